using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ParlementGraph.Api.Execution;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>
/// Cursors as clients see them: Base64 of JSON with what the list was asked for, the values it is ordered by and the key. A cursor of another
/// search, where or order stands nowhere in this list, and is refused.
/// </summary>
/// <param name="types">The CLR types of the values, in order.</param>
internal sealed class CursorText(string fingerprint, IReadOnlyList<Type> types)
{
    private sealed record Content(string Of, IReadOnlyList<JsonElement> Values, string Key);

    /// <summary>A short hash over the arguments that decide which items a list has and in which order.</summary>
    public static string FingerprintOf(params IReadOnlyList<object?> arguments) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(arguments)))[..12];

    public string Write(Cursor cursor) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new { Of = fingerprint, cursor.Values, cursor.Key }));

    public Cursor? Read(string? text)
    {
        if (text is null) return null;
        var content = Parse(text) ?? throw Bad("it is not one that this API has given out");
        if (content.Of != fingerprint) throw Bad("it belongs to another search, where or order");
        return new([.. content.Values.Select((v, i) => Value(v, types[i]))], content.Key);
    }

    private Content? Parse(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content>(bytes.AsSpan(0, length));
            return content is { Of: not null, Values: not null, Key: not null } && (content.Of != fingerprint || content.Values.Count == types.Count) ? content : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? Value(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        var read = (value.ValueKind, type) switch
        {
            (JsonValueKind.String, _) when type == typeof(string) => value.GetString(),
            (JsonValueKind.String, _) when type == typeof(DateOnly) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            (JsonValueKind.Number, _) when type == typeof(long) => value.TryGetInt64(out var number) ? number : null,
            (JsonValueKind.Number, _) when type == typeof(double) => value.GetDouble(),
            (JsonValueKind.True or JsonValueKind.False, _) when type == typeof(bool) => value.GetBoolean(),
            _ => (object?)null,
        };
        return read ?? throw Bad("a value in it is of another type");
    }

    private static RequestException Bad(string why) => Coded.Error(ErrorCodes.BadCursor, $"The cursor cannot be used: {why}. Start again without it.");
}
