namespace ParlementGraph.Parsing;

/// <param name="SelfClosing">Ends with <c>/&gt;</c>, which closes it inside SVG only.</param>
internal readonly record struct HtmlTag(int Start, int End, int NameStart, int NameEnd, bool IsEnd, bool SelfClosing);

/// <summary>Steps from tag to tag as a browser's tokenizer does, without allocating: comments skipped, quotes honoured only where a value stands.</summary>
internal static class HtmlTags
{
    private enum At { BeforeName, Name, AfterName, BeforeValue, DoubleQuoted, SingleQuoted, Unquoted }

    public static HtmlTag? Next(string html, int from)
    {
        for (var at = Find(html, from); at >= 0 && at + 1 < html.Length;)
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = Find(html, AfterComment(html, at + 2));
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var name = at + (isEnd ? 2 : 1);
            if (name < html.Length && char.IsAsciiLetter(html[name])) return Tag(html, at, name, isEnd);
            at = Find(html, at + 1);
        }
        return null;
    }

    private static int Find(string html, int from) => from >= html.Length ? -1 : html.IndexOf('<', from);

    /// <summary>A comment ends at <c>--&gt;</c> or <c>--!&gt;</c>, and <c>&lt;!--&gt;</c> is a whole one.</summary>
    private static int AfterComment(string html, int from)
    {
        for (var at = html.IndexOf("--", from, StringComparison.Ordinal); at >= 0; at = html.IndexOf("--", at + 1, StringComparison.Ordinal))
        {
            var rest = html.AsSpan(at + 2);
            if (rest.StartsWith(">") || rest.StartsWith("!>")) return at + 3;
        }
        return html.Length;
    }

    private static HtmlTag Tag(string html, int start, int name, bool isEnd)
    {
        var nameEnd = name;
        while (nameEnd < html.Length && !IsBlank(html[nameEnd]) && html[nameEnd] is not ('/' or '>')) nameEnd++;
        var state = At.BeforeName;
        var end = nameEnd;
        for (; end < html.Length; end++)
        {
            var c = html[end];
            if (c == '>' && state is not (At.DoubleQuoted or At.SingleQuoted)) break;
            state = Step(state, c);
        }
        return new HtmlTag(start, Math.Min(end + 1, html.Length), name, nameEnd, isEnd, end > nameEnd && html[end - 1] == '/');
    }

    private static At Step(At state, char c) => state switch
    {
        At.DoubleQuoted => c == '"' ? At.BeforeName : state,
        At.SingleQuoted => c == '\'' ? At.BeforeName : state,
        At.Unquoted => IsBlank(c) ? At.BeforeName : state,
        At.BeforeValue when IsBlank(c) => state,
        At.BeforeValue => c switch { '"' => At.DoubleQuoted, '\'' => At.SingleQuoted, _ => At.Unquoted },
        At.BeforeName when IsBlank(c) || c == '/' => state,
        At.BeforeName => At.Name,
        _ when c == '/' => At.BeforeName,
        _ when c == '=' => At.BeforeValue,
        _ when IsBlank(c) => At.AfterName,
        _ => At.Name,
    };

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
