using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>
/// A record as bytes while it waits for the server, in the form in which the server gets it, so that sending it costs little: the row of the node, and its
/// edges, apart, since they are sent in two passes.
/// </summary>
internal static class StagedRecord
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? OwnBuffer;

    [ThreadStatic]
    private static Utf8JsonWriter? OwnWriter;

    /// <summary>All properties of the node but those that <see cref="With"/> adds when it is sent.</summary>
    /// <param name="analyse">Whether the streams of its texts are among them.</param>
    public static byte[] Node(PreparedRecord record, bool analyse) => Json(json =>
    {
        var (kind, node) = (record.Kind, record.Node);
        json.WriteStartObject();
        json.WriteString("key", node.Key);
        if (analyse) Streams(json, record.Items);
        Fields(json, kind.Fields, node.Values);
        foreach (var field in kind.Fields.Where(f => f.Sorted && f.SortedBy is null && !f.Required))
        {
            json.WritePropertyName(Internals.SortProperty(field));
            var value = Neo4jValue.Sortable(field, node[field.Name]);
            if (value is long number) json.WriteNumberValue(number);
            else json.WriteStringValue((string)value!);
        }
        var names = SearchItems.Names(kind, node).Select(Folding.Fold).Distinct().ToList();
        if (names.Count > 0)
        {
            json.WriteStartArray(Internals.Names);
            foreach (var name in names) json.WriteStringValue(name);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });

    public static void Streams(Utf8JsonWriter json, IReadOnlyList<(string Exact, string Stems)> items)
    {
        if (SearchStreams.Of(items) is not var (exact, stems)) return;
        json.WriteString(Internals.Exact, exact);
        json.WriteString(Internals.Stem, stems);
    }

    /// <summary>A node with more properties; at least one.</summary>
    public static byte[] With(ReadOnlySpan<byte> node, Action<Utf8JsonWriter> more)
    {
        var added = Json(json =>
        {
            json.WriteStartObject();
            more(json);
            json.WriteEndObject();
        });
        return [.. node[..^1], (byte)',', .. added.AsSpan(1)];
    }

    /// <summary>Null where there are none.</summary>
    public static byte[]? Edges(GraphModel model, IReadOnlyList<Edge> edges) => edges.Count == 0 ? null : Json(json =>
    {
        json.WriteStartArray();
        foreach (var edge in edges)
        {
            var def = model.Edge(edge.Type);
            var other = edge.End(def.Owner.Opposite());
            json.WriteStartArray();
            json.WriteStringValue(edge.Type);
            json.WriteStringValue(other.Kind);
            json.WriteStringValue(other.Key);
            json.WriteStartObject();
            Fields(json, def.Properties, edge.Properties);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndArray();
    });

    public static Node ReadNode(KindDef kind, string key, ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return new Node(new NodeRef(kind.Name, key), Values(kind.Fields, document.RootElement));
    }

    public static IReadOnlyList<Edge> ReadEdges(GraphModel model, NodeRef owner, ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return [.. document.RootElement.EnumerateArray().Select(e =>
        {
            var def = model.Edge(e[0].GetString()!);
            var other = new NodeRef(e[1].GetString()!, e[2].GetString()!);
            var (from, to) = def.Owner == EdgeEnd.From ? (owner, other) : (other, owner);
            return new Edge(def.Type, from, to, Values(def.Properties, e[3]));
        })];
    }

    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = OwnBuffer ??= new ArrayBufferWriter<byte>(4096);
        var json = OwnWriter ??= new Utf8JsonWriter(buffer, Readable);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Fields(Utf8JsonWriter json, IReadOnlyList<FieldDef> fields, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var field in fields)
        {
            if (values.GetValueOrDefault(field.Name) is not { } value) continue;
            json.WritePropertyName(field.Name);
            Neo4jValue.Write(json, field, value);
        }
    }

    private static Dictionary<string, object?> Values(IReadOnlyList<FieldDef> fields, JsonElement json)
    {
        var values = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            if (json.TryGetProperty(field.Name, out var value)) values[field.Name] = field.Type == FieldType.Records ? FieldJson.Parse(field, value.GetString()!) : FieldJson.Read(field, value);
        }
        return values;
    }
}
