using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>The body of a request, in plain JSON, with the fields that every server from 5.26 on knows; an unknown one is a bad request.</summary>
internal static class QueryBody
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="tag">Goes along as a parameter that no statement uses: the server lists it with what runs, and the plan stays cached.</param>
    /// <param name="maxSeconds">Where the server knows it; 5.26 would ignore it.</param>
    public static ReadOnlyMemory<byte> Of(CypherQuery query, string? tag, int? maxSeconds, bool inTransaction)
    {
        var buffer = new ArrayBufferWriter<byte>(query.Parameters.Values.OfType<JsonRows>().Sum(r => r.Json.Length) + 1024);
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteString("statement", query.Text);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in query.Parameters)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }
        if (tag is not null) json.WriteString(QueryApiExecutor.TagName, tag);
        json.WriteEndObject();
        if (!inTransaction) json.WriteString("accessMode", query.Access == CypherAccess.Read ? "READ" : "WRITE");
        if (maxSeconds is { } seconds && !inTransaction) json.WriteNumber("maxExecutionTime", seconds);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteRawValue(Text(number), skipInputValidation: true);
                break;
            case string text:
                json.WriteStringValue(WholeText.Checked(text));
                break;
            case JsonRows rows:
                json.WriteRawValue(rows.Json.Span, skipInputValidation: true);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    json.WritePropertyName(name);
                    Write(json, item);
                }
                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list) Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"a {value.GetType().Name} is no parameter of a statement", nameof(value));
        }
    }

    /// <summary>The server takes a number without a point or an exponent for an integer.</summary>
    private static string Text(double number)
    {
        if (!double.IsFinite(number)) throw new ArgumentException($"{number} has no form in JSON", nameof(number));
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text;
    }
}
