using System.Text.Encodings.Web;
using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>Each file queries/NAME.graphql has its answer over <see cref="SmallGraph"/> beside it; only NAME.errors.graphql may answer with errors.</summary>
public sealed class GoldenQueryTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder => Repo.PathOf("tests", "ParlementGraph.Tests", "ApiSchema", "queries");

    public static TheoryData<string> Queries => new(Directory.GetFiles(Folder, "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_has_the_answer_in_its_file(string name)
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);
        var answer = await AnswerAsync(asking, name);
        Assert.Equal(name.EndsWith(".errors", StringComparison.Ordinal), answer.TryGetProperty("errors", out _));
        Golden.Match(JsonSerializer.Serialize(answer, Readable) + "\n", Path.Combine(Folder, name + ".json"));
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task SQLite_gives_the_same_answer(string name)
    {
        using var folder = new TemporaryFolder();
        await using var store = SqliteAt(folder.Path);
        using var asking = await Asking.AboutAsync(store, SmallGraph.Records, SmallGraph.Aliases);
        Golden.Match(JsonSerializer.Serialize(await AnswerAsync(asking, name), Readable) + "\n", Path.Combine(Folder, name + ".json"));
    }

    /// <summary>The answer without <c>extensions</c>: when the data was built is another time in every run.</summary>
    private static async Task<JsonElement> AnswerAsync(Asking asking, string name)
    {
        var answer = await asking.AskAsync(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql"), TestContext.Current.CancellationToken));
        return JsonSerializer.SerializeToElement(answer.EnumerateObject().Where(p => p.Name != "extensions").ToDictionary(p => p.Name, p => p.Value));
    }

    private static SqliteStore SqliteAt(string folder) => new SqliteStore(Path.Combine(folder, "graph.sqlite"), GraphModel.Standard, TimeProvider.System);
}
