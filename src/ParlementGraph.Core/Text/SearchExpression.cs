namespace ParlementGraph.Text;

/// <summary>
/// A search as read by <see cref="SearchQuery"/>; a closed family. As parsed, an And or Or holds at least two items and none of
/// its own kind, each And has an item that is no Not, and a Not stands only in an And. <c>ToString</c> writes it with all its
/// parentheses, stems marked by <c>~</c>.
/// </summary>
public abstract record SearchExpression
{
    private SearchExpression() { }

    /// <summary>All items hold. Equal when the items are equal in order.</summary>
    public sealed record And(IReadOnlyList<SearchExpression> Items) : SearchExpression
    {
        /// <inheritdoc/>
        public bool Equals(And? other) => other is not null && ListEquality.Same(Items, other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(nameof(And), ListEquality.Hash(Items));

        /// <inheritdoc/>
        public override string ToString() => $"({string.Join(" AND ", Items)})";
    }

    /// <summary>At least one item holds. Equal when the items are equal in order.</summary>
    public sealed record Or(IReadOnlyList<SearchExpression> Items) : SearchExpression
    {
        /// <inheritdoc/>
        public bool Equals(Or? other) => other is not null && ListEquality.Same(Items, other.Items);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(nameof(Or), ListEquality.Hash(Items));

        /// <inheritdoc/>
        public override string ToString() => $"({string.Join(" OR ", Items)})";
    }

    /// <summary>The item does not hold.</summary>
    public sealed record Not(SearchExpression Item) : SearchExpression
    {
        /// <inheritdoc/>
        public override string ToString() => $"NOT {Item}";
    }

    /// <summary>One thing to look for.</summary>
    public sealed record Leaf(SearchLeaf Term) : SearchExpression
    {
        /// <inheritdoc/>
        public override string ToString() => Term.ToString();
    }
}
