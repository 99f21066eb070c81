using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Decides what the page object means: the only place that knows what is required.</summary>
internal sealed class OpenkamerPageParser(OpenkamerPage page, Lexicon lexicon, IssueList issues)
{
    private DateOnly? _submittedOn;
    private DateOnly? _answeredOn;
    private int? _printedDays;

    /// <param name="number">The page's number, which the caller has checked.</param>
    public WrittenQuestionFacts Facts(string number, bool hasEnd)
    {
        ReadDates();
        CheckFields();
        var questions = QuestionSet.Of(page.Questions, issues);
        var (texts, answers, notes) = new AnswerSet(questions, IsAnswered, issues).Read();
        var notices = Notices();
        var addressees = Addressees(notices, out var answerers);
        var documents = new PageDocuments(page, notices, issues).Read(number);
        notes = PanelNotes.Merge(notes, page.Notes, issues);
        if (!hasEnd) CutOff();
        return new WrittenQuestionFacts
        {
            Number = number,
            Subject = page.Title?.Text,
            SubmittedOn = _submittedOn,
            AnsweredOn = _answeredOn,
            PrintedDays = _printedDays,
            Askers = Actors(Labels.Indieners),
            Addressees = addressees,
            Answerers = answerers,
            Topics = page.Field(Labels.Onderwerpen) is { Text.Length: > 0 } topics ? new TopicWords(lexicon.Topics).Parse(topics, issues) : [],
            Questions = texts,
            Answers = answers,
            Notices = notices,
            Documents = documents,
            Notes = notes,
        };
    }

    private bool IsAnswered => page.Field(Labels.Beantwoord) is not null || page.Field(Labels.BronAntwoord) is not null
        || page.Documents.Any(d => d.Kind == DocumentKind.Answer) || page.Questions.Any(q => q.Answer.Count > 0);

    private void ReadDates()
    {
        if (page.Field(Labels.Ingediend) is { Text.Length: > 0 } submitted)
        {
            _submittedOn = Date(submitted, submitted.Text, out var rest);
            if (rest.Length > 0) NotUnderstood(submitted, rest, "nothing behind the date");
        }
        if (page.Field(Labels.Beantwoord) is not { Text.Length: > 0 } answered) return;
        _answeredOn = Date(answered, answered.Text, out var days);
        if (_answeredOn is null && answered.Text.IndexOf('(', StringComparison.Ordinal) is var bracket and >= 0) days = answered.Text[bracket..];
        if (days.Length > 0)
        {
            _printedDays = PrintedDays(days);
            if (_printedDays is null) NotUnderstood(answered, days, "'(na 36 dagen)'");
        }
        if (_submittedOn is not { } from || _answeredOn is not { } until) return;
        var counted = until.DayNumber - from.DayNumber;
        if (counted < 0) issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, $"answered on {until:yyyy-MM-dd}, before it was submitted on {from:yyyy-MM-dd}", answered.Place);
        if (_printedDays is { } printed && printed != counted)
        {
            issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, $"the page prints {printed} days, the two dates are {counted} days apart", answered.Place);
        }
    }

    private DateOnly? Date(PageLine line, string text, out string rest)
    {
        var date = DutchDate.TryParse(text, out rest);
        if (date is null) issues.Add(IssueCode.DateNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(text)}, expected a date such as '10 oktober 2019'", line.Place);
        return date;
    }

    private static int? PrintedDays(string text)
    {
        var words = text.Split(' ');
        if (words is not ["(na", var count, "dagen)" or "dag)"]) return null;
        return int.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? days : null;
    }

    private void CheckFields()
    {
        if (page.Title is null) Missing("subject", "the title under the number");
        if (page.Field(Labels.Ingediend) is not { Text.Length: > 0 }) Missing("submittedOn", "'Ingediend' and a date");
        if (page.Field(Labels.Indieners) is not { Text.Length: > 0 }) Missing("askers", "'Indieners' and names");
        if (page.Questions.Count == 0) Missing("questions", "'• Vraag 1'");
        if (!IsAnswered) return;
        if (page.Field(Labels.Beantwoord) is not { Text.Length: > 0 }) Missing("answeredOn", "'Beantwoord' and a date, for the page has answers");
        if (page.Field(Labels.BeantwoordDoor) is not { Text.Length: > 0 }) Missing("answerers", "'Beantwoord door' and names, for the page has answers");
    }

    private void Missing(string field, string expected) =>
        issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, $"expected {expected}; the page has none", field);

    private List<ActorFact> Actors(string label) => page.Field(label) is { Text.Length: > 0 } line ? ActorList.Parse(line, issues) : [];

    /// <summary>The page does not tell who was asked apart from who answered: its "Beantwoord door" is the Chamber's "Gericht aan".</summary>
    private List<ActorFact> Addressees(List<NoticeFact> notices, out List<ActorFact> answerers)
    {
        var named = Actors(Labels.BeantwoordDoor);
        answerers = IsAnswered ? named : [];
        if (named.Count > 0) return named;
        return notices.Select(n => NoticeText.AddresseesIn(string.Join(' ', n.Paragraphs))).FirstOrDefault(a => a.Count > 0) ?? [];
    }

    private List<NoticeFact> Notices()
    {
        List<NoticeFact> notices = [];
        foreach (var notice in page.Notices)
        {
            DateOnly? on = null;
            if (notice.Date.Length == 0) issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, "found 'Mededeling' alone, expected a date behind it", notice.Heading.Place);
            else
            {
                on = Date(notice.Heading, notice.Date, out var rest);
                if (rest.Length > 0) NotUnderstood(notice.Heading, rest, "nothing behind the date");
            }
            if (on < _submittedOn) issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, $"the notice of {on:yyyy-MM-dd} is older than the question of {_submittedOn:yyyy-MM-dd}", notice.Heading.Place);
            if (notice.Text.Count == 0) issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, "the notice has no text", notice.Heading.Place);
            string[] paragraphs = [.. notice.Text.Select(t => t.Text)];
            notices.Add(new NoticeFact(NoticeText.KindOf(string.Join(' ', paragraphs), page.Title?.Text), on, paragraphs));
        }
        return notices;
    }

    private void CutOff()
    {
        var last = page.Last ?? default;
        var inside = page.Questions is [.., { Text.Count: 0 } question] && page.Notices.Count == 0 ? $" inside question {question.N}" : "";
        issues.Add(IssueCode.DocumentCutOff, IssueSeverity.Degraded, $"the page ends{inside} with {IssueList.Quote(last.Text)}, expected 'Kamervraag document nummer' at its end", last.Place);
    }

    private void NotUnderstood(PageLine line, string found, string expected) =>
        issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(found)}, expected {expected}", line.Place);
}
