using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>A row of <see cref="CypherReads.Facts"/>.</summary>
internal static class Neo4jFacts
{
    public static FactRow Read(IReadOnlyList<object?> row) => new((long)row[0]!, (string)row[1]!, Day(row[2])!.Value, Day(row[3]), Day(row[4]), Day(row[5]),
        [.. Ends(row[6]).Select(e => new AskerEnd(e.Node, e.Extra))],
        [.. Ends(row[7]).Select(e => new AddresseeEnd(e.Node, e.Extra))],
        [.. Ends(row[8]).Select(e => e.Node.Key)]);

    private static IEnumerable<(NodeRef Node, string? Extra)> Ends(object? list) => ((IReadOnlyList<object?>)list!)
        .Select(i => (IReadOnlyList<object?>)i!)
        .Select(i => (Node: new NodeRef((string)i[0]!, (string)i[1]!), Extra: (string?)i[2], Order: (long?)i[3] ?? long.MinValue))
        .OrderBy(e => e.Order).ThenBy(e => e.Node, NodeRef.Ordinal)
        .Select(e => (e.Node, e.Extra));

    private static DateOnly? Day(object? text) => text is null ? null : DateOnly.ParseExact((string)text, "O", CultureInfo.InvariantCulture);
}
