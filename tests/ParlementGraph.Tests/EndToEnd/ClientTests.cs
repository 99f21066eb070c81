using System.Text.Json;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>What clients of others make of the API.</summary>
public sealed class ClientTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static readonly string Clients = Repo.PathOf("tests", "clients");

    [Fact]
    public async Task All_61_audits_of_graphql_http_are_ok()
    {
        var output = await NodeProgram.RunAsync(Clients, ["audit.mjs", new Uri(server.Address, "/graphql").ToString()]);
        var audits = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.All(audits, a => Assert.True(a.GetProperty("status").GetString() == "ok", a.ToString()));
        Assert.Equal(61, audits.Count);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("address")]
    public async Task A_client_is_generated_from_the_schema_compiles_and_asks(string schemaFrom)
    {
        var folder = Path.Combine(Clients, "typescript");
        var schema = schemaFrom == "file" ? Repo.PathOf("schema", "parlementgraph.graphql") : new Uri(server.Address, "/graphql/schema.graphql").ToString();
        await NodeProgram.RunAsync(folder, ["node_modules/@graphql-codegen/cli/cjs/bin.js", "--config", "codegen.ts"], ("PARLEMENTGRAPH_SCHEMA", schema));
        await NodeProgram.RunAsync(folder, ["node_modules/typescript/bin/tsc"]);
        var said = await NodeProgram.RunAsync(folder, ["built/src/whoAsks.js", new Uri(server.Address, "/graphql").ToString()]);
        Assert.Equal(
            """
            Niels van den Berge -> Ferdinand Grapperhaus, minister van Justitie en Veiligheid (last asked 2019-10-10, median 36 days)
            Monica den Boer -> Ferdinand Grapperhaus, minister van Justitie en Veiligheid (last asked 2019-10-10, median 36 days)
            Kathalijne Buitenweg -> Ferdinand Grapperhaus, minister van Justitie en Veiligheid (last asked 2019-10-10, median 36 days)

            """.ReplaceLineEndings("\n"), said);
    }
}
