using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>Values of fields as SQLite keeps them: dates and instants as ISO text, whose order is that of time; lists as JSON text.</summary>
internal static class SqliteValue
{
    public static string ColumnType(FieldDef field) => field.Type is FieldType.Number or FieldType.Boolean ? "INTEGER" : "TEXT";

    public static object? Of(FieldDef field, object? value) => value is null ? null : field.Type switch
    {
        FieldType.TextList or FieldType.RefList or FieldType.Records => FieldJson.Text(field, value),
        _ => Of(value),
    };

    /// <summary>A value that is compared: those have the same form whatever the field.</summary>
    public static object? Of(object? value) => value switch
    {
        null or string or long => value,
        bool yes => yes ? 1L : 0L,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => Text(moment),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of a field", nameof(value)),
    };

    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The fields that are there, from columns that begin at <paramref name="at"/>.</summary>
    public static Dictionary<string, object?> ReadAll(IReadOnlyList<FieldDef> fields, SqliteDataReader row, int at)
    {
        var values = new Dictionary<string, object?>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            if (!row.IsDBNull(at + i)) values[fields[i].Name] = Read(fields[i], row, at + i);
        }
        return values;
    }

    private static object Read(FieldDef field, SqliteDataReader row, int at) => field.Type switch
    {
        FieldType.Number => row.GetInt64(at),
        FieldType.Boolean => row.GetInt64(at) != 0,
        FieldType.Date => DateOnly.ParseExact(row.GetString(at), "O", CultureInfo.InvariantCulture),
        FieldType.Instant => Moment(row.GetString(at)),
        FieldType.TextList or FieldType.RefList or FieldType.Records => FieldJson.Parse(field, row.GetString(at)),
        _ => row.GetString(at),
    };

    /// <summary>A list of values as one parameter, for <c>json_each</c>.</summary>
    public static string Json(IEnumerable<object?> values)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                if (Of(value) is long number) json.WriteNumberValue(number);
                else json.WriteStringValue((string?)Of(value));
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
