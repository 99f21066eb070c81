using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Decides what the page object means: the only place that knows what is required.</summary>
internal sealed class PublicationAssembler(PublicationPage page, IssueList issues)
{
    private readonly HeaderLines _headers = new();

    /// <summary>The header sentences as printed.</summary>
    public IReadOnlyList<string> Headers => _headers.Printed;

    public List<string> Remarks { get; } = [];
    public List<string> Unplaced { get; } = [];

    /// <summary>Null when nothing in it is of a written question.</summary>
    public PublicationFacts? Facts()
    {
        page.IsLetter |= Letter.Looks(page);
        var blocks = LooseTexts.Cut(page, issues);
        List<PublicationBlock> remarks = _headers.Take(blocks.Where(b => b.Role is BlockRole.Header or BlockRole.AnswerHeader), issues);
        var letter = Letter.In(blocks);
        if (page.IsLetter) _headers.TakeFromLetter(letter.Texts);
        var texts = new PublicationTexts(issues);
        texts.Read([.. blocks.Where(b => b.Role is BlockRole.Question or BlockRole.Answer or BlockRole.Remark or BlockRole.Loose)]);
        remarks.AddRange(texts.Remarks);
        Account(blocks, remarks);
        var letterNotice = page.IsLetter && texts.Units.Count == 0 ? letter.Notice() : null;
        if (letterNotice is null && _headers.Question is null && _headers.Answer is null && texts.Units.Count == 0 && (page.IsLetter || !remarks.Exists(r => r.Role == BlockRole.Remark))) return null;

        var (notices, others) = Notices(remarks, texts.Units.Exists(u => u.IsAnswer));
        if (letterNotice is not null && notices.Count == 0) (notices, others) = ([letterNotice], []);
        var kind = KindOf(notices, texts.Units.Exists(u => u.IsAnswer));
        var notes = new PublicationNotes(page, texts.Units, kind, issues).Read();
        var (number, annex) = Numbers(blocks, page.IsLetter ? letter.CaseNumber : null);
        Check(kind, texts.Units, notices);
        return new PublicationFacts
        {
            PublicationId = page.Id,
            Kind = kind,
            IsOral = _headers.IsOral,
            CaseNumber = number,
            AnnexNumber = annex,
            QuestionHeader = _headers.Question,
            AnswerHeader = _headers.Answer,
            SubmittedOn = _headers.SubmittedOn,
            ReceivedOn = _headers.ReceivedOn ?? (page.IsLetter ? letter.On : null),
            Questions = [.. texts.Units.Where(u => u is { IsAnswer: false, Numbers.Count: 1 }).Select(u => new QuestionFact(u.First, u.Texts))],
            JointQuestions = [.. texts.Units.Where(u => u is { IsAnswer: false, Numbers.Count: > 1 }).Select(u => new JointQuestionFact(u.Numbers, u.Texts))],
            Answers = [.. texts.Units.Where(u => u.IsAnswer).Select(u => new AnswerFact(u.Numbers, u.Texts, texts.References(u)))],
            Notices = notices,
            Remarks = others,
            Notes = notes,
        };
    }

    /// <summary>Where the words went that are in no fact, or only in one among the remarks.</summary>
    private void Account(List<PublicationBlock> blocks, List<PublicationBlock> remarks)
    {
        var firstText = blocks.FindIndex(b => b.Role is BlockRole.Question or BlockRole.Answer);
        var firstHeader = blocks.FindIndex(b => b.Role is BlockRole.Header or BlockRole.AnswerHeader);
        var kept = remarks.ToHashSet();
        var places = new Dictionary<PublicationBlock, int>();
        foreach (var block in blocks)
        {
            places.TryAdd(block, places.Count);
            if (block.Role == BlockRole.Masthead) Drop(PageFurniture.Masthead, block);
            else if (block.Role == BlockRole.Number) Drop(PageFurniture.Number, block);
            else if (block.Role is BlockRole.Question or BlockRole.Answer && block.Heading is { Text.Length: > 0 } heading && !kept.Contains(block)) page.Dropped.Add(new DroppedText(PageFurniture.Heading, heading.Text));
        }
        foreach (var block in remarks)
        {
            // What stands between the header and the first question belongs to the document, and so does the letter around it.
            var at = places.GetValueOrDefault(block, int.MaxValue);
            var isPlaced = block.Role != BlockRole.Loose || ((firstText < 0 || at < firstText) && (page.IsLetter || (firstHeader >= 0 && at > firstHeader)));
            var texts = block.Paragraphs.Select(p => p.Text).Where(t => t.Length > 0);
            if (block.Heading is { Text.Length: > 0 } title) texts = texts.Prepend(title.Text);
            if (string.Join('\n', texts) is { Length: > 0 } text) (isPlaced ? Remarks : Unplaced).Add(text);
        }
    }

    private void Drop(string rule, PublicationBlock block)
    {
        if (block.Heading is { Text.Length: > 0 } heading) page.Dropped.Add(new DroppedText(rule, heading.Text));
        foreach (var paragraph in block.Paragraphs.Where(p => p.Text.Length > 0)) page.Dropped.Add(new DroppedText(rule, paragraph.Text));
    }

    private (List<NoticeFact> Notices, List<RemarkFact> Remarks) Notices(List<PublicationBlock> blocks, bool hasAnswers)
    {
        List<NoticeFact> notices = [];
        List<RemarkFact> remarks = [];
        // A letter prints the text of a notice right under its header, without a heading.
        var isBare = _headers.IsNotice && !hasAnswers && !blocks.Exists(b => b.Role == BlockRole.Remark);
        foreach (var block in blocks)
        {
            if (block.Paragraphs.Count == 0) continue;
            string[] paragraphs = [.. block.Paragraphs.Select(p => p.Text).Where(t => t.Length > 0)];
            var heading = block.Heading?.Text;
            var isNotice = heading is not null
                ? heading.StartsWith("mededeling", StringComparison.OrdinalIgnoreCase)
                // Without a heading the header says what the text under it is.
                : _headers.IsNotice && !hasAnswers && (block.Role is BlockRole.Remark || (isBare && block.Role == BlockRole.Loose));
            if (isNotice) notices.Add(new NoticeFact(NoticeText.KindOf(string.Join(' ', paragraphs), _headers.Subject), _headers.ReceivedOn, paragraphs));
            else remarks.Add(new RemarkFact(heading, paragraphs));
        }
        return (notices, remarks);
    }

    /// <summary>The id of an annex is that of an answer or of a notice: what is in it decides, then the header.</summary>
    private DocumentKind KindOf(List<NoticeFact> notices, bool hasAnswers)
    {
        if (notices.Count > 0 && !hasAnswers)
        {
            if (_headers.IsAnswer) issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, "the header is that of an answer, and there is a notice and no answer; the text was believed", "answerHeader");
            return notices[0].Kind;
        }
        if (_headers.IsAnswer || (hasAnswers && !_headers.IsNotice)) return _headers.IsFurther || PublicationIds.IsFurther(page.Id) ? DocumentKind.FurtherAnswer : DocumentKind.Answer;
        if (_headers.IsNotice) return DocumentKind.Notice;
        return PublicationIds.IsAnnex(page.Id) ? DocumentKind.Other : DocumentKind.Question;
    }

    private (string? Case, string? Annex) Numbers(List<PublicationBlock> blocks, string? inLetter)
    {
        string? annex = null, number = null;
        foreach (var block in blocks.Where(b => b.Role == BlockRole.Number))
        {
            var text = Blanks.Trim(block.Text);
            if (PublicationIds.CaseNumber(text) is { } found) number ??= found;
            else if (text.Length is > 0 and <= 20) annex ??= text.StartsWith("AH", StringComparison.OrdinalIgnoreCase) ? Blanks.Trim(text[2..]) : text;
            else if (text.Length > 0) issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(text)}, expected the number of a case or of an annex", block.Place);
        }
        var inId = PublicationIds.CaseNumberIn(page.Id);
        if (number is not null && inId is not null && number != inId)
        {
            issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, $"the document prints the number {number}, its id is '{page.Id}'", "number");
        }
        return (number ?? inId ?? inLetter, annex);
    }

    private void Check(DocumentKind kind, List<TextUnit> units, List<NoticeFact> notices)
    {
        if (_headers.Question is null) Missing("questionHeader", "'Vragen van ..'");
        if (units.Count == 0 && kind == DocumentKind.Question && !_headers.IsOral) Missing("questions", "'Vraag 1'");
        if (kind is DocumentKind.Answer or DocumentKind.FurtherAnswer)
        {
            if (_headers.Answer is null) Missing("answerHeader", "'Antwoord van ..'");
            if (!units.Exists(u => u.IsAnswer)) Missing("answers", "'Antwoord 1'");
            else if (units.TrueForAll(u => u.IsAnswer)) Missing("questions", "'Vraag 1'");
        }
        if (_headers.IsNotice && notices.Count == 0) Missing("notices", "the text of the notice");
        if (kind is DocumentKind.Postponement or DocumentKind.Withdrawal or DocumentKind.Notice && _headers.Answer is null) Missing("answerHeader", "'Mededeling van ..'");
        if (kind == DocumentKind.Other) Missing("answerHeader", "'Antwoord van ..' or 'Mededeling van ..'");
    }

    private void Missing(string field, string expected) =>
        issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, $"expected {expected}; the document has none", field);
}
