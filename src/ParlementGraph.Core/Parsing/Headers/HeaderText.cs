namespace ParlementGraph.Parsing.Headers;

/// <summary>A line with its tokens. Any position may be asked for: behind the last token there is only the end.</summary>
internal sealed class HeaderText
{
    private readonly string _line;
    private readonly List<HeaderToken> _tokens;

    public HeaderText(string line, HeaderLexicon? lexicon)
    {
        _line = line;
        _tokens = new HeaderLexer(line, lexicon).Read();
    }

    public int Count => _tokens.Count;

    public HeaderTokenKind Kind(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Kind : HeaderTokenKind.End;

    /// <summary>The folded word; empty for anything else.</summary>
    public string Word(int at) => Kind(at) == HeaderTokenKind.Word ? _tokens[at].Folded : "";

    public string Number(int at) => Kind(at) == HeaderTokenKind.Number ? _tokens[at].Folded : "";

    public bool Is(int at, HeaderTokenKind kind) => Kind(at) == kind;

    public bool Is(int at, string word) => Word(at) == word;

    public bool Is(int at, string word, string next) => Word(at) == word && Word(at + 1) == next;

    public bool IsCapital(int at) => Kind(at) == HeaderTokenKind.Word && char.IsUpper(_line[_tokens[at].Start]);

    /// <summary>"Zaken.": nothing between this token and the one before it.</summary>
    public bool IsGlued(int at) => at > 0 && at < _tokens.Count && _tokens[at - 1].End == _tokens[at].Start;

    /// <summary>As printed, from one token up to another.</summary>
    public string Raw(int from, int to)
    {
        to = Math.Min(to, _tokens.Count);
        return from >= to ? "" : _line[_tokens[from].Start.._tokens[to - 1].End];
    }

    /// <summary>Words that separate the members of a list.</summary>
    public bool IsAnd(int at) => Word(at) is "en" or "alsmede" or "evenals" or "alsook";

    /// <summary>The first position from <paramref name="at"/> that is no sign of a list or the end of a sentence.</summary>
    public int SkipSigns(int at)
    {
        while (Kind(at) is HeaderTokenKind.Comma or HeaderTokenKind.Dot or HeaderTokenKind.Close) at++;
        return at;
    }
}
