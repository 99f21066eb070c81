namespace ParlementGraph.Tests.Parsing;

/// <summary>A new case is a new folder: raw.txt or raw.html, expected.json (read before it is accepted), source.txt.</summary>
public sealed class OpenkamerFixtureTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(ParsingTestData.Fixtures).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Folders))]
    public void A_page_gives_the_facts_and_issues_that_a_person_accepted(string folder)
    {
        Assert.True(File.Exists(Path.Combine(ParsingTestData.Fixtures, folder, "source.txt")), "where is it from?");
        Golden.Match(ParsingTestData.Json(ParsingTestData.Parse(folder)) + "\n", Path.Combine(ParsingTestData.Fixtures, folder, "expected.json"));
    }

    [Theory, InlineData("2019Z19333"), InlineData("postponed"), InlineData("references")]
    public void The_html_form_gives_the_same_facts_as_the_text_form(string name) =>
        Assert.Equal(ParsingTestData.Json(ParsingTestData.Parse(name).Facts), ParsingTestData.Json(ParsingTestData.Parse(name + "-html").Facts));

    [Fact]
    public void The_fixture_of_the_seed_is_the_seed() => Assert.Equal(ParsingTestData.Seed, ParsingTestData.Raw("2019Z19333"));
}
