namespace ParlementGraph.Text;

/// <summary>Makes snippets from original texts, since the indexes hold folded words only.</summary>
public static class Snippets
{
    private const string Cut = "…";

    /// <summary>
    /// At most <paramref name="maxLength"/> UTF-16 units (the <c>…</c> included) around where most matches are together, the
    /// first such place; the beginning of the text when nothing matched. Cut between words, inside a word only when it does not
    /// fit, never inside a surrogate pair or before a combining accent.
    /// </summary>
    /// <param name="matches">Offsets in <paramref name="text"/>, in any order; overlapping ones become one, what lies outside is left out.</param>
    /// <param name="maxLength">At least 3: one character between two signs of a cut.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is under 3.</exception>
    public static Snippet Make(string text, IReadOnlyList<TextRange> matches, int maxLength = 200)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 3);
        var merged = Merged(matches, text.Length);
        if (text.Length <= maxLength) return Cutout(text, merged, new TextRange(0, text.Length));
        return Cutout(text, merged, SnippetWindow.Around(text, DensestCluster(merged, maxLength - 2), maxLength - 2));
    }

    private static List<TextRange> Merged(IReadOnlyList<TextRange> matches, int length)
    {
        var merged = new List<TextRange>();
        var inside = matches.Select(match => new TextRange(Math.Max(match.Start, 0), Math.Min(match.End, length)));
        foreach (var match in inside.Where(match => match.Start < match.End).OrderBy(match => match.Start).ThenBy(match => match.End))
        {
            if (merged.Count > 0 && match.Start < merged[^1].End)
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, match.End) };
            else merged.Add(match);
        }
        return merged;
    }

    // From the first match to the last of the most that fit together; one that does not fit alone is cut by the window.
    private static TextRange DensestCluster(List<TextRange> matches, int room)
    {
        if (matches.Count == 0) return new TextRange(0, 0);
        var best = (First: 0, Count: 0);
        for (int first = 0, next = 0; first < matches.Count; first++)
        {
            while (next < matches.Count && matches[next].End - matches[first].Start <= room) next++;
            if (next - first > best.Count) best = (first, next - first);
        }
        return new TextRange(matches[best.First].Start, matches[best.First + Math.Max(best.Count, 1) - 1].End);
    }

    private static Snippet Cutout(string text, List<TextRange> matches, TextRange window)
    {
        var lead = window.Start > 0 ? Cut : "";
        var piece = string.Create(window.End - window.Start, (text, window.Start), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Unbroken(source.text[source.Start + i]);
        });
        var shown = new List<TextRange>();
        foreach (var match in matches)
        {
            // A match without its beginning reads as another word, so it is not shown as one.
            if (match.Start < window.Start || match.Start >= window.End) continue;
            var shift = lead.Length - window.Start;
            shown.Add(new TextRange(match.Start + shift, Math.Min(match.End, window.End) + shift));
        }
        return new Snippet(lead + piece + (window.End < text.Length ? Cut : ""), shown);
    }

    private static char Unbroken(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c;
}
