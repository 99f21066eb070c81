using ParlementGraph.Model;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>From both publishers (their stand-in) to the graph: counts and repeats. Faults, kills and later days stand in tests of their own.</summary>
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
