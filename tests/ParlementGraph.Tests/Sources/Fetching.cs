using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Sources;

namespace ParlementGraph.Tests.Sources;

/// <summary>Fetches as <c>import</c> does, without waiting long.</summary>
internal static class Fetching
{
    private static readonly IProgress<(long Done, long? Total)> Silent = new NoProgress();

    public static SourceOptions From(Uri address) => new()
    {
        TkBaseAddress = address,
        ObBaseAddress = address,
        MaxRequestsPerSecond = 0,
        Concurrency = 6,
        Times = new PoliteTimes
        {
            FirstRetry = TimeSpan.FromMilliseconds(5),
            LongestRetry = TimeSpan.FromMilliseconds(40),
            LongestRetryAfter = TimeSpan.FromMilliseconds(50),
            FeedPage = TimeSpan.FromSeconds(20),
            Search = TimeSpan.FromSeconds(20),
            Document = TimeSpan.FromSeconds(20),
        },
    };

    public static Task<FetchResult> RunAsync(ArchiveFile archive, SourceOptions options) =>
        new FetchRun(TimeProvider.System).FetchAsync(archive, options, Silent, TestContext.Current.CancellationToken);

    public static async Task<FetchResult> RunAsync(string folder, SourceOptions options)
    {
        using var archive = ArchiveFile.Open(ArchiveFile.In(folder), TimeProvider.System);
        return await RunAsync(archive, options);
    }

    /// <summary>What a build would read: name and hash of every current record, in order.</summary>
    public static async Task<IReadOnlyList<string>> CurrentAsync(string folder)
    {
        using var archive = ArchiveFile.Open(ArchiveFile.In(folder), TimeProvider.System);
        return await CurrentAsync(archive);
    }

    public static async Task<IReadOnlyList<string>> CurrentAsync(ArchiveFile archive)
    {
        var lines = new List<string>();
        foreach (var source in new[] { Source.TweedeKamer, Source.OfficieleBekendmakingen })
        {
            await foreach (var record in archive.ReadCurrentAsync(source, "", TestContext.Current.CancellationToken)) lines.Add($"{record.Name} {record.Url} {record.Sha256}");
        }
        return lines;
    }

    private sealed class NoProgress : IProgress<(long Done, long? Total)>
    {
        public void Report((long Done, long? Total) value)
        {
        }
    }
}
