using ParlementGraph.Text;

namespace ParlementGraph.Resolution;

/// <summary>Key of a topic: slug of the pair.</summary>
internal static class TopicKey
{
    public static string Of(string theme, string? subtheme) => Folding.Slug(subtheme is null ? theme : $"{theme} {subtheme}");
}
