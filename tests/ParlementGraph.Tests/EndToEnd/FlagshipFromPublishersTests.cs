using System.Text.Json;
using System.Text.Json.Nodes;
using ParlementGraph.Model;
using ParlementGraph.Tests.CommandLine;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>The case of the seed, as both publishers have it among others, answers the flagship query as the seed alone does.</summary>
public sealed class FlagshipFromPublishersTests
{
    private const string Full = "PARLEMENTGRAPH_FULL_DATA";

    private static string Query
    {
        get
        {
            var query = File.ReadAllText(Repo.PathOf("docs", "queries", "01-who-asks-which-minister.graphql"));
            const string Asked = "whoAsksWhom(search: \"bodycams\"";
            Assert.Contains(Asked, query, StringComparison.Ordinal);
            return query.Replace(Asked, Asked + ", where: { number: { eq: \"2019Z19333\" } }", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_case_of_the_seed_from_the_publishers_gives_the_same_answer_among_those_of_its_days()
    {
        using var stubFolder = new TemporaryFolder();
        await using var stub = await StubOfSomeCases.StartAsync(stubFolder, line => line.Contains("\"2019Z19", StringComparison.Ordinal) || line.Contains("bodycam", StringComparison.OrdinalIgnoreCase));
        using var folder = new TemporaryFolder();
        await using (var graph = new TestGraph(folder.Path))
        {
            var fetched = await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address));
            Assert.True(fetched.IsComplete, string.Join('\n', fetched.Sources.SelectMany(s => s.Outages)));
            var built = await graph.BuildAsync();
            Assert.InRange(built.Dataset.Counts.Single(c => c.Kind == "WrittenQuestion").Count, 30, 1000);
            await AssertReadFromPublishersAsync(graph);
        }
        await AssertSameAnswerAsync(folder.Path);
    }

    [Fact]
    public async Task The_case_of_the_seed_gives_the_same_answer_among_all_cases()
    {
        var data = Environment.GetEnvironmentVariable(Full);
        Assert.SkipWhen(string.IsNullOrEmpty(data), $"needs a folder with the graph of all cases: set {Full}");
        await AssertSameAnswerAsync(data!);
    }

    private static async Task AssertReadFromPublishersAsync(TestGraph graph)
    {
        await using var reader = await graph.OpenAsync();
        await foreach (var record in reader.RecordsAsync(TestContext.Current.CancellationToken))
        {
            if (record.Node.Ref != new NodeRef("WrittenQuestion", "2019Z19333")) continue;
            var asked = Assert.Single(record.Edges, e => e.Type == "READ_FROM" && ((IReadOnlyList<string>)e["fields"]!).Contains("submittedOn"));
            // A record of the feed has an address in its key; the page of the seed has none.
            Assert.Contains("/SyncFeed/", asked.To.Key, StringComparison.Ordinal);
            return;
        }
        Assert.Fail("the case is not in the graph");
    }

    private static async Task AssertSameAnswerAsync(string folder)
    {
        var result = await CliProcess.RunAsync(["query", "-", "--data", folder], Query);
        Assert.True(result.ExitCode == 0, result.Stderr);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Repo.PathOf("tests", "golden", "flagship.json"), TestContext.Current.CancellationToken))!["data"]!.ToJsonString();
        using var answer = JsonDocument.Parse(result.Stdout);
        JsonEqual.Assert(expected, answer.RootElement.GetProperty("data"));
    }
}
