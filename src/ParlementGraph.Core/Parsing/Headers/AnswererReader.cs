namespace ParlementGraph.Parsing.Headers;

/// <summary><c>Minister A (X)</c>, <c>de Ministers A (X) en B (Y)</c>, <c>Minister A en Staatssecretaris B (beiden X)</c>, <c>de Minister van X</c>.</summary>
internal sealed class AnswererReader(HeaderText text, HeaderLexicon lexicon, HeaderDraft draft)
{
    private readonly List<(OfficeNoun Noun, string? Name)> _waiting = [];
    private readonly PortfolioReader _portfolios = new(text, lexicon);
    private OfficeNoun? _noun;

    /// <summary>How many were named so far, also those whose ministry is still to come.</summary>
    public int Named => draft.AnsweredBy.Count + _waiting.Count;

    /// <summary>Where the one who answers ends; null when nobody is named here.</summary>
    public int? Read(int at)
    {
        if (OfficeNoun.At(text, at) is { } noun)
        {
            _noun = noun;
            at = noun.End;
        }
        else if (_noun is null || !IsNameWithBracket(at))
        {
            return null;
        }
        return Office(at) ?? ReadBracket(ReadName(at));
    }

    public void End() => Give(null);

    /// <summary>"de Minister van Financiën", with or without a name behind it.</summary>
    private int? Office(int at)
    {
        if (text.Word(at) is not ("van" or "voor")) return null;
        var portfolio = _portfolios.Read(at + 1, isList: false, isExpected: true);
        // "minister van Weel (Justitie en Veiligheid)" in lower case is a name.
        if (!portfolio.IsKnown && lexicon.Matches(text, at + 1) is var known)
        {
            if (known.Count == 0) return null;
            portfolio = new Portfolio(known[^1].End, text.Raw(at + 1, known[^1].End), true, null);
        }
        // "Minister-President Vos, Minister van Algemene Zaken" is one person.
        if (_waiting is [.., { Noun.Kind: OfficeNounKind.PrimeMinister }] && _noun!.Kind == OfficeNounKind.Minister && text.Is(at + 1, "algemene", "zaken"))
        {
            Give(portfolio.Printed);
            return portfolio.End;
        }
        Give(null);
        var start = text.Is(portfolio.End, HeaderTokenKind.Comma) ? portfolio.End + 1 : portfolio.End;
        var end = NameEnd(start);
        var isNamed = end > start && text.IsCapital(start) && OfficeNoun.At(text, start) is null;
        draft.AnsweredBy.Add(new HeaderAnswerer(_noun!.Printed, isNamed ? text.Raw(start, end) : null, portfolio.Printed));
        return isNamed ? end : portfolio.End;
    }

    private bool IsNameWithBracket(int at) => NameEnd(at) is var end && end > at && text.Is(end, HeaderTokenKind.Open) && !HeaderWords.IsDateClause(text, end);

    private int ReadName(int at)
    {
        var end = NameEnd(at);
        _waiting.Add((_noun!, end > at ? text.Raw(at, end) : null));
        return text.Is(end, HeaderTokenKind.Comma) && text.Is(end + 1, HeaderTokenKind.Open) ? end + 1 : end;
    }

    private int NameEnd(int at)
    {
        while (!(text.Kind(at) is HeaderTokenKind.End or HeaderTokenKind.Comma or HeaderTokenKind.Open or HeaderTokenKind.Close
            || text.IsAnd(at) || HeaderWords.BeginsClause(text, at) || (text.Is(at, HeaderTokenKind.Dot) && !IsInName(at)))) at++;
        return at;
    }

    /// <summary>"A.B. Vos", "Vos Pzn. (Defensie)": not the end of the sentence.</summary>
    private bool IsInName(int dot) => text.IsGlued(dot)
        && (text.Word(dot - 1).Length is 1 or 2 || (text.Is(dot + 1, HeaderTokenKind.Open) && !HeaderWords.IsDateClause(text, dot + 1)));

    private int ReadBracket(int at)
    {
        if (!text.Is(at, HeaderTokenKind.Open) || HeaderWords.IsDateClause(text, at)) return at;
        var depth = 1;
        var end = at + 1;
        for (; depth > 0 && text.Kind(end) is not HeaderTokenKind.End; end++)
        {
            // A bracket that was not closed ends where the next begins.
            if (text.Is(end, HeaderTokenKind.Open) && HeaderWords.IsDateClause(text, end)) break;
            if (text.Is(end, HeaderTokenKind.Open)) depth++;
            else if (text.Is(end, HeaderTokenKind.Close)) depth--;
        }
        var from = at + 1;
        if (text.Word(from) is "beiden" or "beide" or "allen") from++;
        if (text.Raw(from, from + 1) is "van" or "voor") from++;
        var ministry = text.Raw(from, depth == 0 ? end - 1 : end);
        Give(ministry.Length > 0 ? ministry : null);
        return end;
    }

    private void Give(string? ministry)
    {
        foreach (var (noun, name) in _waiting) draft.AnsweredBy.Add(new HeaderAnswerer(noun.Printed, name, ministry));
        _waiting.Clear();
    }
}
