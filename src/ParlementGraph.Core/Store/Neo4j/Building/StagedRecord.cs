using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>A record as bytes while it waits for the server: the fields of the node, and its edges, apart, since they are sent in two passes.</summary>
internal static class StagedRecord
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Node(KindDef kind, Node node) => Json(json => Fields(json, kind.Fields, node.Values));

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
            Fields(json, def.Properties, edge.Properties);
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
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Readable);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Fields(Utf8JsonWriter json, IReadOnlyList<FieldDef> fields, IReadOnlyDictionary<string, object?> values)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            if (values.GetValueOrDefault(field.Name) is not { } value) continue;
            json.WritePropertyName(field.Name);
            FieldJson.Write(json, field, value);
        }
        json.WriteEndObject();
    }

    private static Dictionary<string, object?> Values(IReadOnlyList<FieldDef> fields, JsonElement json)
    {
        var values = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            if (json.TryGetProperty(field.Name, out var value)) values[field.Name] = FieldJson.Read(field, value);
        }
        return values;
    }
}
