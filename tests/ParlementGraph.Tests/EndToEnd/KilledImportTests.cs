using ParlementGraph.Tests.CommandLine;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>The program killed as by a power cut, while it fetches and while it builds, and started again in the same folder.</summary>
public sealed class KilledImportTests(WholeImport whole)
{
    private const int Kills = 20;

    [Fact]
    public async Task Killed_at_20_random_moments_an_import_from_the_publishers_goes_on_to_the_same_dump()
    {
        await using var stub = await Stub.StartAsync("--limit", WholeImport.Limit);
        using var folder = new TemporaryFolder();
        string[] command = ["import", "--data", folder.Path, "--base-address", stub.Address.ToString(), "--max-rps", "0", "--concurrency", "8", "--quiet"];
        var random = new Random(20191010);
        var killed = 0;
        var fetching = 0;
        while (killed < Kills)
        {
            using var process = CliProcess.Start(command);
            // Short enough for several kills while it fetches, which goes on where it was, long enough to get into the build, which begins anew.
            await Task.Delay(TimeSpan.FromSeconds(0.5 + (6 * random.NextDouble())), TestContext.Current.CancellationToken);
            await process.KillAsync();
            if ((await process.ExitAsync()).ExitCode == 0) continue;
            killed++;
            if (!File.Exists(Path.Combine(folder.Path, "graph.db"))) fetching++;
        }
        var last = await CliProcess.RunAsync(command, minutes: 10);
        Assert.True(last.ExitCode == 0, last.Stderr);
        Assert.InRange(fetching, 5, Kills);

        await using var graph = new TestGraph(folder.Path);
        GraphDump.AssertSame(await whole.DumpAsync(), await GraphDump.OfAsync(graph));
        Assert.True((await graph.BuildAsync()).ChangedNothing);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName), f => f!.Contains("new", StringComparison.Ordinal) || f.Contains("tmp", StringComparison.Ordinal));
    }
}
