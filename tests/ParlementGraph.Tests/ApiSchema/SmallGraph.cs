using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Tests.Store;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>
/// The seed case and seven more sets that differ in all that can be filtered on. Names that the tests use: Q1 answered in time, Q2 open and late, Q3 postponed,
/// Q4 withdrawn, Q5 to a person without office, Q6 by nobody known, Q7 to nobody known.
/// </summary>
internal static class SmallGraph
{
    private const string Office = SeedCase.Office;

    public static readonly IReadOnlyList<KeyAlias> Aliases =
    [
        new(new("WrittenQuestion", "2019Z00001-old"), new("WrittenQuestion", "2019Z00001")),
        new(new("Office", "minister-van-veiligheid-en-justitie"), new("Office", Office)),
    ];

    public static IReadOnlyList<GraphRecord> Records { get; } = [.. SeedCase.Records, .. Others()];

    private static IEnumerable<GraphRecord> Others()
    {
        yield return Some.UnresolvedActor("j-jansen/asker", "J. Jansen");
        yield return Some.Record("UnresolvedActor", "de-minister/addressee",
            [Some.Edge("MAY_BE", new("UnresolvedActor", "de-minister/addressee"), new("Person", "mark-rutte")), Some.Edge("MAY_BE", new("UnresolvedActor", "de-minister/addressee"), new("Office", Office))],
            ("asWritten", "de minister"), ("role", "addressee"), ("sortName", "de minister"));
        yield return Some.Person("jan-de-vries", "Jan de Vries", Some.MemberOf("jan-de-vries", "d66", new(2017, 3, 23), new(2019, 1, 1)), Some.MemberOf("jan-de-vries", "cda", new(2019, 1, 1)));
        yield return Some.Record("Person", "jan-de-vries-2", [Watched("jan-de-vries-2", "cda")], ("name", "Jan de Vries"), ("surname", "Vries"), ("sortName", "vries jan de"), ("otherNames", new List<string> { "J.P. de Vries" }));
        yield return Case("2019Z00001", "Camera's op straat", new(2019, 9, 2), answered: new(2019, 9, 20), edges: [Asked("jan-de-vries", "2019Z00001", party: "cda"), ToOffice("2019Z00001", "ferdinand-grapperhaus"), Some.About("2019Z00001", "openbare-orde-en-veiligheid")]);
        yield return Case("2019Z00002", "Wachttijden bij de politie", new(2019, 9, 3), edges: [Asked("jan-de-vries", "2019Z00002", party: "cda"), Asked("monica-den-boer", "2019Z00002", 2, "d66"), ToOffice("2019Z00002", "ferdinand-grapperhaus")]);
        yield return Case("2019Z00003", "Bodycam voor boa's", new(2019, 10, 20), postponed: new(2019, 11, 10), edges: [Asked("monica-den-boer", "2019Z00003", party: "d66"), ToOffice("2019Z00003", "ferdinand-grapperhaus"), Some.Edge("ADDRESSED_TO", new("WrittenQuestion", "2019Z00003"), new("Office", "minister-president"), ("order", 2L), ("asWritten", "de minister-president"), ("holder", "mark-rutte"))]);
        yield return Case("2019Z00004", "Geluidshinder", new(2019, 10, 20), withdrawn: new(2019, 10, 25), edges: [Asked("kathalijne-buitenweg", "2019Z00004", party: "groenlinks"), ToOffice("2019Z00004", null)]);
        yield return Case("2019Z00005", "De waterschappen", new(2018, 5, 1), answered: new(2018, 8, 1), edges: [Asked("jan-de-vries", "2019Z00005", party: "d66"), Some.AddressedTo("2019Z00005", new("Person", "mark-rutte"))]);
        yield return Case("2019Z00006", "Een vraag zonder vrager", new(2019, 11, 1), edges: [Some.Asked(new("UnresolvedActor", "j-jansen/asker"), "2019Z00006"), ToOffice("2019Z00006", "ferdinand-grapperhaus")]);
        yield return Case("2019Z00007", "Een vraag zonder minister", new(2019, 11, 2), edges: [Asked("jan-de-vries", "2019Z00007", party: "cda"), Some.AddressedTo("2019Z00007", new("UnresolvedActor", "de-minister/addressee")),
            Some.Edge("REFERS_TO", new("WrittenQuestion", "2019Z00007"), new("WrittenQuestion", SeedCase.Number), ("kind", "FOLLOW_UP"), ("asWritten", "Zie 2019Z19333"), ("document", SeedCase.AnswerDocument))]);
    }

    /// <summary>As many more sets as a test needs, all by one asker to one office.</summary>
    public static IEnumerable<GraphRecord> Many(int count) => Enumerable.Range(1, count).SelectMany(i => new[]
    {
        Case($"2020Z{i:00000}", $"Vraag {i}", new DateOnly(2019, 1, 1).AddDays(i / 3), answered: i % 2 == 0 ? new DateOnly(2019, 6, 1) : null, edges:
            [Asked("jan-de-vries", $"2020Z{i:00000}", party: "cda"), ToOffice($"2020Z{i:00000}", "ferdinand-grapperhaus"), Some.Has("HAS_QUESTION", new("WrittenQuestion", $"2020Z{i:00000}"), new("Question", $"2020Z{i:00000}#1"))]),
        Some.Question($"2020Z{i:00000}#1", "Klopt het bericht?"),
    });

    private static GraphRecord Case(string number, string subject, DateOnly submitted, DateOnly? answered = null, DateOnly? withdrawn = null, DateOnly? postponed = null, params Edge[] edges) =>
        Some.WrittenQuestion(number, subject, submitted, answered, withdrawn, postponed, edges: edges);

    private static Edge Asked(string person, string number, long order = 1, string? party = null) => Some.Asked(new("Person", person), number, order, party);

    private static Edge ToOffice(string number, string? holder) => Some.AddressedTo(number, new("Office", Office), holder: holder);

    private static Edge Watched(string person, string party) =>
        Some.Edge("MEMBER_OF", new("Person", person), new("Party", party), ("from", new DateOnly(2017, 3, 23)), ("knownUntil", new DateOnly(2019, 6, 1)));
}
