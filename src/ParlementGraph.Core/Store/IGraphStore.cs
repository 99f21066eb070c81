using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>A place where the graph lives: SQLite, Neo4j, or memory in the tests. All answer alike, in the same order.</summary>
public interface IGraphStore : IAsyncDisposable
{
    GraphModel Model { get; }

    /// <summary>A snapshot: everything read through it belongs to one generation. Null when no graph was ever built here.</summary>
    ValueTask<IGraphReader?> TryOpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the graph equal to the records: only those whose hash differs are written, those that are not among them are removed.
    /// All or nothing: a kill at any moment leaves the graph before it or after it. A second build at the same time throws <see cref="StoreLockedException"/>.
    /// </summary>
    Task<BuildResult> BuildAsync(GraphBuild build, CancellationToken cancellationToken);
}

/// <summary>All of a graph, once.</summary>
/// <param name="Records">Every record, each (kind, key) once, in any order; edges may point at records that come later. An edge whose end is never there is left out and counted in <see cref="BuildResult.Dangling"/>.</param>
/// <param name="Aliases">Old keys and what they stand for now; gone over once, after the last record.</param>
/// <param name="Describe">Called after the last record.</param>
/// <param name="Full">Builds from nothing into a new file that then takes the place of the old one; numbers and log go on.</param>
public sealed record GraphBuild(
    IAsyncEnumerable<GraphRecord> Records,
    IEnumerable<KeyAlias> Aliases,
    Func<DatasetDescription> Describe,
    bool Full = false);

/// <summary>What the build knows of the dataset that the store does not.</summary>
public sealed record DatasetDescription(DateTimeOffset BuiltAt, DateOnly AsOf, IReadOnlyList<string> Licenses, IReadOnlyList<DatasetSource> Sources, Coverage Coverage);

/// <summary>A key that a node had before.</summary>
public sealed record KeyAlias(NodeRef Old, NodeRef Now);

/// <param name="Dangling">Edges left out since an end is not in the graph, such as <c>PERSON -> HOLDS -> missing</c>; at most the first 100 are named.</param>
public sealed record BuildResult(Dataset Dataset, long Added, long Changed, long Removed, long Unchanged, long DanglingCount, IReadOnlyList<string> Dangling)
{
    public bool ChangedNothing => Added + Changed + Removed == 0;
}

/// <summary>Another process is building in this place.</summary>
public sealed class StoreLockedException(string message) : Exception(message);

/// <summary>The file or server holds a graph that this version cannot read; the message says what to do.</summary>
public sealed class StoreVersionException(string message) : Exception(message);
