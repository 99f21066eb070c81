namespace ParlementGraph.Parsing.Headers;

/// <summary><c>Vragen van {askers} aan {titles}[, bij afwezigheid van {titles},] over {subject} [(ingezonden {day})]</c>.</summary>
internal sealed class QuestionSentence(HeaderText text, HeaderLexicon lexicon, HeaderDraft draft)
{
    private const int LongestOpening = 10;

    /// <summary>Where words behind this sentence begin, which may be another sentence.</summary>
    public int Read()
    {
        var at = ReadOpening();
        if (at == 0)
        {
            draft.Add(HeaderIssueCode.LineNotUnderstood, text.Raw(0, text.Count));
            return text.Count;
        }
        var (subjectEnd, end) = ReadSubmitted(at);
        at = ReadAskers(at, subjectEnd);
        at = ReadAddressees(at, subjectEnd);
        ReadSubject(at, subjectEnd, isLast: subjectEnd >= text.Count);
        return end;
    }

    private int ReadOpening()
    {
        HeaderKind? kind = null;
        for (var at = 0; at < LongestOpening; at++)
        {
            switch (text.Word(at))
            {
                case "mondelinge" or "mondeling":
                    kind ??= HeaderKind.OralQuestion;
                    break;
                case "antwoord" or "antwoorden" or "beantwoording":
                    kind ??= HeaderKind.Answer;
                    break;
                case "mededeling" or "uitstel" or "uitstelbericht":
                    kind ??= HeaderKind.Notice;
                    break;
                case "vragen" or "vraag" or "kamervragen" or "kamervraag" or "vervolgvragen":
                    draft.Kind = kind ?? HeaderKind.Question;
                    return text.Word(at + 1) is "van" or "door" ? at + 2 : at + 1;
            }
        }
        return 0;
    }

    /// <summary>From the right, because a subject may quote the day of other questions: nothing but a new sentence or a bracket may follow.</summary>
    private (int SubjectEnd, int End) ReadSubmitted(int from)
    {
        for (var at = text.Count - 1; at >= from; at--)
        {
            if (text.Word(at) is not ("ingezonden" or "ingediend")) continue;
            var isBracketed = text.Is(at - 1, HeaderTokenKind.Open);
            if (!isBracketed && text.Kind(at - 1) is HeaderTokenKind.Word or HeaderTokenKind.Number) continue;
            var day = HeaderDate.Read(text, at + 1, out var end);
            if (day is null && !isBracketed) continue;
            var behind = text.SkipSigns(end);
            while (text.Is(behind, HeaderTokenKind.Number)) behind = text.SkipSigns(behind + 1);
            var isSentenceEnd = text.Kind(behind) is HeaderTokenKind.End or HeaderTokenKind.Open || text.IsCapital(behind) || BeginsOther(behind);
            if (!isSentenceEnd) continue;
            draft.Submitted = day;
            var start = isBracketed ? at - 1 : at;
            // "(ingezonden (ingezonden 7 juni 2024)"
            while (text.Is(start - 2, HeaderTokenKind.Open) && HeaderWords.IsDateClause(text, start - 2)) start -= 2;
            if (day is null) draft.Add(HeaderIssueCode.DateNotUnderstood, text.Raw(start, end));
            if (!isBracketed && text.Is(start - 1, HeaderTokenKind.Comma)) start--;
            return (start, behind);
        }
        return (text.Count, text.Count);
    }

    private bool BeginsOther(int at) => SeeAlsoReader.Begins(text, at) || text.Word(at) is "antwoord" or "mededeling" or "nader";

    private int ReadAskers(int from, int to)
    {
        var end = AskersEnd(from, to);
        AskerList.Read(text, draft, from, end);
        if (draft.Askers.Count == 0) draft.Add(HeaderIssueCode.AskersMissing, text.Raw(from, end));
        return end;
    }

    /// <summary>"aan de Minister", wherever a bracket was left open; else "aan" or "over" outside brackets.</summary>
    private int AskersEnd(int from, int to)
    {
        var depth = 0;
        int? aan = null, inBracket = null;
        for (var at = from; at < to; at++)
        {
            if (text.Is(at, HeaderTokenKind.Open)) depth++;
            else if (text.Is(at, HeaderTokenKind.Close)) depth = Math.Max(0, depth - 1);
            else if (text.Is(at, "aan") && IsTitleAt(at + 1)) return aan ?? at;
            else if (HeaderWords.BeginsSubject(text, at) > 0)
            {
                if (depth == 0) return aan ?? at;
                inBracket ??= at;
            }
            else if (text.Is(at, "aan") && depth == 0 && text.Word(at + 1) is "de" or "het" && text.Is(at - 1, HeaderTokenKind.Close)) aan ??= at;
        }
        return aan ?? inBracket ?? to;
    }

    private bool IsTitleAt(int at)
    {
        for (var skipped = 0; skipped < 2 && text.Word(at) is "de" or "het" or "zijn" or "onze" or "den"; skipped++) at++;
        return OfficeNoun.At(text, at) is not null;
    }

    private int ReadAddressees(int at, int to)
    {
        if (text.Is(at, "aan"))
        {
            var start = at + 1;
            at = TitleList.Read(text, lexicon, draft, start, draft.AddressedTo);
            if (at == start) at = ReadUnknown(start, to);
        }
        while (at < to && HeaderWords.BeginsSubject(text, at) == 0)
        {
            if (HeaderWords.IsAbsence(text, at)) at = ReadTitlesOf(at + 2, draft.InAbsenceOf);
            else if (HeaderWords.IsOnBehalf(text, at)) at = ReadTitlesOf(text.Is(at + 1, "namens") ? at + 2 : at + 1, draft.OnBehalfOf);
            else if (text.Kind(at) is HeaderTokenKind.Comma or HeaderTokenKind.Close or HeaderTokenKind.Dot) at++;
            else at = PassOver(at, to);
        }
        if (draft.AddressedTo.Count == 0 && draft.Kind is HeaderKind.Question or HeaderKind.OralQuestion) draft.Add(HeaderIssueCode.AddresseesMissing, text.Raw(0, at));
        return at;
    }

    private int ReadTitlesOf(int at, List<string> titles) => Math.Max(at, TitleList.Read(text, lexicon, draft, text.Is(at, "van") ? at + 1 : at, titles));

    private int ReadUnknown(int at, int to)
    {
        var end = at;
        while (end < to && HeaderWords.BeginsSubject(text, end) == 0 && !HeaderWords.IsAbsence(text, end) && !text.Is(end, HeaderTokenKind.Open)) end++;
        if (text.Word(at) is "de" or "het") at++;
        var printed = text.Raw(at, end);
        if (printed.Length == 0) return end;
        draft.AddressedTo.Add(printed);
        draft.Add(HeaderIssueCode.TitleNotUnderstood, printed);
        return end;
    }

    private int PassOver(int at, int to)
    {
        var end = at;
        while (end < to && HeaderWords.BeginsSubject(text, end) == 0 && !HeaderWords.IsAbsence(text, end) && !HeaderWords.IsOnBehalf(text, end)) end++;
        draft.Add(HeaderIssueCode.WordsNotUnderstood, text.Raw(at, end));
        return Math.Max(end, at + 1);
    }

    private void ReadSubject(int at, int end, bool isLast)
    {
        var subject = text.Raw(at + HeaderWords.BeginsSubject(text, at), end);
        if (subject.EndsWith(',')) subject = Blanks.Trim(subject[..^1]);
        // The point that ends the sentence, but not that of "c.s."
        if (isLast && subject.EndsWith('.') && !(subject.Length > 3 && subject[^3] == '.' && char.IsLetter(subject[^2]))) subject = Blanks.Trim(subject[..^1]);
        if (subject.Length > 0) draft.Subject = subject;
        else draft.Add(HeaderIssueCode.SubjectMissing, text.Raw(0, end));
    }
}
