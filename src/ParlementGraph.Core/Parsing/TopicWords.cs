using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>
/// Rebuilds the pairs of theme and subtheme from a line of labels without separators. openkamer keeps the labels as a set and prints
/// them by name, so a subtheme may stand far from its theme, and <c>organisatie en beleid</c> once for three of them.
/// </summary>
internal sealed class TopicWords(IReadOnlyList<TopicFact> topics)
{
    private const int LongestLine = 4_000;

    // Commas: the HTML form separates labels by them, and one label contains one ("Politie, brandweer en hulpdiensten").
    private static readonly char[] Separators = [' ', ',', '|'];

    private readonly HashSet<string> _labels = [.. topics.SelectMany(t => new[] { Key(t.Theme), Key(t.Subtheme ?? t.Theme) })];
    private readonly HashSet<string> _themes = [.. topics.Select(t => Key(t.Theme))];
    private readonly ILookup<(string Theme, string Subtheme), TopicFact> _pairs = topics.Where(t => t.Subtheme is not null).ToLookup(t => (Key(t.Theme), Key(t.Subtheme!)));
    private readonly int _longest = topics.Select(t => Math.Max(Words(t.Theme).Length, Words(t.Subtheme ?? "").Length)).DefaultIfEmpty(0).Max();

    public List<TopicFact> Parse(PageLine line, IssueList issues)
    {
        if (line.Text.Length > LongestLine)
        {
            issues.Add(IssueCode.TopicUnknown, IssueSeverity.Degraded, $"found {line.Text.Length} characters of topics, expected at most {LongestLine}: {IssueList.Quote(line.Text)}", line.Place);
            return [];
        }
        var words = Words(line.Text);
        var (labels, unknown) = Tile(words);
        if (unknown.Count > 0)
        {
            issues.Add(IssueCode.TopicUnknown, IssueSeverity.Degraded, $"no label of the taxonomy fits {IssueList.Quote(string.Join(' ', unknown))}", line.Place);
        }
        return Pair(labels, line, issues);
    }

    /// <summary>Covers as many words as can be with as few labels as can be, and of two equal ways takes the one with the longer first label.</summary>
    private (List<string> Labels, List<string> Unknown) Tile(string[] words)
    {
        var cost = new (int Unknown, int Labels)[words.Length + 1];
        var step = new int[words.Length];
        for (var i = words.Length - 1; i >= 0; i--)
        {
            cost[i] = (cost[i + 1].Unknown + 1, cost[i + 1].Labels);
            for (var n = Math.Min(_longest, words.Length - i); n >= 1; n--)
            {
                var candidate = (cost[i + n].Unknown, Labels: cost[i + n].Labels + 1);
                if (candidate.CompareTo(cost[i]) >= 0 || !_labels.Contains(string.Join(' ', words, i, n))) continue;
                cost[i] = candidate;
                step[i] = n;
            }
        }
        List<string> labels = [], unknown = [];
        for (var i = 0; i < words.Length; i += Math.Max(1, step[i]))
        {
            if (step[i] == 0) unknown.Add(words[i]);
            else labels.Add(string.Join(' ', words, i, step[i]));
        }
        return (labels, unknown);
    }

    private List<TopicFact> Pair(List<string> labels, PageLine line, IssueList issues)
    {
        var themes = labels.Where(_themes.Contains).Distinct().ToList();
        var pairs = new List<TopicFact>();
        // By name and each once: that is openkamer's set, whose order says nothing. Else the labels still stand in pairs.
        var isSet = labels.Zip(labels.Skip(1)).All(p => string.CompareOrdinal(p.First, p.Second) < 0);
        string? before = null;
        foreach (var label in labels)
        {
            var isTheme = themes.Contains(label);
            var beside = isSet ? null : With(before, label);
            List<TopicFact> candidates = beside is null ? [.. themes.Select(t => With(t, label)).OfType<TopicFact>()] : [beside];
            if (candidates is [var only]) pairs.Add(only);
            else if (candidates.Count > 1)
            {
                issues.Add(IssueCode.TopicAmbiguous, IssueSeverity.Degraded, $"'{label}' is a subtheme of {string.Join(" and of ", candidates.Select(c => $"'{c.Theme}'"))}, and the line names them all", line.Place);
            }
            else if (!isTheme) issues.Add(IssueCode.TopicUnknown, IssueSeverity.Degraded, $"'{label}' is a subtheme, and the line names no theme that has it", line.Place);
            if (isTheme) before = label;
        }
        var paired = pairs.Select(p => Key(p.Theme)).ToHashSet();
        foreach (var theme in themes.Where(t => !paired.Contains(t)))
        {
            pairs.Add(topics.First(t => Key(t.Theme) == theme) with { Subtheme = null });
        }
        return [.. pairs.Distinct()];
    }

    private TopicFact? With(string? theme, string subtheme) =>
        theme is null ? null : _pairs[(theme, subtheme)].FirstOrDefault();

    private static string Key(string label) => string.Join(' ', Words(label));

    private static string[] Words(string label) => Blanks.Collapse(label).ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
