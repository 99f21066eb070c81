namespace ParlementGraph.Text;

internal enum LexemeKind
{
    Open,
    Close,
    And,
    Or,
    Not,
    Operand,
}

/// <summary>A sign, an operator or something to look for, and where it begins in the search.</summary>
internal readonly record struct Lexeme(LexemeKind Kind, int Position, SearchExpression? Operand = null);

/// <summary>Cuts a search into lexemes. What holds no word leaves none, so that signs count as blanks.</summary>
internal sealed class SearchLexer
{
    private readonly string _text;
    private readonly List<Lexeme> _lexemes = [];
    private int _at;
    private int _terms;

    private SearchLexer(string text) => _text = text;

    public static List<Lexeme> Read(string text)
    {
        var lexer = new SearchLexer(text);
        while (lexer._at < text.Length) lexer.ReadOne();
        return lexer._lexemes;
    }

    private void ReadOne()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c)) _at++;
        else if (c == '(') Add(LexemeKind.Open, _at++);
        else if (c == ')') Add(LexemeKind.Close, _at++);
        else if (IsQuote(c)) ReadPhrase();
        else if (c == '-' && IsLeading()) ReadMinus();
        else ReadWord();
    }

    private void ReadPhrase()
    {
        var open = _at;
        var close = open + 1;
        while (close < _text.Length && !IsQuote(_text[close])) close++;
        if (close == _text.Length)
            throw new SearchSyntaxException(open, "This quotation mark is not closed; put a second one after the phrase, or leave it out.");
        _at = close + 1;
        if (_at < _text.Length && _text[_at] == '*')
            throw new SearchSyntaxException(_at, "A * cannot follow a phrase; use it after a single word, outside quotation marks, as in body*.");
        AddTerms(open, SearchTerms.OfPhrase(_text[(open + 1)..close], open));
    }

    // A minus in front of nothing (a blank, the end, signs alone) is nothing; two take each other away, as NOT NOT does.
    private void ReadMinus()
    {
        var minus = _at;
        while (_at < _text.Length && _text[_at] == '-') _at++;
        if (_at == _text.Length || char.IsWhiteSpace(_text[_at]) || _text[_at] == ')') return;
        var count = _lexemes.Count;
        if ((_at - minus) % 2 == 1) Add(LexemeKind.Not, minus);
        if (_text[_at] == '(') Add(LexemeKind.Open, _at++);
        else if (IsQuote(_text[_at])) ReadPhrase();
        else ReadWord(mayBeOperator: false);
        if (_lexemes.Count == count + 1 && _lexemes[count].Kind == LexemeKind.Not) _lexemes.RemoveAt(count);
    }

    private void ReadWord(bool mayBeOperator = true)
    {
        var start = _at;
        while (_at < _text.Length && !EndsWord(_text[_at])) _at++;
        var raw = _text[start.._at];
        switch (raw)
        {
            case "AND" when mayBeOperator: Add(LexemeKind.And, start); break;
            case "OR" when mayBeOperator: Add(LexemeKind.Or, start); break;
            case "NOT" when mayBeOperator: Add(LexemeKind.Not, start); break;
            default:
                if (SearchTerms.OfWord(raw, start) is { } operand) AddTerms(start, operand);
                break;
        }
    }

    private void AddTerms(int position, SearchExpression operand)
    {
        _terms += Matching.LeafCount(operand);
        if (_terms > SearchQuery.MaxTerms)
            throw new SearchSyntaxException(position, $"The search has more than {SearchQuery.MaxTerms} words; use fewer, or search for a phrase in quotation marks.");
        _lexemes.Add(new Lexeme(LexemeKind.Operand, position, operand));
    }

    private void Add(LexemeKind kind, int position) => _lexemes.Add(new Lexeme(kind, position));

    // Directly behind a word, a quote or a parenthesis a - is a hyphen gone astray, not a wish to exclude.
    private bool IsLeading() => _at == 0 || char.IsWhiteSpace(_text[_at - 1]) || _text[_at - 1] == '(';

    private static bool EndsWord(char c) => char.IsWhiteSpace(c) || c is '(' or ')' || IsQuote(c);

    // Word processors type the curly ones; « and » mark quotations inside Dutch texts and are signs.
    private static bool IsQuote(char c) => c is '"' or '\u201c' or '\u201d' or '\u201e' or '\u201f';
}
