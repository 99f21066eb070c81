using System.Globalization;
using System.Text;
using System.Text.Json;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>Values of fields as Neo4j keeps them: dates and instants as ISO text, whose order is that of time; lists of text as lists; records as JSON text.</summary>
internal static class Neo4jValue
{
    /// <summary>A value that is compared: those have the same form whatever the field.</summary>
    public static object? Of(object? value) => value switch
    {
        null or long or bool => value,
        string text => Whole(text),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => Text(moment),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of a field", nameof(value)),
    };

    /// <summary>A value in <see cref="Internals.SortProperty"/>: a missing one is lower than all others.</summary>
    public static object? Sortable(FieldDef field, object? value)
    {
        if (field.Required) return Of(value);
        if (field.Type == FieldType.Number) return value ?? long.MinValue;
        // A blank in front tells an empty text from none.
        return value is null ? "" : $" {Of(value)}";
    }

    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static void Write(Utf8JsonWriter json, FieldDef field, object value)
    {
        if (field.Type == FieldType.Records) json.WriteStringValue(FieldJson.Text(field, value));
        else FieldJson.Write(json, field, value);
    }

    public static object Read(FieldDef field, object value) => field.Type switch
    {
        FieldType.Date => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture),
        FieldType.Instant => Moment((string)value),
        FieldType.TextList or FieldType.RefList => (IReadOnlyList<string>)[.. ((IReadOnlyList<object?>)value).Select(v => (string)v!)],
        FieldType.Records => FieldJson.Parse(field, (string)value),
        _ => value,
    };

    /// <summary>The fields that are there, from columns that begin at <paramref name="at"/>.</summary>
    public static Dictionary<string, object?> ReadAll(IReadOnlyList<FieldDef> fields, IReadOnlyList<object?> row, int at)
    {
        var values = new Dictionary<string, object?>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            if (row[at + i] is { } value) values[fields[i].Name] = Read(fields[i], value);
        }
        return values;
    }

    /// <summary>Half a character becomes U+FFFD, as it does on its way into every store and into the hash.</summary>
    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
