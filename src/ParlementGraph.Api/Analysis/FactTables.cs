using ParlementGraph.Store;

namespace ParlementGraph.Api.Analysis;

/// <summary>
/// The fact tables that requests share: one per version of the dataset, read by the first request that needs it while the others wait.
/// A request keeps the table it was given. The two used last are held, so that the requests still running on the dataset from before
/// an import do not push out the new table. For any number of threads.
/// </summary>
internal sealed class FactTables(Func<IGraphReader, CancellationToken, Task<FactTable>> load)
{
    private const int Held = 2;

    private readonly Lock _gate = new();

    // Most recently used first; tables that are still being read among them.
    private readonly List<Entry> _entries = [];

    public FactTables() : this(FactTable.LoadAsync) { }

    /// <summary>The table of the reader's dataset. A failed load fails everyone who waited for it, and the next request tries again.</summary>
    public async Task<FactTable> GetAsync(IGraphReader reader, CancellationToken cancellationToken)
    {
        var dataset = (reader.Dataset.Version, reader.Dataset.Generation);
        while (true)
        {
            var (entry, isMine) = Take(dataset);
            if (isMine) return await LoadAsync(entry, reader, cancellationToken);
            try
            {
                return await entry.Table.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Whoever was reading it went away; that is no reason to fail here.
            }
        }
    }

    private (Entry Entry, bool IsMine) Take((string, long) dataset)
    {
        lock (_gate)
        {
            var at = _entries.FindIndex(e => e.Dataset == dataset);
            var entry = at < 0 ? new Entry(dataset) : _entries[at];
            if (at >= 0) _entries.RemoveAt(at);
            _entries.Insert(0, entry);
            return (entry, at < 0);
        }
    }

    private async Task<FactTable> LoadAsync(Entry entry, IGraphReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var table = await load(reader, cancellationToken);
            // Read while a build was writing, it is of no dataset: good for who waits for it, and they are told, but not for those who come later.
            var isWhole = await reader.ConsistencyAsync(cancellationToken) == Consistency.OneGeneration;
            entry.Table.SetResult(table);
            lock (_gate)
            {
                if (!isWhole) _entries.Remove(entry);
                DropOldest();
            }
            return table;
        }
        catch (Exception e)
        {
            // Taken out before it is told, so that who hears of it and tries again finds nothing.
            lock (_gate) _entries.Remove(entry);
            if (e is OperationCanceledException) entry.Table.SetCanceled(CancellationToken.None);
            else entry.Table.SetException(e);
            _ = entry.Table.Task.Exception; // seen, also when nobody waited
            throw;
        }
    }

    private void DropOldest()
    {
        var loaded = _entries.Where(e => e.Table.Task.IsCompleted).Skip(Held).ToList();
        _entries.RemoveAll(loaded.Contains);
    }

    private sealed class Entry((string Version, long Generation) dataset)
    {
        public (string Version, long Generation) Dataset { get; } = dataset;

        public TaskCompletionSource<FactTable> Table { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
