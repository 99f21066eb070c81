using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Store.Neo4j;

namespace ParlementGraph.Tests.Docs;

/// <summary>What the pages say to type for Neo4j is run, on a real server with the graph of the bundled sample.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed partial class Neo4jDocsTests(Neo4jFixture server)
{
    private static readonly string PagePath = Repo.PathOf("docs", "neo4j.md");

    [Fact]
    public async Task Each_query_for_the_browser_gives_the_rows_below_it()
    {
        await server.WipeAsync();
        using var folder = new TemporaryFolder();
        await using var store = server.Store();
        await using var graph = new TestGraph(folder.Path);
        await graph.BuildAsync(store);
        var page = DocsTests.Page("docs", "neo4j.md");
        var queries = QueryAndRows().Matches(page);
        Assert.Equal(5, queries.Count);
        var wrong = new List<string>();
        foreach (Match query in queries)
        {
            var table = await server.Executor.RunAsync(new(query.Groups["query"].Value, CypherQuery.None), TestContext.Current.CancellationToken);
            Assert.NotEmpty(table.Rows);
            var rows = JsonSerializer.SerializeToNode(table.Rows.Select(row => table.Fields.Zip(row).ToDictionary(f => f.First, f => f.Second)));
            if (!JsonNode.DeepEquals(rows, Parsed(query.Groups["rows"].Value))) wrong.Add($"{query.Groups["query"].Value}gives\n{rows!.ToJsonString(Readable)}");
        }
        Assert.True(wrong.Count == 0, $"{PagePath}:\n{string.Join("\n\n", wrong)}");
    }

    [Fact]
    public async Task The_way_to_Neo4j_in_README_is_one_that_can_be_gone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "the root script is for Unix; elsewhere run the built program");
        await server.WipeAsync();
        using var data = new TemporaryFolder();
        var script = Block().Match(DocsTests.Page("README.md")).Groups[1].Value
            .Replace("http://127.0.0.1:7474", server.Settings.Url.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("__User=neo4j", $"__User={server.Settings.User}", StringComparison.Ordinal)
            .Replace("change-me-please", server.Settings.Password ?? "", StringComparison.Ordinal);
        Assert.Contains("./parlementgraph build\n", script, StringComparison.Ordinal);
        var (exitCode, output) = await ReadmeTests.ShellAsync($"set -e\n{script}", data.Path);
        Assert.True(exitCode == 0, output);
        Assert.Contains("Ferdinand Grapperhaus", output, StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode? Parsed(string rows) => rows.Length == 0 ? null : JsonNode.Parse(rows);

    [GeneratedRegex("```cypher\n(?<query>.*?)```\n\n```json\n(?<rows>.*?)```", RegexOptions.Singleline)]
    private static partial Regex QueryAndRows();

    [GeneratedRegex("```sh neo4j\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
