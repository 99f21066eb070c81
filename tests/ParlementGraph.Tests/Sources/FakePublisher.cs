using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ParlementGraph.Tests.Sources;

/// <summary>One entity of a feed of the fake.</summary>
internal sealed record FeedItem(string Id, string Body = "", bool Deleted = false, bool Enclosure = false, string? Raw = null);

/// <summary>Both publishers in small, with any fault a test wants. Feeds have two entries a page.</summary>
internal sealed class FakePublisher : IAsyncDisposable
{
    private const int PageSize = 2;
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<FeedItem>> _feeds = new(StringComparer.Ordinal);

    private FakePublisher(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>Paths asked for, with their queries, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public ConcurrentQueue<string> UserAgents { get; } = [];

    /// <summary>Bodies by path.</summary>
    public ConcurrentDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Publications that the search lists: id and day.</summary>
    public List<(string Id, string Day, string[] Forms)> Publications { get; } = [];

    /// <summary>Answers in place of the fake when it returns true; gets the path and how often it was asked before.</summary>
    public Func<HttpContext, string, int, Task<bool>> Intercept { get; set; } = (_, _, _) => Task.FromResult(false);

    public static async Task<FakePublisher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var fake = new FakePublisher(app);
        app.Run(fake.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        fake.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return fake;
    }

    public void Feed(string category, params FeedItem[] items) => _feeds[category] = [.. items];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public static Task SendAsync(HttpContext context, string body, string type = "application/xml", int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var before = Asked.Count(p => p == path + context.Request.QueryString);
        Asked.Enqueue(path + context.Request.QueryString);
        UserAgents.Enqueue(context.Request.Headers.UserAgent.ToString());
        if (await Intercept(context, path, before)) return;
        if (path.EndsWith("/Feed", StringComparison.Ordinal)) await SendAsync(context, Page(context.Request.Query["category"]!, context.Request.Query["skiptoken"]), "application/atom+xml");
        else if (path == "/sru") await SendAsync(context, Search(context.Request.Query));
        else if (Files.TryGetValue(path, out var body)) await SendAsync(context, body, path.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : "application/xml");
        else await SendAsync(context, "<!DOCTYPE html><html><head><title>404</title></head><body><h1>404: Pagina niet gevonden</h1></body></html>", "text/html");
    }

    public string Page(string category, string? token)
    {
        var items = _feeds.GetValueOrDefault(category, []);
        var start = token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture) + 1;
        var page = items.Skip(start).Take(PageSize).ToList();
        string Link(int n) => $"{Address}SyncFeed/2.0/Feed?category={category}&amp;skiptoken={n}";
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title>\n");
        if (start + PageSize < items.Count) text.Append($"<link rel=\"next\" href=\"{Link(start + PageSize - 1)}\"/>");
        for (var i = 0; i < page.Count; i++)
        {
            var element = char.ToLowerInvariant(category[0]) + category[1..];
            var entity = page[i].Raw ?? $"<{element} xmlns=\"http://www.tweedekamer.nl/xsd/tkData/v1-0\" xmlns:tk=\"http://www.tweedekamer.nl/xsd/tkData/v1-0\" id=\"{page[i].Id}\" tk:verwijderd=\"{(page[i].Deleted ? "true" : "false")}\">{page[i].Body}</{element}>";
            var enclosure = page[i].Enclosure ? $"<link rel=\"enclosure\" href=\"{Address}SyncFeed/2.0/Resources/{page[i].Id}\"/>" : "";
            text.Append($"<entry><title>{page[i].Id}</title><link rel=\"next\" href=\"{Link(start + i)}\"/>{enclosure}<content type=\"application/xml\">\n  {entity}\n</content></entry>");
        }
        return text.Append("</feed>").ToString();
    }

    private string Search(IQueryCollection query)
    {
        var cql = query["query"].ToString();
        string? Bound(string sign) => System.Text.RegularExpressions.Regex.Match(cql, $@"dt\.(?:date|modified){sign}(\d{{4}}-\d\d-\d\d)") is { Success: true } match ? match.Groups[1].Value : null;
        var area = cql.Contains("zonder antwoord", StringComparison.Ordinal) ? "kv" : "ah";
        var hits = Publications.Where(p => p.Id.StartsWith(area, StringComparison.Ordinal))
            .Where(p => (Bound(">=") is not { } low || string.CompareOrdinal(p.Day, low) >= 0) && (Bound("<=") is not { } high || string.CompareOrdinal(p.Day, high) <= 0)).ToList();
        var text = new StringBuilder("<r:searchRetrieveResponse xmlns:r=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\" xmlns:g=\"http://standaarden.overheid.nl/sru\" xmlns:d=\"http://purl.org/dc/terms/\">");
        text.Append(CultureInfo.InvariantCulture, $"<r:numberOfRecords>{hits.Count}</r:numberOfRecords><r:records>");
        var start = int.Parse(query["startRecord"].ToString(), CultureInfo.InvariantCulture) - 1;
        foreach (var (id, day, forms) in hits.Skip(start).Take(int.Parse(query["maximumRecords"].ToString(), CultureInfo.InvariantCulture)))
        {
            text.Append($"<r:record><r:recordData><g:gzd><d:identifier>{id}</d:identifier><d:modified>{day}</d:modified>");
            foreach (var form in forms) text.Append($"<g:itemUrl manifestation=\"{form}\">{Address}frbr/{id}/{form}/{id}.{form}</g:itemUrl>");
            text.Append("</g:gzd></r:recordData></r:record>");
        }
        return text.Append("</r:records></r:searchRetrieveResponse>").ToString();
    }
}
