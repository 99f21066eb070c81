using System.Text;
using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Text taken out of a PDF may have lost the ends of its lines, so that the printer's hyphen stands inside of one: <c>maatrege-len</c>. It goes
/// where the document has the whole word elsewhere and does not have both halves as words: those may be joined by a hyphen of their own.
/// </summary>
internal static partial class LostLineEnds
{
    public static MarkedLine Heal(MarkedLine line, Hyphens hyphens)
    {
        if (!line.Text.Contains('-', StringComparison.Ordinal)) return line;
        var text = new StringBuilder(line.Text);
        List<int> removed = [];
        foreach (Match match in BrokenWord().Matches(line.Text))
        {
            var (left, right) = (match.Groups[1].Value, match.Groups[2].Value);
            if (!hyphens.Knows(left + right) || (hyphens.Knows(left) && hyphens.Knows(right))) continue;
            text.Remove(match.Groups[2].Index - 1 - removed.Count, 1);
            removed.Add(match.Groups[2].Index - 1);
        }
        return removed.Count == 0 ? line : line with { Text = text.ToString(), Marks = [.. line.Marks.Select(m => m with { Offset = m.Offset - removed.Count(at => at < m.Offset) })] };
    }

    /// <summary>No part of an address or of a longer chain.</summary>
    [GeneratedRegex(@"(?<![\w./~-])(\p{L}{2,})-(\p{Ll}{2,})(?![\w/-]|\.\w)", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWord();
}
