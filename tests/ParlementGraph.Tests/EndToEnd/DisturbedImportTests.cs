using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>Faults of the publishers on the way, at the size and with the shares that are asked for.</summary>
public sealed class DisturbedImportTests(WholeImport whole)
{
    [Fact]
    public async Task Faults_on_the_way_leave_the_dump_of_an_undisturbed_import()
    {
        await using var stub = await Stub.StartAsync("--limit", WholeImport.Limit, "--faults", "500:0.03,429:0.03,cut:0.02,slow:0.005,dup:0.03");
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        // A fault that the retries cannot outlast ends a run; the next goes on, as a user's would.
        for (var runs = 0; !(await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address) with { Concurrency = 8 })).IsComplete; runs++) Assert.True(runs < 20, "the fetch never ends");
        await graph.BuildAsync();
        GraphDump.AssertSame(await whole.DumpAsync(), await GraphDump.OfAsync(graph));
    }
}
