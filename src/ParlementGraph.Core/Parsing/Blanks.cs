using System.Text;

namespace ParlementGraph.Parsing;

/// <summary>Blanks as the page uses them: U+00A0, tabs and runs count as one blank where structure is read, and stay in texts.</summary>
internal static class Blanks
{
    // U+FEFF and U+200B are no white space to .NET, but browsers and editors leave them at the ends of lines.
    public static bool Is(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && Is(text[start])) start++;
        while (end > start && Is(text[end - 1])) end--;
        return text[start..end];
    }

    public static string Trim(string text) => Trim(text.AsSpan()) is var trimmed && trimmed.Length == text.Length ? text : trimmed.ToString();

    public static string Collapse(string text)
    {
        if (!NeedsCollapse(text)) return text;
        var result = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (Is(c))
            {
                pending = result.Length > 0;
                continue;
            }
            if (pending) result.Append(' ');
            pending = false;
            result.Append(c);
        }
        return result.ToString();
    }

    private static bool NeedsCollapse(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Is(text[i])) continue;
            if (text[i] != ' ' || i == 0 || i == text.Length - 1 || Is(text[i + 1])) return true;
        }
        return false;
    }
}
