using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>So many records of each kind of the standard model, with edges between those of one number.</summary>
internal static class ManyRecords
{
    public static IEnumerable<GraphRecord> Of(int each)
    {
        var model = GraphModel.Standard;
        return from i in Enumerable.Range(0, each)
               from kind in model.Kinds
               select new GraphRecord(new Node(Ref(kind.Name, i), Values(kind.Fields, i)), [.. model.OwnedBy(kind.Name).Select(e => Edge(e, kind.Name, i))]);
    }

    private static NodeRef Ref(string kind, int i) => new(kind, string.Create(CultureInfo.InvariantCulture, $"{kind}-{i:00000}"));

    private static Edge Edge(EdgeDef def, string owner, int i)
    {
        var (mine, other) = (Ref(owner, i), Ref(def.Ends(def.Owner == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From)[0], i / 2));
        var (from, to) = def.Owner == EdgeEnd.From ? (mine, other) : (other, mine);
        return new Edge(def.Type, from, to, Values(def.Properties, i));
    }

    private static Dictionary<string, object?> Values(IReadOnlyList<FieldDef> fields, int i) => fields.Where(f => f.Required || i % 3 > 0).ToDictionary(f => f.Name, f => (object?)Value(f, i));

    private static object Value(FieldDef field, int i) => field.Type switch
    {
        FieldType.Number => (long)i,
        FieldType.Boolean => i % 2 == 0,
        FieldType.Date => new DateOnly(2010, 1, 1).AddDays(i),
        FieldType.Instant => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i),
        FieldType.Choice => Choice.Name(Enum.GetNames(field.Choices!)[i % Enum.GetNames(field.Choices!).Length]),
        FieldType.Ref => Ref(field.Refers!, i).Key,
        FieldType.TextList or FieldType.RefList => (IReadOnlyList<string>)[],
        FieldType.Records => (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[],
        _ => string.Create(CultureInfo.InvariantCulture, $"bodycams {i:00000}"),
    };
}
