using System.Globalization;
using System.Text.RegularExpressions;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Cuts one run of paragraphs into headers, questions, answers and remarks.</summary>
internal sealed partial class LooseCut(IReadOnlyList<MarkedParagraph> paragraphs, IssueList issues)
{
    private readonly List<PublicationBlock> _cut = [];
    private readonly bool _isNamed = paragraphs.Any(p => IsNamedQuestion(p.Text));
    private readonly bool _hasNumbers = paragraphs.Any(p => BlockHeading.TryRead(p.Text) is { IsBare: true, Numbers: [1] });
    private PublicationBlock? _current;
    private int _last, _lastHeading = -1;
    private bool _hasHeader;

    private bool InText => _current?.Role is BlockRole.Question or BlockRole.Answer;

    public List<PublicationBlock> Blocks()
    {
        var isNumbered = !_isNamed && HasNumbersInFront();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (HeadingIn(paragraphs[i].Text) is not null) _lastHeading = i;
        }
        for (var i = 0; i < paragraphs.Count; i++) Place(i, isNumbered);
        UnheadedQuestions.Split(_cut, issues);
        TakeSignature();
        if (!_isNamed && !isNumbered && !_cut.Exists(b => b.Role is BlockRole.Question or BlockRole.Answer)) OneQuestionAParagraph();
        return _cut;
    }

    private void TakeSignature()
    {
        if (_cut is not [.., { Role: BlockRole.Answer } answer] || Signature.At(answer.Paragraphs) is not (> 0 and var at)) return;
        var signed = new PublicationBlock(BlockRole.Remark, answer.Paragraphs[at].Line);
        signed.Paragraphs.AddRange(answer.Paragraphs.Skip(at));
        answer.Paragraphs.RemoveRange(at, answer.Paragraphs.Count - at);
        _cut.Add(signed);
    }

    private void Place(int i, bool isNumbered)
    {
        var paragraph = paragraphs[i];
        var text = paragraph.Text;
        if (!InText && (HeaderLines.Looks(text) || Submitted().IsMatch(text)))
        {
            Open(BlockRole.Header, paragraph);
            _hasHeader = true;
        }
        else if (!InText && !_hasHeader && Number().IsMatch(text))
        {
            Open(BlockRole.Number, paragraph).Paragraphs.Add(paragraph);
            _current = null;
            return;
        }
        else if (BlockHeading.TryRead(text) is { } heading && RoleOf(heading) is { } role)
        {
            if (IsPartOfQuestion(heading, role))
            {
                _current!.Paragraphs.Add(paragraph);
                return;
            }
            Open(role, paragraph).Heading = paragraph;
            if (role == BlockRole.Question && heading.Numbers is [.., var last]) _last = last;
            return;
        }
        else if (BlockHeading.LengthBefore(text) is > 0 and var length && RoleOf(BlockHeading.Read(text[..length])) is { } inline)
        {
            OpenInline(inline, paragraph, length);
            return;
        }
        else if (isNumbered && (_current?.Role != BlockRole.Answer || text.Contains('?', StringComparison.Ordinal)) && NumberInFront().Match(text) is { Success: true } number && int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == _last + 1)
        {
            OpenInline(BlockRole.Question, paragraph, number.Length);
            return;
        }
        else if (IsRemark(text, i))
        {
            var remark = Open(BlockRole.Remark, paragraph);
            if (LineShapes.RemarkHeading(text))
            {
                remark.Heading = paragraph;
                return;
            }
        }
        else if (_current is null or { Role: BlockRole.Header } && !IsRestOfHeader(text)) Open(BlockRole.Loose, paragraph);
        _current!.Paragraphs.Add(paragraph);
    }

    private PublicationBlock Open(BlockRole role, MarkedParagraph paragraph)
    {
        _current = new PublicationBlock(role, paragraph.Line);
        _cut.Add(_current);
        return _current;
    }

    /// <summary>The heading and its text in one paragraph.</summary>
    private void OpenInline(BlockRole role, MarkedParagraph paragraph, int length)
    {
        var block = Open(role, paragraph);
        block.Heading = paragraph with { Text = paragraph.Text[..length].Trim(), Marks = [] };
        block.Paragraphs.Add(paragraph with
        {
            Text = paragraph.Text[length..],
            Marks = [.. paragraph.Marks.Select(m => m with { Offset = Math.Max(0, m.Offset - length) })],
            Style = paragraph.Style & ~ParagraphStyle.Item,
        });
        if (role == BlockRole.Question) _last = BlockHeading.Read(block.Heading.Text).Numbers is [.., var last] ? last : _last;
    }

    /// <summary>"Zie ook Aanhangsel Handelingen" on a line of its own belongs to the header above it.</summary>
    private bool IsRestOfHeader(string text) =>
        _current is { Role: BlockRole.Header } && (text.StartsWith("Zie ook ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("(ontvangen ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("(ingezonden ", StringComparison.OrdinalIgnoreCase) || Goes(text));

    /// <summary>A letter breaks its title where it likes: "op Kamervragen", and on the next line "van de leden".</summary>
    private bool Goes(string text) => _current!.Paragraphs is [.., { Text: [.., not ('.' or ')')] }] && (text.StartsWith("van de leden ", StringComparison.Ordinal) || text.StartsWith("van het lid ", StringComparison.Ordinal) || text.StartsWith("over ", StringComparison.Ordinal) || text.StartsWith("op ", StringComparison.Ordinal) || text.StartsWith("aan de ", StringComparison.Ordinal) || text.StartsWith("inzake ", StringComparison.Ordinal));

    /// <summary>"Toelichting" may be a heading inside an answer: only behind the last question and answer is it one of the document.</summary>
    private bool IsRemark(string text, int at) =>
        at > _lastHeading && (_hasHeader || InText) && (LineShapes.RemarkHeading(text) || text.StartsWith("Toelichting:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Mededeling:", StringComparison.OrdinalIgnoreCase));

    /// <summary><c>Vraag 2b</c> right behind <c>Vraag 2a</c>.</summary>
    private bool IsPartOfQuestion(BlockHeading heading, BlockRole role) =>
        role == BlockRole.Question && heading is { NamesParts: true, Numbers: [var number] } && number == _last && _current?.Role == BlockRole.Question;

    /// <summary>A bare number opens the question that comes next, and nothing else: a lone "12" may be anything.</summary>
    private BlockRole? RoleOf(BlockHeading heading) => heading.Word switch
    {
        HeadingWord.Answer => BlockRole.Answer,
        // Where others have numbers, a lone "Vraag" is a word of the text.
        HeadingWord.Question => heading.Numbers.Count > 0 || (!_isNamed && !_hasNumbers) ? BlockRole.Question : null,
        _ => heading.Numbers is [var only] && only == _last + 1 && !_isNamed ? BlockRole.Question : heading.Numbers is [var first, _, ..] && first == _last + 1 && !_isNamed ? BlockRole.Question : null,
    };

    private static BlockHeading? HeadingIn(string text) =>
        BlockHeading.TryRead(text) is { IsBare: false } heading ? heading : BlockHeading.LengthBefore(text) is > 0 and var length ? BlockHeading.Read(text[..length]) : null;

    private static bool IsNamedQuestion(string text) => HeadingIn(text) is { Word: HeadingWord.Question, Numbers.Count: > 0 };

    /// <summary><c>1. Bent u</c>, <c>2. Kunt u</c>: at least two, or one that is all there is.</summary>
    private bool HasNumbersInFront()
    {
        var next = 1;
        foreach (var paragraph in paragraphs)
        {
            if (BlockHeading.TryRead(paragraph.Text) is { IsBare: true, Numbers: [var bare] } && bare == next) return false;
            if (NumberInFront().Match(paragraph.Text) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == next) next++;
        }
        return next > 2 || (next == 2 && IsOnlyQuestion());
    }

    /// <summary>Right under the header: a list has more in front of it.</summary>
    private bool IsOnlyQuestion()
    {
        var header = paragraphs.ToList().FindLastIndex(p => HeaderLines.Looks(p.Text) || Submitted().IsMatch(p.Text));
        return header >= 0 && header + 1 < paragraphs.Count && paragraphs[header + 1].Text is var first && NumberInFront().Match(first) is { Success: true } match && match.Groups[1].ValueSpan is "1" && first.TrimEnd().EndsWith('?');
    }

    /// <summary>Letters lose the numbers of their lists when they become text: what stands under the header of questions is one a paragraph.</summary>
    private void OneQuestionAParagraph()
    {
        if (!_cut.Exists(b => b.Role == BlockRole.Header && b.Paragraphs is [var first, ..] && first.Text.StartsWith("Vra", StringComparison.OrdinalIgnoreCase))) return;
        var at = _cut.FindLastIndex(b => b.Role == BlockRole.Header) + 1;
        if (at >= _cut.Count || _cut[at].Role != BlockRole.Loose || !_cut[at].Paragraphs.Exists(p => p.Text.Contains('?', StringComparison.Ordinal))) return;
        var loose = _cut[at];
        List<PublicationBlock> questions = [];
        PublicationBlock? before = null;
        for (var i = 0; i < loose.Paragraphs.Count; i++)
        {
            var paragraph = loose.Paragraphs[i];
            var isPart = QuestionShapes.IsPart(paragraph.Text);
            // "Kunt u, gegeven dat:" asks with the items below it.
            var opensList = paragraph.Text.EndsWith(':') && i + 1 < loose.Paragraphs.Count && LineShapes.IsItem(loose.Paragraphs[i + 1].Text);
            var isQuestion = !isPart && (opensList || QuestionShapes.Asks(paragraph.Text));
            if (isQuestion) questions.Add(new PublicationBlock(BlockRole.Question, paragraph.Line) { Numbers = [questions.Count + 1] });
            else if (questions.Count == 0) before ??= new PublicationBlock(BlockRole.Loose, paragraph.Line);
            (questions.Count > 0 ? questions[^1] : before!).Paragraphs.Add(paragraph);
        }
        _cut.RemoveAt(at);
        _cut.InsertRange(at, before is null ? questions : [before, .. questions]);
        issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Noted, $"the questions have no numbers; {questions.Count.ToString(CultureInfo.InvariantCulture)} paragraphs were counted as one each", $"line {loose.Line}");
    }

    [GeneratedRegex(@"^\(ingezonden [^()]{5,40}\)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Submitted();

    [GeneratedRegex(@"^(?:(?:AH|ah) ?\d{1,5}|\d{2,5}|(?:KV ?|kv ?)?\d{4}[Zz]\d{4,6}[a-z]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[Vv]raag )?(\d{1,3})[.):]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberInFront();
}
