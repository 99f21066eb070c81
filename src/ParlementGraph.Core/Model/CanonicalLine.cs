using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParlementGraph.Model;

/// <summary>
/// The one way to write a record as a line of JSON: names in ordinal order, absent values left out, edges by type, other end and start.
/// Equal records give equal bytes in every store. Volatile fields are left out.
/// </summary>
public static class CanonicalLine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(GraphRecord record, GraphModel model) => Encoding.UTF8.GetString(Bytes(record, model));

    /// <summary>SHA-256 of the line's UTF-8 bytes: what a store compares to know whether a record changed.</summary>
    public static byte[] Hash(GraphRecord record, GraphModel model) => SHA256.HashData(Bytes(record, model));

    // A build makes millions of lines: each thread writes them into one buffer.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? Buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? Json;

    /// <summary>Valid until the next line is made on this thread.</summary>
    private static ReadOnlySpan<byte> Bytes(GraphRecord record, GraphModel model)
    {
        var buffer = Buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        var json = Json ??= new Utf8JsonWriter(buffer, Readable);
        json.Reset(buffer);
        var kind = model.Kind(record.Node.Ref.Kind);
        json.WriteStartObject();
        json.WriteString("kind", kind.Name);
        json.WriteString("key", record.Node.Key);
        json.WriteStartObject("fields");
        WriteFields(json, kind.Fields, record.Node.Values);
        json.WriteEndObject();
        if (record.Edges.Count > 0)
        {
            json.WriteStartArray("edges");
            foreach (var edge in record.Edges.Count == 1 ? record.Edges : InOrder(record, model)) WriteEdge(json, edge, record.Node.Ref, model.Edge(edge.Type));
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static IEnumerable<Edge> InOrder(GraphRecord record, GraphModel model) => record.Edges
        .OrderBy(e => e.Type, StringComparer.Ordinal)
        .ThenBy(e => Other(e, model), NodeRef.Ordinal)
        .ThenBy(e => (DateOnly?)e["from"]);

    private static NodeRef Other(Edge edge, GraphModel model) =>
        model.Edge(edge.Type).Owner == EdgeEnd.From ? edge.To : edge.From;

    private static void WriteEdge(Utf8JsonWriter json, Edge edge, NodeRef owner, EdgeDef def)
    {
        var ownsFrom = def.Owner == EdgeEnd.From;
        if ((ownsFrom ? edge.From : edge.To) != owner) throw new ArgumentException($"{edge.Type} of {owner} is owned by another node", nameof(edge));
        json.WriteStartObject();
        json.WriteString("type", edge.Type);
        json.WriteString(ownsFrom ? "to" : "from", (ownsFrom ? edge.To : edge.From).ToString());
        if (edge.Properties.Values.Any(v => v is not null))
        {
            json.WriteStartObject("properties");
            WriteFields(json, def.Properties, edge.Properties);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<FieldDef> fields, IReadOnlyDictionary<string, object?> values)
    {
        var set = FieldSet.Of(fields);
        if (set.Unknown(values) is { } name) throw new ArgumentException($"the model has no field '{name}' here", nameof(values));
        foreach (var field in set.InDump)
        {
            if (values.GetValueOrDefault(field.Name) is not { } value) continue;
            json.WritePropertyName(field.Name);
            FieldJson.Write(json, field, value);
        }
    }
}
