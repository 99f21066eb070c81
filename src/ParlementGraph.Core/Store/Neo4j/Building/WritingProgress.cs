namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>How far the writing is: every record counts once in each pass over them, of nodes, of edges, and in the first build of the indexes.</summary>
internal sealed class WritingProgress(IProgress<(long Done, long? Total)>? to, long records, int passes)
{
    private long _done;

    public void Add(long more) => to?.Report((Interlocked.Add(ref _done, more), passes * records));

    /// <param name="part">Of the last pass, from 0 to 1.</param>
    public void OfLastPass(double part) => Add(((passes - 1) * records) + (long)(part * records) - Interlocked.Read(ref _done));
}
