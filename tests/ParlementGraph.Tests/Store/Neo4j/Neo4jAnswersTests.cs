using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ParlementGraph.Tests.ApiSchema;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>The API on Neo4j: the same JSON as on every other store.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jAnswersTests(Neo4jFixture server)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_golden_query_has_the_answer_in_its_file()
    {
        await server.WipeAsync();
        await using var store = server.Store();
        using var asking = await Asking.AboutAsync(store, SmallGraph.Records, SmallGraph.Aliases);
        var folder = Repo.PathOf("tests", "ParlementGraph.Tests", "ApiSchema", "queries");
        foreach (var file in Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var answer = await asking.AskAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.DoesNotContain("\"consistent\"", answer.ToString(), StringComparison.Ordinal);
            var shown = JsonSerializer.SerializeToElement(answer.EnumerateObject().Where(p => p.Name != "extensions").ToDictionary(p => p.Name, p => p.Value));
            Golden.Match(JsonSerializer.Serialize(shown, Readable) + "\n", Path.ChangeExtension(file, ".json"));
        }
    }

    [Fact]
    public async Task Who_asks_which_minister_about_bodycams_is_answered_exactly()
    {
        await server.WipeAsync();
        await using var store = server.Store();
        using var asking = await Asking.AboutAsync(store, SeedCase.Records);
        var query = await File.ReadAllTextAsync(Repo.PathOf("tests", "ParlementGraph.Tests", "ApiSchema", "queries", "flagship.graphql"), TestContext.Current.CancellationToken);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Repo.PathOf("tests", "golden", "flagship.json"), TestContext.Current.CancellationToken))!["data"];
        var data = JsonNode.Parse((await asking.DataAsync(query)).GetRawText());
        Assert.True(JsonNode.DeepEquals(expected, data), data!.ToJsonString());
    }
}
