using ParlementGraph.Api.Analysis;
using ParlementGraph.Api.Execution;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>Opens the scope of each request over a store, and keeps what requests share: one for the life of the process.</summary>
public sealed class RequestContexts(IGraphStore store)
{
    private readonly FactTables _tables = new();

    /// <exception cref="RequestException">No graph was built here yet.</exception>
    public async ValueTask<RequestContext> OpenAsync(CancellationToken cancellationToken) =>
        await store.TryOpenAsync(cancellationToken) is { } reader
            ? new RequestContext(reader, _tables)
            : throw Coded.Error(ErrorCodes.Unavailable, "There is no graph here yet; run `parlementgraph build`.");

    /// <summary>For <see cref="OpenRequestScope"/>.</summary>
    public async ValueTask<RequestScope> OpenScopeAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken);
}
