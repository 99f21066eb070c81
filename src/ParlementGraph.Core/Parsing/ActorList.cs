using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>
/// <c>Name (minister x, minister y) (PARTY), Name</c>. Commas inside brackets do not separate, and portfolios have commas of their own:
/// a comma in a position only ends it when the next word is a position again.
/// </summary>
internal static class ActorList
{
    private static readonly string[] Positions = ["minister", "minister-president", "viceminister-president", "staatssecretaris"];

    public static List<ActorFact> Parse(PageLine line, IssueList issues)
    {
        var actors = new List<ActorFact>();
        foreach (var (start, end) in SplitOutsideBrackets(line.Text))
        {
            var written = line.Text[start..end].Trim();
            if (written.Length == 0) issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Noted, "found nothing between two commas, expected a name", line.PlaceAt(start));
            else actors.Add(One(written, actors.Count + 1, line.PlaceAt(start), issues));
        }
        return actors;
    }

    private static ActorFact One(string written, int order, string place, IssueList issues)
    {
        var bracket = written.IndexOf('(', StringComparison.Ordinal);
        if (bracket < 0) return new ActorFact(order, written, written, [], null);
        var name = written[..bracket].Trim();
        List<string> roles = [];
        string? party = null;
        var rest = written.AsSpan(bracket);
        while (!rest.IsEmpty)
        {
            var close = rest.IndexOf(')');
            if (rest[0] != '(' || close < 0 || rest[1..close].Contains('('))
            {
                issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(rest.ToString())} in {IssueList.Quote(written)}, expected a position or a party in brackets", place);
                break;
            }
            var group = rest[1..close].Trim().ToString();
            if (IsPosition(group)) roles.AddRange(Roles(group));
            else if (party is null && group.Length > 0) party = group;
            else if (group.Length > 0) issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found a second party {IssueList.Quote(group)} in {IssueList.Quote(written)}", place);
            rest = rest[(close + 1)..].Trim();
        }
        return new ActorFact(order, written, name.Length == 0 ? null : name, roles, party);
    }

    private static List<string> Roles(string group)
    {
        List<string> roles = [];
        foreach (var part in group.Split(','))
        {
            if (roles.Count == 0 || IsPosition(part.Trim())) roles.Add(part.Trim());
            else roles[^1] += "," + part;
        }
        return roles;
    }

    private static bool IsPosition(string words)
    {
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? words : words[..end];
        return Positions.Any(p => p.Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(int Start, int End)> SplitOutsideBrackets(string text)
    {
        int depth = 0, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')') depth = Math.Max(0, depth - 1);
            else if (text[i] == ',' && depth == 0)
            {
                yield return (start, i);
                start = i + 1;
            }
        }
        if (text.Length > 0) yield return (start, text.Length);
    }
}
