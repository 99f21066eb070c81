using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.TweedeKamer;

/// <summary>
/// The Tweede Kamer's SyncFeed 2.0: a feed a category, which holds the latest state of each entity; what changes moves to the end, what is deleted stays as a
/// tombstone. A page and the token behind its last entry are one transaction.
/// </summary>
internal sealed class SyncFeed(PoliteHttp http, ArchiveFile archive, SourceOptions options, SourceReport report)
{
    public const string License = "CC0 1.0";
    private const long MostPageBytes = 32L << 20;

    /// <summary>People and parties first: what the later ones point at is then mostly there. Nothing relies on it.</summary>
    public static readonly IReadOnlyList<string> Categories = ["Persoon", "Fractie", "FractieZetel", "FractieZetelPersoon", "Zaak", "ZaakActor", "Document", "DocumentVersie"];

    public static string EntityAddress(string id) => PublisherAddresses.Tk + "SyncFeed/2.0/Entiteiten/" + id;

    public static bool IsAnswer(EntityHead head) => head.Kind?.StartsWith("Antwoord schriftelijke vragen", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads all categories on from where they stood. One that is down does not keep the others from being read.</summary>
    public async Task FetchAsync(Action<long> done, CancellationToken cancellationToken)
    {
        var down = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Categories, parallel, async (category, token) =>
        {
            // Nothing has come at all: the others need not each be tried six times too.
            if (Volatile.Read(ref down) > 0 && !http.HasAnswered) return;
            try
            {
                await FetchAsync(category, done, token);
            }
            catch (SourceUnavailableException e)
            {
                Interlocked.Increment(ref down);
                report.Outage($"{category}: {e.Message}");
            }
        });
    }

    private async Task FetchAsync(string category, Action<long> done, CancellationToken cancellationToken)
    {
        var held = archive.CountCurrent(Source.TweedeKamer, category + "/");
        var token = options.Full ? null : archive.FindPosition(Source.TweedeKamer, category)?.Value;
        var fromStart = token is null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entities = 0L;
        while (true)
        {
            if (token is not null && !seen.Add(token)) throw new SourceShapeException($"the feed of {category} leads from the token {token} back to it: it would never end");
            if (await PageAsync(category, token, cancellationToken) is not { } page)
            {
                report.Remark($"{category}: the feed no longer knows the token {token}; it is read again from its beginning");
                token = null;
                fromStart = true;
                seen.Clear();
                entities = 0;
                continue;
            }
            if (page.Entries.Count == 0 && token is null)
            {
                // A misspelled or a broken category gives an empty feed, not an error.
                if (held > 0) report.Outage($"{category}: the feed is empty, and {held} of its entities are held; nothing was removed");
                else report.Remark($"{category}: the feed is empty");
                return;
            }
            var last = page.Next ?? page.Entries.LastOrDefault(e => e.Token is not null)?.Token ?? token;
            entities += Keep(category, page, last);
            done(page.Entries.Count);
            if (page.Next is null) break;
            token = page.Next;
        }
        if (fromStart && held > 0 && entities * 3 < held * 2)
        {
            report.Outage($"{category}: the whole feed has {entities} entities, and {held} are held; nothing was removed");
        }
    }

    /// <returns>Null when the token is not known any more.</returns>
    private async Task<FeedPage?> PageAsync(string category, string? token, CancellationToken cancellationToken)
    {
        FeedPage? page = null;
        var address = $"{PublisherAddresses.Tk}SyncFeed/2.0/Feed?category={category}{(token is null ? "" : "&skiptoken=" + Uri.EscapeDataString(token))}";
        var reply = await http.GetAsync(
            new Ask(address, MostPageBytes, options.Times.FeedPage, reply =>
            {
                if (XmlBody.IsHtml(reply.Body)) return reply with { Kind = ReplyKind.Faulty, Why = "a page of HTML instead of the feed", Body = [] };
                (page, var why) = FeedPage.Read(reply.Body);
                return page is null ? reply with { Kind = ReplyKind.Faulty, Why = $"a page that was cut: {why}", Body = [] } : reply;
            }),
            cancellationToken);
        if (reply.Kind == ReplyKind.Ok) return page;
        if (token is not null && reply.Status is 400 or 410) return null;
        throw new SourceUnavailableException($"found {reply.Why} at {address}, expected a page of the feed");
    }

    private long Keep(string category, FeedPage page, string? token)
    {
        var records = new List<NewRecord>(page.Entries.Count);
        var deleted = new List<bool>(page.Entries.Count);
        var wanted = new List<WantedFile>();
        foreach (var entry in page.Entries)
        {
            var fault = entry.Fault ?? (IsOf(category, entry.Head!) ? null : $"found an element '{entry.Head!.Element}' in the feed of {category}");
            if (fault is not null)
            {
                records.Add(Rejected(category, entry, fault));
                deleted.Add(false);
                continue;
            }
            var head = entry.Head!;
            records.Add(new NewRecord(Source.TweedeKamer, EntityAddress(head.Id), $"{category}/{head.Id}", "application/xml", License, null, Encoding.UTF8.GetBytes(entry.Xml!)));
            deleted.Add(head.IsDeleted);
            if (category == "Document" && entry.Enclosure is not null && !head.IsDeleted && IsAnswer(head))
            {
                wanted.Add(new WantedFile(Source.TweedeKamer, Enclosures.Prefix + head.Id, head.Version ?? ""));
            }
        }
        var batch = new ArchiveBatch(records)
        {
            Positions = token is null ? [] : [new FeedPosition(Source.TweedeKamer, category, token, page.Next is null)],
            Wanted = wanted,
        };
        report.Count(archive.Keep(batch), i => deleted[i]);
        return records.Count;
    }

    private static bool IsOf(string category, EntityHead head) => string.Equals(head.Element, category, StringComparison.OrdinalIgnoreCase);

    /// <summary>What cannot be used is kept as it came, under a name that no reader of entities asks for.</summary>
    private NewRecord Rejected(string category, FeedEntry entry, string fault)
    {
        var bytes = Encoding.UTF8.GetBytes(entry.Raw);
        var name = $"rejected/{category}/{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}";
        report.Problem(name, IssueCode.LineNotUnderstood, fault);
        return new NewRecord(Source.TweedeKamer, PublisherAddresses.Tk + "SyncFeed/2.0/Feed?category=" + category, name, "application/octet-stream", License, null, bytes);
    }
}
