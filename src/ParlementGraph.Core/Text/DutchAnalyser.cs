using System.Globalization;
using System.Text;

namespace ParlementGraph.Text;

/// <summary>Stand-in until the analyser arrives from the branch of its room: plain words, and as stems the words without a last s.</summary>
public static class DutchAnalyser
{
    public const string Version = "stand-in";

    public static string ExactStream(string text)
    {
        var tokens = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune)) tokens.Append((char)Rune.ToLowerInvariant(rune).Value);
            else if (!rune.IsAscii && Rune.IsLetter(rune)) tokens.Append(CultureInfo.InvariantCulture, $"u{rune.Value:x}");
            else tokens.Append(' ');
        }
        return string.Join(' ', tokens.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Length > 64 ? t[..64] : t));
    }

    public static string StemStream(string text) => string.Join(' ', ExactStream(text).Split(' ').Select(t => t.Length > 2 ? t.TrimEnd('s') : t));
}
