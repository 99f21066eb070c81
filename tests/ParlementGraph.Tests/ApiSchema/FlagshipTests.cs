using System.Text.Json.Nodes;

namespace ParlementGraph.Tests.ApiSchema;

public sealed class FlagshipTests
{
    [Fact]
    public async Task Who_asks_which_minister_about_bodycams_is_answered_exactly()
    {
        using var asking = await Asking.AboutAsync(SeedCase.Records);
        var query = await File.ReadAllTextAsync(Repo.PathOf("tests", "ParlementGraph.Tests", "ApiSchema", "queries", "flagship.graphql"), TestContext.Current.CancellationToken);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Repo.PathOf("tests", "golden", "flagship.json"), TestContext.Current.CancellationToken))!["data"];

        var data = JsonNode.Parse((await asking.DataAsync(query)).GetRawText());

        Assert.True(JsonNode.DeepEquals(expected, data), data!.ToJsonString());
    }
}
