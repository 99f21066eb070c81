using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Answers without a heading: told from their questions by bold or italic letters alone, or by a question mark at the end. Each carries an issue.</summary>
internal static class UnheadedAnswers
{
    private const ParagraphStyle Look = ParagraphStyle.Bold | ParagraphStyle.Italic | ParagraphStyle.Underlined;

    public static List<PublicationBlock> Split(List<PublicationBlock> blocks, bool isLetter, IssueList issues)
    {
        var isAnswered = (isLetter && !blocks.Exists(b => b.Role == BlockRole.Header && b.Paragraphs is [var top, ..] && top.Text.StartsWith("vra", StringComparison.OrdinalIgnoreCase))) || blocks.Exists(b => b.Role == BlockRole.Answer || b is { Role: BlockRole.AnswerHeader }
            || (b.Role == BlockRole.Header && b.Paragraphs is [var first, ..] && !first.Text.StartsWith("vra", StringComparison.OrdinalIgnoreCase) && !first.Text.StartsWith("mededeling", StringComparison.OrdinalIgnoreCase) && !first.Text.StartsWith('(')));
        if (!isAnswered) return blocks;
        var covered = blocks.Where(b => b.Role == BlockRole.Answer).SelectMany(NumbersOf).ToHashSet();
        var hasAnswers = blocks.Exists(b => b.Role == BlockRole.Answer);
        var byLook = Cut(blocks, covered, AtLook, "only bold or italic letters tell where it begins", issues);
        return hasAnswers || byLook.Exists(b => b.Role == BlockRole.Answer) ? byLook : Cut(blocks, covered, AtSentence, "it was taken to begin behind the question mark", issues);
    }

    private static List<PublicationBlock> Cut(List<PublicationBlock> blocks, HashSet<int> covered, Func<List<MarkedParagraph>, int> start, string because, IssueList issues)
    {
        List<PublicationBlock> cut = [];
        List<int> open = [];
        var unnumbered = FollowedByUnnumbered(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            cut.Add(block);
            if (block.Role == BlockRole.Answer) open.Clear();
            if (block.Role != BlockRole.Question) continue;
            var numbers = NumbersOf(block);
            if (numbers.Any(covered.Contains) || unnumbered[i]) continue;
            open.AddRange(numbers);
            if (block.Paragraphs.Count < 2 || start(block.Paragraphs) is not (> 0 and var at)) continue;
            var answer = new PublicationBlock(BlockRole.Answer, block.Paragraphs[at].Line) { Numbers = [.. open] };
            answer.Paragraphs.AddRange(block.Paragraphs.Skip(at));
            block.Paragraphs.RemoveRange(at, block.Paragraphs.Count - at);
            cut.Add(answer);
            issues.Add(IssueCode.AnswerWithoutHeading, IssueSeverity.Degraded, $"the answer to question {QuestionSet.Ranges(answer.Numbers)} has no heading: {because}", answer.Place);
            open.Clear();
        }
        return cut;
    }

    /// <summary>An answer without a number answers what was asked before it: for each block, whether the next answer is one.</summary>
    private static bool[] FollowedByUnnumbered(List<PublicationBlock> blocks)
    {
        var followed = new bool[blocks.Count];
        var isUnnumbered = false;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            followed[i] = isUnnumbered;
            if (blocks[i].Role == BlockRole.Answer) isUnnumbered = NumbersOf(blocks[i]).Count == 0;
        }
        return followed;
    }

    private static IReadOnlyList<int> NumbersOf(PublicationBlock block) => block.Numbers ?? (block.Heading is { } heading ? BlockHeading.Read(heading.Text).Numbers : []);

    /// <summary>The first paragraph that looks otherwise than the question.</summary>
    private static int AtLook(List<MarkedParagraph> paragraphs)
    {
        var look = paragraphs[0].Style & Look;
        var at = look != 0 ? paragraphs.FindIndex(1, p => p.Text.Length > 0 && (p.Style & look) == 0) : paragraphs.FindIndex(1, p => (p.Style & Look) != 0);
        // A plain question that has one word in bold below it has no answer there.
        return look == 0 && at > 0 && paragraphs.Skip(at).Any(p => (p.Style & Look) == 0) ? -1 : at;
    }

    private static int AtSentence(List<MarkedParagraph> paragraphs)
    {
        var asked = paragraphs.FindIndex(p => p.Text.TrimEnd().EndsWith('?'));
        return asked < 0 ? -1 : paragraphs.FindIndex(asked, p => !p.Text.Contains('?', StringComparison.Ordinal));
    }
}
