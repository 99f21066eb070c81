namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Pages of before 2010 print the questions under bare numbers, then a header for the answers, and those under bare numbers as well. A lone number
/// may be anything: here it opens what comes next in its part, and nothing else.
/// </summary>
internal sealed class BareNumbers
{
    private readonly SortedSet<int> _unanswered = [];
    private bool _inAnswers;

    /// <summary>The question that was asked last; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Questions were asked, and not all are answered: a header of answers may come.</summary>
    public bool AwaitsAnswers => _unanswered.Count > 0;

    /// <summary>Null when the numbers are not those that come next.</summary>
    public BlockRole? RoleOf(IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0) return null;
        if (!_inAnswers) return numbers[0] == Last + 1 ? BlockRole.Question : null;
        return _unanswered.Count > 0 && numbers[0] == _unanswered.Min && numbers.All(_unanswered.Contains) ? BlockRole.Answer : null;
    }

    public void Take(BlockRole role, IReadOnlyList<int> numbers)
    {
        if (role == BlockRole.Answer) _unanswered.ExceptWith(numbers);
        else if (role == BlockRole.Question && numbers.Count > 0)
        {
            Last = numbers[^1];
            _unanswered.UnionWith(numbers);
        }
    }

    /// <summary>Behind the header of the answers the numbers begin again.</summary>
    public void BeginAnswers() => _inAnswers = true;

    /// <summary>Which of the lines are such numbers; none where a heading says "Vraag".</summary>
    public static HashSet<int> In(IReadOnlyList<string> lines)
    {
        HashSet<int> found = [];
        var numbers = new BareNumbers();
        for (var i = 0; i < lines.Count; i++)
        {
            if (numbers.AwaitsAnswers && HeaderLines.OpensAnswers(lines[i])) numbers.BeginAnswers();
            if (BlockHeading.TryRead(lines[i]) is not { } heading) continue;
            if (heading.Word == HeadingWord.Question) return [];
            if (!heading.IsBare || numbers.RoleOf(heading.Numbers) is not { } role) continue;
            found.Add(i);
            numbers.Take(role, heading.Numbers);
        }
        return found;
    }
}
