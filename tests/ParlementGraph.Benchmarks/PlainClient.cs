using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace ParlementGraph.Benchmarks;

/// <summary>What a program of twenty lines does: one request after the other, no lease, no marks, no difference, no second try.</summary>
internal sealed partial class PlainClient : IDisposable
{
    private const int MostRows = 5000;

#pragma warning disable RS0030 // No factory to come from: this stands for somebody else's script.
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
    private readonly Uri _endpoint;

    public PlainClient(Uri server) => _endpoint = new Uri(server, "db/neo4j/query/v2");

    public async Task RunAsync(string statement, string parameters = "{}")
    {
        using var content = new StringContent($$"""{"statement":{{System.Text.Json.JsonSerializer.Serialize(statement)}},"parameters":{{parameters}}}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await _http.PostAsync(_endpoint, content);
        var text = await answer.Content.ReadAsStringAsync();
        if (text.Contains("\"errors\"", StringComparison.Ordinal)) throw new InvalidDataException(text);
    }

    /// <summary>All rows in batches of 5,000.</summary>
    public async Task<TimeSpan> LoadAsync(IEnumerable<RowFile> files)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var file in files)
        {
            foreach (var rows in File.ReadLines(file.Path).Chunk(MostRows)) await RunAsync(file.Statement, $$"""{"rows":[{{string.Join(',', rows)}}]}""");
        }
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>One MERGE a request: so many nodes, and so many relationships with their ends, spread over all kinds.</summary>
    public async Task<(long Rows, TimeSpan Took)> MergeOneByOneAsync(IReadOnlyList<RowFile> files, int ofEach)
    {
        var (rows, took) = (0L, TimeSpan.Zero);
        foreach (var kind in files.GroupBy(f => f.IsOfEdges))
        {
            var total = kind.Sum(f => f.Count);
            foreach (var file in kind)
            {
                var sample = File.ReadLines(file.Path).Take((int)(ofEach * file.Count / total)).ToList();
                var statement = Merge(file.Statement);
                var start = Stopwatch.GetTimestamp();
                foreach (var row in sample) await RunAsync(statement, $$"""{"r":{{row}}}""");
                took += Stopwatch.GetElapsedTime(start);
                rows += sample.Count;
            }
        }
        return (rows, took);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The same statement for one row that may be there, with ends that may not.</summary>
    internal static string Merge(string statement)
    {
        var one = statement.Replace("UNWIND $rows AS r ", "WITH $r AS r ", StringComparison.Ordinal);
        return one.Contains(")-[", StringComparison.Ordinal)
            ? one.Replace("MATCH (", "MERGE (", StringComparison.Ordinal).Replace("CREATE (", "MERGE (", StringComparison.Ordinal)
            : NewNode().Replace(one, "MERGE (n:$1 {key: r.key})");
    }

    [GeneratedRegex(@"CREATE \(n:(\w+)\)")]
    private static partial Regex NewNode();
}
