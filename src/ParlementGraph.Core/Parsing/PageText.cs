using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>The text of a file: UTF-8 or UTF-16 where the bytes say so, else Windows-1252; every guess is an issue.</summary>
internal static class PageText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Read(ReadOnlySpan<byte> bytes, IssueList issues)
    {
        var text = Decode(bytes, issues);
        if (text.StartsWith('\uFEFF')) text = text[1..];
        if (Windows1252.Undouble(text, StrictUtf8) is { } once)
        {
            issues.Add(IssueCode.EncodingGuessed, IssueSeverity.Noted, "found UTF-8 that was encoded twice; it was read as encoded once", "line 1");
            text = once;
        }
        return WithoutControls(text, issues);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, IssueList issues)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        else if (bytes is [0xFF, 0xFE, ..]) return Utf16(bytes, Encoding.Unicode, "its byte order mark says so", issues);
        else if (bytes is [0xFE, 0xFF, ..]) return Utf16(bytes, Encoding.BigEndianUnicode, "its byte order mark says so", issues);
        else if (LooksLikeUtf16(bytes) is { } encoding) return Utf16(bytes, encoding, "every second byte is zero", issues);

        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        issues.Add(IssueCode.EncodingGuessed, IssueSeverity.Degraded, "the bytes are not valid UTF-8; they were read as Windows-1252", LineOfFirstInvalid(bytes));
        return Windows1252.Decode(bytes);
    }

    private static string Utf16(ReadOnlySpan<byte> bytes, Encoding encoding, string because, IssueList issues)
    {
        issues.Add(IssueCode.EncodingGuessed, IssueSeverity.Noted, $"read as {encoding.WebName}: {because}", "line 1");
        return encoding.GetString(bytes);
    }

    /// <summary>Dutch text as UTF-16 has a zero in nearly every second byte, and nearly none in the others.</summary>
    private static Encoding? LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        var half = sample.Length / 2;
        if (odd > half * 6 / 10 && even * 20 < half) return Encoding.Unicode;
        return even > half * 6 / 10 && odd * 20 < half ? Encoding.BigEndianUnicode : null;
    }

    private static string LineOfFirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            bytes = bytes[length..];
        }
        return $"line {line}";
    }

    /// <summary>Control characters and halves of a pair cannot be printed, and some stores refuse them: each becomes U+FFFD.</summary>
    private static string WithoutControls(string text, IssueList issues)
    {
        var first = -1;
        for (var i = 0; i < text.Length && first < 0; i++)
        {
            if (IsBad(text, i)) first = i;
        }
        if (first < 0) return text;
        var line = 1 + text.AsSpan(0, first).Count('\n');
        issues.Add(IssueCode.EncodingGuessed, IssueSeverity.Degraded, $"found the control character or half pair U+{(int)text[first]:X4}; such characters were read as U+FFFD", $"line {line}");
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsBad(source, i) ? '\uFFFD' : source[i];
        });
    }

    private static bool IsBad(string text, int i)
    {
        var c = text[i];
        if (c is < ' ' or '\u007F') return c is not ('\t' or '\n' or '\r' or '\f' or '\v');
        if (!char.IsSurrogate(c)) return false;
        return char.IsHighSurrogate(c)
            ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
            : i == 0 || !char.IsHighSurrogate(text[i - 1]);
    }
}
