namespace ParlementGraph.Parsing.Headers;

/// <summary><c>Antwoord van {noun} {name} ({ministry}) [en ..] [, mede namens {titles}] (ontvangen {day}) [Zie ook ..]</c>, in whatever order the clauses stand.</summary>
internal sealed class AnswerSentence(HeaderText text, HeaderLexicon lexicon, HeaderDraft draft)
{
    private const int LongestOpening = 6;
    private readonly AnswererReader _answerers = new(text, lexicon, draft);

    /// <summary>The first who gives this answer: one sentence may hold two.</summary>
    private int _first;

    /// <summary>Whether a sentence about an answer, and not one about questions, begins here.</summary>
    public static bool Begins(HeaderText text, int at)
    {
        for (var word = at; word < at + LongestOpening; word++)
        {
            if (text.Word(word) is "antwoord" or "antwoorden" or "mededeling" or "beantwoording" or "uitstelbericht" or "uitstel") return text.Word(word + 1) is "van" or "door" or "";
            if (text.Word(word) is "vragen" or "vraag") return false;
        }
        return false;
    }

    public void Read(int at)
    {
        var start = at;
        at = ReadOpening(at);
        if (at == start)
        {
            draft.Add(HeaderIssueCode.LineNotUnderstood, text.Raw(at, text.Count));
            return;
        }
        while (at < text.Count) at = ReadClause(at);
        _answerers.End();
        if (draft.AnsweredBy.Count == 0) draft.Add(HeaderIssueCode.AnswererMissing, text.Raw(start, text.Count));
    }

    private int ReadOpening(int at)
    {
        for (var word = at; word < at + LongestOpening; word++)
        {
            if (text.Word(word) is "mededeling" or "uitstelbericht" or "uitstel") draft.Kind = HeaderKind.Notice;
            else if (text.Word(word) is "antwoord" or "antwoorden" or "beantwoording") draft.Kind = HeaderKind.Answer;
            else continue;
            return word + 1;
        }
        return at;
    }

    private int ReadClause(int at)
    {
        if (text.Kind(at) is HeaderTokenKind.Comma or HeaderTokenKind.Dot or HeaderTokenKind.Close || text.IsAnd(at)) return at + 1;
        if (HeaderWords.IsOnBehalf(text, at)) return ReadClause(text.Is(at + 1, "namens") ? at + 2 : at + 1, at, isAbsence: false);
        if (HeaderWords.IsAbsence(text, at)) return ReadClause(text.Is(at + 2, "van") ? at + 3 : at + 2, at, isAbsence: true);
        if (HeaderWords.IsDateClause(text, at)) return ReadReceived(at);
        if (text.Is(at, HeaderTokenKind.Open) && SeeAlsoReader.Begins(text, at + 1)) return at + 1;
        if (SeeAlsoReader.Begins(text, at)) return SeeAlsoReader.Read(text, at, draft);
        // "en antwoord van", "en van de"
        if (text.Word(at) is "antwoord" or "mededeling" or "van" or "door" or "de" or "het" && IsBeforeNoun(at))
        {
            if (text.Word(at) is "antwoord" or "mededeling") _first = _answerers.Named;
            return at + 1;
        }
        return _answerers.Read(at) is { } end ? end : PassOver(at);
    }

    private bool IsBeforeNoun(int at)
    {
        for (var i = 0; i < 3 && text.Word(at) is "antwoord" or "mededeling" or "van" or "door" or "de" or "het"; i++) at++;
        return OfficeNoun.At(text, at) is not null;
    }

    private int ReadClause(int at, int clause, bool isAbsence)
    {
        var titles = isAbsence ? draft.InAbsenceOf : draft.OnBehalfOf;
        var (before, named) = (titles.Count, _answerers.Named);
        var end = ReadTitles(at, clause, titles);
        // A clause in front of everyone is of everyone.
        draft.Clauses.Add(new HeaderClause(isAbsence, titles[before..], _first, named > _first ? named : int.MaxValue));
        return end;
    }

    private int ReadTitles(int at, int clause, List<string> titles)
    {
        var end = TitleList.Read(text, lexicon, draft, at, titles, endsAtPerson: true);
        if (end > at) return end;
        end = at;
        while (!(text.Kind(end) is HeaderTokenKind.End or HeaderTokenKind.Open || HeaderWords.BeginsClause(text, end))) end++;
        draft.Add(HeaderIssueCode.TitleNotUnderstood, text.Raw(clause, end));
        return Math.Max(end, at);
    }

    private int ReadReceived(int at)
    {
        var word = text.Is(at, HeaderTokenKind.Open) ? at + 1 : at;
        var day = HeaderDate.Read(text, word + 1, out var end);
        if (day is null) draft.Add(HeaderIssueCode.DateNotUnderstood, text.Raw(at, end));
        else if (draft.Received is not null && draft.Received != day) draft.Add(HeaderIssueCode.DateNotUnderstood, text.Raw(at, end));
        draft.Received ??= day;
        return Math.Max(end, word + 1);
    }

    private int PassOver(int at)
    {
        var end = at + 1;
        while (!(text.Kind(end) is HeaderTokenKind.End or HeaderTokenKind.Comma || HeaderWords.BeginsClause(text, end) || OfficeNoun.At(text, end) is not null)) end++;
        // The number of a note behind the sentence.
        if (end > at + 1 || !text.Is(at, HeaderTokenKind.Number)) draft.Add(HeaderIssueCode.WordsNotUnderstood, text.Raw(at, end));
        return end;
    }
}
