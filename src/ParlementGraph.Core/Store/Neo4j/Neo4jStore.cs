using ParlementGraph.Model;
using ParlementGraph.Store.Neo4j.Building;
using ParlementGraph.Store.Neo4j.Transport;

namespace ParlementGraph.Store.Neo4j;

/// <summary>The graph in a Neo4j database of its own, changed in place: the documented model as labels, relationship types and properties, and beside it what begins with an underscore.</summary>
public sealed class Neo4jStore : IGraphStore
{
    public const string Foreign = CypherReads.Dialect + "MATCH (n) WHERE NOT n:_Lease RETURN 1 LIMIT 1";

    // A build that writes for longer is not waited for by readers.
    private static readonly TimeSpan LongWrite = TimeSpan.FromSeconds(1);

    private readonly Neo4jSettings _settings;
    private readonly TimeProvider _time;
    private readonly ICypherExecutor _executor;
    private readonly Neo4jSchema _schema;
    private readonly CypherReads _reads;
    private readonly Lock _gate = new();
    private (long Units, long Since) _writing;
    private volatile GraphState? _state;

    public Neo4jStore(Neo4jSettings settings, GraphModel model, TimeProvider time) : this(settings, model, time, new QueryApiExecutor(settings, time)) { }

    internal Neo4jStore(Neo4jSettings settings, GraphModel model, TimeProvider time, ICypherExecutor executor)
    {
        (_settings, _time, _executor) = (settings, time, executor);
        (_schema, _reads) = (new Neo4jSchema(model), new CypherReads(model));
    }

    public GraphModel Model => _schema.Model;

    /// <summary>Version and edition of the server.</summary>
    /// <exception cref="Neo4jException">There is none that can be used.</exception>
    public async Task<string> ServerAsync(CancellationToken cancellationToken)
    {
        var server = await _executor.GetServerAsync(cancellationToken);
        return $"Neo4j {server.Version} {server.Edition}".TrimEnd();
    }

    /// <exception cref="StoreVersionException">The graph is none that this version can read.</exception>
    /// <exception cref="Neo4jException">The server cannot be used.</exception>
    public async ValueTask<IGraphReader?> TryOpenAsync(CancellationToken cancellationToken)
    {
        var state = await StateAsync(cancellationToken);
        if (state?.Dataset is null) return null;
        if (state.SchemaVersion > Neo4jSchema.Version) throw Refusal("was built by a newer version of ParlementGraph; use that version, or build the graph again with this one: parlementgraph build --full --store neo4j");
        if (state.SchemaVersion < Neo4jSchema.Version) throw Refusal("was built by an older version of ParlementGraph; build it again: parlementgraph build --store neo4j");
        if (state.Fingerprint != _schema.Fingerprint) throw Refusal("was built for other kinds of records than this version of ParlementGraph has; build it again: parlementgraph build --store neo4j");
        IsLongWrite(state.Units);
        return new Neo4jReader(_executor, _reads, state, IsLongWrite);
    }

    /// <exception cref="StoreLockedException">Another build is running.</exception>
    /// <exception cref="StoreVersionException">The database holds something that this version must not write over.</exception>
    /// <exception cref="Neo4jException">The server cannot be used, or failed on the way; the next build goes on from there.</exception>
    public async Task<BuildResult> BuildAsync(GraphBuild build, CancellationToken cancellationToken)
    {
        var state = await StateAsync(cancellationToken);
        if (state is null && (await _executor.RunAsync(new(Foreign, CypherQuery.None), cancellationToken)).Rows.Count > 0)
        {
            throw new StoreVersionException($"{Place} holds data that is not of ParlementGraph, which would be in the way: give an empty database");
        }
        if (state?.SchemaVersion > Neo4jSchema.Version && !build.Full) throw Refusal("was built by a newer version of ParlementGraph; use that version, or write over it with this one: parlementgraph build --full --store neo4j");
        await LeaseUniqueAsync(cancellationToken);
        await using var lease = await BuildLease.TakeAsync(_executor, Place, _time, cancellationToken);
        // What another build did while this one waited.
        state = await StateAsync(cancellationToken);
        return await new Neo4jBuild(_executor, _schema, lease, state, _time).RunAsync(build, cancellationToken);
    }

    /// <summary>Runs every statement that depends on the model alone once for each class of lengths of lists, since the server plans each of them anew.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => new CypherWarmUp(_executor, _reads).RunAsync(cancellationToken);

    public ValueTask DisposeAsync() => _executor.DisposeAsync();

    /// <summary>Where the graph is, for messages.</summary>
    public string Place => $"the database '{_settings.Database}' at {QueryApiErrors.Shown(_settings.Url)}";

    private StoreVersionException Refusal(string why) => new($"the graph in {Place} {why}");

    private async Task<GraphState?> StateAsync(CancellationToken cancellationToken)
    {
        var before = _state;
        return _state = GraphState.Of(await _executor.RunAsync(GraphState.Query(before), cancellationToken), before);
    }

    /// <summary>Two that take the lease at the same time must meet at one node.</summary>
    private async Task LeaseUniqueAsync(CancellationToken cancellationToken) =>
        await _executor.RunAsync(new(CypherReads.Dialect + SchemaElement.Unique(Internals.Lease, "id").Statement, CypherQuery.None, CypherAccess.Write), cancellationToken);

    /// <summary>Whether the build that has made this number odd has been at it for a while, as far as this process has seen.</summary>
    private bool IsLongWrite(long units)
    {
        if (units % 2 == 0) return false;
        lock (_gate)
        {
            if (_writing.Units != units) _writing = (units, _time.GetTimestamp());
            return _time.GetElapsedTime(_writing.Since) > LongWrite;
        }
    }
}
