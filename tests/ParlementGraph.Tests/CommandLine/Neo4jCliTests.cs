using System.Text.Json.Nodes;
using ParlementGraph.Tests.Store.Neo4j;

namespace ParlementGraph.Tests.CommandLine;

/// <summary>The program with <c>--store neo4j</c>: as a user meets it when the server is there, and when it is not.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jCliTests(Neo4jFixture server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "http://127.0.0.1:7474", "bolt://127.0.0.1:7687", "build")]
    [InlineData(1, "cannot be reached", "http://127.0.0.1:1", "build")]
    [InlineData(1, "cannot be reached", "http://127.0.0.1:1", "dump")]
    [InlineData(1, "cannot be reached", "http://127.0.0.1:1", "serve", "--urls", "http://127.0.0.1:0")]
    public async Task A_server_that_cannot_be_used_is_one_clear_error_with_what_to_do(int exitCode, string found, string url, params string[] arguments)
    {
        var result = await RunAsync(url, arguments);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Stdout));
        Assert.Contains("error: ", result.Stderr, StringComparison.Ordinal);
        Assert.Contains(found, result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("PARLEMENTGRAPH__Neo4j__Url", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_such()
    {
        await using var fake = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Error(401, "Neo.ClientError.Security.Unauthorized", "Invalid credential."));
        var result = await RunAsync(fake.Url.ToString(), "status");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("does not take this user and password", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("PARLEMENTGRAPH__Neo4j__Password", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_is_wrong_with_the_server()
    {
        var result = await RunAsync("http://127.0.0.1:1", "doctor");
        Assert.Equal(3, result.ExitCode);
        Assert.Matches("(?m)^fail +neo4j +Neo4j at http://127.0.0.1:1 cannot be reached", result.Stdout);
    }

    [Fact]
    public async Task The_seed_alone_gives_the_same_graph_as_in_SQLite_and_the_same_answer()
    {
        await server.WipeAsync();
        var url = server.Settings.Url.ToString();
        Assert.Equal(0, (await RunAsync(url, "build")).ExitCode);
        var (dump, expected) = (await RunAsync(url, "dump"), await DumpOfSqliteAsync());
        Assert.Equal(expected.Length, dump.Stdout.Length);
        Assert.Equal(expected, dump.Stdout);
        var query = Repo.PathOf("tests", "ParlementGraph.Tests", "ApiSchema", "queries", "flagship.graphql");
        var answer = await RunAsync(url, "query", query);
        var golden = JsonNode.Parse(await File.ReadAllTextAsync(Repo.PathOf("tests", "golden", "flagship.json"), TestContext.Current.CancellationToken))!["data"];
        Assert.True(JsonNode.DeepEquals(golden, JsonNode.Parse(answer.Stdout)!["data"]), answer.Stdout + answer.Stderr);
        Assert.Equal(0, (await RunAsync(url, "verify")).ExitCode);
        Assert.Matches("(?m)^ok +neo4j ", (await RunAsync(url, "doctor")).Stdout);
    }

    private async Task<string> DumpOfSqliteAsync()
    {
        var data = Path.Combine(_folder.Path, "sqlite");
        await CliProcess.RunAsync(["build", "--data", data]);
        return (await CliProcess.RunAsync(["dump", "--data", data])).Stdout;
    }

    private Task<CliResult> RunAsync(string url, params string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["PARLEMENTGRAPH__Store"] = "neo4j",
            ["PARLEMENTGRAPH__Neo4j__Url"] = url,
            ["PARLEMENTGRAPH__Neo4j__User"] = server.Settings.User ?? "",
            ["PARLEMENTGRAPH__Neo4j__Password"] = server.Settings.Password ?? "",
        };
        return CliProcess.RunAsync([.. arguments, "--data", Path.Combine(_folder.Path, "neo4j")], environment: environment);
    }
}
