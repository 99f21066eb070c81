using System.Text;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Import;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Importing_the_seed_by_hand_once_or_twice_gives_the_graph_of_the_seeds_alone()
    {
        await using var graph = new TestGraph(_folder.Path);
        var alone = await graph.BuildAsync();
        var dump = await graph.DumpAsync();

        Assert.Equal(new ImportResult(1, 1, 0, []), graph.Import(TestGraph.SeedDocument) with { Problems = [] });
        Assert.True((await graph.BuildAsync()).ChangedNothing);
        Assert.Equal(new ImportResult(1, 0, 1, []), graph.Import(TestGraph.SeedDocument) with { Problems = [] });
        Assert.True((await graph.BuildAsync()).ChangedNothing);

        Assert.Equal(dump, await graph.DumpAsync());
        Assert.Equal(alone.Dataset.Version, (await graph.BuildAsync(full: true)).Dataset.Version);
        Assert.Equal(dump, await graph.DumpAsync());
    }

    [Fact]
    public async Task Nothing_in_the_graph_of_the_seeds_points_at_nothing()
    {
        await using var graph = new TestGraph(_folder.Path);
        var built = await graph.BuildAsync();
        Assert.Empty(built.Dangling);
        Assert.Equal(new DateOnly(2019, 11, 15), built.Dataset.AsOf);
        Assert.Equal(1, built.Dataset.Counts.Single(c => c.Kind == "WrittenQuestion").Count);
    }

    [Fact]
    public async Task A_file_that_is_no_page_is_kept_counted_and_listed_with_its_reason()
    {
        await using var graph = new TestGraph(_folder.Path);
        var result = graph.Import(_folder.File("shopping.txt", "melk\neieren\n"), TestGraph.SeedDocument);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((IssueCode.NotAWrittenQuestion, IssueSeverity.Skipped, true), (problem.Issue.Code, problem.Issue.Severity, problem.Kept));
        Assert.NotNull(problem.Issue.Place);

        var built = await graph.BuildAsync();
        Assert.Contains(new IssueCount(IssueCode.NotAWrittenQuestion, IssueSeverity.Skipped, 1), built.Dataset.Issues);
        await using var reader = await graph.OpenAsync();
        var documents = await reader.FindAsync("Document", new Filter.StringMatch("key", StringMatchMode.StartsWith, "sha256:"), new PageRequest([new("key")], 10), TestContext.Current.CancellationToken);
        Assert.Equal("shopping.txt", Assert.Single(documents.Items).Text("title"));
        Assert.Equal("melk\neieren\n", Encoding.UTF8.GetString((await KeptAsync(graph)).Single(r => r.Name == "shopping.txt").Bytes.Span));
    }

    [Fact]
    public async Task A_page_that_came_later_replaces_the_older_one_and_says_so()
    {
        await using var graph = new TestGraph(_folder.Path);
        var text = await File.ReadAllTextAsync(TestGraph.SeedDocument, TestContext.Current.CancellationToken);
        graph.Import(_folder.File("newer.txt", text.Replace("tweeduizend bodycams\n\nIngediend", "duizend bodycams\n\nIngediend", StringComparison.Ordinal)));
        await graph.BuildAsync();
        await using var reader = await graph.OpenAsync();
        var set = (await reader.GetAsync("WrittenQuestion", ["2019Z19333"], TestContext.Current.CancellationToken)).Values.Single();
        Assert.Equal("De laatste stand van zaken rondom de aanschaf van duizend bodycams", set.Text("subject"));
        Assert.Contains(reader.Dataset.Issues, i => i is { Code: IssueCode.DuplicateNumber, Severity: IssueSeverity.Noted, Count: 1 });
    }

    [Fact]
    public async Task A_removed_seed_document_is_no_reason_to_keep_what_it_said()
    {
        await using var graph = new TestGraph(_folder.Path);
        await graph.BuildAsync();
        var without = TestGraph.Seeds with { Documents = [] };
        var result = await new GraphBuilder(graph.Archive, without, TimeProvider.System).BuildAsync(graph.Store, full: false, new Progress<(long, long?)>(), TestContext.Current.CancellationToken);
        Assert.True(result.Removed > 0);
        await using var reader = await graph.OpenAsync();
        Assert.Equal(0, await reader.CountAsync("WrittenQuestion", null, TestContext.Current.CancellationToken));
        Assert.Equal(0, await reader.CountAsync("Question", null, TestContext.Current.CancellationToken));
    }

    private static async Task<List<ParlementGraph.Archive.ArchivedRecord>> KeptAsync(TestGraph graph)
    {
        var records = new List<ParlementGraph.Archive.ArchivedRecord>();
        await foreach (var record in graph.Archive.ReadByCaseAsync(TestContext.Current.CancellationToken)) records.Add(record);
        return records;
    }
}
