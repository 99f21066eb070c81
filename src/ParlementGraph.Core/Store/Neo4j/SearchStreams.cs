using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// The searched texts of a node as two properties of tokens of our own analyser, which the <c>whitespace</c> analyzer of the index only splits. Between two
/// items stands a sign that is no token, so that no phrase runs from one into the next.
/// </summary>
internal static class SearchStreams
{
    private const string BetweenItems = " | ";

    public static bool AreOf(KindDef kind) => kind.Fields.Any(f => f.Searched);

    /// <summary>Null when there is nothing to find.</summary>
    /// <param name="items">As <see cref="SearchItems.Streams"/> gives them.</param>
    public static (string Exact, string Stems)? Of(IReadOnlyList<(string Exact, string Stems)> items) =>
        items.Count == 0 ? null : (string.Join(BetweenItems, items.Select(i => i.Exact)), string.Join(BetweenItems, items.Select(i => i.Stems)));

    /// <summary>A leaf of a search in the language of Lucene. Its tokens are of <c>[a-z0-9]</c> (<see cref="FilterCheck"/> saw to that), so none is a sign or a word of that language.</summary>
    public static string Query(SearchLeaf leaf) => leaf switch
    {
        SearchLeaf.Word word => $"{Internals.Stem}:\"{word.Stem}\"",
        SearchLeaf.Phrase phrase => $"{Internals.Exact}:\"{string.Join(' ', phrase.Words)}\"",
        SearchLeaf.Prefix prefix => $"{Internals.Exact}:{prefix.Start}*",
        _ => throw new ArgumentException($"unknown leaf {leaf.GetType().Name}", nameof(leaf)),
    };
}
