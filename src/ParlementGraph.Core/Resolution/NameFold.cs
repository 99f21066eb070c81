using ParlementGraph.Text;

namespace ParlementGraph.Resolution;

/// <summary>Names as they are compared.</summary>
internal static class NameFold
{

    /// <summary>The folded words without blanks: <c>Faber – van de Klashorst</c> and <c>Faber-Van de Klashorst</c> are one.</summary>
    public static string Compact(string text) => Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
