using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Building;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>Every statement that the store can send, each with what its plan has to use; of those that follow the shape of a filter, one of each kind.</summary>
internal static class Neo4jStatements
{
    private static readonly GraphModel Model = GraphModel.Standard;
    private static readonly CypherReads Reads = new(Model);

    /// <param name="Indexes">Indexes that the plan has to name.</param>
    /// <param name="MayScan">True where all nodes of a label are asked for.</param>
    /// <param name="MaySort">True where what is sorted is few, or comes from no index.</param>
    public sealed record Expected(string Name, CypherQuery Query, IReadOnlyList<string> Indexes, bool MayScan = false, bool MaySort = false);

    public static IEnumerable<Expected> All() => [.. OfKinds(), .. OfEdges(), .. OfPages(), .. OfFilters(), .. OfBuilds(), .. Others()];

    private static IEnumerable<Expected> OfKinds()
    {
        foreach (var kind in Model.Kinds.Select(k => k.Name))
        {
            var key = $"{kind}(key)";
            yield return new($"get {kind}", new(Reads.Get(kind), With("keys", Keys)), [key]);
            yield return new($"records of {kind}", new(Reads.Records(kind), Paged("")), [key]);
            yield return new($"hashes of {kind}", new(CypherReads.Hashes(kind), Paged("")), [key]);
            yield return new($"names of {kind}", new(CypherReads.Names(kind), CypherQuery.None), [], MayScan: true);
            yield return new($"count of {kind}", CypherFind.Count(Model, kind, null), []);
            yield return new($"create {kind}", new(CypherWrites.CreateNodes(kind), Rows), ["_Lease(id)"]);
            yield return new($"merge {kind}", new(CypherWrites.MergeNodes(kind), Rows), ["_Lease(id)", key]);
            yield return new($"remove {kind}", new(CypherWrites.RemoveNodes(kind), Rows), ["_Lease(id)", key]);
            if (CypherWrites.RemoveEdges(Model, kind) is { } edges) yield return new($"remove edges of {kind}", new(edges, Rows), ["_Lease(id)", key]);
        }
    }

    private static IEnumerable<Expected> OfEdges()
    {
        foreach (var edge in Model.Edges)
        {
            foreach (var at in new[] { EdgeEnd.From, EdgeEnd.To })
            {
                NodeRef[] nodes = [.. edge.Ends(at).Select(k => new NodeRef(k, "x"))];
                string[] keys = [.. edge.Ends(at).Select(k => $"{k}(key)")];
                yield return new($"expand {edge.Type} at {at}", new CypherExpand(Model, edge, at, nodes).All(), keys);
                foreach (var other in edge.Ends(at.Opposite()))
                {
                    var order = Model.Kind(other).DefaultOrder;
                    yield return new($"pages of {edge.Type} at {at} to {other}", new CypherExpand(Model, edge, at, nodes, other).Pages(null, new PageRequest(order, 3)), keys, MaySort: true);
                    yield return new($"counts of {edge.Type} at {at} to {other}", new CypherExpand(Model, edge, at, nodes, other).Counts(null), keys);
                }
            }
            foreach (var (from, to) in edge.From.SelectMany(f => edge.To.Select(t => (f, t))))
            {
                string[] keys = ["_Lease(id)", $"{from}(key)", $"{to}(key)"];
                yield return new($"create {from} {edge.Type} {to}", new(CypherWrites.CreateEdges(edge, from, to), Rows), keys);
                yield return new($"merge {from} {edge.Type} {to}", new(CypherWrites.MergeEdges(edge, from, to), Rows), keys);
            }
        }
    }

    /// <summary>Every order that is offered, in both directions, from both ends, at the start and from a cursor.</summary>
    private static IEnumerable<Expected> OfPages()
    {
        foreach (var kind in Model.Kinds)
        {
            foreach (var field in kind.Fields.Where(f => f.Sorted && f.SortedBy is null).Append(FilterCheck.Key))
            {
                foreach (var descending in new[] { false, true })
                {
                    var page = new PageRequest([new Order(field.Name, descending)], 20);
                    var cursor = new Cursor([Value(field)], "x");
                    string[] index = [$"{kind.Name}({Internals.SortProperty(field)})"];
                    yield return new($"{kind.Name} by {field.Name} {descending}", CypherFind.Page(Model, kind.Name, null, page), index);
                    yield return new($"{kind.Name} by {field.Name} {descending} after", CypherFind.Page(Model, kind.Name, null, page with { After = cursor }), index);
                    yield return new($"{kind.Name} by {field.Name} {descending} before", CypherFind.Page(Model, kind.Name, null, page with { Before = cursor, FromEnd = true }), index);
                }
            }
        }
    }

    private static IEnumerable<Expected> OfFilters()
    {
        var asked = new Filter.Has(Model.Edge("ASKED"), EdgeEnd.To, OtherKind: "Person", Other: Key("p"));
        var party = new Filter.Has(Model.Edge("ASKED"), EdgeEnd.To, new Filter.Refers("party", Key("gl")));
        var newest = new PageRequest([new Order("sort", Descending: true)], 20);
        yield return new("rows", CypherFind.Rows(Model, null), ["WrittenQuestion(_row)"]);
        yield return new("rows of a person", CypherFind.Rows(Model, asked), ["Person(key)"]);
        yield return new("rows of a party", CypherFind.Rows(Model, party), ["Party(key)", "ASKED(party)"]);
        yield return new("rows of a year", CypherFind.Rows(Model, new Filter.Between("submittedOn", new DateOnly(2019, 1, 1), new DateOnly(2020, 1, 1))), ["WrittenQuestion(submittedOn)"]);
        yield return new("rows answered in a year", CypherFind.Rows(Model, new Filter.Between("answeredOn", new DateOnly(2019, 1, 1), new DateOnly(2020, 1, 1))), ["WrittenQuestion(_sort_answeredOn)"]);
        yield return new("newest of a person", CypherFind.Page(Model, "WrittenQuestion", asked, newest), ["Person(key)"], MaySort: true);
        foreach (var kind in Model.Kinds.Where(k => CypherText.Finds(Model, k.Name)))
        {
            foreach (var leaf in new SearchLeaf[] { new SearchLeaf.Word("x"), new SearchLeaf.Phrase(["x", "y"]), new SearchLeaf.Prefix("xyz") })
            {
                yield return new($"{kind.Name} with {leaf}", CypherFind.Page(Model, kind.Name, new Filter.Text(leaf), new PageRequest(kind.DefaultOrder, 20)), [], MaySort: true);
                yield return new($"{kind.Name} without {leaf}", CypherFind.Count(Model, kind.Name, new Filter.Not(new Filter.Text(leaf))), [], MayScan: true);
            }
        }
    }

    private static IEnumerable<Expected> OfBuilds() =>
    [
        new("begin", new(CypherWrites.Begin, With("token", "x", "schemaVersion", 1L, "fingerprint", "x")), ["_Lease(id)", "_Graph(id)"]),
        new("end", new(CypherWrites.End, With("token", "x", "schemaVersion", 1L, "fingerprint", "x", "elements", Keys, "dataset", "{}")), ["_Lease(id)", "_Graph(id)"]),
        new("log a build", new(CypherWrites.LogBuild, With("token", "x", "number", 1L, "at", "x")), ["_Lease(id)", "_Build(number)"]),
        new("log changes", new(CypherWrites.LogChanges, Rows), ["_Lease(id)", "_Changes(build)"]),
        new("old log", new(CypherWrites.OldLog, With("build", 1L)), ["_Changes(build)"], MaySort: true),
        new("drop the old log", new(CypherWrites.DropOldLog, With("token", "x", "build", 1L, "attempt", 1L)), ["_Changes(build)"]),
        new("last build", new(CypherWrites.LastBuild, CypherQuery.None), [], MayScan: true),
        new("all aliases", new(CypherWrites.AllAliases, Paged("")), ["_Alias(id)"]),
        new("drop aliases", new(CypherWrites.DropAliases, Rows), ["_Alias(id)"]),
        new("aliases", new(CypherWrites.Aliases, Rows), ["_Alias(id)"]),
        new("take the lease", new(BuildLease.Take, With("token", "x", "span", 1L)), ["_Lease(id)"]),
        new("renew the lease", new(BuildLease.Renew, With("token", "x", "span", 1L)), ["_Lease(id)"]),
        new("see the lease", new(BuildLease.See, CypherQuery.None), ["_Lease(id)"]),
        new("release the lease", new(BuildLease.Release, With("token", "x")), ["_Lease(id)"]),
        new("old schema", new(SchemaSetup.Old, CypherQuery.None), ["_Graph(id)"]),
    ];

    private static IEnumerable<Expected> Others() =>
    [
        new("state", GraphState.Query(null), ["_Graph(id)"]),
        new("units", new(CypherReads.Units, CypherQuery.None), ["_Graph(id)"]),
        new("aliases of keys", new(CypherReads.Aliases, With("ids", Keys)), ["_Alias(id)"]),
        new("changes", new(CypherReads.Changes, With("after", 1L)), ["_Build(number)", "_Changes(build)"], MaySort: true),
        new("facts", new(CypherReads.Facts, Paged(1L)), ["WrittenQuestion(_row)"]),
    ];

    private static object Value(FieldDef field) => field.Type switch
    {
        FieldType.Number => 1L,
        FieldType.Date => new DateOnly(2020, 1, 1),
        _ => "x",
    };

    private static Filter.OneOf Key(string key) => new("key", [key]);

    private static readonly string[] Keys = ["x", "y"];

    private static readonly Dictionary<string, object?> Rows = With("token", "x", "rows", Array.Empty<object>());

    private static Dictionary<string, object?> Paged(object after) => With("after", after, "limit", 10L);

    private static Dictionary<string, object?> With(params object[] pairs) => pairs.Chunk(2).ToDictionary(p => (string)p[0], p => (object?)p[1]);
}
