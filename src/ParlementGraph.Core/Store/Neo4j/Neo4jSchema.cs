using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// Constraints and indexes, derived from the model: a unique key for each kind, an index for each field that lists are sorted by, one for each property
/// of an edge that names a node and is filtered by, a full-text index for each kind with searched texts.
/// </summary>
internal sealed class Neo4jSchema
{
    /// <summary>Grows when the way nodes and edges are kept changes. What <c>_Graph</c> looks like stays.</summary>
    public const int Version = 1;

    public const string FactKind = "WrittenQuestion";

    public Neo4jSchema(GraphModel model)
    {
        Model = model;
        Elements = [.. model.Kinds.SelectMany(OfKind), .. model.Edges.SelectMany(OfEdge), .. OfInternals()];
        var twice = Elements.GroupBy(e => e.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"two constraints or indexes would be called '{twice.Key}'", nameof(model));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Ddl + string.Join('\n', model.Kinds.SelectMany(k => k.Fields.Select(f => $"{k.Name}.{f.Name} {f.Type} {f.IsName} {f.Searched}"))))));
    }

    public GraphModel Model { get; }

    public IReadOnlyList<SchemaElement> Elements { get; }

    /// <summary>Tells a graph of another model apart, such as one that was built before a kind was added.</summary>
    public string Fingerprint { get; }

    public string Ddl => string.Create(CultureInfo.InvariantCulture, $"// Derived from the model by Neo4jSchema, version {Version}; do not edit. `parlementgraph build --store neo4j` applies it.\n\n{string.Concat(Elements.Select(e => e.Statement + ";\n"))}");

    public static string TextIndex(string kind) => $"{CypherName.Checked(kind)}_text";

    private static IEnumerable<SchemaElement> OfKind(KindDef kind)
    {
        var label = CypherName.Checked(kind.Name);
        yield return SchemaElement.Unique(label, "key");
        foreach (var field in kind.Fields.Where(f => f.Sorted && f.SortedBy is null)) yield return SchemaElement.Range(label, Internals.SortProperty(field), CypherName.Checked(field.Name));
        if (kind.Name == FactKind) yield return SchemaElement.Range(label, Internals.Row, "row");
        if (SearchStreams.AreOf(kind)) yield return SchemaElement.FullText(TextIndex(label), label);
    }

    private static IEnumerable<SchemaElement> OfEdge(EdgeDef edge) => edge.Properties
        .Where(p => p.Filtered && p.Type == FieldType.Ref)
        .Select(p => SchemaElement.OnEdge(CypherName.Checked(edge.Type), CypherName.Checked(p.Name)));

    private static IEnumerable<SchemaElement> OfInternals() =>
    [
        SchemaElement.Unique(Internals.Graph, "id"), SchemaElement.Unique(Internals.Lease, "id"), SchemaElement.Unique(Internals.Alias, "id"),
        SchemaElement.Unique(Internals.Build, "number"), SchemaElement.Range(Internals.Changes, "build", "build") with { IsForBuilds = true },
    ];
}

/// <param name="Name">As the server lists it.</param>
/// <param name="IsForBuilds">Whether a build finds nodes by it, and so needs it before it writes.</param>
internal sealed record SchemaElement(string Name, string Statement, bool IsForBuilds = false)
{
    public bool IsConstraint => Statement.StartsWith("CREATE CONSTRAINT", StringComparison.Ordinal);

    public static SchemaElement Unique(string label, string property) =>
        Of($"{label}_{property}", name => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{property} IS UNIQUE") with { IsForBuilds = true };

    public static SchemaElement Range(string label, string property, string name) => Of($"{label}_by_{name}", n => $"CREATE INDEX {n} IF NOT EXISTS FOR (n:{label}) ON (n.{property})");

    public static SchemaElement OnEdge(string type, string property) => Of($"{type}_by_{property}", n => $"CREATE INDEX {n} IF NOT EXISTS FOR ()-[e:{type}]-() ON (e.{property})");

    public static SchemaElement FullText(string name, string label) => Of(name, n =>
        $"CREATE FULLTEXT INDEX {n} IF NOT EXISTS FOR (n:{label}) ON EACH [n.{Internals.Exact}, n.{Internals.Stem}] OPTIONS {{indexConfig: {{`fulltext.analyzer`: 'whitespace'}}}}");

    private static SchemaElement Of(string name, Func<string, string> statement) => new(name, statement(name));
}
