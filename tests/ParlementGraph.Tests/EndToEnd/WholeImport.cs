using System.Security.Cryptography;
using ParlementGraph.Model;
using ParlementGraph.Tests.EndToEnd;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

[assembly: AssemblyFixture(typeof(WholeImport))]

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>
/// An undisturbed import of as many cases as issues are tested with, made once for all tests that compare with it, and only when one of them runs.
/// </summary>
public sealed class WholeImport : IDisposable
{
    internal const string Limit = "3000";

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<GraphDump>> _dump;

    public WholeImport() => _dump = new(ReadAsync);

    /// <summary>The graph that every other way to the same cases must give.</summary>
    internal Task<GraphDump> DumpAsync() => _dump.Value;

    public void Dispose() => _folder.Dispose();

    private async Task<GraphDump> ReadAsync()
    {
        await using var stub = await Stub.StartAsync("--limit", Limit);
        await using var graph = new TestGraph(_folder.Path);
        var fetched = await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address));
        Assert.True(fetched.IsComplete, string.Join('\n', fetched.Sources.SelectMany(s => s.Outages)));
        await graph.BuildAsync();
        return await GraphDump.OfAsync(graph);
    }
}

/// <summary>A dump to compare with: a hash of each record, since the text of all would not fit beside another.</summary>
internal sealed class GraphDump
{
    private readonly Dictionary<NodeRef, Int128> _records = [];

    public int Count => _records.Count;

    public static async Task<GraphDump> OfAsync(TestGraph graph)
    {
        var dump = new GraphDump();
        await using var reader = await graph.OpenAsync();
        await foreach (var record in reader.RecordsAsync(TestContext.Current.CancellationToken))
        {
            dump._records.Add(record.Node.Ref, System.Buffers.Binary.BinaryPrimitives.ReadInt128BigEndian(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(CanonicalLine.Of(record, GraphModel.Standard)))));
        }
        return dump;
    }

    /// <summary>Names the first records that differ.</summary>
    public static void AssertSame(GraphDump expected, GraphDump actual)
    {
        var differ = expected._records.Keys.Union(actual._records.Keys)
            .Where(k => !expected._records.TryGetValue(k, out var a) || !actual._records.TryGetValue(k, out var b) || a != b).Select(k => k.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.True(differ.Count == 0, $"{differ.Count} of {expected.Count} records differ, such as {string.Join(", ", differ.Take(5))}");
    }
}
