namespace ParlementGraph.Text;

/// <summary>A piece of a text with what matched in it.</summary>
/// <param name="Text">The piece; <c>…</c> where it was cut, a blank for each character of a line break.</param>
/// <param name="Matches">UTF-16 offsets in <paramref name="Text"/>, in order, without overlap. Empty when nothing matched.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextRange> Matches)
{
    /// <summary>Equal when text and matches are.</summary>
    public bool Equals(Snippet? other) => other is not null && Text == other.Text && ListEquality.Same(Matches, other.Matches);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, ListEquality.Hash(Matches));
}
