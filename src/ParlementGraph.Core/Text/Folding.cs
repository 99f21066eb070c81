namespace ParlementGraph.Text;

/// <summary>Stand-in until the real one arrives from the branch of its room.</summary>
public static class Folding
{
    public static string Fold(string text) => text.ToLowerInvariant();
}
