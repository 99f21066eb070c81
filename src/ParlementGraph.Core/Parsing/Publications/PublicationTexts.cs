using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Decides which text is which question or answer: by the headings first, by the order only where there is no number.</summary>
internal sealed class PublicationTexts(IssueList issues)
{
    private readonly HashSet<int> _asked = [];
    private readonly HashSet<int> _answered = [];
    private readonly HashSet<int> _firsts = [];
    private readonly HashSet<int> _printedNumbers = [];
    private readonly List<int> _open = [];
    private TextUnit? _lastQuestion;

    public List<TextUnit> Units { get; } = [];

    /// <summary>Texts that turned out to be neither: notices, explanations, a question that is here twice.</summary>
    public List<PublicationBlock> Remarks { get; } = [];

    public void Read(IReadOnlyList<PublicationBlock> blocks)
    {
        List<(PublicationBlock Block, BlockHeading Heading)> parts = [.. blocks.Select(b => (b, HeadingOf(b)))];
        foreach (var (block, heading) in parts)
        {
            if (block.Role == BlockRole.Question) _printedNumbers.UnionWith(heading.Numbers);
        }
        foreach (var (block, heading) in parts)
        {
            if (block.Role == BlockRole.Question) Question(block, heading);
            else if (block.Role == BlockRole.Answer) Answer(block, heading);
            else Remarks.Add(block);
        }
        CheckNumbers();
    }

    /// <summary>Some years print the number as a paragraph: one that is nothing but a heading is taken for it.</summary>
    private static BlockHeading HeadingOf(PublicationBlock block)
    {
        if (block.Role is not (BlockRole.Question or BlockRole.Answer)) return new BlockHeading(HeadingWord.None, [], "");
        if (block.Numbers is { } numbers) return new BlockHeading(HeadingWord.None, numbers, "");
        if (block.Heading is null && block.Paragraphs is [var first, _, ..] && BlockHeading.TryRead(first.Text) is { } found)
        {
            block.Heading = first;
            block.Paragraphs.RemoveAt(0);
            return found;
        }
        var heading = BlockHeading.Read(block.Heading?.Text ?? "");
        // "Mededeling" or "Toelichting" in the place of a number.
        if (heading is { Word: HeadingWord.Other, Numbers.Count: 0 }) block.Role = BlockRole.Remark;
        return heading;
    }

    private void Question(PublicationBlock block, BlockHeading heading)
    {
        CheckHeading(block, heading);
        List<int> numbers = [.. heading.Numbers];
        if (numbers.Count == 0 && heading.Rest.AsSpan().ContainsAnyInRange('0', '9'))
        {
            // A number that is none (a year): nobody can tell which one was meant.
            Remarks.Add(block);
            return;
        }
        if (numbers.Count == 0)
        {
            var next = _asked.Count == 0 ? 1 : _asked.Max() + 1;
            issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"the question has no number; it stands where question {Text(next)} would", block.Place);
            if (_asked.Contains(next) || _printedNumbers.Contains(next))
            {
                Remarks.Add(block);
                return;
            }
            numbers.Add(next);
        }
        numbers = Renumber(block, heading, numbers);
        if (numbers.Count == 0)
        {
            Remarks.Add(block);
            return;
        }
        if (_asked.Count > 0 && numbers[0] < _asked.Max()) issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Noted, $"question {Text(numbers[0])} stands after question {Text(_asked.Max())}", block.Place);
        if (block.Paragraphs.Count == 0) issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, $"question {QuestionSet.Ranges(numbers)} has no text", block.Place);
        _asked.UnionWith(numbers);
        _lastQuestion = new TextUnit(false, numbers, block, block.Paragraphs);
        _open.AddRange(numbers);
        Split(block, numbers);
    }

    /// <summary><c>Vraag 7, Vraag 7, Antwoord 8</c>: the second is question 8 when no question is printed as 8.</summary>
    private List<int> Renumber(PublicationBlock block, BlockHeading heading, List<int> numbers)
    {
        var again = numbers.Where(_asked.Contains).ToList();
        if (again.Count == 0) return numbers;
        var next = again[^1] + 1;
        if (numbers.Count == 1 && !heading.NamesParts && again[0] == _lastQuestion?.Numbers[^1] && !_printedNumbers.Contains(next) && !_asked.Contains(next))
        {
            issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"question {Text(again[0])} is here again, and no question is numbered {Text(next)}: it was read as question {Text(next)}", block.Place);
            return [next];
        }
        issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"question {QuestionSet.Ranges(again)} is here again; the first was kept as the question, this one as a remark", block.Place);
        return [];
    }

    /// <summary>Under one heading the texts stand one after another: as many paragraphs as numbers are one each, else nobody can tell.</summary>
    private void Split(PublicationBlock block, List<int> numbers)
    {
        if (numbers.Count > 1 && block.Paragraphs.Count == numbers.Count)
        {
            for (var i = 0; i < numbers.Count; i++) Units.Add(new TextUnit(false, [numbers[i]], block, [block.Paragraphs[i]]) { FromParagraph = i });
            return;
        }
        if (numbers.Count > 1)
        {
            issues.Add(IssueCode.QuestionsNotSplit, IssueSeverity.Noted, $"questions {QuestionSet.Ranges(numbers)} are printed together in {Text(block.Paragraphs.Count)} paragraphs; the text of each is in the publication of the questions", block.Place);
        }
        Units.Add(new TextUnit(false, numbers, block, block.Paragraphs));
    }

    private void Answer(PublicationBlock block, BlockHeading heading)
    {
        CheckHeading(block, heading);
        var numbers = heading.Numbers;
        if (numbers.Count == 0 && _open.Count > 0)
        {
            // All that were asked since the answer before it.
            numbers = [.. _open];
            issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Noted, $"the answer has no number; it stands under question {QuestionSet.Ranges(numbers)}", block.Place);
        }
        if (numbers.Count == 0)
        {
            issues.Add(IssueCode.AnswerWithoutQuestion, IssueSeverity.Degraded, "the answer has no number and follows no question that is open; it was kept without one", block.Place);
        }
        if (block.Paragraphs.Count == 0)
        {
            issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, $"the answer to question {QuestionSet.Ranges(numbers)} has no text", block.Place);
            return;
        }
        Units.Add(new TextUnit(true, numbers, block, block.Paragraphs) { IsLater = numbers.Count > 0 && !_firsts.Add(numbers[0]) });
        _answered.UnionWith(numbers);
        _open.Clear();
    }

    private void CheckHeading(PublicationBlock block, BlockHeading heading)
    {
        if (heading.Rest.Length == 0) return;
        issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(block.Heading?.Text ?? "")} as a heading; {IssueList.Quote(heading.Rest)} in it was not understood", block.Place);
    }

    private void CheckNumbers()
    {
        if (_asked.Count == 0) return;
        var place = Units.FindLast(u => !u.IsAnswer)?.Block.Place;
        var missing = Enumerable.Range(1, _asked.Max()).Where(n => !_asked.Contains(n)).ToList();
        if (missing.Count > 0) issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"the numbers go up to {Text(_asked.Max())}, and there is no question {QuestionSet.Ranges(missing)}", place);
        foreach (var unit in Units.Where(u => u.IsAnswer))
        {
            var nowhere = unit.Numbers.Where(n => !_asked.Contains(n)).ToList();
            if (nowhere.Count > 0) issues.Add(IssueCode.AnswerWithoutQuestion, IssueSeverity.Degraded, $"the answer to question {QuestionSet.Ranges(nowhere)} is here, and no such question", unit.Block.Place);
        }
        if (_answered.Count == 0) return;
        foreach (var unit in Units.Where(u => !u.IsAnswer && u.Numbers.Any(n => !_answered.Contains(n))))
        {
            issues.Add(IssueCode.QuestionWithoutAnswer, IssueSeverity.Degraded, $"question {QuestionSet.Ranges([.. unit.Numbers.Where(n => !_answered.Contains(n))])} has no answer, though the set is answered", unit.Block.Place);
        }
    }

    /// <summary>What the answers point at, by unit.</summary>
    public List<int> References(TextUnit answer)
    {
        List<int> found = [];
        foreach (var text in answer.Texts)
        {
            var numbers = AnswerReferences.In(text);
            var nowhere = numbers.Where(n => answer.Numbers.Contains(n) || (_asked.Count > 0 && !_asked.Contains(n))).ToList();
            if (nowhere.Count > 0)
            {
                issues.Add(IssueCode.ReferenceToNothing, IssueSeverity.Degraded, $"the answer to question {QuestionSet.Ranges(answer.Numbers)} points at the answer to {QuestionSet.Ranges(nowhere)}, which is itself or no question", answer.Block.Place);
            }
            found.AddRange(numbers.Except(nowhere));
        }
        return [.. found.Distinct()];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
