using ParlementGraph.Model;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Transport;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>Tests of the one server take turns.</summary>
[CollectionDefinition(Name)]
public sealed class OneNeo4jServer : ICollectionFixture<Neo4jFixture>
{
    public const string Name = "Neo4j";
}

/// <summary>One real server for the whole run: that of NEO4J_TEST_URL (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD; its database is emptied), else the one in the shared folder, started and ended here.</summary>
public sealed class Neo4jFixture : IAsyncLifetime
{
    private Neo4jServer? _started;
    private QueryApiExecutor? _executor;

    /// <summary>Null when there is a server.</summary>
    public string? MissingBecause { get; private set; }

    internal Neo4jSettings Settings { get; private set; } = Neo4jSettings.Create();

    /// <summary>The calling test is skipped, with the reason, where there is no server.</summary>
    internal QueryApiExecutor Executor
    {
        get
        {
            if (MissingBecause is { } why) Assert.Skip(why);
            return _executor!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var url = Environment.GetEnvironmentVariable("NEO4J_TEST_URL");
        if (string.IsNullOrEmpty(url)) url = await StartAsync();
        if (url is null) return;
        Settings = Neo4jSettings.Create(url, Environment.GetEnvironmentVariable("NEO4J_TEST_USER"), Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD"));
        _executor = new QueryApiExecutor(Settings, TimeProvider.System);
        // Somebody's own data is not ours to empty.
        var isOurs = (await _executor.RunAsync(GraphState.Query(null), default)).Rows.Count > 0;
        if (!isOurs && (await _executor.RunAsync(new(Neo4jStore.Foreign, CypherQuery.None), default)).Rows.Count > 0) MissingBecause = $"the database at {url} holds other data than a graph of this program: give an empty one";
    }

    internal async Task WipeAsync()
    {
        const string wipe = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS";
        await Executor.RunAsync(new(wipe, CypherQuery.None, CypherAccess.Write), default);
    }

    internal Neo4jStore Store(GraphModel? model = null) => new(Settings, model ?? GraphModel.Standard, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        if (_executor is not null) await _executor.DisposeAsync();
        if (_started is not null) await _started.DisposeAsync();
    }

    /// <summary>The script that starts a server; null where there is none.</summary>
    internal static string? Script => Repo.SharedFolder is { } shared && Path.Combine(shared, "neo4j", "start") is var start && File.Exists(start) ? start : null;

    private async Task<string?> StartAsync()
    {
        if (Script is null)
        {
            MissingBecause = "needs a Neo4j server: set NEO4J_TEST_URL to one with an empty database, or have neo4j/start in the shared folder";
            return null;
        }
        try
        {
            _started = await Neo4jServer.StartAsync(Script, "--heap", "768m");
            return _started.Url;
        }
        catch (InvalidOperationException e)
        {
            MissingBecause = e.Message;
            return null;
        }
    }
}
