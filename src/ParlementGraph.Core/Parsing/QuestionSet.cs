using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>The numbered questions, each number once, in the order of the page.</summary>
internal static class QuestionSet
{
    public static List<PageQuestion> Of(IReadOnlyList<PageQuestion> found, IssueList issues)
    {
        List<PageQuestion> kept = [];
        var byNumber = new Dictionary<int, PageQuestion>();
        foreach (var question in found)
        {
            if (byNumber.TryGetValue(question.N, out var first))
            {
                issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"question {Text(question.N)} is here again and was left out; the one of {first.Heading.Place} was kept", question.Heading.Place);
                continue;
            }
            if (kept.Count > 0 && question.N < kept[^1].N)
            {
                issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Noted, $"question {Text(question.N)} stands after question {Text(kept[^1].N)}", question.Heading.Place);
            }
            if (question.Text.Count == 0) issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, $"question {Text(question.N)} has no text", question.Heading.Place);
            byNumber.Add(question.N, question);
            kept.Add(question);
        }
        if (kept.Count == 0) return kept;
        var missing = Enumerable.Range(1, kept.Max(q => q.N)).Where(n => !byNumber.ContainsKey(n)).ToList();
        if (missing.Count > 0)
        {
            issues.Add(IssueCode.QuestionNumbering, IssueSeverity.Degraded, $"the numbers go up to {Text(kept.Max(q => q.N))}, and there is no question {Ranges(missing)}", kept[^1].Heading.Place);
        }
        return kept;
    }

    /// <summary><c>2, 4-7</c>.</summary>
    public static string Ranges(IReadOnlyList<int> numbers)
    {
        List<string> parts = [];
        for (var i = 0; i < numbers.Count; i++)
        {
            var from = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1) i++;
            parts.Add(from == i ? Text(numbers[i]) : $"{Text(numbers[from])}-{Text(numbers[i])}");
        }
        return string.Join(", ", parts);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
