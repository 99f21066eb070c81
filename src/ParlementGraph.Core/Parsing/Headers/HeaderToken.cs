namespace ParlementGraph.Parsing.Headers;

internal enum HeaderTokenKind
{
    End,
    Word,
    Number,
    Comma,
    Dot,
    Open,
    Close,
    Dash,
    Other,
}

/// <summary>A word, a number or a sign of a header sentence.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Folded">Of a word or a number: lower-case ASCII. Empty for signs, except that <c>&amp;</c> is the word "en".</param>
internal readonly record struct HeaderToken(HeaderTokenKind Kind, int Start, int End, string Folded);
