using System.Text;
using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Text taken out of a PDF may have lost the ends of its lines, so that the printer's hyphen stands inside of one: <c>maatrege-len</c>. It goes
/// where the document has the whole word elsewhere and does not have both halves as words: those may be joined by a hyphen of their own. And a
/// printed line must have room for it: what stands near to where a line began ends no line, whatever the word (<c>sanctie-ontwijking</c>).
/// </summary>
internal static partial class LostLineEnds
{
    /// <summary>The publisher's lines have 65 to 85 letters; none that goes on in the next one has fewer than these.</summary>
    private const int ShortestLine = 60;

    public static MarkedLine Heal(MarkedLine line, Hyphens hyphens)
    {
        if (!line.Text.Contains('-', StringComparison.Ordinal)) return line;
        var text = new StringBuilder(line.Text);
        List<int> removed = [];
        // Where the last line began whose begin is known.
        var begin = 0;
        foreach (Match match in BrokenWord().Matches(line.Text))
        {
            if (match.Groups[2].Index - begin < ShortestLine) continue;
            var (left, right) = (match.Groups[1].Value, match.Groups[2].Value);
            if (!hyphens.Knows(left + right) || (hyphens.Knows(left) && hyphens.Knows(right))) continue;
            text.Remove(match.Groups[2].Index - 1 - removed.Count, 1);
            removed.Add(match.Groups[2].Index - 1);
            begin = match.Groups[2].Index;
        }
        return removed.Count == 0 ? line : line with { Text = text.ToString(), Marks = [.. line.Marks.Select(m => m with { Offset = m.Offset - removed.Count(at => at < m.Offset) })] };
    }

    /// <summary>No part of an address or of a longer chain.</summary>
    [GeneratedRegex(@"(?<![\w./~-])(\p{L}{2,})-(\p{Ll}{2,})(?![\w/-]|\.\w)", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWord();
}
