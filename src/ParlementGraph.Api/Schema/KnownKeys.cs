using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>Holds keys that a person typed into <c>where</c> against the graph.</summary>
internal static class KnownKeys
{
    /// <summary>The old keys among them, with what they stand for now; a key that was never one is an error with suggestions.</summary>
    public static async Task<IReadOnlyDictionary<NodeRef, NodeRef>> CheckAsync(RequestContext request, IReadOnlyCollection<NodeRef> named, CancellationToken cancellationToken)
    {
        var unknown = new List<NodeRef>();
        foreach (var kind in named.GroupBy(n => n.Kind))
        {
            var found = await request.ReadAsync(r => r.GetAsync(kind.Key, [.. kind.Select(n => n.Key)], cancellationToken), cancellationToken);
            unknown.AddRange(kind.Where(n => !found.ContainsKey(n.Key)));
        }
        if (unknown.Count == 0) return new Dictionary<NodeRef, NodeRef>();
        var aliases = await request.ReadAsync(r => r.ResolveAliasesAsync(unknown, cancellationToken), cancellationToken);
        foreach (var node in unknown.Where(n => !aliases.ContainsKey(n)))
        {
            throw await NotFound.KeyAsync(request, node.Kind, node.Key, cancellationToken);
        }
        return aliases;
    }
}
