using ParlementGraph.Store;
using ParlementGraph.Tests.CommandLine;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>
/// Two archives, the seeds alone and 150 sets of the publishers, with what SQLite makes of each: building one over the other adds or removes most of a graph.
/// A build is cut short, the next goes on from there, and the dumps must be equal.
/// </summary>
internal sealed class TwoStates : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _dumps = [];

    public static async Task<TwoStates> MakeAsync()
    {
        var states = new TwoStates();
        await using var stub = await Stub.StartAsync("--limit", "150");
        foreach (var index in new[] { 0, 1 })
        {
            Directory.CreateDirectory(states.Folder(index));
            await using var graph = new TestGraph(states.Folder(index));
            if (index == 1) Assert.True((await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address))).IsComplete);
            await graph.BuildAsync();
            states._dumps.Add(await graph.DumpAsync());
        }
        Assert.NotEqual(states._dumps[0], states._dumps[1]);
        return states;
    }

    /// <summary>The program, as a process that can be killed.</summary>
    public CliProcess Start(int state, IReadOnlyDictionary<string, string> environment) => CliProcess.Start(["build", "--data", Folder(state), "--store", "neo4j", "--quiet"], environment);

    /// <summary>How long such a process takes when nobody kills it.</summary>
    public async Task<TimeSpan> TimeAsync(int state, IReadOnlyDictionary<string, string> environment)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var process = Start(state, environment);
        var result = await process.ExitAsync();
        Assert.True(result.ExitCode == 0, result.Stderr);
        return TimeProvider.System.GetElapsedTime(start);
    }

    /// <summary>The next build, in this process.</summary>
    public async Task GoOnAsync(int state, IGraphStore store)
    {
        await using var graph = new TestGraph(Folder(state));
        await graph.BuildAsync(store);
    }

    public async Task AssertIsAsync(int state, IGraphStore store)
    {
        var dump = await TestGraph.DumpAsync(store);
        if (dump == _dumps[state]) return;
        var (expected, actual) = (_dumps[state].Split('\n'), dump.Split('\n'));
        Assert.Fail($"{expected.Except(actual).Count()} of {expected.Length} records are missing or differ, {actual.Except(expected).Count()} are too many, such as {actual.Except(expected).Concat(expected.Except(actual)).First()}");
    }

    public void Dispose() => _folder.Dispose();

    private string Folder(int state) => Path.Combine(_folder.Path, state == 0 ? "seeds" : "sets");
}
