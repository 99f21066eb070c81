namespace ParlementGraph.Resolution;

/// <summary>The answer to "who or what is meant by these words on this day"; it never guesses.</summary>
public abstract record NameMatch<T>
{
    private NameMatch() { }

    public sealed record Found(T Value, string Because) : NameMatch<T>;

    /// <summary>More than one fits, or one that the rest of the mention contradicts; in order of key.</summary>
    public sealed record Ambiguous(IReadOnlyList<T> Candidates) : NameMatch<T>
    {
        public bool Equals(Ambiguous? other) => other is not null && Candidates.SequenceEqual(other.Candidates);
        public override int GetHashCode() => Candidates.Count;
    }

    public sealed record Unknown : NameMatch<T>;

    /// <summary>The value when exactly one fits, else the default.</summary>
    public T? Only => this is Found found ? found.Value : default;

    internal static NameMatch<T> Of(IReadOnlyList<T> candidates, string because) => candidates switch
    {
        [] => new Unknown(),
        [var only] => new Found(only, because),
        _ => new Ambiguous(candidates),
    };
}
