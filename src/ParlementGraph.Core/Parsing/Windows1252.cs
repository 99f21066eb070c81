using System.Text;

namespace ParlementGraph.Parsing;

/// <summary>Windows-1252: Latin-1 with 32 entries of its own. The five unused ones stay the control characters that browsers make of them.</summary>
internal static class Windows1252
{
    private const string Own =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes) text.Append(b is >= 0x80 and <= 0x9F ? Own[b - 0x80] : (char)b);
        return text.ToString();
    }

    /// <summary>
    /// The text as it was before UTF-8 was taken for Windows-1252 and encoded again; null when it was not. Decidable: all its
    /// characters must be bytes of Windows-1252, and these bytes valid UTF-8 with at least one character of two bytes or more.
    /// </summary>
    public static string? Undouble(string text, UTF8Encoding strictUtf8)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4')) return null;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var own = c <= '\u00FF' ? -1 : Own.IndexOf(c, StringComparison.Ordinal);
            if (c > '\u00FF' && own < 0) return null;
            bytes[i] = own < 0 ? (byte)c : (byte)(0x80 + own);
        }
        return System.Text.Unicode.Utf8.IsValid(bytes) ? strictUtf8.GetString(bytes) : null;
    }
}
