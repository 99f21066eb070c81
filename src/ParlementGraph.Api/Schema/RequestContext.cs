using System.Collections.Concurrent;
using System.Globalization;
using GraphQL;
using GraphQL.DataLoader;
using GraphQLParser.AST;
using ParlementGraph.Api.Analysis;
using ParlementGraph.Api.Execution;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>All that one request reads through: one snapshot of the graph and the loaders over it. Opened by <see cref="RequestContexts"/>.</summary>
public sealed class RequestContext : RequestScope
{
    private readonly IGraphReader _reader;
    private readonly FactTables _tables;
    private readonly SemaphoreSlim _turn = new(1);
    private Consistency _consistency;
    private readonly ConcurrentDictionary<(GraphQLField Field, Wanted Wanted), object> _places = new();

    internal RequestContext(IGraphReader reader, FactTables tables)
    {
        _reader = reader;
        _tables = tables;
    }

    public Dataset Dataset => _reader.Dataset;

    /// <summary>Every response names the data it comes from, and says when it does not all come from one state of it.</summary>
    public override IReadOnlyDictionary<string, object?> ResponseExtensions
    {
        get
        {
            var dataset = new Dictionary<string, object?> { ["version"] = Dataset.Version, ["asOf"] = Dataset.AsOf.ToString("O", CultureInfo.InvariantCulture), ["builtAt"] = Dataset.BuiltAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) };
            if (_consistency != Consistency.OneGeneration) dataset["consistent"] = false;
            return new Dictionary<string, object?> { ["dataset"] = dataset };
        }
    }

    public override async ValueTask<Consistency> CheckConsistencyAsync(CancellationToken cancellationToken) =>
        _consistency = await ReadAsync(r => r.ConsistencyAsync(cancellationToken), cancellationToken);

    internal GraphModel Model => _reader.Model;

    /// <summary>How many statements the request has run so far.</summary>
    internal int Statements => _reader.Statements;

    internal DateOnly AsOf => Dataset.AsOf;

    /// <summary>Reads take turns: a reader is not for two threads at once, and the executor may run fields side by side.</summary>
    internal async Task<T> ReadAsync<T>(Func<IGraphReader, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await read(_reader);
        }
        finally
        {
            _turn.Release();
        }
    }

    internal Task<FactTable> FactsAsync(CancellationToken cancellationToken) =>
        ReadAsync(r => new ValueTask<FactTable>(_tables.GetAsync(r, cancellationToken)), cancellationToken);

    /// <summary>A node by key, read with all others of its kind that this level asks for.</summary>
    internal IDataLoaderResult<Node?> Get(string kind, string key) => Loaders.Get<string, Node>(
        "get", kind, (keys, token) => ReadAsync(r => r.GetAsync(kind, keys, token), token)).Load(key);

    /// <summary>Nodes by key in this order, without those that are not there.</summary>
    internal IDataLoaderResult<IReadOnlyList<Node>> GetMany(string kind, IEnumerable<string> keys) => Loaders.Get<string, Node>(
        "get", kind, (all, token) => ReadAsync(r => r.GetAsync(kind, all, token), token)).LoadMany(keys);

    /// <summary>The edges of a node, read with those of all others of this level.</summary>
    internal IDataLoaderResult<IReadOnlyList<EdgeHit>> Expand(EdgeDef edge, EdgeEnd at, NodeRef node) => Loaders.Get<NodeRef, IReadOnlyList<EdgeHit>>(
        "expand", (edge.Type, at), (nodes, token) => ReadAsync(r => r.ExpandAsync(edge, at, nodes, token), token)).Load(node).Select(hits => hits ?? []);

    /// <summary>How many edges a node has.</summary>
    internal IDataLoaderResult<long> CountEdges(EdgeDef edge, EdgeEnd at, string otherKind, NodeRef node) => Loaders.Get<NodeRef, long>(
        "count", (edge.Type, at, otherKind), (nodes, token) => ReadAsync(r => r.CountEdgesAsync(edge, at, nodes, otherKind, null, token), token)).Load(node);

    /// <summary>
    /// A loader of one place in the query's text. Its arguments are the same for every node of the level, so <paramref name="make"/> runs once and may read them.
    /// </summary>
    /// <param name="wanted">What is selected of it: a place in a fragment may be merged with another selection where the fragment is spread again.</param>
    internal BatchLoader<TKey, TValue> LoaderAt<TKey, TValue>(IResolveFieldContext context, Wanted wanted, Func<Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>>> make)
        where TKey : notnull
    {
        var place = (context.FieldAst, wanted);
        if (!_places.TryGetValue(place, out var known)) _places[place] = known = Loaders.Get(context.ParentType.Name + "." + context.FieldDefinition.Name, place, make());
        return (BatchLoader<TKey, TValue>)known;
    }

    public override async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        await _reader.DisposeAsync();
        await base.DisposeAsync();
    }
}

internal static class RequestContextOfField
{
    public static RequestContext Request(this IResolveFieldContext context) => context.Scope<RequestContext>();
}
