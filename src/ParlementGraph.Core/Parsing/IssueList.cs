using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Issues in the order found. A page of a million odd lines is one piece of news, not a million: after a hundred of a code the rest is counted.</summary>
internal sealed class IssueList
{
    private const int PerCode = 100;
    private const int LongestMessage = 500;
    private readonly List<Issue> _issues = [];
    private readonly Dictionary<(IssueCode, string?), int> _places = [];
    private readonly Dictionary<IssueCode, Tally> _counts = [];

    private readonly record struct Tally(int Count, IssueSeverity Worst, string? FirstLeftOut, int LeftOut);

    /// <summary>More of the code are only counted: no need to write a message.</summary>
    public bool IsFull(IssueCode code) => _counts.TryGetValue(code, out var tally) && tally.Count >= PerCode;

    public void Add(IssueCode code, IssueSeverity severity, string message, string? place = null)
    {
        if (IsFull(code))
        {
            var full = _counts[code];
            _counts[code] = full with { Worst = severity < full.Worst ? severity : full.Worst, FirstLeftOut = full.FirstLeftOut ?? place, LeftOut = full.LeftOut + 1 };
            return;
        }
        // A code and a place are the key of an issue: what else is wrong there is said in the same one.
        if (_places.TryGetValue((code, place), out var at))
        {
            if (_issues[at].Message.Length < LongestMessage) _issues[at] = _issues[at] with { Message = $"{_issues[at].Message}; {message}", Severity = severity < _issues[at].Severity ? severity : _issues[at].Severity };
            return;
        }
        _places.Add((code, place), _issues.Count);
        _issues.Add(new Issue(code, severity, message, place));
        _counts[code] = _counts.TryGetValue(code, out var kept) ? kept with { Count = kept.Count + 1 } : new Tally(1, IssueSeverity.Noted, null, 0);
    }

    public IReadOnlyList<Issue> ToList() =>
    [
        .. _issues,
        .. _counts.Where(c => c.Value.LeftOut > 0).OrderBy(c => c.Key).Select(c => new Issue(
            c.Key,
            c.Value.Worst,
            $"{c.Value.LeftOut.ToString(CultureInfo.InvariantCulture)} more of this code are left out, the first at {c.Value.FirstLeftOut ?? "an unknown place"}",
            $"from {c.Value.FirstLeftOut ?? "an unknown place"} on")),
    ];

    /// <summary>Words of the page for a message: short, in one piece, and safe to print.</summary>
    public static string Quote(string text)
    {
        const int longest = 80;
        var cut = text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
        return $"'{cut}'";
    }
}
