using System.Globalization;
using System.Text;

namespace ParlementGraph.Text;

/// <summary>Chooses which piece of a text a snippet shows.</summary>
internal static class SnippetWindow
{
    /// <summary>At most <paramref name="room"/> units of a longer text, with the kernel in the middle where the text allows it.</summary>
    public static TextRange Around(string text, TextRange kernel, int room)
    {
        var slack = Math.Max(room - (kernel.End - kernel.Start), 0);
        var wanted = Math.Clamp(kernel.Start - slack / 2, 0, text.Length - room);
        var start = Start(text, Math.Min(wanted, kernel.Start), kernel.Start);
        var limit = Math.Min(start + room, text.Length);
        return new TextRange(start, End(text, start, Math.Min(kernel.End, limit), limit));
    }

    // The first beginning of a word from the wanted place on, but never behind the kernel's beginning.
    private static int Start(string text, int wanted, int kernel)
    {
        for (var i = wanted; i <= kernel; i++)
        {
            if (i == 0 || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && MayCut(text, i))) return i;
        }
        var start = wanted;
        while (start < kernel && !MayCut(text, start)) start++;
        // Only a caller's range can begin inside a character; then the snippet begins with the whole of it.
        while (start > 0 && !MayCut(text, start)) start--;
        return start;
    }

    // The last end of a word that still shows the kernel; else the last place where a cut splits no character.
    private static int End(string text, int start, int kernel, int limit)
    {
        if (limit == text.Length) return limit;
        for (var i = limit; i >= kernel && i > start; i--)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]) && MayCut(text, i)) return i;
        }
        var end = limit;
        while (end > start && !MayCut(text, end)) end--;
        return end;
    }

    private static bool MayCut(string text, int at)
    {
        if (at <= 0 || at >= text.Length) return true;
        if (char.IsSurrogatePair(text[at - 1], text[at])) return false;
        if (text[at] == Joiner || text[at - 1] == Joiner) return false;
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return !IsSkinTone(rune) && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
    }

    // An emoji of several people is a chain of joiners; a skin tone colours the one before it.
    private const char Joiner = '\u200d';

    private static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;
}
