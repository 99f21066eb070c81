using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>From both publishers (their stand-in) to the graph: counts, repeats, faults and changes.</summary>
public sealed class PublisherTests
{
    [Fact]
    public async Task The_graph_holds_what_the_publishers_list_and_says_what_it_lacks()
    {
        await using var stub = await Stub.StartAsync("--limit", "300");
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address));
        var dataset = (await graph.BuildAsync()).Dataset;

        long Expected(params DocumentKind[] kinds) => dataset.Coverage.Years.Where(y => kinds.Contains(y.Kind)).Sum(y => y.Expected);
        Assert.Equal(stub.Counts["publications.kv"], Expected(DocumentKind.Question));
        Assert.Equal(stub.Counts["publications.ah"], Expected(DocumentKind.Answer));
        Assert.Equal(stub.Counts["publications.uitstel"], Expected(DocumentKind.Postponement, DocumentKind.Withdrawal, DocumentKind.Notice));
        Assert.All(dataset.Coverage.Years, y => Assert.Equal(y.Expected, y.Held + y.Missing));
        Assert.Equal(stub.Counts["Zaak"] + TestGraph.Seeds.Documents.Count, dataset.Counts.Single(c => c.Kind == "WrittenQuestion").Count);

        var (askers, addressees) = await MentionsAsync(graph);
        Assert.True(dataset.Coverage.UnresolvedAskers.Sum(u => u.Count) <= askers * 0.02, $"{dataset.Coverage.UnresolvedAskers.Sum(u => u.Count)} of {askers} askers");
        Assert.True(dataset.Coverage.UnresolvedAddressees.Sum(u => u.Count) <= addressees * 0.025, $"{dataset.Coverage.UnresolvedAddressees.Sum(u => u.Count)} of {addressees} addressees");

        // Again: the feeds are asked, no document is, and nothing changes.
        var again = await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address));
        Assert.True(again.BroughtNothing);
        Assert.Equal(0, again.Sources.Sum(s => s.Documents));
        Assert.True((await graph.BuildAsync()).ChangedNothing);
        var dump = await graph.DumpAsync();
        await graph.BuildAsync(full: true);
        Assert.Equal(dump, await graph.DumpAsync());
    }

    [Fact]
    public async Task Faults_on_the_way_leave_the_dump_of_an_undisturbed_import()
    {
        string calm;
        await using (var stub = await Stub.StartAsync("--limit", "150")) calm = await DumpOfAsync(stub);
        await using var disturbed = await Stub.StartAsync("--limit", "150", "--faults", "500:0.03,429:0.03,cut:0.02,dup:0.03");
        Assert.Equal(calm, await DumpOfAsync(disturbed));
    }

    [Fact]
    public async Task Later_days_give_the_graph_of_a_fresh_import_and_the_log_says_what_changed()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        foreach (var days in (string[][])[["--limit", "200"], ["--limit", "300"], ["--limit", "300", "--changes"]])
        {
            await using var stub = await Stub.StartAsync(days);
            await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address));
            var built = await graph.BuildAsync();
            if (!days.Contains("--changes")) continue;

            Assert.True(built.Changed > 0 && built.Removed > 0, $"{built.Changed} changed, {built.Removed} removed");
            Assert.Equal(await DumpOfAsync(stub), await graph.DumpAsync());
            await using var reader = await graph.OpenAsync();
            var log = new List<Change>();
            await foreach (var change in reader.ChangesAsync(2, TestContext.Current.CancellationToken)) log.Add(change);
            Assert.Equal((built.Added, built.Changed, built.Removed), (Count(ChangeKind.Added), Count(ChangeKind.Changed), Count(ChangeKind.Removed)));
            Assert.Contains(log, c => c is { Kind: "WrittenQuestion", What: ChangeKind.Removed });
            Assert.Contains(log, c => c is { Kind: "WrittenQuestion", What: ChangeKind.Changed });

            long Count(ChangeKind what) => log.Count(c => c.What == what);
        }
    }

    private static async Task<string> DumpOfAsync(Stub stub)
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        // A fault that the retries cannot outlast ends a run; the next goes on, as a user's would.
        for (var runs = 0; !(await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address))).IsComplete; runs++) Assert.True(runs < 20, "the fetch never ends");
        await graph.BuildAsync();
        return await graph.DumpAsync();
    }

    private static async Task<(long Askers, long Addressees)> MentionsAsync(TestGraph graph)
    {
        await using var reader = await graph.OpenAsync();
        var (askers, addressees) = (0L, 0L);
        await foreach (var row in reader.FactsAsync(TestContext.Current.CancellationToken))
        {
            askers += row.Askers.Count;
            addressees += row.Addressees.Count;
        }
        return (askers, addressees);
    }
}
