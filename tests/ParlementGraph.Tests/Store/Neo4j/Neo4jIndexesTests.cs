using ParlementGraph.Model;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Building;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>What of constraints and indexes is there when, on a real server.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jIndexesTests(Neo4jFixture server) : IAsyncLifetime
{
    private static readonly Neo4jSchema Schema = new(GraphModel.Standard);

    private static readonly IReadOnlyList<GraphRecord> Records =
    [
        Some.WrittenQuestion("2019Z1", edges: [Some.Asked(new("Person", "berge"), "2019Z1", 1, "gl"), Some.About("2019Z1", "orde")]),
        Some.Person("berge", "Niels van den Berge", Some.MemberOf("berge", "gl", new(2018, 9, 11))), Some.Party("gl", "GL"), Some.Topic("orde"),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.WipeAsync();
        await server.Executor.InTransactionAsync(async (transaction, token) =>
        {
            foreach (var element in Schema.Elements) await transaction.RunAsync(new($"DROP {(element.IsConstraint ? "CONSTRAINT" : "INDEX")} {element.Name} IF EXISTS", CypherQuery.None, CypherAccess.Write), token);
            return true;
        }, Stop);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_first_build_makes_what_only_readers_need_when_all_rows_are_there()
    {
        var listening = new ListeningExecutor(server.Executor);
        await using var store = new Neo4jStore(server.Settings, GraphModel.Standard, TimeProvider.System, listening);
        var progress = new Reports();
        await store.BuildAsync(Some.Build(Records) with { Writing = progress }, Stop);

        var lastRow = listening.Texts.FindLastIndex(t => t.Contains(" CREATE (", StringComparison.Ordinal));
        foreach (var element in Schema.Elements)
        {
            var made = listening.Texts.FindIndex(t => t.EndsWith(element.Statement, StringComparison.Ordinal));
            Assert.True(element.IsForBuilds ? made >= 0 && made < lastRow : made > lastRow, $"{element.Name} was made as statement {made}, the last row was written by {lastRow}");
        }
        Assert.Equal(Schema.Elements.Select(e => e.Name).Order(StringComparer.Ordinal), await OnlineAsync());
        Assert.Equal((3L * Records.Count, 3L * Records.Count), progress.Last);
        Assert.Equal(progress.All.Order(), progress.All);

        listening.Texts.Clear();
        await store.BuildAsync(Some.Build([.. Records, Some.Topic("zorg")]), Stop);
        Assert.DoesNotContain(listening.Texts, t => t.Contains(" IF NOT EXISTS ", StringComparison.Ordinal) && !t.Contains(Internals.Lease, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_build_that_is_killed_at_any_write_is_made_whole_by_the_next()
    {
        await BuildAsync(server.Executor);
        var expected = await DumpAsync();
        var died = 0;
        for (var writes = 2; ; writes++)
        {
            await InitializeAsync();
            var mortal = new MortalExecutor(server.Executor, writes, lastArrives: writes % 2 == 0);
            try
            {
                await BuildAsync(mortal);
            }
            catch (Neo4jException)
            {
                died++;
            }
            if (!mortal.IsDead) break;
            await using (var store = server.Store())
            {
                // The last of its answers may have been lost.
                await using var reader = await store.TryOpenAsync(Stop);
                if (reader is not null) Assert.Equal(Schema.Elements.Count, (await OnlineAsync()).Count);
            }
            await Neo4jKillTests.LetGoAsync(server.Executor);
            await BuildAsync(server.Executor);
            Assert.Equal(expected, await DumpAsync());
            Assert.Equal(Schema.Elements.Count, (await OnlineAsync()).Count);
        }
        Assert.True(died > 10, $"killed {died} times only");

        async Task BuildAsync(ICypherExecutor executor)
        {
            await using var store = new Neo4jStore(server.Settings, GraphModel.Standard, TimeProvider.System, new ListeningExecutor(executor));
            await store.BuildAsync(Some.Build(Records), Stop);
        }

        async Task<string> DumpAsync()
        {
            await using var store = server.Store();
            return await Show.Dump(store);
        }
    }

    [Fact]
    public async Task A_build_waits_for_an_index_that_one_before_it_had_begun()
    {
        await using (var first = server.Store()) await first.BuildAsync(Some.Build(Records), Stop);
        var busy = new BusyExecutor(server.Executor, looks: 3);
        await using var store = new Neo4jStore(server.Settings, GraphModel.Standard, TimeProvider.System, busy);
        await store.BuildAsync(Some.Build([.. Records, Some.Topic("zorg")]), Stop);
        Assert.Equal(0, busy.LooksLeft);
    }

    [Fact]
    public async Task An_index_that_the_server_cannot_make_is_named_with_the_reason_and_made_when_it_can()
    {
        await using var store = server.Store();
        await store.BuildAsync(Some.Build(Records), Stop);
        var dump = await Show.Dump(store);
        await WriteAsync("DROP INDEX Person_by_sortName");
        await WriteAsync("MATCH (p:Person) SET p._before = p.sortName, p.sortName = reduce(long = 'x', i IN range(1, 15) | long + long)");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var e = await Assert.ThrowsAsync<Neo4jException>(() => store.BuildAsync(Some.Build(Records), Stop));
            Assert.Contains("Person_by_sortName", e.Message, StringComparison.Ordinal);
            Assert.Contains("too large to index", e.Message, StringComparison.Ordinal);
        }
        await WriteAsync("MATCH (p:Person) SET p.sortName = p._before REMOVE p._before");
        await store.BuildAsync(Some.Build(Records), Stop);
        Assert.Contains("Person_by_sortName", await OnlineAsync());
        Assert.Equal(dump, await Show.Dump(store));
    }

    private async Task<List<string>> OnlineAsync()
    {
        var online = (await server.Executor.RunAsync(new("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name", CypherQuery.None), Stop)).Rows.Select(r => (string)r[0]!).ToHashSet();
        return [.. Schema.Elements.Select(e => e.Name).Where(online.Contains).Order(StringComparer.Ordinal)];
    }

    private async Task WriteAsync(string text) => await server.Executor.RunAsync(new(text, CypherQuery.None, CypherAccess.Write), Stop);

    private sealed class Reports : IProgress<(long Done, long? Total)>
    {
        public List<long> All { get; } = [];

        public (long Done, long? Total) Last { get; private set; }

        public void Report((long Done, long? Total) value)
        {
            Last = value;
            All.Add(value.Done);
        }
    }

    /// <summary>A server that is still filling an index for so many looks, and must get no rows while it is.</summary>
    private sealed class BusyExecutor(ICypherExecutor inner, int looks) : PassingExecutor(inner)
    {
        public int LooksLeft { get; private set; } = looks;

        public override async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
        {
            Assert.True(LooksLeft == 0 || !query.Parameters.ContainsKey("rows"), query.Text);
            var answer = await base.RunAsync(query, cancellationToken);
            if (query.Text != SchemaSetup.Indexes || LooksLeft == 0) return answer;
            LooksLeft--;
            var indexes = answer.Collected.Select(i => (IReadOnlyList<object?>)i!).Select(i => (object?)((string?)i[0] == "Person_by_sortName" ? [i[0], "POPULATING", 50.0, ""] : i)).ToList();
            return new CypherTable(answer.Fields, [[indexes]]);
        }
    }

    /// <summary>Remembers the texts of all statements.</summary>
    private sealed class ListeningExecutor(ICypherExecutor inner) : PassingExecutor(inner)
    {
        public List<string> Texts { get; } = [];

        public override Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken) => base.RunAsync(Heard(query), cancellationToken);

        public override Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
            base.InTransactionAsync((transaction, token) => work(new ListeningTransaction(this, transaction), token), cancellationToken);

        private CypherQuery Heard(CypherQuery query)
        {
            lock (Texts) Texts.Add(query.Text);
            return query;
        }

        private sealed class ListeningTransaction(ListeningExecutor listening, ICypherTransaction inner) : ICypherTransaction
        {
            public Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken) => inner.RunAsync(listening.Heard(query), cancellationToken);
        }
    }
}
