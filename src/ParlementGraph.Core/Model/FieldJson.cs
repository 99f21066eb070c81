using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParlementGraph.Model;

/// <summary>Values of fields as JSON and back: for the dump, and for what stores keep as JSON text (TextList, RefList, Records).</summary>
public static class FieldJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(FieldDef field, object value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable)) Write(json, field, value);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    public static object Parse(FieldDef field, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(field, document.RootElement);
    }

    public static void Write(Utf8JsonWriter json, FieldDef field, object value)
    {
        switch (field.Type)
        {
            case FieldType.Plain or FieldType.Uri or FieldType.Uuid or FieldType.Choice or FieldType.Ref:
                json.WriteStringValue((string)value);
                break;
            case FieldType.Number:
                json.WriteNumberValue((long)value);
                break;
            case FieldType.Boolean:
                json.WriteBooleanValue((bool)value);
                break;
            case FieldType.Date:
                json.WriteStringValue(((DateOnly)value).ToString("O", CultureInfo.InvariantCulture));
                break;
            case FieldType.Instant:
                json.WriteStringValue(((DateTimeOffset)value).UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case FieldType.TextList or FieldType.RefList:
                json.WriteStartArray();
                foreach (var item in (IEnumerable<string>)value) json.WriteStringValue(item);
                json.WriteEndArray();
                break;
            case FieldType.Records:
                json.WriteStartArray();
                foreach (var record in (IEnumerable<IReadOnlyDictionary<string, object?>>)value) WriteRecord(json, field, record);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.Type, "no JSON form");
        }
    }

    public static object Read(FieldDef field, JsonElement json) => field.Type switch
    {
        FieldType.Plain or FieldType.Uri or FieldType.Uuid or FieldType.Choice or FieldType.Ref => json.GetString()!,
        FieldType.Number => json.GetInt64(),
        FieldType.Boolean => json.GetBoolean(),
        FieldType.Date => DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture),
        FieldType.Instant => DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        FieldType.TextList or FieldType.RefList => (IReadOnlyList<string>)[.. json.EnumerateArray().Select(e => e.GetString()!)],
        FieldType.Records => (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[.. json.EnumerateArray().Select(e => ReadRecord(field, e))],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "no JSON form"),
    };

    private static void WriteRecord(Utf8JsonWriter json, FieldDef field, IReadOnlyDictionary<string, object?> record)
    {
        json.WriteStartObject();
        foreach (var part in field.Parts)
        {
            if (record.GetValueOrDefault(part.Name) is not { } value) continue;
            json.WritePropertyName(part.Name);
            Write(json, part, value);
        }
        json.WriteEndObject();
    }

    private static Dictionary<string, object?> ReadRecord(FieldDef field, JsonElement json)
    {
        var record = new Dictionary<string, object?>();
        foreach (var part in field.Parts)
        {
            if (json.TryGetProperty(part.Name, out var value) && value.ValueKind != JsonValueKind.Null) record[part.Name] = Read(part, value);
        }
        return record;
    }
}
