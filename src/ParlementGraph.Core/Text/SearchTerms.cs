namespace ParlementGraph.Text;

/// <summary>What a word or a phrase of a search looks for, after the same analysis as the texts.</summary>
internal static class SearchTerms
{
    private const int ShortestPrefix = 3;

    /// <summary>The expression of a word as typed; null when it holds signs only.</summary>
    public static SearchExpression? OfWord(string raw, int position)
    {
        var words = WordScanner.Scan(raw);
        if (words.Count == 0)
        {
            var star = raw.IndexOf('*', StringComparison.Ordinal);
            return star < 0 ? null : throw new SearchSyntaxException(position + star, "A * on its own finds nothing; put it after the first letters of a word, as in body*.");
        }
        var isHyphenated = words.Count > 1 && words.Skip(1).All(word => word.Hyphenated);
        var joined = isHyphenated ? DutchAnalyser.JoinedWord(words, 0, words.Count) : null;
        if (IsPrefix(raw, words)) return OfPrefix(words, joined, position);
        if (words.Count == 1) return Leaf(new SearchLeaf.Word(DutchAnalyser.Stem(words[0].Folded)));
        var phrase = Leaf(new SearchLeaf.Phrase([.. words.Select(word => word.Folded)]));
        return joined is null ? phrase : new SearchExpression.Or([phrase, Leaf(new SearchLeaf.Word(DutchAnalyser.Stem(joined)))]);
    }

    /// <summary>The expression of what stands between two quotation marks, of which the first is at <paramref name="open"/>.</summary>
    public static SearchExpression OfPhrase(string raw, int open)
    {
        var words = WordScanner.Scan(raw);
        if (words.Count == 0)
            throw new SearchSyntaxException(open, "There is no word between these quotation marks; write the phrase between them, or leave them out.");
        // Ignored, it would find less than was asked for without a word.
        foreach (var word in words)
        {
            if (word.End < raw.Length && raw[word.End] == '*')
                throw new SearchSyntaxException(open + 1 + word.End, "A * does not work inside a phrase; write the whole word, or use word* outside the quotation marks.");
        }
        return Leaf(new SearchLeaf.Phrase([.. words.Select(word => word.Folded)]));
    }

    // A leaf is one word, so the words before the last (body-cam*) are asked for beside the prefix, not in front of it.
    private static SearchExpression OfPrefix(List<ScannedWord> words, string? joined, int position)
    {
        var last = words[^1].Folded;
        if ((joined ?? last).Length < ShortestPrefix)
            throw new SearchSyntaxException(position, $"A * needs at least {ShortestPrefix} letters before it, as in pol*; this has fewer.");
        var ofJoined = joined is null ? null : Leaf(new SearchLeaf.Prefix(joined));
        if (last.Length < ShortestPrefix) return ofJoined!;
        var ofLast = Leaf(new SearchLeaf.Prefix(last));
        if (words.Count == 1) return ofLast;
        var parts = new SearchExpression.And([Leaf(new SearchLeaf.Phrase([.. words.SkipLast(1).Select(word => word.Folded)])), ofLast]);
        return ofJoined is null ? parts : new SearchExpression.Or([parts, ofJoined]);
    }

    // A * elsewhere (*cam, bo*dy) is a sign like any other.
    private static bool IsPrefix(string raw, List<ScannedWord> words) => words[^1].End < raw.Length && raw[words[^1].End] == '*';

    private static SearchExpression.Leaf Leaf(SearchLeaf term) => new SearchExpression.Leaf(term);
}
