namespace ParlementGraph.Text;

/// <summary>One thing to look for inside one item; a closed family. All its words are <c>[a-z0-9]{1,64}</c>.</summary>
public abstract record SearchLeaf
{
    private SearchLeaf() { }

    /// <summary>A word in any of its forms: looked for among the stems.</summary>
    /// <param name="Stem">From <see cref="DutchAnalyser.Stem"/>.</param>
    public sealed record Word(string Stem) : SearchLeaf
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Stem}~";
    }

    /// <summary>Exact words that follow each other; at least one. Equal when the words are equal in order.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words) : SearchLeaf
    {
        /// <inheritdoc/>
        public bool Equals(Phrase? other) => other is not null && ListEquality.Same(Words, other.Words);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(nameof(Phrase), ListEquality.Hash(Words));

        /// <inheritdoc/>
        public override string ToString() => $"\"{string.Join(' ', Words)}\"";
    }

    /// <summary>The beginning of an exact word, at least three characters as parsed.</summary>
    public sealed record Prefix(string Start) : SearchLeaf
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Start}*";
    }
}
