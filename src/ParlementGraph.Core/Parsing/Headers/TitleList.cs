namespace ParlementGraph.Parsing.Headers;

/// <summary>
/// <c>Ministers van A, voor B en van C en de Staatssecretaris van D</c>: one title for each portfolio. A plural noun, and "van" without a noun, carry on the noun before;
/// a noun without a portfolio ("Minister en Staatssecretaris van A") shares the portfolio that follows.
/// </summary>
internal sealed class TitleList(HeaderText text, HeaderLexicon lexicon, HeaderDraft draft)
{
    private readonly List<string> _titles = [];
    private (int Title, OfficeNounKind Kind, int End)? _bare;
    private readonly PortfolioReader _portfolios = new(text, lexicon);
    private OfficeNoun? _noun;
    private string? _preposition;
    private int _nounStart;
    private int _primeMinisterAt;
    private bool _primeMinisterLast;
    private bool _endsAtPerson;

    /// <summary>The titles from <paramref name="at"/>, added to <paramref name="titles"/>; where the list ends.</summary>
    /// <param name="endsAtPerson">"mede namens de Minister van A, en Minister B (C)": B answers too.</param>
    public static int Read(HeaderText text, HeaderLexicon lexicon, HeaderDraft draft, int at, List<string> titles, bool endsAtPerson = false)
    {
        var list = new TitleList(text, lexicon, draft) { _endsAtPerson = endsAtPerson };
        var end = list.Read(at);
        titles.AddRange(list._titles);
        return end;
    }

    private int Read(int at)
    {
        var end = at;
        while (true)
        {
            var start = SkipBetween(at, out var article, out var separated);
            var noun = OfficeNoun.At(text, start);
            if (_endsAtPerson && noun is not null && _portfolios.IsPerson(noun.End))
            {
                if (_titles.Count > 0) return end;
                _endsAtPerson = false;
            }
            if (noun is not null) at = ReadNoun(start, noun, article);
            else if (_noun is not null && separated && text.Word(start) is "van" or "voor") at = ReadPortfolio(start);
            else if (_noun is not null && separated && !article && lexicon.Starts(text, start)) at = ReadPortfolio(start);
            else return end;
            end = at;
        }
    }

    private int SkipBetween(int at, out bool article, out bool separated)
    {
        article = false;
        separated = false;
        for (; ; at++)
        {
            if (text.Is(at, HeaderTokenKind.Comma) || text.IsAnd(at) || text.Word(at) is "tevens") separated = true;
            else if (text.Word(at) is "de" or "het" or "zijn" or "haar" or "onze") article = true;
            else if (text.Word(at) is "aan" or "van" && (OfficeNoun.At(text, at + 1) ?? (text.Is(at + 1, "de") ? OfficeNoun.At(text, at + 2) : null)) is not null) article = true;
            else return at;
        }
    }

    private int ReadNoun(int at, OfficeNoun noun, bool article)
    {
        var isGeneralAffairs = _primeMinisterLast && !article && noun is { Kind: OfficeNounKind.Minister, IsPlural: false };
        _primeMinisterLast = false;
        if (isGeneralAffairs && GeneralAffairs(noun.End) is { } end)
        {
            // "Minister-President, Minister van Algemene Zaken" is one title of one person.
            _titles[^1] = text.Raw(_primeMinisterAt, end);
            return end;
        }
        _noun = noun;
        _nounStart = at;
        _preposition = null;
        if (noun.Kind == OfficeNounKind.PrimeMinister)
        {
            _titles.Add(noun.Printed);
            _primeMinisterLast = true;
            _primeMinisterAt = at;
            return noun.End;
        }
        return ReadPortfolio(noun.End);
    }

    private int? GeneralAffairs(int at)
    {
        var portfolio = text.Is(at, "van") ? at + 1 : at;
        return text.Is(portfolio, "algemene", "zaken") ? portfolio + 2 : null;
    }

    private int ReadPortfolio(int at)
    {
        var noun = _noun!;
        var printed = text.Word(at) is "van" or "voor" && OfficeNoun.At(text, at + 1) is null;
        var preposition = printed ? text.Raw(at, at + 1) : null;
        var portfolio = _portfolios.Read(printed ? at + 1 : at, noun.IsPlural, preposition is not null);
        if (portfolio.End <= (printed ? at + 1 : at))
        {
            _bare = (_titles.Count, noun.Kind, at);
            _titles.Add(noun.Printed);
            return at;
        }
        if (!portfolio.IsKnown) draft.Add(HeaderIssueCode.PortfolioNotKnown, portfolio.Printed);
        // A list without "van" before each of its portfolios: the lexicon knows who is a minister "voor".
        if (preposition is null && _preposition is not null) preposition = portfolio.Preposition is "van" or "voor" ? portfolio.Preposition : _preposition;
        if (printed) _preposition = preposition;
        var rest = (preposition is null ? " " : $" {preposition} ") + portfolio.Printed;
        if (_bare is { Kind: OfficeNounKind.Minister or OfficeNounKind.StateSecretary } bare && bare.Kind != noun.Kind && text.IsAnd(bare.End) && _nounStart <= bare.End + 2) _titles[bare.Title] += rest;
        _bare = null;
        _titles.Add(noun.Printed + rest);
        return portfolio.End;
    }
}
