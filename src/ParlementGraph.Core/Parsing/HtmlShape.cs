namespace ParlementGraph.Parsing;

/// <summary>
/// One linear look at HTML before a tree is built of it: how deep, how many tags, how long a tag. Counts per name, so that it
/// only errs towards "too deep": elements whose end may be left out nest through others, and those are counted.
/// </summary>
internal static class HtmlShape
{
    private const int Deepest = 500;
    private const int MostTags = 100_000;
    private const int LongestTag = 20_000;

    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    };

    /// <summary>What is too large, and in which line; null when the page may be parsed.</summary>
    public static (string What, int Line)? TooLarge(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var skipped = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, tags = 0, line = 1, counted = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length;)
        {
            line += html.AsSpan(counted, at - counted).Count('\n');
            counted = at;
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = Next(html, html.IndexOf("-->", at + 4, StringComparison.Ordinal));
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var nameStart = at + (isEnd ? 2 : 1);
            var nameEnd = nameStart;
            while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd])) nameEnd++;
            if (nameEnd == nameStart)
            {
                at = Next(html, at + 1);
                continue;
            }
            if (++tags > MostTags) return ($"more than {MostTags} tags", line);
            var close = html.IndexOf('>', nameEnd);
            if ((close < 0 ? html.Length : close) - at > LongestTag) return ($"a tag of more than {LongestTag} characters", line);
            var name = html.AsSpan(nameStart, nameEnd - nameStart);
            if (!skipped.Contains(name))
            {
                names.TryGetValue(name, out var count);
                if (!isEnd) count++;
                else if (count > 0) count--;
                else count = 0;
                names.TryGetValue(name, out var before);
                names[name] = count;
                depth += count - before;
                if (depth > Deepest) return ($"elements nested deeper than {Deepest}", line);
            }
            at = Next(html, nameEnd);
        }
        return null;
    }

    private static int Next(string html, int from) => from < 0 ? -1 : html.IndexOf('<', from);
}
