using System.Collections.Concurrent;
using ParlementGraph.Archive;
using ParlementGraph.Model;

namespace ParlementGraph.Sources;

/// <summary>What came of one wanted file.</summary>
internal sealed record FetchedFile(IReadOnlyList<NewRecord> Records, WantedState State, string? Note)
{
    /// <summary>Records that were skipped and why, for people.</summary>
    public IReadOnlyList<(IssueCode Code, string Message)> Problems { get; init; } = [];

    public static FetchedFile TooLarge(string? why) => new([], WantedState.Missing, why) { Problems = [(IssueCode.DocumentTooLarge, why ?? "too large")] };
}

/// <summary>Fetches the files that the archive still wants, a few at a time; each is in the archive whole and settled, or still wanted.</summary>
internal sealed class FileQueue(ArchiveFile archive, SourceReport report, SourceOptions options)
{
    // A commit waits for the disk; a kill loses at most so many downloads, which are then fetched again.
    private const int FilesPerTransaction = 24;

    // One file may be broken at the publisher; several in a row are the publisher.
    private const int MostFailuresInARow = 5;

    public async Task DrainAsync(Source source, Func<string, CancellationToken, Task<FetchedFile>> fetch, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        var total = archive.WantedCounts().Where(w => w.Source == source && w.State == WantedState.Open).Sum(w => w.Files);
        var done = 0L;
        var failures = 0;
        var after = "";
        while (archive.OpenFiles(source, after, FilesPerTransaction) is { Count: > 0 } names)
        {
            after = names[^1];
            var fetched = new ConcurrentQueue<(string Name, FetchedFile File)>();
            try
            {
                await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken }, async (name, token) =>
                {
                    try
                    {
                        fetched.Enqueue((name, await fetch(name, token)));
                        Volatile.Write(ref failures, 0);
                    }
                    catch (SourceUnavailableException e)
                    {
                        fetched.Enqueue((name, new FetchedFile([], WantedState.Open, e.Message)));
                        if (Interlocked.Increment(ref failures) >= MostFailuresInARow) throw;
                        report.Outage($"{name}: {e.Message}");
                    }
                });
            }
            finally
            {
                // Also when interrupted: what has come is kept.
                Keep(source, fetched);
            }
            progress.Report((done += names.Count, total));
        }
    }

    private void Keep(Source source, IReadOnlyCollection<(string Name, FetchedFile File)> fetched)
    {
        var files = fetched.OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var kept = archive.Keep(new ArchiveBatch([.. files.SelectMany(f => f.File.Records)])
        {
            Settled = [.. files.Select(f => new SettledFile(source, f.Name, f.File.State, f.File.Note))],
        });
        report.Count(kept);
        report.CountFiles(files.Count(f => f.File.State == WantedState.Done), files.Count(f => f.File.State == WantedState.Missing));
        foreach (var (name, file) in files)
        {
            foreach (var (code, message) in file.Problems) report.Problem(name, code, message);
        }
    }
}
