using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>The statements of a build. Each begins with the lease, takes rows, and returns how many it wrote; all but the two CREATEs may run twice.</summary>
internal static class CypherWrites
{
    private const string Head = CypherReads.Dialect + BuildLease.Held;

    public const string Begin = Head + "MERGE (g:_Graph {id: 1}) ON CREATE SET g.units = 0, g.schemaVersion = $schemaVersion, g.fingerprint = $fingerprint, g.attempt = 0, g.sound = 0 "
        + "SET g.units = g.units + (g.units + 1) % 2, g.attempt = g.attempt + 1 RETURN g.attempt";

    public const string End = Head + "MATCH (g:_Graph {id: 1}) SET g.units = g.units + g.units % 2, g.sound = g.attempt, g.schemaVersion = $schemaVersion, g.fingerprint = $fingerprint, "
        + "g.elements = $elements, g.dataset = $dataset, g.mark = $token RETURN count(g) AS written";

    public const string LogBuild = Head + "MERGE (b:_Build {number: $number}) SET b.at = $at RETURN count(b) AS written";

    public const string LogChanges = Head + "UNWIND $rows AS r MERGE (c:_Changes {build: r.build, attempt: r.attempt, part: r.part}) SET c = r RETURN count(c) AS written";

    public const string OldLog = CypherReads.Dialect + "MATCH (c:_Changes) WHERE c.build >= $build RETURN c.kind, c.entries ORDER BY c.attempt, c.part";

    public const string DropOldLog = Head + "MATCH (c:_Changes) WHERE c.build >= $build AND c.attempt <> $attempt DELETE c RETURN count(c) AS written";

    public const string LastBuild = CypherReads.Dialect + "MATCH (b:_Build) RETURN coalesce(max(b.number), 0)";

    public const string AllAliases = CypherReads.Dialect + "MATCH (a:_Alias) WHERE a.id > $after WITH a ORDER BY a.id LIMIT $limit RETURN collect([a.id, a.kind, a.key]) AS rows";

    public const string DropAliases = Head + "UNWIND $rows AS r OPTIONAL MATCH (a:_Alias {id: r}) DELETE a RETURN count(r) AS written";

    public const string Aliases = Head + "UNWIND $rows AS r MERGE (a:_Alias {id: r.id}) SET a = r RETURN count(a) AS written";

    public static string CreateNodes(string kind) => $"{Head}UNWIND $rows AS r CREATE (n:{CypherName.Checked(kind)}) SET n = r RETURN count(n) AS written";

    public static string MergeNodes(string kind) => $"{Head}UNWIND $rows AS r MERGE (n:{CypherName.Checked(kind)} {{key: r.key}}) SET n = r RETURN count(n) AS written";

    public static string RemoveNodes(string kind) => $"{Head}UNWIND $rows AS r MATCH (n:{CypherName.Checked(kind)} {{key: r}}) DETACH DELETE n RETURN count(n) AS written";

    public static string CreateEdges(EdgeDef edge, string from, string to) => Edges(edge, from, to, $"CREATE (a)-[e:{CypherName.Checked(edge.Type)}]->(b)");

    public static string MergeEdges(EdgeDef edge, string from, string to) => Edges(edge, from, to, $"MERGE (a)-[e:{CypherName.Checked(edge.Type)}{(edge.IsSpan ? " {from: r[2].from}" : "")}]->(b)");

    /// <summary>Null where the kind owns none.</summary>
    public static string? RemoveEdges(GraphModel model, string kind)
    {
        var owned = model.OwnedBy(kind).ToLookup(e => e.Owner, e => CypherName.Checked(e.Type));
        string[] patterns =
        [
            .. owned.Contains(EdgeEnd.From) ? [$"(n)-[e:{string.Join('|', owned[EdgeEnd.From])}]->()"] : Array.Empty<string>(),
            .. owned.Contains(EdgeEnd.To) ? [$"(n)<-[e:{string.Join('|', owned[EdgeEnd.To])}]-()"] : Array.Empty<string>(),
        ];
        if (patterns.Length == 0) return null;
        var calls = string.Concat(patterns.Select(p => $"CALL (n) {{ OPTIONAL MATCH {p} DELETE e }} "));
        return $"{Head}UNWIND $rows AS r MATCH (n:{CypherName.Checked(kind)} {{key: r}}) {calls}RETURN count(n) AS written";
    }

    private static string Edges(EdgeDef edge, string from, string to, string write) =>
        $"{Head}UNWIND $rows AS r MATCH (a:{CypherName.Checked(from)} {{key: r[0]}}) MATCH (b:{CypherName.Checked(to)} {{key: r[1]}}) {write}{(edge.Properties.Count > 0 ? " SET e = r[2]" : "")} RETURN count(e) AS written";
}
