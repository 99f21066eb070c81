using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>The building program killed as by a power cut, again and again, on a real server.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jKillTests(Neo4jFixture server)
{
    private const int Kills = 20;

    [Fact]
    public async Task Killed_at_20_random_moments_a_build_is_gone_on_with_to_the_dump_of_SQLite()
    {
        await server.WipeAsync();
        using var states = await TwoStates.MakeAsync();
        await using var store = server.Store();
        var environment = Environment(server.Settings);
        var whole = new[] { await states.TimeAsync(0, environment), TimeSpan.Zero };
        whole[1] = await states.TimeAsync(1, environment);
        whole[0] = await states.TimeAsync(0, environment);
        var random = new Random(20191010);
        var writing = 0;
        for (var (round, killed) = (1, 0); killed < Kills; round++)
        {
            Assert.True(round < 5 * Kills, $"only {killed} builds could be killed before they were done");
            var state = round % 2;
            using (var process = states.Start(state, environment))
            {
                // The first part is the start of the program and its reading, which leave no trace.
                await Task.Delay(whole[state] * (0.3 + 0.7 * random.NextDouble()), TestContext.Current.CancellationToken);
                await process.KillAsync();
                if ((await process.ExitAsync()).ExitCode == 0) whole[state] *= 0.9;
                else killed++;
            }
            if (await LetGoAsync(server.Executor)) writing++;
            await states.GoOnAsync(state, store);
            await states.AssertIsAsync(state, store);
        }
        Assert.True(writing > 0, "no build was killed while it wrote");
    }

    internal static Dictionary<string, string> Environment(Neo4jSettings settings, string? password = null) => new()
    {
        ["PARLEMENTGRAPH__Neo4j__Url"] = settings.Url.ToString(),
        ["PARLEMENTGRAPH__Neo4j__User"] = settings.User ?? "",
        ["PARLEMENTGRAPH__Neo4j__Password"] = password ?? settings.Password ?? "",
    };

    /// <summary>As time would: the last statement of the dead ends, and its lease runs out. Whether it died while it wrote.</summary>
    internal static async Task<bool> LetGoAsync(ICypherExecutor executor)
    {
        const string others = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '_Lease' RETURN count(*)";
        for (var i = 0; (await executor.RunAsync(new(others, CypherQuery.None), TestContext.Current.CancellationToken)).Scalar is not (0L or 1L) && i < 100; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        await executor.RunAsync(new("MATCH (l:_Lease) REMOVE l.token, l.until", CypherQuery.None, CypherAccess.Write), TestContext.Current.CancellationToken);
        return (await executor.RunAsync(new("MATCH (g:_Graph) RETURN g.units % 2", CypherQuery.None), TestContext.Current.CancellationToken)).Scalar is 1L;
    }
}
