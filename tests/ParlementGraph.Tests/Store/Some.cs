using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>Small valid records of the standard model: name what matters to the test, the rest is filled in.</summary>
internal static class Some
{
    public static readonly DateOnly Day = new(2019, 10, 1);
    public static readonly DateTimeOffset Moment = new(2019, 11, 15, 12, 0, 0, TimeSpan.Zero);

    public static GraphRecord WrittenQuestion(string number, string subject = "Het bericht over bodycams", DateOnly? submittedOn = null, DateOnly? answeredOn = null, DateOnly? withdrawnOn = null, DateOnly? postponedOn = null, IEnumerable<string>? notices = null, params Edge[] edges)
    {
        var day = submittedOn ?? Day;
        return Record("WrittenQuestion", number, edges,
            ("number", number), ("chamber", "TWEEDE_KAMER"), ("subject", subject), ("submittedOn", day), ("answeredOn", answeredOn), ("withdrawnOn", withdrawnOn), ("postponedOn", postponedOn),
            ("answeredByLetter", false), ("daysToAnswer", answeredOn is { } a ? (long)(a.DayNumber - day.DayNumber) : null), ("dueOn", day.AddDays(21)), ("parliamentaryYear", "2019-2020"),
            ("notices", (notices ?? []).Select(Notice).ToList()), ("sort", $"{day:O} {number}"));
    }

    public static GraphRecord Person(string key, string? name = null, params Edge[] edges) => Record("Person", key, edges,
        ("name", name ?? key), ("surname", name ?? key), ("sortName", key), ("otherNames", new List<string>()));

    public static GraphRecord Party(string key, string? abbreviation = null, params Edge[] edges) => Record("Party", key, edges,
        ("abbreviation", abbreviation ?? key.ToUpperInvariant()), ("name", key), ("sortName", key), ("aliases", new List<IReadOnlyDictionary<string, object?>>()));

    public static GraphRecord Office(string key, string? title = null, params Edge[] edges) => Record("Office", key, edges,
        ("title", title ?? key), ("sortName", key), ("role", "MINISTER"), ("aliases", new List<string>()));

    public static GraphRecord Ministry(string key, params string[] names) => Record("Ministry", key, [],
        ("names", names.Select(n => (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?> { ["name"] = n }).ToList()), ("sortName", key), ("aliases", new List<string>()));

    public static GraphRecord Cabinet(string key, DateOnly? from = null, DateOnly? until = null) => Record("Cabinet", key, [],
        ("name", key), ("sortName", key), ("from", from ?? Day), ("until", until));

    public static GraphRecord Topic(string key, params Edge[] edges) => Record("Topic", key, edges, ("name", key), ("theme", key), ("sortName", key));

    public static GraphRecord Question(string key, string text, long n = 1) => Record("Question", key, [], ("n", n), ("text", text), ("sort", key));

    public static GraphRecord Answer(string key, string text, params Edge[] edges) => Record("Answer", key, edges, ("text", text));

    public static GraphRecord Document(string key, string title = "Antwoord", params Edge[] edges) => Record("Document", key, edges,
        ("kind", "ANSWER"), ("title", title), ("textQuality", "STRUCTURED"), ("forms", new List<IReadOnlyDictionary<string, object?>>()));

    public static GraphRecord UnresolvedActor(string key, string? asWritten = null) => Record("UnresolvedActor", key, [],
        ("asWritten", asWritten ?? key), ("role", "asker"), ("sortName", key));

    public static GraphRecord SourceRecord(string key, DateTimeOffset? retrievedAt = null) => Record("SourceRecord", key, [],
        ("source", "OPENKAMER"), ("sha256", key), ("mediaType", "text/html"), ("license", "CC0-1.0"), ("retrievedAt", retrievedAt ?? Moment));

    public static GraphRecord Issue(string key, IssueCode code = IssueCode.PersonUnknown, params Edge[] edges) => Record("Issue", key, edges,
        ("code", Choice.Name(code)), ("severity", "DEGRADED"), ("message", "found this, expected that"));

    public static Edge Asked(NodeRef asker, string number, long order = 1, string? party = null) =>
        Edge("ASKED", asker, new NodeRef("WrittenQuestion", number), ("order", order), ("asWritten", $"het lid {asker.Key}"), ("party", party));

    public static Edge AddressedTo(string number, NodeRef target, long order = 1, string? holder = null) =>
        Edge("ADDRESSED_TO", new NodeRef("WrittenQuestion", number), target, ("order", order), ("asWritten", $"de {target.Key}"), ("holder", holder));

    public static Edge About(string number, string topic, long order = 1) =>
        Edge("ABOUT", new NodeRef("WrittenQuestion", number), new NodeRef("Topic", topic), ("order", order), ("method", "source"));

    public static Edge Has(string type, NodeRef from, NodeRef to, long order = 1) => Edge(type, from, to, ("order", order));

    public static Edge MemberOf(string person, string party, DateOnly from, DateOnly? until = null) =>
        Edge("MEMBER_OF", new NodeRef("Person", person), new NodeRef("Party", party), ("from", from), ("until", until));

    public static Edge Edge(string type, NodeRef from, NodeRef to, params (string Name, object? Value)[] properties) =>
        new(type, from, to, properties.ToDictionary(p => p.Name, p => p.Value));

    public static GraphRecord Record(string kind, string key, IReadOnlyList<Edge> edges, params (string Name, object? Value)[] values) =>
        new(new Node(new NodeRef(kind, key), values.ToDictionary(v => v.Name, v => v.Value)), edges);

    public static GraphBuild Build(IEnumerable<GraphRecord> records, IReadOnlyList<KeyAlias>? aliases = null, bool full = false, DateOnly? asOf = null, DateTimeOffset? builtAt = null) =>
        new(records.ToAsyncEnumerable(), aliases ?? [], () => new DatasetDescription(builtAt ?? Moment, asOf ?? new DateOnly(2019, 11, 15), ["CC0-1.0"], [new DatasetSource(Source.Openkamer, null, Moment, 1)], Coverage.Nothing), full);

    private static IReadOnlyDictionary<string, object?> Notice(string text) => new Dictionary<string, object?> { ["kind"] = "NOTICE", ["on"] = Day, ["text"] = text };
}
