using ParlementGraph.Archive;
using ParlementGraph.Model;

namespace ParlementGraph.Sources;

/// <summary>What came of one wanted file.</summary>
internal sealed record FetchedFile(IReadOnlyList<NewRecord> Records, WantedState State, string? Note)
{
    /// <summary>Files that were skipped and why.</summary>
    public IReadOnlyList<(IssueCode Code, string Message)> Problems { get; init; } = [];

    /// <summary>What is odd about a file that is kept.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public static FetchedFile TooLarge(string? why) => new([], WantedState.Missing, why) { Problems = [(IssueCode.DocumentTooLarge, why ?? "too large")] };
}

/// <summary>Fetches the files that the archive still wants, a few at a time; each is in the archive whole and settled, or still wanted.</summary>
internal sealed class FileQueue(ArchiveFile archive, SourceReport report, SourceOptions options)
{
    // A commit waits for the disk; a kill loses at most so many downloads, which are then fetched again.
    private const int FilesPerTransaction = 24;
    private const int NamesAtATime = 500;

    // One file may be broken at the publisher; several in a row are the publisher.
    private const int MostFailuresInARow = 5;

    private readonly Lock _lock = new();
    private List<(string Name, FetchedFile File)> _fetched = [];
    private int _failures;

    public async Task DrainAsync(Source source, Func<string, CancellationToken, Task<FetchedFile>> fetch, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        var total = archive.WantedCounts().Where(w => w.Source == source && w.State == WantedState.Open).Sum(w => w.Files);
        var done = 0L;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(Open(source), parallel, async (name, token) =>
            {
                Add(source, name, await TryAsync(name, fetch, token), FilesPerTransaction);
                lock (_lock) progress.Report((++done, total));
            });
        }
        finally
        {
            // Also when interrupted: what has come is kept.
            Add(source, null, null, 1);
        }
    }

    /// <summary>Each once: what fails stays open, and is for the next run.</summary>
    private IEnumerable<string> Open(Source source)
    {
        var after = "";
        while (archive.OpenFiles(source, after, NamesAtATime) is { Count: > 0 } names)
        {
            foreach (var name in names) yield return name;
            after = names[^1];
        }
    }

    private async Task<FetchedFile> TryAsync(string name, Func<string, CancellationToken, Task<FetchedFile>> fetch, CancellationToken cancellationToken)
    {
        try
        {
            var file = await fetch(name, cancellationToken);
            Volatile.Write(ref _failures, 0);
            return file;
        }
        catch (SourceUnavailableException e) when (Interlocked.Increment(ref _failures) < MostFailuresInARow)
        {
            report.Outage($"{name}: {e.Message}");
            return new FetchedFile([], WantedState.Open, e.Message);
        }
    }

    private void Add(Source source, string? name, FetchedFile? file, int least)
    {
        lock (_lock)
        {
            if (name is not null) _fetched.Add((name, file!));
            if (_fetched.Count < least) return;
            Keep(source, _fetched);
            _fetched = [];
        }
    }

    private void Keep(Source source, List<(string Name, FetchedFile File)> files)
    {
        var kept = archive.Keep(new ArchiveBatch([.. files.SelectMany(f => f.File.Records)])
        {
            Settled = [.. files.Select(f => new SettledFile(source, f.Name, f.File.State, f.File.Note))],
        });
        report.Count(kept);
        report.CountFiles(files.Count(f => f.File.State == WantedState.Done), files.Count(f => f.File.State == WantedState.Missing));
        foreach (var (name, file) in files)
        {
            foreach (var (code, message) in file.Problems) report.Problem(name, code, message);
            foreach (var remark in file.Remarks) report.Remark(remark);
        }
    }
}
