using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>The statements of reading that depend on nothing but the model. Results come as one collected row, since rows are dear and elements of a list are not.</summary>
internal sealed class CypherReads(GraphModel model)
{
    /// <summary>For stable plans across versions of the server.</summary>
    public const string Dialect = "CYPHER 5 ";

    /// <summary>The dataset, which is long, is left out for whoever knows it.</summary>
    public const string State = Dialect + "MATCH (g:_Graph {id: 1}) RETURN g.units, g.schemaVersion, g.fingerprint, CASE WHEN g.mark = $known THEN null ELSE g.dataset END AS dataset, g.attempt, g.sound, g.mark";

    public const string Units = Dialect + "MATCH (g:_Graph {id: 1}) RETURN g.units";

    public const string Aliases = Dialect + "UNWIND $ids AS id MATCH (a:_Alias {id: id}) RETURN collect([a.id, a.kind, a.key]) AS rows";

    public const string Changes = Dialect + "MATCH (b:_Build) WHERE b.number > $after MATCH (c:_Changes {build: b.number}) RETURN b.number, b.at, c.kind, c.entries ORDER BY b.number, c.part";

    public const string Facts = Dialect
        + "MATCH (w:WrittenQuestion) WHERE w._row > $after WITH w ORDER BY w._row LIMIT $limit "
        + "RETURN collect([w._row, w.key, w.submittedOn, w.answeredOn, w.withdrawnOn, w.postponedOn, "
        + "[(w)<-[a:ASKED]-(p) | [labels(p)[0], p.key, a.party, a.order]], [(w)-[d:ADDRESSED_TO]->(t) | [labels(t)[0], t.key, d.holder, d.order]], [(w)-[b:ABOUT]->(s) | [labels(s)[0], s.key, null, b.order]]]) AS rows";

    public GraphModel Model => model;

    public string Get(string kind) => $"{Dialect}UNWIND $keys AS k MATCH (n:{CypherName.Checked(kind)} {{key: k}}) RETURN collect([{new NodeColumns(model, kind).Of("n")}]) AS rows";

    public static string Names(string kind) => $"{Dialect}MATCH (n:{CypherName.Checked(kind)}) WHERE n._names IS NOT NULL RETURN collect([n.key, n._names]) AS rows";

    /// <summary>Nodes of a kind in order of key, each with the edges it owns.</summary>
    public string Records(string kind)
    {
        var edges = model.OwnedBy(kind).Select(e => $"[{CypherPattern.Of(e, e.Owner, "n", "e", "o")} | [labels(o)[0], o.key{Properties(e)}]]");
        return $"{Dialect}MATCH (n:{CypherName.Checked(kind)}) WHERE n.key > $after WITH n ORDER BY n.key LIMIT $limit RETURN collect([{string.Join(", ", edges.Prepend($"[{new NodeColumns(model, kind).Of("n")}]"))}]) AS rows";
    }

    /// <summary>What a build compares with.</summary>
    public static string Hashes(string kind) =>
        $"{Dialect}MATCH (n:{CypherName.Checked(kind)}) WHERE n.key > $after WITH n ORDER BY n.key LIMIT $limit RETURN collect([n.key, n._hash, n._given, n._by{(kind == Neo4jSchema.FactKind ? ", n._row" : "")}]) AS rows";

    /// <summary>The properties of an edge, each after a comma.</summary>
    public static string Properties(EdgeDef edge) => string.Concat(edge.Properties.Select(p => $", e.{CypherName.Checked(p.Name)}"));
}
