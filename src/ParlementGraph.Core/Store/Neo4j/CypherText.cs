using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>The nodes of a kind whose items match a search: its own items, and those at the other end of the edges of <see cref="TextScope"/>.</summary>
internal static class CypherText
{
    public static bool Finds(GraphModel model, string kind) => Branches(model, kind, "").Any();

    /// <summary>Rows of <c>n</c>, each once.</summary>
    public static string Rows(GraphModel model, string kind, string query) => string.Join(" UNION ", Branches(model, kind, query));

    private static IEnumerable<string> Branches(GraphModel model, string kind, string query)
    {
        if (SearchStreams.AreOf(model.Kind(kind))) yield return $"{Hits(kind, query)} RETURN node AS n";
        foreach (var (edge, at) in TextScope.Of(model, kind))
        {
            var n = edge.Ends(at).Count > 1 ? $"n:{CypherName.Checked(kind)}" : "n";
            foreach (var other in edge.Ends(at.Opposite()).Where(o => SearchStreams.AreOf(model.Kind(o))))
            {
                yield return $"{Hits(other, query)} MATCH {CypherPattern.Of(edge, at, n, "", "node")} RETURN n";
            }
        }
    }

    private static string Hits(string kind, string query) => $"CALL db.index.fulltext.queryNodes('{Neo4jSchema.TextIndex(kind)}', {query}) YIELD node";
}

internal static class CypherPattern
{
    /// <summary>The edge as a pattern, for a node that stands at one of its ends.</summary>
    public static string Of(EdgeDef edge, EdgeEnd at, string node, string alias, string other) => at == EdgeEnd.From
        ? $"({node})-[{alias}:{CypherName.Checked(edge.Type)}]->({other})"
        : $"({node})<-[{alias}:{CypherName.Checked(edge.Type)}]-({other})";
}
