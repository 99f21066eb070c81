using ParlementGraph.Model;

namespace ParlementGraph.Api.Analysis;

/// <summary>What a row or column stands for: a node, or the pair of a person in an office, which is no node of its own.</summary>
/// <param name="Kind">Kind of the node, or <see cref="Minister"/>.</param>
/// <param name="Key">Key of the node; of a minister: office key <c>@</c> person key.</param>
internal readonly record struct MatrixKey(string Kind, string Key)
{
    public const string Minister = "Minister";
    public const string Person = "Person";
    public const string Party = "Party";
    public const string Office = "Office";
    public const string Ministry = "Ministry";
    public const string Cabinet = "Cabinet";
    public const string UnresolvedActor = "UnresolvedActor";

    public static MatrixKey Of(NodeRef node) => new(node.Kind, node.Key);

    public static MatrixKey OfMinister(string office, string person) => new(Minister, $"{office}@{person}");

    public bool IsMinister => Kind == Minister;

    /// <summary>The node; not for a minister.</summary>
    public NodeRef Node => IsMinister ? throw new InvalidOperationException($"{this} is a pair: ask for its Pair") : new(Kind, Key);

    /// <summary>The office and the person of a minister. Keys of offices are slugs, so the first <c>@</c> separates.</summary>
    public (NodeRef Office, NodeRef Person) Pair =>
        IsMinister && Key.IndexOf('@', StringComparison.Ordinal) is var at and >= 0
            ? (new(Office, Key[..at]), new(Person, Key[(at + 1)..]))
            : throw new InvalidOperationException($"{this} is no pair of an office and a person");

    public override string ToString() => $"{Kind}:{Key}";
}
