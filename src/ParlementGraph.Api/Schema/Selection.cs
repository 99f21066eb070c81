using GraphQL;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>Which nodes of a kind are asked for: <c>search</c> and <c>where</c>.</summary>
internal sealed record Selection(KindDef Kind, string? Search, IDictionary<string, object?>? Where)
{
    private static readonly Dictionary<NodeRef, NodeRef> NoAliases = [];

    public static Selection Of(IResolveFieldContext context, KindDef kind) =>
        new(kind, context.Given<string>("search"), context.Given<IDictionary<string, object?>>("where"));

    /// <summary>The condition for the store; null when every node is asked for. A key in <c>where</c> that no node has is an error.</summary>
    public async Task<Filter?> FilterAsync(RequestContext request, CancellationToken cancellationToken)
    {
        var parts = new List<Filter>();
        if (Search is not null) parts.Add(SearchReader.ToFilter(SearchReader.Parse(Search)));
        if (Where is not null) parts.Add(await WhereAsync(request, Where, cancellationToken));
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Filter.All(parts) };
    }

    private async Task<Filter> WhereAsync(RequestContext request, IDictionary<string, object?> where, CancellationToken cancellationToken)
    {
        Nesting.CheckSize(where);
        var reader = new WhereReader(request.Model, request.AsOf, NoAliases);
        var filter = reader.Read(Kind, where);
        if (reader.Named.Count == 0) return filter;
        var aliases = await KnownKeys.CheckAsync(request, reader.Named, cancellationToken);
        return aliases.Count == 0 ? filter : new WhereReader(request.Model, request.AsOf, aliases).Read(Kind, where);
    }
}
