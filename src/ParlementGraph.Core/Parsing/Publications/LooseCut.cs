using System.Globalization;
using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Cuts one run of paragraphs into headers, questions, answers and remarks.</summary>
internal sealed partial class LooseCut(IReadOnlyList<MarkedParagraph> paragraphs, BareNumbers numbers, RomanHeadings? romans, IssueList issues)
{
    private readonly List<PublicationBlock> _cut = [];
    private readonly bool _hasNumbers = paragraphs.Any(p => BlockHeading.TryRead(p.Text) is { IsBare: true, Numbers: [1] });
    private PublicationBlock? _current;
    private int _lastHeading = -1;
    private bool _hasHeader, _isNamed;

    private bool InText => _current?.Role is BlockRole.Question or BlockRole.Answer;

    public List<PublicationBlock> Blocks()
    {
        _isNamed = paragraphs.Any(p => HeadingIn(p.Text) is { Word: HeadingWord.Question, Numbers.Count: > 0 });
        var isNumbered = !_isNamed && HasNumbersInFront();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (HeadingIn(paragraphs[i].Text) is not null) _lastHeading = i;
        }
        for (var i = 0; i < paragraphs.Count; i++) Place(i, isNumbered);
        UnheadedQuestions.Split(_cut, issues);
        Signature.Part(_cut, behind: AnnexHeading.Split(_cut));
        if (!_isNamed && !isNumbered && !_cut.Exists(b => b.Role is BlockRole.Question or BlockRole.Answer)) UnnumberedQuestions.Count(_cut, issues);
        return _cut;
    }

    private void Place(int i, bool isNumbered)
    {
        var paragraph = paragraphs[i];
        var text = paragraph.Text;
        var opensAnswers = OpensAnswers(text);
        if (opensAnswers || (!InText && (HeaderLines.Looks(text) || Submitted().IsMatch(text))))
        {
            if (opensAnswers) numbers.BeginAnswers();
            Open(BlockRole.Header, paragraph);
            _hasHeader = true;
        }
        else if (i + 1 < paragraphs.Count && OpensAnswers(paragraphs[i + 1].Text) && BlockHeading.TryRead(text) is { Word: HeadingWord.Answer, Numbers.Count: 0 })
        {
            // "Antwoord" as a title above the header of the answers.
            Open(BlockRole.Masthead, paragraph).Paragraphs.Add(paragraph);
            _current = null;
            return;
        }
        else if (!InText && !_hasHeader && Number().IsMatch(text))
        {
            Open(BlockRole.Number, paragraph).Paragraphs.Add(paragraph);
            _current = null;
            return;
        }
        else if (WholeHeading(text) is { } heading && RoleOf(heading) is { } role)
        {
            if (IsPartOfQuestion(heading, role))
            {
                _current!.Paragraphs.Add(paragraph);
                return;
            }
            var part = Open(role, paragraph);
            part.Heading = paragraph;
            romans?.Number(part);
            numbers.Take(role, heading.Numbers);
            return;
        }
        else if (BlockHeading.LengthBefore(text) is > 0 and var length && RoleOf(BlockHeading.Read(text[..length])) is { } inline)
        {
            OpenInline(inline, paragraph, length);
            return;
        }
        else if (isNumbered && NumberInFront().Match(text) is { Success: true } number && numbers.RoleOf([int.Parse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]) is { } next
            && (next == BlockRole.Answer || _current?.Role != BlockRole.Answer || text.Contains('?', StringComparison.Ordinal)))
        {
            OpenInline(next, paragraph, number.Length);
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
        numbers.Take(role, BlockHeading.Read(block.Heading.Text).Numbers);
    }

    /// <summary>Behind questions with bare numbers: where each has its heading, so has each answer.</summary>
    private bool OpensAnswers(string text) => !_isNamed && numbers.AwaitsAnswers && HeaderLines.OpensAnswers(text);

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
        role == BlockRole.Question && heading is { NamesParts: true, Numbers: [var number] } && number == numbers.Last && _current?.Role == BlockRole.Question;

    private BlockRole? RoleOf(BlockHeading heading) => heading.Word switch
    {
        HeadingWord.Answer => BlockRole.Answer,
        // Where others have numbers, a lone "Vraag" is a word of the text.
        HeadingWord.Question => heading.Numbers.Count > 0 || (!_isNamed && !_hasNumbers) ? BlockRole.Question : null,
        _ => _isNamed ? null : numbers.RoleOf(heading.Numbers),
    };

    private BlockHeading? WholeHeading(string text) => BlockHeading.TryRead(text) ?? romans?.TryRead(text);

    private BlockHeading? HeadingIn(string text) =>
        WholeHeading(text) is { IsBare: false } heading ? heading : BlockHeading.LengthBefore(text) is > 0 and var length ? BlockHeading.Read(text[..length]) : null;

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

    [GeneratedRegex(@"^\(ingezonden [^()]{5,40}\)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Submitted();

    [GeneratedRegex(@"^(?:(?:AH|ah) ?\d{1,5}|\d{2,5}|(?:KV ?|kv ?)?\d{4}[Zz]\d{4,6}[a-z]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[Vv]raag )?(\d{1,3})[.):]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberInFront();
}
