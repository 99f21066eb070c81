using ParlementGraph.Model;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

/// <summary>A new case is a new folder: raw.xml or raw.html, expected.json (read before it is accepted), source.txt.</summary>
public sealed class PublicationFixtureTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(PublicationTestData.Fixtures).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Twins => [.. Folders.Select(f => f.Data).Where(f => Directory.Exists(Path.Combine(PublicationTestData.Fixtures, f + "-html")) && f != "soft-404")];

    [Theory, MemberData(nameof(Folders))]
    public void A_publication_gives_the_facts_and_issues_that_a_person_accepted(string folder)
    {
        Assert.True(File.Exists(Path.Combine(PublicationTestData.Fixtures, folder, "source.txt")), "where is it from?");
        Golden.Match(PublicationTestData.Json(PublicationTestData.Read(folder)) + "\n", Path.Combine(PublicationTestData.Fixtures, folder, "expected.json"));
    }

    [Theory, MemberData(nameof(Twins))]
    public void The_html_gives_the_same_facts_as_the_xml(string name)
    {
        // The page does not print the number of the annex.
        var xml = PublicationTestData.Parse(name).Facts! with { AnnexNumber = null };
        Assert.Equal(PublicationTestData.Json(xml), PublicationTestData.Json(PublicationTestData.Parse(name + "-html").Facts));
    }

    [Fact]
    public void A_usual_publication_has_no_issues()
    {
        foreach (var name in Twins.Select(t => t.Data)) Assert.Equal([], PublicationTestData.Parse(name).Issues);
    }

    [Theory, InlineData("wrong-encoding"), InlineData("declared-latin-1")]
    public void The_encoding_that_a_file_declares_is_not_believed(string name) =>
        Assert.Equal(PublicationTestData.Json(PublicationTestData.Parse("bom").Facts), PublicationTestData.Json(PublicationTestData.Parse(name).Facts));

    [Fact]
    public void The_xml_of_another_publication_is_none_of_ours()
    {
        var bytes = File.ReadAllBytes(Repo.Shared("data", "officielebekendmakingen", "kst-36045-299.xml"));
        var parsed = PublicationParser.ParseXml(bytes);
        Assert.Null(parsed.Facts);
        Assert.Equal(IssueCode.NotAWrittenQuestion, Assert.Single(parsed.Issues).Code);
    }

    [Theory, InlineData("wetsuite-opmeta1.xml", "gmb-2024-216934"), InlineData("wetsuite-opmeta2.xml", "gmb-2024-216934")]
    public void The_real_records_of_both_variants_are_read(string file, string identifier)
    {
        var bytes = File.ReadAllBytes(Repo.Shared("data", "officielebekendmakingen", file));
        var parsed = PublicationMetadata.Parse(bytes, ParsingTestData.Lexicon);
        Assert.Equal(identifier, parsed.Metadata!.Identifier);
        Assert.Equal(new DateOnly(2024, 5, 17), parsed.Metadata.AvailableOn);
        Assert.Equal([new TopicFact("Openbare orde en veiligheid", "Organisatie en beleid")], parsed.Metadata.Topics);
        Assert.Equal([], parsed.Issues);
    }
}
