using ParlementGraph.Tests.Import;

namespace ParlementGraph.Tests.CommandLine;

public sealed class KillTests
{
    [Fact]
    public async Task Killed_at_any_of_50_random_moments_an_import_goes_on_to_the_same_dump()
    {
        var random = new Random(20191010);
        string expected;
        using (var folder = new TemporaryFolder())
        {
            await using var graph = new TestGraph(folder.Path);
            graph.Import(TestGraph.SeedDocument);
            await graph.BuildAsync();
            expected = await graph.DumpAsync();
        }

        // How long a whole import takes here, so that the kills spread over all of it: start, archive, build, rename.
        var whole = await TimeOfImportAsync();
        var killed = 0;
        for (var i = 0; killed < 50; i++)
        {
            Assert.True(i < 300, $"only {killed} of {i} imports could be killed before they were done");
            using var folder = new TemporaryFolder();
            using (var process = CliProcess.Start("import", TestGraph.SeedDocument, "--data", folder.Path, "--quiet"))
            {
                await Task.Delay(whole * random.NextDouble(), TestContext.Current.CancellationToken);
                await process.KillAsync();
                // One that was quicker than the kill does not count; the machine has become faster, or less busy.
                if ((await process.ExitAsync()).ExitCode == 0) whole *= 0.9;
                else killed++;
            }
            await using var graph = new TestGraph(folder.Path);
            graph.Import(TestGraph.SeedDocument);
            await graph.BuildAsync();
            Assert.Equal(expected, await graph.DumpAsync());
        }
    }

    private static async Task<TimeSpan> TimeOfImportAsync()
    {
        using var folder = new TemporaryFolder();
        var start = TimeProvider.System.GetTimestamp();
        var result = await CliProcess.RunAsync(["import", TestGraph.SeedDocument, "--data", folder.Path, "--quiet"]);
        Assert.True(result.ExitCode == 0, result.Stderr);
        return TimeProvider.System.GetElapsedTime(start);
    }
}
