using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>
/// Whose items <see cref="Filter.Text"/> looks at besides the node's own: those at the other end of these edges. Hand-written, since it says
/// what a reader means by "a case about bodycams"; a kind that is not named here has only its own items.
/// </summary>
internal static class TextScope
{
    private static readonly (string Kind, string Edge, EdgeEnd At)[] Steps =
    [
        ("WrittenQuestion", "HAS_QUESTION", EdgeEnd.From),
        ("WrittenQuestion", "HAS_ANSWER", EdgeEnd.From),
        ("Question", "ANSWERS", EdgeEnd.To),
        ("Document", "STATES", EdgeEnd.From),
    ];

    public static IEnumerable<(EdgeDef Edge, EdgeEnd At)> Of(GraphModel model, string kind) =>
        Steps.Where(s => s.Kind == kind).Select(s => (model.Edge(s.Edge), s.At));
}
