using System.Runtime.CompilerServices;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j;

/// <summary>Reads of a graph that is changed in place: each operation is one statement, and afterwards <see cref="ConsistencyAsync"/> says whether a build wrote in between.</summary>
internal sealed class Neo4jReader(ICypherExecutor executor, CypherReads reads, GraphState opened, Func<long, bool> isLongWrite) : IGraphReader
{
    private const long PageOfRecords = 1000;
    private const long PageOfFacts = 5000;

    private bool _disposed;

    public GraphModel Model => reads.Model;

    public Dataset Dataset => opened.Dataset!;

    public int Statements { get; private set; }

    public async ValueTask<IReadOnlyDictionary<string, Node>> GetAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var columns = new NodeColumns(Model, kind);
        if (keys.Count == 0) return new Dictionary<string, Node>();
        var rows = await CollectedAsync(new(reads.Get(kind), Values("keys", keys.Distinct().ToList())), cancellationToken);
        return rows.Select(r => columns.Read(kind, r, 0)).ToDictionary(n => n.Key);
    }

    public async ValueTask<Page<Node>> FindAsync(string kind, Filter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        FilterCheck.Node(Model, kind, filter);
        FilterCheck.Page(Model, kind, page);
        var columns = new NodeColumns(Model, kind);
        var rows = await CollectedAsync(CypherFind.Page(Model, kind, filter, page), cancellationToken);
        return Page<Node>.Of([.. rows.Select(r => columns.Read(kind, r, 0))], page);
    }

    public async ValueTask<long> CountAsync(string kind, Filter? filter, CancellationToken cancellationToken)
    {
        FilterCheck.Node(Model, kind, filter);
        return (long)(await RunAsync(CypherFind.Count(Model, kind, filter), cancellationToken)).Scalar!;
    }

    public async ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>> ExpandAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken)
    {
        var statement = new CypherExpand(Model, edge, at, nodes);
        if (!statement.AsksSomething) return new Dictionary<NodeRef, IReadOnlyList<EdgeHit>>();
        var found = statement.Read(await RunAsync(statement.All(), cancellationToken));
        return found.GroupBy(f => f.At).ToDictionary(g => g.Key, IReadOnlyList<EdgeHit> (g) => [.. g.Select(f => statement.Hit(f.At, f.Row, 1)).Order(EdgeOrder.Of(edge))]);
    }

    public async ValueTask<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>> ExpandPageAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, PageRequest page, CancellationToken cancellationToken)
    {
        FilterCheck.OtherKinds(edge, at, otherKind);
        FilterCheck.Node(Model, otherKind, otherFilter);
        FilterCheck.Page(Model, otherKind, page, edge.IsSpan ? 1 : 0);
        var statement = new CypherExpand(Model, edge, at, nodes, otherKind);
        if (!statement.AsksSomething) return new Dictionary<NodeRef, Page<EdgeHit>>();
        var found = statement.Read(await RunAsync(statement.Pages(otherFilter, page), cancellationToken));
        return found.ToDictionary(f => f.At, f => Page<EdgeHit>.Of([.. Lists(f.Row[1]).Select(item => statement.Hit(f.At, item, 0))], page));
    }

    public async ValueTask<IReadOnlyDictionary<NodeRef, long>> CountEdgesAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, CancellationToken cancellationToken)
    {
        FilterCheck.OtherKinds(edge, at, otherKind);
        FilterCheck.Node(Model, otherKind, otherFilter);
        var statement = new CypherExpand(Model, edge, at, nodes, otherKind);
        if (!statement.AsksSomething) return new Dictionary<NodeRef, long>();
        return statement.Read(await RunAsync(statement.Counts(otherFilter), cancellationToken)).ToDictionary(f => f.At, f => (long)f.Row[1]!);
    }

    public async ValueTask<IReadOnlyDictionary<NodeRef, NodeRef>> ResolveAliasesAsync(IReadOnlyCollection<NodeRef> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return new Dictionary<NodeRef, NodeRef>();
        var asked = keys.Distinct().ToDictionary(k => k.ToString());
        var rows = await CollectedAsync(new(CypherReads.Aliases, Values("ids", asked.Keys.ToList())), cancellationToken);
        return rows.ToDictionary(r => asked[(string)r[0]!], r => new NodeRef((string)r[1]!, (string)r[2]!));
    }

    public async ValueTask<IReadOnlyList<FoldedName>> NamesAsync(string kind, CancellationToken cancellationToken)
    {
        var rows = await CollectedAsync(new(CypherReads.Names(Model.Kind(kind).Name), CypherQuery.None), cancellationToken);
        var names = rows.SelectMany(r => ((IReadOnlyList<object?>)r[1]!).Select(name => new FoldedName((string)r[0]!, (string)name!)));
        return [.. names.OrderBy(n => n.Key, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal)];
    }

    public async IAsyncEnumerable<FactRow> FactsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in PagesAsync(CypherReads.Facts, PageOfFacts, long.MinValue, r => r[0]!, cancellationToken)) yield return Neo4jFacts.Read(row);
    }

    public async ValueTask<IReadOnlyList<long>> MatchAsync(Filter? filter, CancellationToken cancellationToken)
    {
        FilterCheck.Node(Model, Neo4jSchema.FactKind, filter);
        var rows = (await RunAsync(CypherFind.Rows(Model, filter), cancellationToken)).Collected;
        return [.. rows.Select(r => (long)r!).Order()];
    }

    public async IAsyncEnumerable<Change> ChangesAsync(long afterBuild, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        await foreach (var row in executor.StreamAsync(new(CypherReads.Changes, Values("after", afterBuild)), cancellationToken))
        {
            foreach (var entry in (IReadOnlyList<object?>)row[3]!) yield return ChangeEntry.Read((long)row[0]!, Neo4jValue.Moment((string)row[1]!), (string)row[2]!, (string)entry!);
        }
    }

    public async IAsyncEnumerable<GraphRecord> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var kind in Model.Kinds.Select(k => k.Name).Order(StringComparer.Ordinal))
        {
            var reader = new RecordRow(Model, kind);
            await foreach (var row in PagesAsync(reads.Records(kind), PageOfRecords, "", r => ((IReadOnlyList<object?>)r[0]!)[0]!, cancellationToken)) yield return reader.Read(row);
        }
    }

    public async ValueTask<Consistency> ConsistencyAsync(CancellationToken cancellationToken)
    {
        // Who read nothing read nothing torn.
        if (Statements == 0) return Consistency.OneGeneration;
        var units = (long)(await executor.RunAsync(new(CypherReads.Units, CypherQuery.None), cancellationToken)).Scalar!;
        if (units == opened.Units && !opened.IsBeingWritten) return Consistency.OneGeneration;
        return isLongWrite(units) ? Consistency.BeingWritten : Consistency.Changed;
    }

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    /// <summary>All rows of a statement that gives them by key in pages.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?>> PagesAsync(string text, long limit, object after, Func<IReadOnlyList<object?>, object> key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = (await RunAsync(new(text, new Dictionary<string, object?> { ["after"] = after, ["limit"] = limit }), cancellationToken)).Collected;
            foreach (var row in Lists(page)) yield return row;
            if (page.Count < limit) yield break;
            after = key((IReadOnlyList<object?>)page[^1]!);
        }
    }

    private async Task<IEnumerable<IReadOnlyList<object?>>> CollectedAsync(CypherQuery query, CancellationToken cancellationToken) => Lists((await RunAsync(query, cancellationToken)).Collected);

    private Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
    {
        Began(cancellationToken);
        return executor.RunAsync(query, cancellationToken);
    }

    private void Began(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        Statements++;
    }

    private static IEnumerable<IReadOnlyList<object?>> Lists(object? list) => ((IReadOnlyList<object?>)list!).Select(i => (IReadOnlyList<object?>)i!);

    private static Dictionary<string, object?> Values(string name, object? value) => new() { [name] = value };
}
