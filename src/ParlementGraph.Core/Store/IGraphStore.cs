using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>A place where the graph lives: SQLite, Neo4j, or memory in the tests. All answer alike, in the same order.</summary>
public interface IGraphStore : IAsyncDisposable
{
    GraphModel Model { get; }

    /// <summary>A view: everything read through it belongs to one generation, or <see cref="IGraphReader.ConsistencyAsync"/> says that it does not. Null when no graph was ever built here.</summary>
    ValueTask<IGraphReader?> TryOpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the graph equal to the records: only those whose hash differs are written, those that are not among them are removed.
    /// In SQLite all or nothing: a kill at any moment leaves the graph before it or after it. Neo4j is written in steps that readers are told of, and after a kill the
    /// next build makes it whole. A second build at the same time throws <see cref="StoreLockedException"/>.
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
    bool Full = false)
{
    /// <summary>Told of the writing that begins after the last record, where a store writes only then; counts are of its own steps.</summary>
    public IProgress<(long Done, long? Total)>? Writing { get; init; }
}

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
