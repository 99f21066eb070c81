using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>The contract on a real server. A test has the database to itself, so its stores are one place.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed class Neo4jStoreTests(Neo4jFixture server) : GraphStoreComparedContract
{
    protected override bool KeepsSnapshots => false;

    public override async ValueTask InitializeAsync() => await server.WipeAsync();

    protected override IGraphStore Make(GraphModel model) => server.Store(model);
}
