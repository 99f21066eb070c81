using ParlementGraph.Parsing.TweedeKamer;

namespace ParlementGraph.Tests.Parsing.TweedeKamer;

/// <summary>A new case is a new folder: raw.xml and expected.json, read before it is accepted.</summary>
public sealed class TkEntityFixtureTests
{
    private static readonly string Fixtures = Repo.PathOf("tests", "ParlementGraph.Tests", "Parsing", "TweedeKamer", "fixtures");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Fixtures).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Folders))]
    public void An_entity_gives_the_record_and_issues_that_a_person_accepted(string folder)
    {
        var parsed = TkEntityParser.Parse(Raw(folder));
        var shown = new { Type = parsed.Entity?.GetType().Name, Entity = (object?)parsed.Entity, parsed.Issues };
        Golden.Match(ParsingTestData.Json(shown) + "\n", Path.Combine(Fixtures, folder, "expected.json"));
    }

    internal static byte[] Raw(string folder) => File.ReadAllBytes(Path.Combine(Fixtures, folder, "raw.xml"));
}
