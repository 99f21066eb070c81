namespace ParlementGraph.Text;

/// <summary>One thing to look for inside one item; all tokens are ASCII.</summary>
public abstract record SearchLeaf
{
    private SearchLeaf() { }

    /// <summary>A word by its stem.</summary>
    public sealed record Word(string Stem) : SearchLeaf;

    /// <summary>Exact words, one after another.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words) : SearchLeaf;

    /// <summary>The start of an exact word.</summary>
    public sealed record Prefix(string Start) : SearchLeaf;
}
