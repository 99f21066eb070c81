using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using GraphQL.Transport;
using ParlementGraph.Api.Execution;
using ParlementGraph.Api.Schema;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Benchmarks;

/// <summary>Whole GraphQL requests, from text to JSON but without HTTP, on both stores with the same graph. Clients, program and server share the machine.</summary>
internal static class ReadBenchmark
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);
    private static readonly int[] Clients = [1, 8];

    /// <summary>Of words that questions are full of, the one nearest to so many is asked for.</summary>
    private const long ManyHits = 20_000;

    private static readonly string[] Words = ["minister", "kamer", "bericht", "kabinet", "nederland", "mensen", "vraag", "waarom", "bereid", "mening", "artikel", "gemeenten", "onderzoek", "kunt", "welke"];

    public static async Task RunAsync(ArchiveFile archive, Seeds seeds, string folder, Uri? address, string heap)
    {
        var builder = new GraphBuilder(archive, seeds, TimeProvider.System);
        await using var sqlite = new SqliteStore(Path.Combine(folder, "graph.db"), GraphModel.Standard, TimeProvider.System);
        await using var place = await Neo4jPlace.OpenAsync(address, heap);
        await using var neo4j = new Neo4jStore(place.Settings, GraphModel.Standard, TimeProvider.System);
        foreach (var store in new IGraphStore[] { sqlite, neo4j }) await builder.BuildAsync(store, full: false, new Progress<(long, long?)>(), CancellationToken.None);
        await neo4j.WarmUpAsync(CancellationToken.None);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {RuntimeInformation.OSDescription}, {await neo4j.ServerAsync(CancellationToken.None)}, heap {(address is null ? heap : "as the server has it")}");
        using var onSqlite = Runner(sqlite);
        using var onNeo4j = Runner(neo4j);
        foreach (var (name, query) in await QueriesAsync(onSqlite))
        {
            var answers = new List<string>();
            foreach (var (engine, runner) in new[] { ("sqlite", onSqlite), ("neo4j", onNeo4j) })
            {
                answers.Add(Data(await AskAsync(runner, query)));
                foreach (var clients in Clients) await MeasureAsync($"{name,-44} {engine,-7}", runner, query, clients);
            }
            if (answers[0] != answers[1]) throw new InvalidDataException($"the two stores answer differently: {name}");
        }
    }

    private static GraphQLRunner Runner(IGraphStore store)
    {
        var contexts = new RequestContexts(store);
        return new GraphQLRunner(new ParlementGraphSchema(store.Model), (e, _) => Console.Error.WriteLine(e), openScope: contexts.OpenScopeAsync);
    }

    private static async Task<IReadOnlyList<(string Name, string Query)>> QueriesAsync(GraphQLRunner runner)
    {
        var list = new List<(string, string)>();
        var counts = new Dictionary<string, long>();
        foreach (var word in Words) counts[word] = await CountAsync(runner, word);
        foreach (var search in new[] { "bodycams", Words.MinBy(w => Math.Abs(counts[w] - ManyHits)), null })
        {
            list.Add(($"who asks which minister, {search ?? "everything"} ({await CountAsync(runner, search)})", Flagship(search)));
        }
        list.Add(("newest 20 with people", "{ writtenQuestions(first: 20, order: [{ submittedOn: DESC }]) { nodes { number subject submittedOn askers { person { name } party { abbreviation } } addressees { person { name } office { title } } } } }"));
        var newest = JsonDocument.Parse(Data(await AskAsync(runner, "{ writtenQuestions(first: 1, order: [{ submittedOn: DESC }]) { nodes { number } } }"))).RootElement.GetProperty("writtenQuestions").GetProperty("nodes")[0].GetProperty("number").GetString();
        list.Add(("one by number", $"{{ writtenQuestion(number: \"{newest}\") {{ number subject submittedOn state }} }}"));
        return list;
    }

    /// <summary>The query that the documentation shows, about another word or about everything.</summary>
    private static string Flagship(string? search) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "flagship.graphql")).Replace("search: \"bodycams\", ", search is null ? "" : $"search: \"{search}\", ", StringComparison.Ordinal);

    private static async Task<long> CountAsync(GraphQLRunner runner, string? search) =>
        JsonDocument.Parse(Data(await AskAsync(runner, $"{{ whoAsksWhom{Search(search)} {{ writtenQuestionCount }} }}"))).RootElement.GetProperty("whoAsksWhom").GetProperty("writtenQuestionCount").GetInt64();

    private static string Search(string? search) => search is null ? "" : $"(search: \"{search}\")";

    private static async Task MeasureAsync(string what, GraphQLRunner runner, string query, int clients)
    {
        for (var i = 0; i < 3 * clients; i++) await AskAsync(runner, query);
        var times = new ConcurrentBag<double>();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < Long)
            {
                var from = Stopwatch.GetTimestamp();
                await AskAsync(runner, query);
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        })));
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sorted = times.Order().ToList();
        Console.WriteLine($"{what} {clients} client{(clients == 1 ? " " : "s")} p50 {At(sorted, 0.50),8:0.0} ms  p95 {At(sorted, 0.95),8:0.0} ms  {sorted.Count / took,8:0} a second");
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Count) - 1];

    private static async Task<string> AskAsync(GraphQLRunner runner, string query)
    {
        var answer = runner.ToJson(await runner.RunAsync(new GraphQLRequest { Query = query }, RunOptions.Default, CancellationToken.None));
        return answer.Contains("\"errors\"", StringComparison.Ordinal) ? throw new InvalidDataException(answer) : answer;
    }

    private static string Data(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("data").GetRawText();
}
