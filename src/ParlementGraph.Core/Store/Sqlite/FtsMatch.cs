using ParlementGraph.Text;

namespace ParlementGraph.Store.Sqlite;

/// <summary>A leaf of a search in the language of FTS5. Its tokens are of <c>[a-z0-9]</c> (<see cref="FilterCheck"/> saw to that) and quoted all the same.</summary>
internal static class FtsMatch
{
    public static string Of(SearchLeaf leaf) => leaf switch
    {
        SearchLeaf.Word word => $"stem : \"{word.Stem}\"",
        SearchLeaf.Phrase phrase => $"exact : \"{string.Join(' ', phrase.Words)}\"",
        SearchLeaf.Prefix prefix => $"exact : \"{prefix.Start}\" *",
        _ => throw new ArgumentException($"unknown leaf {leaf.GetType().Name}", nameof(leaf)),
    };
}
