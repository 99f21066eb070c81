namespace ParlementGraph.Parsing;

/// <summary>
/// One linear look at HTML before a tree is built of it: how many tags, how long, how deep. It follows the rules of HTML where ignoring
/// them would find a page shallower than it is (an end inside a table does not reach outside; bold that is not closed comes back
/// in every next block), and errs towards "too deep" elsewhere.
/// </summary>
internal sealed class HtmlShape
{
    private const int Deepest = 500;
    private const int MostTags = 100_000;
    private const int LongestTag = 20_000;

    // Without content, or with an end that may be left out: the latter nest through others, and those are counted.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> Barriers = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "caption", "object", "applet", "marquee", "template", "svg", "math", "button", "select",
    };

    private readonly List<string> _open = [];

    // Formatting whose block was closed over it: it will be opened again.
    private readonly List<string> _pending = [];

    /// <summary>What is too large, and in which line; null when the page may be parsed.</summary>
    public static (string What, int Line)? TooLarge(string html)
    {
        var shape = new HtmlShape();
        int tags = 0, from = 0;
        while (HtmlTags.Next(html, from) is { } tag)
        {
            var what = ++tags > MostTags ? $"more than {MostTags} tags"
                : tag.End - tag.Start > LongestTag ? $"a tag of more than {LongestTag} characters"
                : !shape.Follow(html, tag) ? $"elements nested deeper than {Deepest}"
                : null;
            if (what is not null) return (what, 1 + html.AsSpan(0, tag.Start).Count('\n'));
            from = shape.EndOfRawText(html, tag);
        }
        return null;
    }

    private bool Follow(string html, HtmlTag tag)
    {
        var name = html.AsSpan(tag.NameStart, tag.NameEnd - tag.NameStart);
        if (NotCounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return true;
        if (tag.IsEnd) Close(name);
        else if (!tag.SelfClosing || !IsForeign) _open.Add(name.Length > 20 ? "x" : name.ToString());
        return _open.Count + _pending.Count <= Deepest;
    }

    private bool IsForeign => _open.Exists(n => n.Equals("svg", StringComparison.OrdinalIgnoreCase) || n.Equals("math", StringComparison.OrdinalIgnoreCase));

    private void Close(ReadOnlySpan<char> name)
    {
        var isFormatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (name.Equals(_open[i], StringComparison.OrdinalIgnoreCase))
            {
                if (!isFormatting)
                {
                    _pending.AddRange(_open.Skip(i + 1).Where(Formatting.Contains));
                    _open.RemoveRange(i, _open.Count - i);
                }
                else _open.RemoveAt(i);
                return;
            }
            if (Barriers.Contains(_open[i])) return;
        }
        for (var i = _pending.Count - 1; i >= 0 && isFormatting; i--)
        {
            if (!name.Equals(_pending[i], StringComparison.OrdinalIgnoreCase)) continue;
            _pending.RemoveAt(i);
            return;
        }
    }

    /// <summary>Scripts and styles hold no tags, outside SVG.</summary>
    private int EndOfRawText(string html, HtmlTag tag)
    {
        var name = html.AsSpan(tag.NameStart, tag.NameEnd - tag.NameStart);
        var end = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "</script" : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "</style" : null;
        if (end is null || tag.IsEnd || IsForeign) return tag.End;
        var at = html.IndexOf(end, tag.End, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at;
    }
}
