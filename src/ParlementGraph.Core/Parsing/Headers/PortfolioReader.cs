namespace ParlementGraph.Parsing.Headers;

/// <param name="End">Where it ends; not beyond where it began when there is none.</param>
/// <param name="Preposition">The one that titles of this portfolio have, if there is only one.</param>
internal readonly record struct Portfolio(int End, string Printed, bool IsKnown, string? Preposition);

/// <summary>Finds the end of a portfolio: the longest that is known and after which the list goes on or ends; else the words up to the next sign of a list or of a clause.</summary>
internal sealed class PortfolioReader(HeaderText text, HeaderLexicon lexicon)
{
    /// <param name="isList">The noun is in the plural: after "en" a portfolio may follow without "van".</param>
    /// <param name="isExpected">After "van" or "voor" there must be one; after the bare noun only words that may be one.</param>
    public Portfolio Read(int at, bool isList, bool isExpected)
    {
        var matches = lexicon.Matches(text, at);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            var (end, preposition) = matches[i];
            if (MayEnd(end)) return WithBracket(at, end, true, preposition);
        }
        if (!isExpected && !text.IsCapital(at)) return new Portfolio(at, "", false, null);
        var guessed = at;
        while (!EndsUnknown(guessed, isList)) guessed++;
        if (guessed == at) return new Portfolio(at, "", false, null);
        return WithBracket(at, guessed, !isExpected && IsPersonEnd(guessed), null);
    }

    /// <summary>"Coenradie (Justitie en Veiligheid)" is a person, not a portfolio that nobody knows.</summary>
    public bool IsPerson(int at)
    {
        if (!text.IsCapital(at) || lexicon.Starts(text, at)) return false;
        while (!EndsUnknown(at, isList: false)) at++;
        return IsPersonEnd(at);
    }

    private bool IsPersonEnd(int at) => text.Is(at, HeaderTokenKind.Open) && lexicon.Starts(text, at + 1);

    /// <summary>Whether a list of titles can go on, or end, here.</summary>
    public bool MayEnd(int at)
    {
        if (text.Kind(at) is HeaderTokenKind.End or HeaderTokenKind.Dot or HeaderTokenKind.Open or HeaderTokenKind.Close || HeaderWords.BeginsClause(text, at)) return true;
        if (text.Is(at, HeaderTokenKind.Comma)) return MayFollow(text.IsAnd(at + 1) ? at + 2 : at + 1);
        return text.IsAnd(at) && MayFollow(at + 1);
    }

    private bool MayFollow(int at) =>
        text.Kind(at) is HeaderTokenKind.End or HeaderTokenKind.Open || text.Word(at) is "de" or "het" or "aan" or "van" or "voor" or "antwoord" or "mededeling" or "tevens"
        || HeaderWords.BeginsClause(text, at) || OfficeNoun.At(text, at) is not null || lexicon.Starts(text, at);

    private bool EndsUnknown(int at, bool isList)
    {
        if (text.Kind(at) is HeaderTokenKind.End or HeaderTokenKind.Dot or HeaderTokenKind.Open or HeaderTokenKind.Close || HeaderWords.BeginsClause(text, at) || OfficeNoun.At(text, at) is not null) return true;
        var isComma = text.Is(at, HeaderTokenKind.Comma);
        if (!isComma && !text.IsAnd(at)) return false;
        var next = isComma && text.IsAnd(at + 1) ? at + 2 : at + 1;
        return text.Word(next) is "de" or "van" or "voor" or "antwoord" or "mededeling" || text.Is(next, HeaderTokenKind.Open)
            || HeaderWords.BeginsClause(text, next) || OfficeNoun.At(text, next) is not null || (isList && lexicon.Starts(text, next));
    }

    /// <summary>A bracket after a portfolio names the part of it that is meant, "(Fiscaliteit en Belastingdienst)"; an abbreviation of the portfolio itself says nothing new.</summary>
    private Portfolio WithBracket(int at, int end, bool isKnown, string? preposition)
    {
        var printed = text.Raw(at, end);
        if (!text.Is(end, HeaderTokenKind.Open) || HeaderWords.IsDateClause(text, end)) return new Portfolio(end, printed, isKnown, preposition);
        var close = end + 1;
        while (text.Kind(close) is not (HeaderTokenKind.Close or HeaderTokenKind.Open or HeaderTokenKind.End)) close++;
        if (!text.Is(close, HeaderTokenKind.Close)) return new Portfolio(end, printed, isKnown, preposition);
        var isAbbreviation = lexicon.Matches(text, end + 1).Any(m => m.End == close) && preposition is not null;
        return new Portfolio(close + 1, isAbbreviation ? printed : text.Raw(at, close + 1), isKnown, preposition);
    }
}
