namespace ParlementGraph.Text;

/// <summary>
/// Reads the search grammar. Words are AND; <c>AND</c>, <c>OR</c>, <c>NOT</c> in capitals, AND before OR; a leading <c>-</c> is NOT
/// (before a blank it is nothing); parentheses; <c>"a phrase"</c>, also in curly quotes, any quote closes any; <c>prefix*</c> from
/// three letters on; a hyphenated word is the phrase of its parts or the joined word; another word with signs inside
/// (<c>d'Hondt</c>, <c>5.000</c>) is the phrase of its parts. Signs alone are ignored, and so are case and accents.
/// </summary>
public static class SearchQuery
{
    /// <summary>The longest search, in UTF-16 units.</summary>
    public const int MaxLength = 1000;

    /// <summary>The most words, phrases and prefixes in one search; a hyphenated word counts as two. It also bounds how deep an expression nests.</summary>
    public const int MaxTerms = 100;

    /// <summary>The expression that a search means.</summary>
    /// <exception cref="SearchSyntaxException">
    /// The search has an unbalanced quote or parenthesis; nothing to search for, as a whole, in a phrase or in parentheses; an operator or <c>*</c>
    /// on its own; a prefix under three letters; a <c>*</c> after a phrase or after a word in it; a NOT with nothing positive
    /// beside it; more than <see cref="MaxLength"/> characters or <see cref="MaxTerms"/> terms. Nothing else is an error.
    /// </exception>
    public static SearchExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            throw new SearchSyntaxException(MaxLength, $"The search has {text.Length} characters; use at most {MaxLength}.");
        return SearchParser.Parse(SearchLexer.Read(text));
    }
}
