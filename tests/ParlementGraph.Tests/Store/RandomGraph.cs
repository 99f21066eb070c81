using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Tests.Store;

/// <summary>Random records that the model allows, of every kind that it has, with edges to nodes that may be missing and mentions that may be repeated.</summary>
internal sealed class RandomGraph(GraphModel model, Dice dice)
{
    private const int KeysPerKind = 7;

    // Few words, so that searches, filters and orders hit; some that engines get wrong.
    private static readonly string[] Words = ["bodycam", "bodycams", "Politie", "zorg", "vragen", "antwoord", "Één", "coördinatie", "📷", "%", "_", "'s", "\"x\"", "U+1F600 😀", "body-cam", "in", "de"];
    private static readonly string[] Ascii = ["a", "b", "c", "ab", "berge niels van den"];

    public string Key(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind[..2].ToLowerInvariant()}{dice.Below(KeysPerKind)}#x");

    public NodeRef Ref(string kind) => new(kind, Key(kind));

    public List<GraphRecord> Records() => [.. model.Kinds.SelectMany(Records)];

    /// <summary>Another graph, much like the first.</summary>
    public List<GraphRecord> Changed(List<GraphRecord> records)
    {
        var fresh = Records().ToDictionary(r => r.Node.Ref);
        var kept = records.Where(_ => !dice.OneIn(6)).Select(r => dice.OneIn(4) && fresh.TryGetValue(r.Node.Ref, out var other) ? other : r).ToDictionary(r => r.Node.Ref);
        foreach (var (node, record) in fresh)
        {
            if (dice.OneIn(8)) kept.TryAdd(node, record);
        }
        return [.. kept.Values.OrderBy(_ => dice.Below(1000))];
    }

    public object Value(FieldDef field) => field.Type switch
    {
        FieldType.Number => (long)dice.Below(5),
        FieldType.Boolean => dice.OneIn(2),
        FieldType.Date => new DateOnly(2019, 10, 1).AddDays(dice.Below(6)),
        FieldType.Instant => new DateTimeOffset(2019, 10, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(dice.Below(3)),
        FieldType.Choice => Choice.Name(dice.Of(Enum.GetNames(field.Choices!))),
        FieldType.Ref => Key(field.Refers!),
        FieldType.RefList => dice.Some(3, () => Key(field.Refers!)),
        FieldType.TextList => dice.Some(3, Words2),
        FieldType.Records => dice.Some(2, IReadOnlyDictionary<string, object?> () => Values(field.Parts)),
        _ => field.Sorted && field.SortedBy is null ? dice.Of(Ascii) : Words2(),
    };

    private string Words2() => string.Join(' ', dice.Some(4, () => dice.Of(Words)));

    private IEnumerable<GraphRecord> Records(KindDef kind) =>
        Enumerable.Range(0, KeysPerKind).Select(_ => Ref(kind.Name)).Distinct().Where(_ => !dice.OneIn(5)).Select(r => new GraphRecord(new Node(r, Values(kind.Fields)), Edges(r)));

    private List<Edge> Edges(NodeRef owner) => [.. model.OwnedBy(owner.Kind).SelectMany(e => dice.Some(3, () => Edge(e, owner)))];

    private Edge Edge(EdgeDef def, NodeRef owner)
    {
        var other = Ref(dice.Of(def.Ends(def.Owner == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From)));
        var (from, to) = def.Owner == EdgeEnd.From ? (owner, other) : (other, owner);
        return new Edge(def.Type, from, to, Values(def.Properties));
    }

    private Dictionary<string, object?> Values(IReadOnlyList<FieldDef> fields) =>
        fields.Where(f => f.Required || !dice.OneIn(2)).ToDictionary(f => f.Name, object? (f) => Value(f));
}
