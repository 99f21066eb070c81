using ParlementGraph.Archive;
using ParlementGraph.Model;

namespace ParlementGraph.Cli.Commands;

/// <summary>The part of <c>status</c> about fetching: what is held by kind and year, where each feed stands, what is still wanted.</summary>
internal sealed record FetchedStatus(long Bytes, IReadOnlyList<ArchiveHolding> Holdings, IReadOnlyList<FeedPosition> Feeds, IReadOnlyList<WantedCount> Wanted)
{
    public static FetchedStatus None { get; } = new(0, [], [], []);

    public static FetchedStatus Read(ArchiveFile archive) => new(
        archive.SizeOnDisk(), archive.Holdings(), [.. Enum.GetValues<Source>().SelectMany(archive.Positions)], archive.WantedCounts());

    public object Summary() => new
    {
        ArchiveBytes = Bytes,
        Holdings = Holdings.Select(h => new { Source = Choice.Name(h.Source), h.Kind, h.Year, h.Records }),
        Feeds = Feeds.Select(f => new { Source = Choice.Name(f.Source), f.Feed, Position = f.Value, f.Done, f.At }),
        Wanted = Wanted.Select(w => new { Source = Choice.Name(w.Source), State = Choice.Name(w.State), w.Files }),
    };

    public void Show(Screen screen, DateTimeOffset now)
    {
        if (Holdings.Count == 0 && Feeds.Count == 0) return;
        screen.Data($"Fetched   {Bytes >> 20} MB on disk");
        foreach (var kind in Holdings.GroupBy(h => (h.Source, h.Kind)))
        {
            screen.Data($"          {Choice.Name(kind.Key.Source),-26} {kind.Key.Kind,-22} {kind.Sum(h => h.Records),8}{Years(kind)}");
        }
        // A window of the past that is complete is of no more interest: --json has them all.
        foreach (var feed in Feeds.Where(f => !f.Done || !f.Feed.Contains("..", StringComparison.Ordinal)))
        {
            screen.Data($"Feed      {Choice.Name(feed.Source),-26} {feed.Feed,-22} at {feed.Value}{(feed.Done ? "" : ", not at its end")}, {Age(now - feed.At)} ago");
        }
        foreach (var wanted in Wanted) screen.Data($"Files     {Choice.Name(wanted.Source),-26} {Choice.Name(wanted.State),-22} {wanted.Files,8}");
    }

    private static string Years(IEnumerable<ArchiveHolding> holdings) =>
        holdings.Where(h => h.Year is not null).Select(h => $"{h.Year}: {h.Records}").ToList() is { Count: > 0 } years ? $"  ({string.Join(", ", years)})" : "";

    private static string Age(TimeSpan age) => age.TotalDays >= 2 ? $"{age.TotalDays:0} days" : age.TotalHours >= 2 ? $"{age.TotalHours:0} hours" : $"{age.TotalMinutes:0} minutes";
}
