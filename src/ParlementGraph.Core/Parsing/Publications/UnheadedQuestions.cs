using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Questions that lost the numbers of their list when a letter became text, above answers that have theirs: <c>Antwoord op vraag 2</c> stands
/// right under question 2. Where the answers have none either, they are counted.
/// </summary>
internal static class UnheadedQuestions
{
    public static void Split(List<PublicationBlock> blocks, IssueList issues)
    {
        var first = blocks.FindIndex(b => b.Role == BlockRole.Answer);
        if (blocks.Exists(b => b.Role == BlockRole.Question)) return;
        // A text that does not repeat the questions has none above its first answer either.
        if (first < 1 || blocks[first - 1].Role != BlockRole.Loose || Starts(blocks[first - 1], 1).Count == 0) return;
        var isCounted = blocks.TrueForAll(b => b.Role != BlockRole.Answer || NumbersOf(b).Count == 0);
        HashSet<int> asked = [];
        for (var i = 1; i < blocks.Count; i++)
        {
            if (blocks[i].Role != BlockRole.Answer) continue;
            List<int> numbers = [.. NumbersOf(blocks[i]).Where(n => !asked.Contains(n))];
            var above = blocks[i - 1];
            if ((numbers.Count == 0 && !isCounted) || above.Role is not (BlockRole.Loose or BlockRole.Answer)) continue;
            var starts = Starts(above, isCounted ? int.MaxValue : numbers.Count);
            if (isCounted) numbers = [.. Enumerable.Range(asked.Count + 1, starts.Count)];
            if (numbers.Count == 0 || starts.Count < numbers.Count) continue;
            asked.UnionWith(numbers);
            var questions = TakeOff(above, starts, numbers);
            blocks.InsertRange(i, questions);
            i += questions.Count;
            if (above is not { Role: BlockRole.Loose, Paragraphs.Count: 0 }) continue;
            blocks.Remove(above);
            i--;
        }
        if (asked.Count > 0) issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"the questions have no headings; {asked.Count.ToString(CultureInfo.InvariantCulture)} were taken to stand right above their answers", blocks.Find(b => b.Role == BlockRole.Question)!.Place);
    }

    private static IReadOnlyList<int> NumbersOf(PublicationBlock answer) => answer.Heading is { } heading ? BlockHeading.Read(heading.Text).Numbers : [];

    /// <summary>Where the last questions in the block begin, one right behind the other; an answer keeps its first paragraph.</summary>
    private static List<int> Starts(PublicationBlock above, int most)
    {
        List<int> starts = [];
        for (var at = above.Paragraphs.Count - 1; at >= (above.Role == BlockRole.Answer ? 1 : 0) && starts.Count < most; at--)
        {
            var text = above.Paragraphs[at].Text;
            if (QuestionShapes.IsPart(text)) continue;
            if (!QuestionShapes.Asks(text)) break;
            starts.Insert(0, at);
        }
        return starts;
    }

    private static List<PublicationBlock> TakeOff(PublicationBlock above, List<int> starts, List<int> numbers)
    {
        List<PublicationBlock> questions = [];
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : above.Paragraphs.Count;
            var question = new PublicationBlock(BlockRole.Question, above.Paragraphs[starts[i]].Line) { Numbers = [numbers[i]] };
            question.Paragraphs.AddRange(above.Paragraphs[starts[i]..end]);
            questions.Add(question);
        }
        above.Paragraphs.RemoveRange(starts[0], above.Paragraphs.Count - starts[0]);
        return questions;
    }
}
