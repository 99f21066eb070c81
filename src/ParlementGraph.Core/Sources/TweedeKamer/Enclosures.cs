using System.Globalization;
using System.Text;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.TweedeKamer;

/// <summary>The files of answers, mostly the ministry's Word letter: readable the same day, days to weeks before the publication.</summary>
internal sealed class Enclosures(PoliteHttp http, ArchiveFile archive, SourceOptions options, SourceReport report)
{
    public const string Prefix = "Resource/";
    private const long MostBytes = 64L << 20;

    public Task FetchAsync(IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken) =>
        new FileQueue(archive, report, options).DrainAsync(Source.TweedeKamer, FetchAsync, progress, cancellationToken);

    private async Task<FetchedFile> FetchAsync(string name, CancellationToken cancellationToken)
    {
        var id = name[Prefix.Length..];
        if (Supplement(id) is { } publication && HoldsText(publication)) return new FetchedFile([], WantedState.Superseded, $"the text of {publication} is held");
        var address = $"{PublisherAddresses.Tk}SyncFeed/2.0/Resources/{id}";
        var reply = await http.GetAsync(
            new Ask(address, MostBytes, options.Times.Document, reply =>
                XmlBody.IsNotFoundPage(reply.Body) ? reply with { Kind = ReplyKind.Missing, Why = "a page that says 404" }
                : reply.Body.Length == 0 ? reply with { Kind = ReplyKind.Faulty, Why = "an empty file" } : reply)
            { Validator = archive.FindCurrent(Source.TweedeKamer, name)?.Validator },
            cancellationToken);
        return reply.Kind switch
        {
            ReplyKind.Ok => new FetchedFile(
                [new NewRecord(Source.TweedeKamer, address, name, reply.MediaType ?? "application/octet-stream", SyncFeed.License, null, reply.Body, reply.Validator)], WantedState.Done, null),
            ReplyKind.NotModified => new FetchedFile([], WantedState.Done, null),
            ReplyKind.TooLarge => FetchedFile.TooLarge(reply.Why),
            // A bad id gives 400: no file there either.
            _ => new FetchedFile([], WantedState.Missing, reply.Why),
        };
    }

    private bool HoldsText(string publication) =>
        archive.FindCurrent(Source.OfficieleBekendmakingen, publication + ".xml") is not null || archive.FindCurrent(Source.OfficieleBekendmakingen, publication + ".html") is not null;

    /// <summary>Id of the publication that the Document's aanhangselnummer names: <c>192000736</c> is ah-tk-20192020-736.</summary>
    private string? Supplement(string documentId)
    {
        if (archive.FindCurrent(Source.TweedeKamer, "Document/" + documentId) is not var (document, _)) return null;
        var (_, head, _) = EntityHead.Read(Encoding.UTF8.GetString(document.Bytes.Span), new Dictionary<string, string>());
        return head?.Supplement is { Length: 9 } number && number.All(char.IsAsciiDigit)
            // The last five digits are the number, also from 10000 on.
            ? $"ah-tk-{Century(number[..2])}{number[..2]}{Century(number[2..4])}{number[2..4]}-{int.Parse(number[4..], CultureInfo.InvariantCulture)}"
            : null;
    }

    private static string Century(string year) => string.CompareOrdinal(year, "80") >= 0 ? "19" : "20";
}
