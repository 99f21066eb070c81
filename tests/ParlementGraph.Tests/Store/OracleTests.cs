using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>The oracle meets the hand-written half of the contract itself.</summary>
public sealed class OracleTests : GraphStoreContract
{
    protected override IGraphStore Make(GraphModel model) => new InMemoryStore(model);
}
