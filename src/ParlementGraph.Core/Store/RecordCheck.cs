using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>Refuses a record that the model does not allow, naming it: such a record is a fault of the program, never of a source.</summary>
internal static class RecordCheck
{
    public static void Check(GraphModel model, GraphRecord record)
    {
        var node = record.Node.Ref;
        if (!model.HasKind(node.Kind)) throw new ArgumentException($"{node} is of a kind that the model does not have", nameof(record));
        if (node.Key.Length == 0 || node.Key.AsSpan().ContainsAnyExceptInRange('!', '~')) throw new ArgumentException($"the key of {node} is not blank-free ASCII", nameof(record));
        Values(() => node.ToString(), model.Kind(node.Kind).Fields, record.Node.Values);
        foreach (var edge in record.Edges) Check(model, node, edge);
    }

    private static void Check(GraphModel model, NodeRef owner, Edge edge)
    {
        var def = model.Edge(edge.Type);
        if (edge.End(def.Owner) != owner) throw new ArgumentException($"{Name()} is in the record of {owner}, but its {def.Owner} end owns it", nameof(edge));
        if (!def.From.Contains(edge.From.Kind) || !def.To.Contains(edge.To.Kind)) throw new ArgumentException($"{Name()} ties kinds that the model does not let it tie", nameof(edge));
        if (def.Properties.Count > 0 || edge.Properties.Count > 0) Values(Name, def.Properties, edge.Properties);

        string Name() => $"{edge.From} -> {edge.Type} -> {edge.To}";
    }

    private static void Values(Func<string> where, IReadOnlyList<FieldDef> fields, IReadOnlyDictionary<string, object?> values)
    {
        if (FieldSet.Of(fields).Unknown(values) is { } name) throw new ArgumentException($"{where()} has a value '{name}' that the model does not have", nameof(values));
        foreach (var field in fields)
        {
            var value = values.GetValueOrDefault(field.Name);
            if (value is null && field.Required) throw new ArgumentException($"{where()} has no value '{field.Name}', which is required", nameof(values));
            if (value is not null && !Fits(field, value)) throw new ArgumentException($"'{field.Name}' of {where()} is a {value.GetType().Name}, which is not what {field.Type} holds", nameof(values));
        }
    }

    private static bool Fits(FieldDef field, object value) => field.Type switch
    {
        FieldType.Number => value is long,
        FieldType.Boolean => value is bool,
        FieldType.Date => value is DateOnly,
        FieldType.Instant => value is DateTimeOffset,
        FieldType.TextList or FieldType.RefList => value is IEnumerable<string>,
        FieldType.Records => value is IEnumerable<IReadOnlyDictionary<string, object?>>,
        _ => value is string,
    };
}
