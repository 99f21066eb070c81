using ParlementGraph.Store;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>Imports of later days: new cases, then changed and deleted ones.</summary>
public sealed class LaterDaysTests(WholeImport whole)
{
    [Fact]
    public async Task Later_days_give_the_graph_of_a_fresh_import_and_the_log_says_what_changed()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        await ImportAsync(graph, "--limit", "2000");
        await ImportAsync(graph, "--limit", WholeImport.Limit);
        Assert.Equal((1000, 0, 0), Cases(await LogAsync(graph, 1)));
        GraphDump.AssertSame(await whole.DumpAsync(), await GraphDump.OfAsync(graph));

        var before = await SetsAsync(graph);
        var (documents, built) = await ImportAsync(graph, "--limit", WholeImport.Limit, "--changes");
        Assert.Equal(0, documents);
        using (var other = new TemporaryFolder())
        {
            await using var fresh = new TestGraph(other.Path);
            await ImportAsync(fresh, "--limit", WholeImport.Limit, "--changes");
            GraphDump.AssertSame(await GraphDump.OfAsync(fresh), await GraphDump.OfAsync(graph));
        }

        var log = await LogAsync(graph, 2);
        Assert.Equal((built.Added, built.Changed, built.Removed), (log.LongCount(c => c.What == ChangeKind.Added), log.LongCount(c => c.What == ChangeKind.Changed), log.LongCount(c => c.What == ChangeKind.Removed)));
        // The stub changes the subject of 200 cases and deletes 50; what pointed at one of these has a link less.
        var after = await SetsAsync(graph);
        var renamed = after.Where(s => before[s.Key].Subject != s.Value.Subject).Select(s => s.Key).ToList();
        var unlinked = after.Keys.Where(k => before[k].RefersTo.Any(to => !after.ContainsKey(to))).ToList();
        Assert.Equal((200, 50), (renamed.Count, before.Count - after.Count));
        Assert.Equal((0, renamed.Union(unlinked).Count(), 50), Cases(log));
    }

    private static async Task<Dictionary<string, (string? Subject, List<string> RefersTo)>> SetsAsync(TestGraph graph)
    {
        await using var reader = await graph.OpenAsync();
        var sets = new Dictionary<string, (string?, List<string>)>();
        await foreach (var record in reader.RecordsAsync(TestContext.Current.CancellationToken))
        {
            if (record.Node.Ref.Kind == "WrittenQuestion") sets.Add(record.Node.Key, (record.Node.Text("subject"), [.. record.Edges.Where(e => e.Type == "REFERS_TO").Select(e => e.To.Key)]));
        }
        return sets;
    }

    private static async Task<List<Change>> LogAsync(TestGraph graph, long after)
    {
        await using var reader = await graph.OpenAsync();
        var log = new List<Change>();
        await foreach (var change in reader.ChangesAsync(after, TestContext.Current.CancellationToken)) log.Add(change);
        return log;
    }

    private static (int Added, int Changed, int Removed) Cases(List<Change> log)
    {
        int Count(ChangeKind what) => log.Count(c => c.Kind == "WrittenQuestion" && c.What == what);
        return (Count(ChangeKind.Added), Count(ChangeKind.Changed), Count(ChangeKind.Removed));
    }

    private static async Task<(long Documents, BuildResult Built)> ImportAsync(TestGraph graph, params string[] days)
    {
        await using var stub = await Stub.StartAsync(days);
        var fetched = await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address) with { Concurrency = 8 });
        Assert.True(fetched.IsComplete, string.Join('\n', fetched.Sources.SelectMany(s => s.Outages)));
        return (fetched.Sources.Sum(s => s.Documents), await graph.BuildAsync());
    }
}
