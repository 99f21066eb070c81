using System.Globalization;
using System.Xml;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.OfficieleBekendmakingen;

/// <summary>Asks the search of repository.overheid.nl. A query takes the publisher 20 to 120 seconds: few, with big pages.</summary>
internal sealed class Sru(PoliteHttp http, PublisherAddresses addresses, SourceOptions options)
{
    public const int PageSize = 1000;
    private const long MostPageBytes = 32L << 20;

    /// <param name="condition">CQL behind the series, such as <c>dt.date&gt;=2019-01-01</c>; empty for all.</param>
    /// <param name="start">1-based.</param>
    public async Task<SruPage> SearchAsync(Series series, string condition, int start, int most, CancellationToken cancellationToken)
    {
        var query = $"c.product-area==officielepublicaties and w.publicatienaam==\"{series.Name}\"{(condition.Length == 0 ? "" : " and " + condition)}";
        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"{PublisherAddresses.ObRepository}sru?operation=searchRetrieve&version=2.0&query={Uri.EscapeDataString(query)}&startRecord={start}&maximumRecords={most}");
        SruPage? page = null;
        var reply = await http.GetAsync(
            new Ask(address, MostPageBytes, options.Times.Search, reply =>
            {
                if (XmlBody.IsHtml(reply.Body)) return reply with { Kind = ReplyKind.Faulty, Why = "a page of HTML instead of an answer", Body = [] };
                try
                {
                    page = SruPage.Read(reply.Body, addresses.InPublisherWords);
                    return reply;
                }
                catch (Exception e) when (e is XmlException or SearchFailedException or FormatException)
                {
                    return reply with { Kind = ReplyKind.Faulty, Why = e.Message, Body = [] };
                }
            }),
            cancellationToken);
        return reply.Kind == ReplyKind.Ok ? page! : throw new SourceUnavailableException($"found {reply.Why} at {address}, expected an answer of the search");
    }
}

/// <summary>One of the two names under which written questions are published.</summary>
internal sealed record Series(string Key, string Name)
{
    public static IReadOnlyList<Series> All { get; } = [new("kv", "Kamervragen zonder antwoord"), new("ah", "Kamervragen (Aanhangsel)")];
}
