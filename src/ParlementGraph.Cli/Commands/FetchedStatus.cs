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
        screen.Data("Fetched   by kind and, for publications, the year in their id (of an ah: the first of its parliamentary year)");
        foreach (var kind in Holdings.GroupBy(h => (h.Source, h.Kind)))
        {
            screen.Data($"          {Choice.Name(kind.Key.Source),-26} {kind.Key.Kind,-22} {kind.Sum(h => h.Records),8}{Years(kind)}");
        }
        foreach (var feed in Feeds.Where(f => f.Source != Source.OfficieleBekendmakingen))
        {
            screen.Data($"Feed      {Choice.Name(feed.Source),-26} {feed.Feed,-22} at {feed.Value}{(feed.Done ? "" : ", not at its end")}, {Age(now - feed.At)} ago");
        }
        // A list of publications is read by windows of days and by change; the words of its positions are the source's own, and --json has them all.
        foreach (var list in Feeds.Where(f => f.Source == Source.OfficieleBekendmakingen).GroupBy(f => f.Feed.Split(' ')[0]))
        {
            string? Value(string what) => list.FirstOrDefault(f => f.Feed.EndsWith(" " + what, StringComparison.Ordinal))?.Value;
            var open = list.Count(f => !f.Done && f.Feed.Contains("..", StringComparison.Ordinal));
            screen.Data($"Feed      {Choice.Name(Source.OfficieleBekendmakingen),-26} {list.Key,-22} at {Value("newest") ?? "its beginning"}, {(Value("total") is { } total ? $"{total} listed" : "not read to its end")}{(open > 0 ? $", {open} windows open" : "")}, {Age(now - list.Max(f => f.At))} ago");
        }
        foreach (var wanted in Wanted) screen.Data($"Files     {Choice.Name(wanted.Source),-26} {Choice.Name(wanted.State),-22} {wanted.Files,8}");
    }

    private static string Years(IEnumerable<ArchiveHolding> holdings) =>
        holdings.Where(h => h.Year is not null).Select(h => $"{h.Year}: {h.Records}").ToList() is { Count: > 0 } years ? $"  ({string.Join(", ", years)})" : "";

    private static string Age(TimeSpan age) => age.TotalDays >= 2 ? $"{age.TotalDays:0} days" : age.TotalHours >= 2 ? $"{age.TotalHours:0} hours" : $"{age.TotalMinutes:0} minutes";
}
