using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Archive;
using ParlementGraph.Model;

namespace ParlementGraph.Sources.OfficieleBekendmakingen;

/// <summary>
/// Which publications there are. The first time by year; later by day of change, and by count: one query a series says whether what is announced is what is
/// known, and only if not, the years are counted again. Nothing is ever removed because a search does not list it.
/// </summary>
internal sealed class PublicationLists(Sru sru, ArchiveFile archive, SourceOptions options, SourceReport report, TimeProvider time)
{
    public const string License = "Official publication of the Dutch government, free to reuse; no licence stated";

    /// <summary>Deep paging is slow, and what lies behind this many records may not be had at all.</summary>
    internal int PagingLimit { get; init; } = 10_000;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task FetchAsync(Action<long> done, CancellationToken cancellationToken)
    {
        foreach (var series in Series.All) await FetchAsync(series, done, cancellationToken);
    }

    private async Task FetchAsync(Series series, Action<long> done, CancellationToken cancellationToken)
    {
        if (options.Since is not null || options.Until is not null)
        {
            // A part that someone asked for says nothing about the whole: no position moves.
            foreach (var window in SearchWindow.Between(options.Since, options.Until, Today)) await ReadAsync(series, window, done, cancellationToken);
            return;
        }
        var held = archive.CountCurrent(Source.OfficieleBekendmakingen, "sru/" + series.Key);
        var total = Number(series, "total");
        var isFirst = options.Full || total is null;
        var begun = Today;
        if (isFirst)
        {
            if (Position(series, "begun") is null) Keep(Positioned(series, "begun", Text(begun), false));
            foreach (var window in SearchWindow.Years(Today))
            {
                if (options.Full || Position(series, window.Key)?.Done != true) await ReadAsync(series, window, done, cancellationToken);
            }
        }
        var added = isFirst ? 0 : await ReadChangesAsync(series, done, cancellationToken);
        // A search that lists a part only may have left changes out too: they are asked for again.
        if (!await CompareAsync(series, isFirst ? null : total + added, held, done, cancellationToken)) return;
        if (!isFirst || options.Full) Keep(Positioned(series, "begun", Text(begun), true));
    }

    /// <summary>What changed since a day before the last complete run began, or before the newest change it saw, whichever is earlier.</summary>
    /// <returns>How many publications were not known.</returns>
    private async Task<int> ReadChangesAsync(Series series, Action<long> done, CancellationToken cancellationToken)
    {
        var begun = Day(Position(series, "begun")?.Value);
        var newest = Day(Position(series, "newest")?.Value);
        if ((begun < newest ? begun : newest ?? begun) is not { } since) return 0;
        var read = await ReadSearchAsync(series, $"dt.modified>={Text(since.AddDays(-1))}", null, done, cancellationToken);
        return read.New;
    }

    /// <summary>Compares what the whole series announces with what is known of it; counts the years again where there is more.</summary>
    /// <returns>False when it announces far less.</returns>
    private async Task<bool> CompareAsync(Series series, int? known, long held, Action<long> done, CancellationToken cancellationToken)
    {
        var announced = (await sru.SearchAsync(series, "", 1, 1, cancellationToken)).Announced;
        var most = Math.Max(known ?? 0, held);
        if (announced * 3L < most * 2L)
        {
            report.Outage($"{series.Name}: the search announces {announced} publications, and {most} are known; nothing was removed");
            return false;
        }
        if (announced > known)
        {
            foreach (var window in SearchWindow.Years(Today))
            {
                var now = (await sru.SearchAsync(series, window.Condition, 1, 1, cancellationToken)).Announced;
                if (now != Number(series, window.Key)) await ReadAsync(series, window, done, cancellationToken);
            }
        }
        else if (announced < known) report.Remark($"{series.Name}: {known - announced} publications are not listed any more; they are kept");
        if (known is null)
        {
            var dated = SearchWindow.Years(Today).Sum(w => Number(series, w.Key) ?? 0);
            if (dated != announced) report.Remark($"{series.Name}: {announced} publications announced, {dated} of them by day");
        }
        Keep(Positioned(series, "total", announced.ToString(CultureInfo.InvariantCulture), true));
        return true;
    }

    private async Task<int> ReadAsync(Series series, SearchWindow window, Action<long> done, CancellationToken cancellationToken)
    {
        var before = Number(series, window.Key);
        var first = await sru.SearchAsync(series, window.Condition, 1, Sru.PageSize, cancellationToken);
        if (first.Announced > PagingLimit && window.Months() is { Count: > 0 } months)
        {
            var sum = 0;
            foreach (var month in months) sum += await ReadAsync(series, month, done, cancellationToken);
            Keep(Positioned(series, window.Key, sum.ToString(CultureInfo.InvariantCulture), true));
            return sum;
        }
        if (before is { } had && first.Announced * 3L < had * 2L)
        {
            report.Outage($"{series.Name} {window.Key}: the search announces {first.Announced} publications, and there were {had}; nothing was removed");
            return had;
        }
        var read = await ReadSearchAsync(series, window.Condition, first, done, cancellationToken);
        if (read.Distinct != read.Announced)
        {
            // The order of pages is not promised: what moved over the edge of a page while it was read is found the second time.
            read = await ReadSearchAsync(series, window.Condition, null, done, cancellationToken);
            if (read.Distinct != read.Announced) report.Remark($"{series.Name} {window.Key}: {read.Announced} publications announced, {read.Distinct} received");
        }
        if (options.Since is null && options.Until is null) Keep(Positioned(series, window.Key, read.Announced.ToString(CultureInfo.InvariantCulture), true));
        return read.Announced;
    }

    private async Task<(int Announced, int Distinct, int New)> ReadSearchAsync(Series series, string condition, SruPage? first, Action<long> done, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var added = 0;
        for (var start = 1; ;)
        {
            var page = first ?? await sru.SearchAsync(series, condition, start, Sru.PageSize, cancellationToken);
            first = null;
            added += Keep(series, page);
            foreach (var record in page.Records) ids.Add(record.Id);
            foreach (var record in page.Rejected) ids.Add(record);
            done(page.Count);
            start += page.Count;
            if (page.Count == 0 || start > page.Announced) return (page.Announced, ids.Count, added);
        }
    }

    /// <summary>A page: its records, the files they ask for, and the newest change seen.</summary>
    private int Keep(Series series, SruPage page)
    {
        var records = page.Records.Select(r => Record("sru/" + r.Id, r.Id, r.Xml)).ToList();
        var wanted = page.Records.Select((r, i) => new WantedFile(Source.OfficieleBekendmakingen, r.Id, Version(records[i]))).ToList();
        wanted.AddRange(page.Records.SelectMany(r => r.Versions).Select(id => new WantedFile(Source.OfficieleBekendmakingen, id, "version")));
        // A version that is listed in its own right is fetched as such, not twice.
        var listed = page.Records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        wanted.RemoveAll(w => w.Version == "version" && (listed.Contains(w.Name) || archive.FindCurrent(Source.OfficieleBekendmakingen, "sru/" + w.Name) is not null));
        foreach (var raw in page.Rejected)
        {
            var name = "rejected/sru/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(raw)))[..16];
            records.Add(Record(name, name, raw));
            report.Problem(name, IssueCode.FieldMissing, "the record of the search has no usable identifier");
        }
        var seen = page.Records.Max(r => r.Changed);
        var newest = Day(Position(series, "newest")?.Value);
        var kept = archive.Keep(new ArchiveBatch(records)
        {
            Wanted = wanted,
            Positions = seen is null || newest >= seen ? [] : [Positioned(series, "newest", Text(seen.Value), false)],
        });
        report.Count(kept);
        return kept.Take(page.Records.Count).Count(k => k == Kept.New);
    }

    private static NewRecord Record(string name, string id, string xml) => new(
        Source.OfficieleBekendmakingen, $"https://repository.overheid.nl/sru?id={id}", name, "application/xml", License, null, Encoding.UTF8.GetBytes(xml));

    private static string Version(NewRecord record) => Convert.ToHexStringLower(SHA256.HashData(record.Bytes.Span));

    private void Keep(FeedPosition position) => archive.Keep(new ArchiveBatch([]) { Positions = [position] });

    private FeedPosition? Position(Series series, string part) => archive.FindPosition(Source.OfficieleBekendmakingen, $"{series.Key} {part}");

    private int? Number(Series series, string part) => Position(series, part) is { } position && int.TryParse(position.Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static FeedPosition Positioned(Series series, string part, string value, bool done) => new(Source.OfficieleBekendmakingen, $"{series.Key} {part}", value, done);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
