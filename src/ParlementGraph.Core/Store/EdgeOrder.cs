using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>The order in which the edges of a node are listed: as the edge says, null lowest, then by the other end.</summary>
internal static class EdgeOrder
{
    public static IComparer<EdgeHit> Of(EdgeDef edge) => Comparer<EdgeHit>.Create((a, b) =>
        edge.OrderedBy is { } by && Comparer<object?>.Default.Compare(a.Edge[by], b.Edge[by]) is var c and not 0 ? c : NodeRef.Ordinal.Compare(a.Other.Ref, b.Other.Ref));
}
