using System.Globalization;
using System.Text.Json;

namespace ParlementGraph.Import;

/// <summary>One JSON object of a seed file that remembers which fields were read, so that a misspelled one is an error and not silence.</summary>
internal sealed class SeedLine(JsonElement json, string file, int number)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string Text(string field) => OptionalText(field) ?? throw Fault("no " + field, $"a text under \"{field}\"");

    public string? OptionalText(string field)
    {
        if (!Find(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && text == text.Trim()
            ? text
            : throw Fault($"{value.GetRawText()} under \"{field}\"", "a text that is not empty, without blanks around it");
    }

    public DateOnly Day(string field) => OptionalDay(field) ?? throw Fault("no " + field, $"a day under \"{field}\"");

    public DateOnly? OptionalDay(string field)
    {
        if (OptionalText(field) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault($"\"{text}\" under \"{field}\"", "a day such as 2017-10-26");
    }

    /// <summary>False when the field is not there.</summary>
    public bool Flag(string field)
    {
        if (!Find(field, out var value)) return false;
        return value.ValueKind == JsonValueKind.True ? true : throw Fault($"{value.GetRawText()} under \"{field}\"", "true, or no such field");
    }

    /// <summary>One of the words of the file's vocabulary, such as <c>STATE_SECRETARY</c>.</summary>
    public T Word<T>(string field) where T : struct, Enum
    {
        var text = Text(field);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Written(value) == text) return value;
        }
        throw Fault($"\"{text}\" under \"{field}\"", string.Join(" or ", Enum.GetValues<T>().Select(Written)));
    }

    public IReadOnlyList<string> Texts(string field) => [.. Elements(field).Select(element => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text
        ? text
        : throw Fault($"{element.GetRawText()} under \"{field}\"", "a list of texts"))];

    public IReadOnlyList<T> Items<T>(string field, Func<SeedLine, T> read) => [.. Elements(field).Select(element => Read(element, file, number, read))];

    public SeedPlace At => new(file, number);

    public static T Read<T>(JsonElement json, string file, int number, Func<SeedLine, T> read)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new SeedException(file, number, json.ValueKind.ToString(), "a JSON object");
        var line = new SeedLine(json, file, number);
        var item = read(line);
        foreach (var property in json.EnumerateObject())
        {
            if (!line._read.Contains(property.Name)) throw line.Fault($"a field \"{property.Name}\"", "one of " + string.Join(", ", line._read.Order(StringComparer.Ordinal)));
        }
        return item;
    }

    private bool Find(string field, out JsonElement value)
    {
        _read.Add(field);
        return json.TryGetProperty(field, out value);
    }

    private JsonElement.ArrayEnumerator Elements(string field)
    {
        if (!Find(field, out var value)) return default;
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Fault($"{value.GetRawText()} under \"{field}\"", "a list");
    }

    private SeedException Fault(string found, string expected) => new(file, number, found, expected);

    private static string Written<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? "_" + letter : letter.ToString())).ToUpperInvariant();
}

/// <summary>Where a record stood, for the checks that need more than one line.</summary>
internal readonly record struct SeedPlace(string File, int Line)
{
    public SeedException Fault(string found, string expected) => new(File, Line, found, expected);
}
