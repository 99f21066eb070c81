using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ParlementGraph.Tests.CommandLine;
using ParlementGraph.Tests.Import;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>From the seed document to the answer, through every room, as a user asks.</summary>
public sealed class SeedTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static readonly string Flagship = File.ReadAllText(Repo.PathOf("docs", "queries", "01-who-asks-which-minister.graphql"));

    private static string ExpectedData => JsonNode.Parse(File.ReadAllText(Repo.PathOf("tests", "golden", "flagship.json")))!["data"]!.ToJsonString();

    [Fact]
    public async Task Who_asks_which_minister_about_bodycams() => JsonEqual.Assert(ExpectedData, await server.DataAsync(Flagship));

    [Fact]
    public async Task The_program_gives_the_same_answer_without_a_server()
    {
        using var folder = new TemporaryFolder();
        var result = await CliProcess.RunAsync(["query", "-", "--data", folder.Path], Flagship);
        Assert.True(result.ExitCode == 0, result.Stderr);
        JsonEqual.Assert(ExpectedData, JsonDocument.Parse(result.Stdout).RootElement.GetProperty("data"));
    }

    [Fact]
    public void The_expected_answer_is_the_one_that_was_asked_for() =>
        JsonEqual.Assert(File.ReadAllText(Repo.Shared("design", "flagship.json")), JsonDocument.Parse(File.ReadAllText(Repo.PathOf("tests", "golden", "flagship.json"))).RootElement);

    [Fact]
    public void The_seed_document_is_the_one_that_was_given() =>
        Assert.Equal(File.ReadAllBytes(Repo.Shared("data", "openkamer", "2019Z19333.txt")), File.ReadAllBytes(TestGraph.SeedDocument));

    [Fact]
    public async Task Every_line_of_the_seed_can_be_reached()
    {
        var page = SeedPage.Render(await server.DataAsync(SeedPage.Query)).Split('\n');
        var seed = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(TestGraph.SeedDocument, TestContext.Current.CancellationToken)).Split('\n');
        for (var i = 0; i < seed.Length; i++) Assert.True(i < page.Length && seed[i] == page[i], $"line {i + 1} of the seed is returned by nothing: '{seed[i]}'{(i < page.Length ? $", but '{page[i]}'" : "")}");
        Assert.Equal(seed.Length, page.Length);
    }

    [Theory]
    [InlineData("bodycam")]
    [InlineData("bodycams")]
    [InlineData("Bodycams")]
    [InlineData("body-cams")]
    [InlineData("\"aanschaf van\"")]
    [InlineData("body*")]
    [InlineData("politie AND bodycam")]
    [InlineData("zeer heldere richtlijnen")]
    [InlineData("zéér")]
    [InlineData("onderzoeken")]
    [InlineData("(stikstof OR bodycam) -landbouw")]
    public async Task Searches_that_find_the_seed(string search) => Assert.Equal(1, await CountAsync(search));

    [Theory]
    [InlineData("body cam")]
    [InlineData("stikstof")]
    [InlineData("\"van aanschaf\"")]
    [InlineData("bodycam -politie")]
    public async Task Searches_that_find_nothing(string search) => Assert.Equal(0, await CountAsync(search));

    [Theory]
    [InlineData("\"aanschaf van", 0)]
    [InlineData("(bodycam", 0)]
    [InlineData("bodycam)", 7)]
    [InlineData("bodycam AND", 8)]
    [InlineData("bo*", 0)]
    [InlineData("", 0)]
    [InlineData("-bodycam", 0)]
    public async Task What_people_mistype_is_told_with_its_place(string search, int position)
    {
        var response = await server.ResponseAsync("query($s: String!) { whoAsksWhom(search: $s) { writtenQuestionCount } }", new { s = search });
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        Assert.Equal(("SEARCH_SYNTAX", position), (error.GetProperty("code").GetString(), error.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task A_hit_cuts_the_words_out_of_its_snippet()
    {
        var data = await server.DataAsync("""{ writtenQuestion(number: "2019Z19333") { hits(search: "\"etnisch profileren\"") { place snippet matches { start end } question { n } } } }""");
        var hits = data.GetProperty("writtenQuestion").GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(["QUESTION", "ANSWER"], hits.Select(h => h.GetProperty("place").GetString()!));
        foreach (var hit in hits)
        {
            var snippet = hit.GetProperty("snippet").GetString()!;
            Assert.All(hit.GetProperty("matches").EnumerateArray(), m => Assert.Equal("etnisch profileren", snippet[m.GetProperty("start").GetInt32()..m.GetProperty("end").GetInt32()]));
        }
    }

    [Fact]
    public async Task Every_starter_query_answers_without_errors()
    {
        foreach (var file in Directory.EnumerateFiles(Repo.PathOf("docs", "queries"), "*.graphql").Order())
        {
            var response = await server.ResponseAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            Assert.False(response.TryGetProperty("errors", out var errors), $"{Path.GetFileName(file)}: {errors}");
        }
    }

    [Fact]
    public async Task The_schema_served_is_the_golden_one() =>
        Assert.Equal(await File.ReadAllTextAsync(Repo.PathOf("schema", "parlementgraph.graphql"), TestContext.Current.CancellationToken), await server.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Every_answer_names_the_data_it_comes_from()
    {
        var response = await server.ResponseAsync("{ dataset { version asOf } }");
        Assert.Equal(response.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString(), response.GetProperty("extensions").GetProperty("dataset").GetProperty("version").GetString());
        Assert.Equal("2019-11-15", response.GetProperty("data").GetProperty("dataset").GetProperty("asOf").GetString());
    }

    private async Task<int> CountAsync(string search) =>
        (await server.DataAsync("query($s: String!) { whoAsksWhom(search: $s) { writtenQuestionCount } }", new { s = search })).GetProperty("whoAsksWhom").GetProperty("writtenQuestionCount").GetInt32();
}
