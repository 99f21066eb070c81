using ParlementGraph.Archive;
using ParlementGraph.Sources;

namespace ParlementGraph.Import;

/// <summary>Fetches from the publishers into the archive: lists first, then the files they ask for. What is there is not fetched again.</summary>
public sealed class FetchRun(TimeProvider time)
{
    /// <exception cref="SourceOptionsException">Nothing was asked: the options cannot be used.</exception>
    /// <exception cref="SourceShapeException">A publisher answers in a shape that is not known; what came before is kept.</exception>
    public async Task<FetchResult> FetchAsync(ArchiveFile archive, SourceOptions options, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        // The Tweede Kamer's files last: of an answer that is published by now, the letter is not needed.
        List<Publisher> publishers = [];
        try
        {
            foreach (var source in options.Sources.Distinct().Order()) publishers.Add(new Publisher(source, archive, options, time));
            foreach (var publisher in publishers) await publisher.FetchListsAsync(progress, cancellationToken);
            foreach (var publisher in publishers.OrderByDescending(p => p.Report.Source))
            {
                // Nothing but its files is wanted of one that is away.
                if (publisher.Report is { Requests: > 0, Records: 0, Outages.Count: > 0 }) continue;
                await publisher.FetchFilesAsync(progress, cancellationToken);
            }
        }
        finally
        {
            foreach (var publisher in publishers) publisher.Dispose();
        }
        return new FetchResult([.. publishers.Select(p => p.Report)]);
    }
}

/// <summary>What came of a fetch, a report a publisher.</summary>
public sealed record FetchResult(IReadOnlyList<SourceReport> Sources)
{
    public bool IsComplete => Sources.All(s => s.Outages.Count == 0);

    public bool HasProblems => Sources.Any(s => s.Problems.Count > 0);

    public bool BroughtNothing => Sources.All(s => s.New + s.Changed + s.Deleted == 0);
}
