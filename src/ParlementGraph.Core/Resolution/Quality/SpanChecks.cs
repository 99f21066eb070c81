using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Quality;

/// <summary>Whether spans of days are possible, each alone and the seats of one person together.</summary>
internal static class SpanChecks
{
    public static IEnumerable<Finding> Of(GraphRecord record)
    {
        var self = record.Node.Ref;
        foreach (var (what, from, until) in Spans(record).Where(s => s.Until <= s.From))
        {
            yield return new(IssueCode.SpanEndsBeforeStart, IssueSeverity.Degraded, $"{self.Kind} {self.Key}: {what} ends on {until:yyyy-MM-dd}, not after its first day {from:yyyy-MM-dd}", $"{what} {from:yyyy-MM-dd}", []);
        }
        var seats = record.Edges.Where(e => e.Type == "MEMBER_OF").OrderBy(e => (DateOnly?)e["from"]).ToList();
        for (var i = 1; i < seats.Count; i++)
        {
            foreach (var earlier in seats[..i].Where(e => e.To != seats[i].To && Days.Overlap((DateOnly?)e["from"], (DateOnly?)e["until"], (DateOnly?)seats[i]["from"], (DateOnly?)seats[i]["until"])))
            {
                yield return new(IssueCode.MembershipOverlap, IssueSeverity.Degraded,
                    string.Create(CultureInfo.InvariantCulture, $"{self.Key} sits for {earlier.To.Key} and {seats[i].To.Key} at once from {seats[i]["from"]:yyyy-MM-dd}"), $"{earlier.To.Key} {seats[i].To.Key} {seats[i]["from"]:yyyy-MM-dd}", []);
            }
        }
    }

    private static IEnumerable<(string What, DateOnly? From, DateOnly? Until)> Spans(GraphRecord record)
    {
        yield return ("the whole", record.Node["from"] as DateOnly?, record.Node["until"] as DateOnly?);
        foreach (var edge in record.Edges) yield return ($"{edge.Type} {edge.To.Key}", edge["from"] as DateOnly?, edge["until"] as DateOnly?);
        foreach (var (field, value) in record.Node.Values)
        {
            if (value is not IReadOnlyList<IReadOnlyDictionary<string, object?>> parts) continue;
            foreach (var part in parts) yield return (field, part.GetValueOrDefault("from") as DateOnly?, part.GetValueOrDefault("until") as DateOnly?);
        }
    }
}
