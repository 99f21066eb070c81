using GraphQL.DataLoader;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>Finds nodes by their global ids, old ones included; ministers are found as the pair of their ends.</summary>
internal static class NodeLookup
{
    /// <summary>Null for an id that no node has, as Relay wants it.</summary>
    public static IDataLoaderResult<object?> Find(RequestContext request, string id)
    {
        // An id that cannot be read is that of no node; it still goes through the batch, so that all ids are answered alike.
        var parsed = GlobalId.TryParse(id) is { } p ? new NodeRef(p.Type, p.Key) : new NodeRef("", id);
        return request.Loaders.Get<NodeRef, object>("node", null, (ids, token) => ReadAsync(request, ids, token)).Load(parsed);
    }

    private static async Task<IReadOnlyDictionary<NodeRef, object>> ReadAsync(RequestContext request, IReadOnlyList<NodeRef> ids, CancellationToken cancellationToken)
    {
        var pairs = ids.Where(i => i.Kind == MinisterType.Name).ToDictionary(i => i, i => MinisterPair.TryParse(i.Key));
        var wanted = ids.Where(i => IsNode(request, i))
            .Concat(pairs.Values.OfType<MinisterPair>().SelectMany(p => new[] { Office(p), Person(p) }))
            .Distinct().ToList();
        var nodes = await GetAsync(request, wanted, cancellationToken);
        var old = wanted.Where(n => !nodes.ContainsKey(n)).ToList();
        if (old.Count > 0)
        {
            var aliases = await request.ReadAsync(r => r.ResolveAliasesAsync(old, cancellationToken), cancellationToken);
            var now = await GetAsync(request, [.. aliases.Values.Distinct()], cancellationToken);
            foreach (var (before, after) in aliases.Where(a => now.ContainsKey(a.Value))) nodes[before] = now[after];
        }
        var found = ids.Where(nodes.ContainsKey).ToDictionary(i => i, object (i) => nodes[i]);
        foreach (var (id, pair) in pairs)
        {
            if (pair is not null && nodes.TryGetValue(Office(pair), out var office) && nodes.TryGetValue(Person(pair), out var person)) found[id] = new MinisterPair(office.Key, person.Key);
        }
        return found;
    }

    private static async Task<Dictionary<NodeRef, Node>> GetAsync(RequestContext request, IReadOnlyList<NodeRef> wanted, CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<NodeRef, Node>();
        foreach (var kind in wanted.GroupBy(n => n.Kind))
        {
            var found = await request.ReadAsync(r => r.GetAsync(kind.Key, [.. kind.Select(n => n.Key)], cancellationToken), cancellationToken);
            foreach (var node in found.Values) nodes[node.Ref] = node;
        }
        return nodes;
    }

    private static bool IsNode(RequestContext request, NodeRef id) => request.Model.HasKind(id.Kind) && KindShape.IsNode(request.Model, request.Model.Kind(id.Kind));

    private static NodeRef Office(MinisterPair pair) => new("Office", pair.Office);

    private static NodeRef Person(MinisterPair pair) => new("Person", pair.Person);
}
