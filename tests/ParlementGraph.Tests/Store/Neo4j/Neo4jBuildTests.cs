using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>Builds on a real server that are cut short, meet each other, or find something else there.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jBuildTests(Neo4jFixture server) : IAsyncLifetime
{
    private static readonly NodeRef Berge = new("Person", "berge");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.WipeAsync();

    public async ValueTask DisposeAsync()
    {
        // The data of others that a test put there would stop the next run.
        if (server.MissingBecause is null) await server.WipeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_build_that_is_killed_at_any_write_is_made_whole_by_the_next(bool lastArrives)
    {
        var (before, after) = (Before(), After());
        var (expected, log) = await WholeAsync(before, after);
        var died = 0;
        for (var writes = 0; ; writes++)
        {
            await server.WipeAsync();
            await using var store = server.Store();
            await store.BuildAsync(Some.Build(before), Stop);
            var mortal = new MortalExecutor(server.Executor, writes, lastArrives);
            await using (var killed = new Neo4jStore(server.Settings, GraphModel.Standard, TimeProvider.System, mortal))
            {
                try
                {
                    await killed.BuildAsync(Some.Build(after, builtAt: Some.Moment.AddDays(1)), Stop);
                }
                catch (Neo4jException)
                {
                    died++;
                }
            }
            if (!mortal.IsDead) break;
            await LetGoAsync();
            await store.BuildAsync(Some.Build(after, builtAt: Some.Moment.AddDays(1)), Stop);
            Assert.Equal(expected, await Show.Dump(store));
            await using var reader = (await store.TryOpenAsync(Stop))!;
            Assert.Equal(log, Show.Lines(await reader.ChangesAsync(1, Stop).ToListAsync(Stop)));
            Assert.Equal(Consistency.OneGeneration, await reader.ConsistencyAsync(Stop));
        }
        Assert.True(died > 10, $"killed {died} times only");
    }

    [Fact]
    public async Task While_a_build_writes_readers_are_told()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Before()), Stop);
        await using (var killed = new Neo4jStore(server.Settings, GraphModel.Standard, TimeProvider.System, new MortalExecutor(server.Executor, 6, lastArrives: true)))
        {
            await Assert.ThrowsAsync<Neo4jException>(() => killed.BuildAsync(Some.Build(After()), Stop));
        }
        await using var reader = (await store.TryOpenAsync(Stop))!;
        await reader.CountAsync("Person", null, Stop);
        Assert.Equal(Consistency.Changed, await reader.ConsistencyAsync(Stop));
        await Task.Delay(TimeSpan.FromSeconds(1.1), Stop);
        Assert.Equal(Consistency.BeingWritten, await reader.ConsistencyAsync(Stop));
    }

    [Fact]
    public async Task The_lease_of_a_builder_that_was_killed_runs_out()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Before()), Stop);
        await using (var killed = new Neo4jStore(server.Settings, GraphModel.Standard, TimeProvider.System, new MortalExecutor(server.Executor, 6, lastArrives: true)))
        {
            await Assert.ThrowsAsync<Neo4jException>(() => killed.BuildAsync(Some.Build(After()), Stop));
        }
        var result = await store.BuildAsync(Some.Build(After()), Stop);
        Assert.Equal(2, result.Dataset.Generation);
    }

    [Fact]
    public async Task A_dataset_that_is_known_is_sent_again_only_after_another_build()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Before()), Stop);
        var known = GraphState.Of(await server.Executor.RunAsync(GraphState.Query(null), Stop), null)!;
        Assert.Equal(known.Dataset!.Version, (await GenerationAsync(1)).Version);
        Assert.Null((await server.Executor.RunAsync(GraphState.Query(known), Stop)).Rows[0][3]);
        await GenerationAsync(1);
        await using (var other = server.Store()) await other.BuildAsync(Some.Build(After()), Stop);
        Assert.NotNull((await server.Executor.RunAsync(GraphState.Query(known), Stop)).Rows[0][3]);
        await GenerationAsync(2);

        async Task<Dataset> GenerationAsync(long generation)
        {
            await using var reader = (await store.TryOpenAsync(Stop))!;
            Assert.Equal(generation, reader.Dataset.Generation);
            return reader.Dataset;
        }
    }

    [Fact]
    public async Task A_database_with_other_data_is_left_alone()
    {
        await server.Executor.RunAsync(new("CREATE (:Film {title: 'Brazil'})", CypherQuery.None, CypherAccess.Write), Stop);
        await using var store = server.Store();
        Assert.Null(await store.TryOpenAsync(Stop));
        foreach (var full in new[] { false, true })
        {
            var e = await Assert.ThrowsAsync<StoreVersionException>(() => store.BuildAsync(Some.Build(Before(), full: full), Stop));
            Assert.Contains("empty database", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_graph_of_another_version_is_refused_with_what_to_do()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Before()), Stop);
        var dump = await Show.Dump(store);
        await SetAsync("g.schemaVersion = g.schemaVersion + 1");
        Assert.Contains("newer version", (await Assert.ThrowsAsync<StoreVersionException>(async () => await store.TryOpenAsync(Stop))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreVersionException>(() => store.BuildAsync(Some.Build(Before()), Stop));
        Assert.True((await store.BuildAsync(Some.Build(Before(), full: true), Stop)).ChangedNothing);
        Assert.Equal(dump, await Show.Dump(store));

        await SetAsync("g.schemaVersion = g.schemaVersion - 1");
        Assert.Contains("older version", (await Assert.ThrowsAsync<StoreVersionException>(async () => await store.TryOpenAsync(Stop))).Message, StringComparison.Ordinal);
        await store.BuildAsync(Some.Build(Before()), Stop);
        Assert.Equal(dump, await Show.Dump(store));
    }

    [Fact]
    public async Task A_graph_of_another_model_is_built_again_and_what_is_no_more_goes()
    {
        var wider = GraphModel.Standard.With(new KindFile(new KindDef("Petition", "A petition.", "number", [new("title", FieldType.Plain, "Title.") { Required = true, Searched = true }])));
        await using (var store = server.Store(wider))
        {
            await store.BuildAsync(Some.Build([.. Before(), Some.Record("Petition", "p1", [], ("title", "Verzoek"))]), Stop);
        }
        await using var standard = server.Store();
        Assert.Contains("other kinds", (await Assert.ThrowsAsync<StoreVersionException>(async () => await standard.TryOpenAsync(Stop))).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await standard.BuildAsync(Some.Build(Before()), Stop)).Removed);
        Assert.Equal(0L, (await server.Executor.RunAsync(new("MATCH (n:Petition) RETURN count(n)", CypherQuery.None), Stop)).Scalar);
        Assert.Equal(0L, (await server.Executor.RunAsync(new("SHOW INDEXES YIELD name WHERE name STARTS WITH 'Petition' RETURN count(name)", CypherQuery.None), Stop)).Scalar);
    }

    [Fact]
    public async Task A_beginning_with_more_words_than_a_query_may_have_finds_them_all()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Enumerable.Range(0, 1500).Select(i => Some.Question($"q{i:0000}", $"woord{i}"))), Stop);
        await using var reader = (await store.TryOpenAsync(Stop))!;
        Assert.Equal(1500, await reader.CountAsync("Question", new Filter.Text(new SearchLeaf.Prefix("woord")), Stop));
    }

    [Fact]
    public async Task A_person_can_read_the_graph_as_the_model_is_documented()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Before()), Stop);
        const string text = "MATCH (p:Person {key: 'berge'})-[a:ASKED {party: 'gl'}]->(w:WrittenQuestion)-[:ABOUT]->(t:Topic) RETURN p.name + ', ' + w.submittedOn + ', ' + t.name AS line ORDER BY line";
        var read = await server.Executor.RunAsync(new(text, CypherQuery.None), Stop);
        Assert.Equal(["Niels van den Berge, 2019-10-01, orde", "Niels van den Berge, 2019-10-01, zorg"], read.Rows.Select(r => r[0]));
    }

    [Fact]
    public async Task A_read_that_is_given_up_ends_on_the_server()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        const string slow = "UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j RETURN count(*) AS slow";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Executor.RunAsync(new(slow, CypherQuery.None), soon.Token));
        var running = await server.Executor.RunAsync(new("SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery ENDS WITH 'AS slow' AND NOT status STARTS WITH 'Terminated' RETURN count(*)", CypherQuery.None), Stop);
        Assert.Equal(0L, running.Scalar);
    }

    [Fact]
    public async Task Every_statement_of_the_warm_up_runs_and_the_server_keeps_the_plans_of_all()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Before()), Stop);
        var queries = CypherWarmUp.Queries(new CypherReads(GraphModel.Standard)).ToList();
        // server.db.query_cache_size, which nobody should have to raise.
        Assert.InRange(queries.Count, 1, 1000);
        foreach (var query in queries) Assert.NotEmpty((await server.Executor.RunAsync(query, Stop)).Fields);
    }

    private static IReadOnlyList<GraphRecord> Before() =>
    [
        Some.WrittenQuestion("2019Z1", edges: [Some.Asked(Berge, "2019Z1", 1, "gl"), Some.About("2019Z1", "orde")]),
        Some.WrittenQuestion("2019Z2", edges: [Some.Asked(Berge, "2019Z2", 1, "gl"), Some.About("2019Z2", "zorg")]),
        Some.Person("berge", "Niels van den Berge", Some.MemberOf("berge", "gl", new(2018, 9, 11))), Some.Party("gl", "GL"), Some.Topic("orde"), Some.Topic("zorg"),
    ];

    /// <summary>One of each: added, changed, removed, and a record that changes since its end went.</summary>
    private static IReadOnlyList<GraphRecord> After() =>
    [
        Some.WrittenQuestion("2019Z1", "Anders", edges: [Some.Asked(Berge, "2019Z1", 1, "gl"), Some.About("2019Z1", "politie")]),
        Before()[1], Before()[2], Before()[3], Some.Topic("orde"), Some.Topic("politie"),
    ];

    private static async Task<(string Dump, string Log)> WholeAsync(IReadOnlyList<GraphRecord> before, IReadOnlyList<GraphRecord> after)
    {
        await using var oracle = new InMemoryStore(GraphModel.Standard);
        await oracle.BuildAsync(Some.Build(before), Stop);
        await oracle.BuildAsync(Some.Build(after, builtAt: Some.Moment.AddDays(1)), Stop);
        await using var reader = (await oracle.TryOpenAsync(Stop))!;
        return (await Show.Dump(reader), Show.Lines(await reader.ChangesAsync(1, Stop).ToListAsync(Stop)));
    }

    /// <summary>As time would: fifteen seconds a kill are too many for a test.</summary>
    private async Task LetGoAsync() => await server.Executor.RunAsync(new("MATCH (l:_Lease) REMOVE l.token, l.until", CypherQuery.None, CypherAccess.Write), Stop);

    private async Task SetAsync(string set) => await server.Executor.RunAsync(new($"MATCH (g:_Graph) SET {set}", CypherQuery.None, CypherAccess.Write), Stop);
}
