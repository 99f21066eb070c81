namespace ParlementGraph.Text;

/// <summary>A part of a search and where it begins. Negative is what only excludes: a Not, or an And of nothing else, which waits for company.</summary>
internal readonly record struct SearchPart(SearchExpression Expression, int Position, bool IsNegative);

/// <summary>What has been read between two parentheses, or in the search as a whole.</summary>
internal sealed class SearchGroup(int position)
{
    private readonly List<SearchPart> _alternatives = [];
    private readonly List<SearchPart> _together = [];
    private Lexeme? _operator;
    private Lexeme? _not;
    private bool _isNegated;

    public int Position => position;

    public static SearchSyntaxException NothingPositive(SearchPart part) =>
        new(part.Position, "This only excludes; write beside it what to look for, as in politie -bodycam.");

    public void Add(SearchPart part)
    {
        _together.Add(_isNegated ? Negated(part) : part);
        _operator = null;
        _not = null;
        _isNegated = false;
    }

    public void AddOperator(Lexeme lexeme)
    {
        if (lexeme.Kind == LexemeKind.Not)
        {
            _not ??= lexeme;
            _isNegated = !_isNegated;
            return;
        }
        if (_together.Count == 0 || _operator is not null || _not is not null) throw Lonely(_not ?? _operator ?? lexeme);
        if (lexeme.Kind == LexemeKind.Or) CloseAlternative();
        _operator = lexeme;
    }

    /// <summary>The group as one part.</summary>
    /// <exception cref="SearchSyntaxException">An operator still waits for its word, there is no word at all, or an OR stands beside what only excludes.</exception>
    public SearchPart Finish(string messageWhenEmpty)
    {
        if ((_not ?? _operator) is { } waiting) throw Lonely(waiting);
        if (_together.Count == 0) throw new SearchSyntaxException(position, messageWhenEmpty);
        CloseAlternative();
        if (_alternatives.Count == 1) return _alternatives[0];
        foreach (var part in _alternatives)
        {
            if (part.IsNegative) throw NothingPositive(part);
        }
        var items = _alternatives.SelectMany(part => part.Expression is SearchExpression.Or or ? or.Items : [part.Expression]);
        return new SearchPart(new SearchExpression.Or([.. items]), _alternatives[0].Position, IsNegative: false);
    }

    private void CloseAlternative()
    {
        var items = _together.SelectMany(part => part.Expression is SearchExpression.And and ? and.Items : [part.Expression]);
        _alternatives.Add(_together.Count == 1
            ? _together[0]
            : new SearchPart(new SearchExpression.And([.. items]), _together[0].Position, _together.All(part => part.IsNegative)));
        _together.Clear();
    }

    private SearchPart Negated(SearchPart part) => part switch
    {
        { Expression: SearchExpression.Not not } => new SearchPart(not.Item, _not!.Value.Position, IsNegative: false),
        { IsNegative: true } => throw NothingPositive(part),
        _ => new SearchPart(new SearchExpression.Not(part.Expression), _not!.Value.Position, IsNegative: true),
    };

    private static SearchSyntaxException Lonely(Lexeme lexeme)
    {
        var sign = lexeme.Kind switch { LexemeKind.And => "AND", LexemeKind.Or => "OR", _ => "NOT" };
        var place = lexeme.Kind == LexemeKind.Not ? "after it" : "on both sides";
        return new SearchSyntaxException(lexeme.Position, $"{sign} needs something to search for {place}; add it, or write {sign.ToLowerInvariant()} in small letters to look for the word.");
    }
}
