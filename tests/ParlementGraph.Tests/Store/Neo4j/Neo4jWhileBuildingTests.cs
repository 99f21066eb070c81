using System.Collections.Concurrent;
using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Tests.ApiSchema;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>Eight clients read while builds change one record in twenty. Whatever changes carries the number of its build, so an answer from two builds shows.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jWhileBuildingTests(Neo4jFixture server)
{
    private const int Sets = 1000;
    private const int Changing = Sets / 20;
    private const int Builds = 8;
    private const int Clients = 8;

    private const string Query = """
        { writtenQuestions(first: 50, order: [{ submittedOn: DESC }]) { totalCount nodes { subject askers { person { name } } topics { name } } } }
        """;

    [Fact]
    public async Task Every_answer_during_builds_is_of_one_build_or_says_that_it_is_not()
    {
        await server.WipeAsync();
        await using var store = server.Store();
        using var asking = await Asking.AboutAsync(store, Records(0));
        var versions = new ConcurrentDictionary<string, int>();
        await using (var reader = (await store.TryOpenAsync(Stop))!) versions[reader.Dataset.Version] = 0;
        var answers = new ConcurrentBag<JsonElement>();
        using var done = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) answers.Add(await asking.AskAsync(Query));
        }, Stop)).ToList();
        await using (var builder = server.Store())
        {
            for (var n = 1; n <= Builds; n++)
            {
                var built = await builder.BuildAsync(Some.Build(Records(n), builtAt: Some.Moment.AddDays(n)), Stop);
                Assert.Equal((1, Changing + 2), (built.Added, built.Changed));
                versions[built.Dataset.Version] = n;
                await Task.Delay(200, Stop);
            }
        }
        await done.CancelAsync();
        await Task.WhenAll(clients);

        var (whole, said) = (new HashSet<int>(), 0);
        foreach (var answer in answers)
        {
            var dataset = answer.GetProperty("extensions").GetProperty("dataset");
            if (dataset.TryGetProperty("consistent", out var consistent))
            {
                Assert.False(consistent.GetBoolean());
                said++;
                continue;
            }
            var seen = Seen(answer.GetProperty("data").GetProperty("writtenQuestions")).Distinct().ToList();
            var n = Assert.Single(seen);
            Assert.Equal(n, versions[dataset.GetProperty("version").GetString()!]);
            whole.Add(n);
        }
        Assert.True(whole.Count > 2, $"{answers.Count} answers, of which {said} said that they are of no one state, saw only {whole.Count} states");
        TestContext.Current.SendDiagnosticMessage($"{answers.Count} answers saw {whole.Count} states; {said} said that they are of no one state");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Every number of a build that the answer shows, in three kinds of records and in a count.</summary>
    private static IEnumerable<int> Seen(JsonElement sets)
    {
        yield return sets.GetProperty("totalCount").GetInt32() - Sets;
        foreach (var set in sets.GetProperty("nodes").EnumerateArray())
        {
            yield return Number(set.GetProperty("subject"));
            yield return Number(set.GetProperty("askers")[0].GetProperty("person").GetProperty("name"));
            yield return Number(set.GetProperty("topics")[0].GetProperty("name"));
        }
    }

    private static int Number(JsonElement text) => int.Parse(text.GetString()!.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The newest change with every build, and one old set is added.</summary>
    private static IReadOnlyList<GraphRecord> Records(int build)
    {
        var sets = Enumerable.Range(0, Sets + build).Select(i =>
        {
            var number = $"2019Z{99999 - i:00000}";
            return Some.WrittenQuestion(number, i < Changing ? $"Bodycams {build}" : "Bodycams", Some.Day.AddDays(-i), edges: [Some.Asked(new NodeRef("Person", "berge"), number), Some.About(number, "politie")]);
        });
        return [.. sets, Some.Person("berge", $"Van den Berge {build}"), Some.Record("Topic", "politie", [], ("name", $"Politie {build}"), ("theme", "politie"), ("sortName", "politie"))];
    }
}
