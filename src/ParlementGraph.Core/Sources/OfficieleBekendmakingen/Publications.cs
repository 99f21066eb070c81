using System.Text;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.OfficieleBekendmakingen;

/// <summary>The files of a publication: its metadata, and its text as XML, else HTML, else as PDF.</summary>
internal sealed class Publications(PoliteHttp http, PublisherAddresses addresses, ArchiveFile archive, SourceOptions options, SourceReport report)
{
    private const long MostBytes = 64L << 20;

    public Task FetchAsync(IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken) =>
        new FileQueue(archive, report, options).DrainAsync(Source.OfficieleBekendmakingen, FetchAsync, progress, cancellationToken);

    private async Task<FetchedFile> FetchAsync(string id, CancellationToken cancellationToken)
    {
        var forms = archive.FindCurrent(Source.OfficieleBekendmakingen, "sru/" + id) is var (listing, _)
            ? SruRecord.Read(Encoding.UTF8.GetString(listing.Bytes.Span))?.Forms
            : null;
        var records = new List<NewRecord>();
        var problems = new List<(IssueCode, string)>();
        var remarks = new List<string>();

        // The address that the publication itself names comes first: one request, not two.
        var own = PublisherAddresses.ObDocuments + id;
        await GetAsync($"{id}/metadata.xml", "application/xml", [own + "/metadata.xml", Listed("metadata")]);
        var got = await GetTextAsync();
        var state = got is null ? WantedState.Missing : WantedState.Done;
        return new FetchedFile(records, state, got switch { null => "no form of its text is there", "pdf" => "as PDF only", _ => null }) { Problems = problems, Remarks = remarks };

        async Task<string?> GetTextAsync()
        {
            foreach (var form in Order(forms))
            {
                if (await GetAsync($"{id}.{form}", MediaType(form), [Listed(form), $"{own}.{form}"])) return form;
            }
            return null;
        }

        async Task<bool> GetAsync(string name, string mediaType, string?[] places)
        {
            foreach (var place in places.OfType<string>())
            {
                var held = archive.FindCurrent(Source.OfficieleBekendmakingen, name);
                var reply = await http.GetAsync(new Ask(place, MostBytes, options.Times.Document, r => Judge(r, mediaType)) { Validator = held?.Validator }, cancellationToken);
                if (reply.Kind == ReplyKind.NotModified) return true;
                if (reply.Kind is ReplyKind.TooLarge) problems.Add((IssueCode.DocumentTooLarge, $"{name}: {reply.Why}"));
                if (reply.Kind is ReplyKind.Damaged) remarks.Add($"{name} is damaged at the publisher and kept as it is: {reply.Why}");
                if (reply.Kind is not (ReplyKind.Ok or ReplyKind.Damaged)) continue;
                records.Add(new NewRecord(Source.OfficieleBekendmakingen, PublisherAddresses.ObDocuments + name, name, mediaType, PublicationLists.License, null, reply.Body, reply.Validator));
                return true;
            }
            return false;
        }

        string? Listed(string form) => forms is not null && forms.TryGetValue(form, out var link) ? addresses.PublisherAddressOf(link) : null;
    }

    /// <summary>XML first. A publication listed as PDF only is not asked for in other forms; a list that names no form at all is not believed.</summary>
    private static string[] Order(IReadOnlyDictionary<string, string>? forms)
    {
        if (forms is null || !forms.Keys.Any(f => f is "xml" or "html" or "pdf")) return ["xml", "html", "pdf"];
        string[] text = forms.ContainsKey("xml") ? ["xml", "html"] : forms.ContainsKey("html") ? ["html"] : [];
        return forms.ContainsKey("pdf") ? [.. text, "pdf"] : text;
    }

    private static string MediaType(string form) => form switch { "xml" => "application/xml", "html" => "text/html", _ => "application/pdf" };

    /// <summary>What the publisher says it sends is often wrong; the first bytes decide.</summary>
    private static Reply Judge(Reply reply, string mediaType)
    {
        if (XmlBody.IsNotFoundPage(reply.Body)) return reply with { Kind = ReplyKind.Missing, Why = "a page that says 404", Body = [] };
        if (reply.Body.Length == 0) return reply with { Kind = ReplyKind.Faulty, Why = "an empty body" };
        switch (mediaType)
        {
            case "text/html":
                if (!XmlBody.IsHtml(reply.Body)) return reply with { Kind = ReplyKind.Faulty, Why = "no page of HTML", Body = [] };
                return Encoding.UTF8.GetString(reply.Body).TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase) ? reply : reply with { Kind = ReplyKind.Faulty, Why = "a page without its end" };
            case "application/pdf":
                return reply.Body.AsSpan().StartsWith("%PDF"u8) ? reply : reply with { Kind = ReplyKind.Faulty, Why = "no PDF", Body = [] };
            default:
                if (XmlBody.IsHtml(reply.Body)) return reply with { Kind = ReplyKind.Faulty, Why = "a page of HTML instead of XML", Body = [] };
                return XmlBody.Damage(reply.Body) is { } damage ? reply with { Kind = ReplyKind.Faulty, Why = damage } : reply;
        }
    }
}
