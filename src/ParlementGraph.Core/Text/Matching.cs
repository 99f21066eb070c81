namespace ParlementGraph.Text;

/// <summary>Matches searches with the tokens of one item, as the full-text indexes do, and says where.</summary>
public static class Matching
{
    /// <summary>
    /// Where a leaf matches, in order, without overlap: the word (the whole hyphenated word when its joined form matches), the
    /// phrase from its first letter to its last, the word that begins with the prefix. Offsets are those of the analysed text.
    /// </summary>
    public static IReadOnlyList<TextRange> Find(SearchLeaf leaf, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(tokens);
        var found = new List<TextRange>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EndOfMatch(leaf, tokens, i) is not { } end) continue;
            if (found.Count == 0 || found[^1].End <= tokens[i].Start) found.Add(new TextRange(tokens[i].Start, end));
        }
        return found;
    }

    /// <summary>Whether the item as a whole satisfies the expression.</summary>
    public static bool Matches(SearchExpression expression, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return expression switch
        {
            SearchExpression.And and => and.Items.All(item => Matches(item, tokens)),
            SearchExpression.Or or => or.Items.Any(item => Matches(item, tokens)),
            SearchExpression.Not not => !Matches(not.Item, tokens),
            SearchExpression.Leaf leaf => Occurs(leaf.Term, tokens),
            _ => throw new ArgumentNullException(nameof(expression)),
        };
    }

    /// <summary>The leaves that are looked for, not excluded: each once, in the order of the search.</summary>
    public static IReadOnlyList<SearchLeaf> PositiveLeaves(SearchExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return [.. Leaves(expression, isPositive: true).Where(leaf => leaf.IsPositive).Select(leaf => leaf.Term).Distinct()];
    }

    /// <summary>How many leaves an expression holds, the excluded ones included.</summary>
    internal static int LeafCount(SearchExpression expression) => Leaves(expression, isPositive: true).Count();

    private static bool Occurs(SearchLeaf leaf, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EndOfMatch(leaf, tokens, i) is not null) return true;
        }
        return false;
    }

    private static int? EndOfMatch(SearchLeaf leaf, IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        switch (leaf)
        {
            case SearchLeaf.Word word:
                if (token.HyphenatedEnd is { } end && token.Stems.Skip(1).Contains(word.Stem)) return end;
                return token.Stems[0] == word.Stem ? token.End : null;
            case SearchLeaf.Prefix prefix:
                return token.Exact.StartsWith(prefix.Start, StringComparison.Ordinal) ? token.End : null;
            case SearchLeaf.Phrase phrase:
                if (phrase.Words.Count == 0 || at + phrase.Words.Count > tokens.Count) return null;
                for (var i = 0; i < phrase.Words.Count; i++)
                {
                    if (tokens[at + i].Exact != phrase.Words[i]) return null;
                }
                return tokens[at + phrase.Words.Count - 1].End;
            default:
                return null;
        }
    }

    private static IEnumerable<(SearchLeaf Term, bool IsPositive)> Leaves(SearchExpression expression, bool isPositive) => expression switch
    {
        SearchExpression.And and => and.Items.SelectMany(item => Leaves(item, isPositive)),
        SearchExpression.Or or => or.Items.SelectMany(item => Leaves(item, isPositive)),
        SearchExpression.Not not => Leaves(not.Item, !isPositive),
        SearchExpression.Leaf leaf => [(leaf.Term, isPositive)],
        _ => [],
    };
}
