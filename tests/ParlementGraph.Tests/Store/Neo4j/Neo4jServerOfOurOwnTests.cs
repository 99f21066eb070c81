using ParlementGraph.Model;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Transport;
using ParlementGraph.Tests.CommandLine;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>What may be done only to a server that was started for it: a password, and kills.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jServerOfOurOwnTests : IAsyncLifetime
{
    private const int Kills = 20;
    private const string Password = "een-goed-wachtwoord";

    private readonly TemporaryFolder _folder = new();
    private Neo4jServer? _server;

    public async ValueTask InitializeAsync()
    {
        if (Neo4jFixture.Script is { } script) _server = await Neo4jServer.StartAsync(script, "--data", Path.Combine(_folder.Path, "neo4j"), "--password", Password);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Only_the_right_password_opens_it_and_a_server_killed_at_20_random_moments_of_a_build_loses_nothing()
    {
        Assert.SkipWhen(_server is null, "needs neo4j/start in the shared folder: a server of others is not killed");
        var settings = Neo4jSettings.Create(_server.Url, "neo4j", Password);
        await PasswordAsync(settings);

        using var states = await TwoStates.MakeAsync();
        await using var store = new Neo4jStore(settings, GraphModel.Standard, TimeProvider.System);
        await using var executor = new QueryApiExecutor(settings, TimeProvider.System);
        var environment = Neo4jKillTests.Environment(settings);
        var random = new Random(20191115);
        var whole = new[] { await states.TimeAsync(0, environment), await states.TimeAsync(1, environment) };
        whole[0] = await states.TimeAsync(0, environment);
        for (var (round, killed) = (1, 0); killed < Kills; round++)
        {
            Assert.True(round < 3 * Kills, $"only {killed} kills hit a build");
            var state = round % 2;
            using var process = states.Start(state, environment);
            await Task.Delay(whole[state] * (0.3 + 0.7 * random.NextDouble()), TestContext.Current.CancellationToken);
            var wasBuilding = !process.HasExited;
            await _server.CrashAsync();
            if (wasBuilding) killed++;
            else whole[state] *= 0.9;
            await _server.RestartAsync();
            // It may have waited for the server and gone on, or given up.
            if (await process.ExitAsync() is { ExitCode: not 0 } failed)
            {
                Assert.True(failed.ExitCode == 1, failed.Stderr);
                Assert.Contains("error: ", failed.Stderr, StringComparison.Ordinal);
                await Neo4jKillTests.LetGoAsync(executor);
                await states.GoOnAsync(state, store);
            }
            await states.AssertIsAsync(state, store);
        }
    }

    private async Task PasswordAsync(Neo4jSettings settings)
    {
        foreach (var wrong in new[] { "een-slecht-wachtwoord", "" })
        {
            var refused = await RunAsync(wrong, "build");
            Assert.Equal((1, ""), (refused.ExitCode, refused.Stdout));
            Assert.Contains("PARLEMENTGRAPH__Neo4j__Password", refused.Stderr, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", refused.Stderr, StringComparison.Ordinal);
            if (wrong.Length > 0) Assert.DoesNotContain(wrong, refused.Stderr, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await RunAsync(Password, "build")).ExitCode);
        Assert.Contains("WrittenQuestion", (await RunAsync(Password, "status", "--json")).Stdout, StringComparison.Ordinal);

        Task<CliResult> RunAsync(string password, params string[] verb) =>
            CliProcess.RunAsync([.. verb, "--store", "neo4j", "--data", Path.Combine(_folder.Path, "data")], environment: Neo4jKillTests.Environment(settings, password));
    }
}
