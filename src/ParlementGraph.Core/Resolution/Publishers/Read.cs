using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>What a record of a source says, and which record it is.</summary>
/// <param name="Source">Null when it is not to be listed as a source of what it decides.</param>
internal readonly record struct Read<T>(T Fact, ReadSource? Source = null);

/// <summary>A key that a node had, or has where less is known, and the key that it has now.</summary>
internal sealed record OldKey(NodeRef Old, NodeRef Now);

/// <summary>That a node was read from a record, and the fields which that record decided.</summary>
/// <param name="Alone">True when no seed knows the node.</param>
internal sealed record Assertion(NodeRef Node, ReadSource Source, IReadOnlyList<string> Fields, bool Alone = false);
