namespace ParlementGraph.Text;

/// <summary>Makes an expression of lexemes with a stack of its own, so that no search can exhaust the thread's.</summary>
internal static class SearchParser
{
    public static SearchExpression Parse(List<Lexeme> lexemes)
    {
        var groups = new Stack<SearchGroup>([new SearchGroup(0)]);
        foreach (var lexeme in lexemes)
        {
            switch (lexeme.Kind)
            {
                case LexemeKind.Open:
                    groups.Push(new SearchGroup(lexeme.Position));
                    break;
                case LexemeKind.Close when groups.Count == 1:
                    throw new SearchSyntaxException(lexeme.Position, "This ) has no ( before it; add one, or leave it out.");
                case LexemeKind.Close:
                    var part = groups.Pop().Finish("There is nothing to search for between these parentheses; write a word between them, or leave them out.");
                    groups.Peek().Add(part);
                    break;
                case LexemeKind.Operand:
                    groups.Peek().Add(new SearchPart(lexeme.Operand!, lexeme.Position, IsNegative: false));
                    break;
                default:
                    groups.Peek().AddOperator(lexeme);
                    break;
            }
        }
        if (groups.Count > 1)
            throw new SearchSyntaxException(groups.Peek().Position, "This ( is not closed; add a ) after the last word that belongs to it, or leave it out.");
        var whole = groups.Pop().Finish("There is nothing to search for; write at least one word, as in bodycams.");
        return whole.IsNegative ? throw SearchGroup.NothingPositive(whole) : whole.Expression;
    }
}
