namespace ParlementGraph.Text;

/// <summary>A word of a text as the index knows it.</summary>
/// <param name="Position">The number of the word, from 0; a hyphenated word counts each of its parts.</param>
/// <param name="Start">UTF-16 offset in the original text.</param>
/// <param name="End">UTF-16 offset after the last letter, its combining accents included.</param>
/// <param name="Exact">The folded word, <c>[a-z0-9]{1,64}</c>.</param>
/// <param name="Stems">The word's stem and, on the first part of a hyphenated word, the stem of the joined word after it.</param>
/// <param name="HyphenatedEnd">Where the hyphenated word ends that this token begins; null on every other token.</param>
public readonly record struct Token(int Position, int Start, int End, string Exact, IReadOnlyList<string> Stems, int? HyphenatedEnd = null)
{
    /// <summary>Tokens are equal when their stems are, not only when they share the list.</summary>
    public bool Equals(Token other) =>
        Position == other.Position && Start == other.Start && End == other.End && Exact == other.Exact
        && HyphenatedEnd == other.HyphenatedEnd && ListEquality.Same(Stems, other.Stems);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Position, Start, End, Exact, HyphenatedEnd, ListEquality.Hash(Stems));
}
