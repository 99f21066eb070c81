using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>
/// Reads of one snapshot, or of a store that says afterwards whether they were (<see cref="ConsistencyAsync"/>). Operations take lists of keys, so that a level of a query is one statement whatever its size.
/// Unknown keys are left out of answers; duplicates count once; an empty list answers empty without a statement.
/// Not for use by two threads at once.
/// </summary>
public interface IGraphReader : IAsyncDisposable
{
    GraphModel Model { get; }

    Dataset Dataset { get; }

    /// <summary>How many statements it ran so far; tests hold it against the number of levels.</summary>
    int Statements { get; }

    ValueTask<IReadOnlyDictionary<string, Node>> GetAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    ValueTask<Page<Node>> FindAsync(string kind, Filter? filter, PageRequest page, CancellationToken cancellationToken);

    ValueTask<long> CountAsync(string kind, Filter? filter, CancellationToken cancellationToken);

    /// <summary>
    /// Edges of the nodes that stand at <paramref name="at"/>, all of them, each with its other node, in the order of the edge
    /// (<see cref="EdgeDef.OrderedBy"/>, null lowest; then kind and key of the other end). Nodes without one are left out.
    /// </summary>
    ValueTask<IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>>> ExpandAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, CancellationToken cancellationToken);

    /// <summary>
    /// A page for each node of the edges whose other end is of <paramref name="otherKind"/> and meets the filter, ordered by fields of that other end.
    /// Nodes with neither an item nor more are left out. Spans may tie one pair of nodes twice: they come by <c>from</c>, and a cursor may carry the
    /// edge's <c>from</c> as one more value, to go on between the two; without it, it stands behind all edges to that node.
    /// </summary>
    ValueTask<IReadOnlyDictionary<NodeRef, Page<EdgeHit>>> ExpandPageAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many edges each node has whose other end is of <paramref name="otherKind"/> and meets the filter; nodes without one are left out.</summary>
    ValueTask<IReadOnlyDictionary<NodeRef, long>> CountEdgesAsync(EdgeDef edge, EdgeEnd at, IReadOnlyCollection<NodeRef> nodes, string otherKind, Filter? otherFilter, CancellationToken cancellationToken);

    /// <summary>What old keys stand for now; keys that are no alias are left out.</summary>
    ValueTask<IReadOnlyDictionary<NodeRef, NodeRef>> ResolveAliasesAsync(IReadOnlyCollection<NodeRef> keys, CancellationToken cancellationToken);

    /// <summary>Every name of every node of the kind, as <c>Folding.Fold</c> makes it, for look-up and suggestions; in order of key, then name.</summary>
    ValueTask<IReadOnlyList<FoldedName>> NamesAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Rows of the fact table, in order of <see cref="FactRow.Row"/>.</summary>
    IAsyncEnumerable<FactRow> FactsAsync(CancellationToken cancellationToken);

    /// <summary>Numbers of the rows of WrittenQuestion that meet the filter, ascending; null: all.</summary>
    ValueTask<IReadOnlyList<long>> MatchAsync(Filter? filter, CancellationToken cancellationToken);

    /// <summary>The log of changes after a build, oldest first.</summary>
    IAsyncEnumerable<Change> ChangesAsync(long afterBuild, CancellationToken cancellationToken);

    /// <summary>All records, by kind and key in ordinal order; <c>CanonicalLine.Of</c> makes the dump of them.</summary>
    IAsyncEnumerable<GraphRecord> RecordsAsync(CancellationToken cancellationToken);

    /// <summary>Whether all that was read so far belongs to one generation; to be asked after the last read. A store with snapshots of its own always says yes.</summary>
    ValueTask<Consistency> ConsistencyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Consistency.OneGeneration);
}

/// <summary>Whether reads belong together.</summary>
public enum Consistency
{
    OneGeneration,

    /// <summary>A build wrote in between, and has ended or will in a moment: reading again helps.</summary>
    Changed,

    /// <summary>A build has been writing for a while and still is: reading again now does not help.</summary>
    BeingWritten,
}

/// <summary>A name of a node, folded.</summary>
public sealed record FoldedName(string Key, string Name);

/// <summary>What a build did to a record.</summary>
public sealed record Change(long Build, DateTimeOffset At, string Kind, string Key, ChangeKind What);

/// <summary>How a record changed.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Removed,
}
