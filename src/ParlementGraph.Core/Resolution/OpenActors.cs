using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Resolution;

/// <summary>
/// Mentions that stay open, over all cases: one UnresolvedActor for equal words in an equal role, with all candidates seen.
/// Its records come after the last case.
/// </summary>
public sealed class OpenActors
{
    private readonly SortedDictionary<string, (string AsWritten, string Role, SortedSet<NodeRef> Candidates)> _all = new(StringComparer.Ordinal);

    internal NodeRef Add(string asWritten, string role, IEnumerable<NodeRef> candidates)
    {
        var slug = Folding.Slug(asWritten);
        var key = $"{(slug.Length == 0 ? "unreadable" : slug)}/{role}";
        if (!_all.TryGetValue(key, out var open)) _all[key] = open = (asWritten, role, new SortedSet<NodeRef>(NodeRef.Ordinal));
        open.Candidates.UnionWith(candidates);
        // Which spelling is shown may not depend on the order of cases.
        if (string.CompareOrdinal(asWritten, open.AsWritten) < 0) _all[key] = open with { AsWritten = asWritten };
        return new NodeRef("UnresolvedActor", key);
    }

    public IEnumerable<GraphRecord> Records() => _all.Select(a =>
    {
        var self = new NodeRef("UnresolvedActor", a.Key);
        return Draft.Record(self.Kind, self.Key,
            [("asWritten", a.Value.AsWritten), ("role", a.Value.Role), ("sortName", Folding.SortKey(a.Value.AsWritten))],
            a.Value.Candidates.Select(c => Draft.Edge("MAY_BE", self, c)));
    });
}
