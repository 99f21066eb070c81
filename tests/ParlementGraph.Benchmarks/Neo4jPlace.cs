using ParlementGraph.Store.Neo4j;
using ParlementGraph.Tests.Store.Neo4j;

namespace ParlementGraph.Benchmarks;

/// <summary>Where the measured server is: one of our own from the shared folder, or one whose address was given, which is emptied.</summary>
internal sealed class Neo4jPlace : IAsyncDisposable
{
    private readonly Neo4jServer? _own;

    private Neo4jPlace(Neo4jServer? own, Uri url) => (_own, Url) = (own, url);

    public Uri Url { get; }

    public Neo4jSettings Settings => Neo4jSettings.Create(Url.ToString());

    public static async Task<Neo4jPlace> OpenAsync(Uri? address, string heap)
    {
        if (address is not null)
        {
            using var client = new PlainClient(address);
            await client.RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
            return new Neo4jPlace(null, address);
        }
        var shared = Environment.GetEnvironmentVariable("PARLEMENTGRAPH_SHARED") is { Length: > 0 } set ? set : Path.Combine("..", "shared");
        var server = await Neo4jServer.StartAsync(Path.Combine(shared, "neo4j", "start"), "--heap", heap, "--pagecache", "512m");
        return new Neo4jPlace(server, new Uri(server.Url));
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null) await _own.DisposeAsync();
    }
}
