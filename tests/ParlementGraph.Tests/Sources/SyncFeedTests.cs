using System.Text;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Sources;
using ParlementGraph.Sources.TweedeKamer;

namespace ParlementGraph.Tests.Sources;

public sealed class SyncFeedTests : IAsyncLifetime
{
    private static readonly string[] Ids = [.. Enumerable.Range(1, 9).Select(n => $"aaaaaaaa-0000-4000-8000-00000000000{n}")];
    private readonly TemporaryFolder _folder = new();
    private FakePublisher _fake = null!;
    private ArchiveFile _archive = null!;

    public async ValueTask InitializeAsync()
    {
        _fake = await FakePublisher.StartAsync();
        _archive = ArchiveFile.Open(ArchiveFile.In(_folder.Path), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _archive.Dispose();
        await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_entity_is_kept_as_it_stands_on_the_page()
    {
        var raw = $"<zaak xmlns='http://www.tweedekamer.nl/xsd/tkData/v1-0'   id='{Ids[0].ToUpperInvariant()}'><onderwerp>a &amp; ë 💡 \r\n b</onderwerp><titel  nil=\"true\"/></zaak>";
        _fake.Feed("Zaak", new FeedItem(Ids[0], Raw: raw));
        await FetchAsync();
        Assert.Equal(raw, await TextAsync("Zaak/" + Ids[0]));
    }

    [Fact]
    public async Task An_entity_that_needs_declarations_of_the_page_gets_them()
    {
        var page = $"<feed xmlns='http://www.w3.org/2005/Atom' xmlns:ns1='urn:x'><entry><content><ns1:zaak id='{Ids[0]}'/></content></entry></feed>";
        var (read, _) = FeedPage.Read(Encoding.UTF8.GetBytes(page));
        Assert.Equal($"<ns1:zaak id=\"{Ids[0]}\" xmlns:ns1=\"urn:x\" />", Assert.Single(read!.Entries).Xml);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_tombstone_is_a_deletion_and_a_later_entity_of_that_id_a_change()
    {
        _fake.Feed("Zaak", new FeedItem(Ids[0], "<nummer>1</nummer>"));
        await FetchAsync();
        _fake.Feed("Zaak", new FeedItem("", Raw: "<x/>"), new FeedItem(Ids[0], Deleted: true));
        Assert.Equal(1, (await FetchAsync()).Deleted);
        Assert.Contains("verwijderd=\"true\"", await TextAsync("Zaak/" + Ids[0]), StringComparison.Ordinal);
        _fake.Feed("Zaak", new FeedItem("", Raw: "<x/>"), new FeedItem("", Raw: "<x/>"), new FeedItem(Ids[0], "<nummer>1</nummer>"));
        Assert.Equal(1, (await FetchAsync()).Changed);
        Assert.Contains("<nummer>1</nummer>", await TextAsync("Zaak/" + Ids[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_entry_costs_only_itself_and_is_kept_raw()
    {
        _fake.Feed("Zaak", new FeedItem(Ids[0]), new FeedItem(Ids[1], Raw: "<zaak id='x' onderwerp=>&nope;</zaak>"), new FeedItem(Ids[2], Raw: "<zaak id='no guid'/>"), new FeedItem(Ids[3]),
            new FeedItem(Ids[4], Raw: $"<persoon id='{Ids[4]}'/>"), new FeedItem(Ids[5], Raw: $"<zaak id='{Ids[5]}'>{string.Concat(Enumerable.Repeat("<a>", 2000))}{string.Concat(Enumerable.Repeat("</a>", 2000))}</zaak>"));
        var report = await FetchAsync();
        Assert.Equal(4, report.Problems.Count);
        Assert.Empty(report.Outages);
        Assert.Equal(2, _archive.CountCurrent(Source.TweedeKamer, "Zaak/"));
        Assert.Equal(4, _archive.CountCurrent(Source.TweedeKamer, "rejected/Zaak/"));
        Assert.Contains(report.Problems, p => p.Issue.Message.Contains("'persoon' in the feed of Zaak", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_feed_that_leads_back_stops_the_run()
    {
        _fake.Intercept = async (context, path, _) =>
        {
            if (!path.EndsWith("/Feed", StringComparison.Ordinal) || context.Request.Query["category"] != "Zaak") return false;
            await FakePublisher.SendAsync(context, $"<feed xmlns='http://www.w3.org/2005/Atom'><link rel='next' href='/Feed?skiptoken=7'/><entry><content><zaak id='{Ids[0]}'/></content></entry></feed>");
            return true;
        };
        var thrown = await Assert.ThrowsAsync<SourceShapeException>(() => FetchAsync());
        Assert.Contains("leads from the token 7 back", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_suddenly_empty_or_short_removes_nothing_and_says_so()
    {
        _fake.Feed("Zaak", [.. Ids.Select(id => new FeedItem(id))]);
        await FetchAsync();
        var position = _archive.FindPosition(Source.TweedeKamer, "Zaak")!.Value;
        _fake.Feed("Zaak");
        var empty = await FetchAsync(full: true);
        Assert.Contains("Zaak: the feed is empty, and 9 of its entities are held; nothing was removed", empty.Outages);
        Assert.Equal(position, _archive.FindPosition(Source.TweedeKamer, "Zaak")!.Value);
        _fake.Feed("Zaak", new FeedItem(Ids[0]), new FeedItem(Ids[1]), new FeedItem(Ids[2]));
        var third = await FetchAsync(full: true);
        Assert.Contains("Zaak: the whole feed has 3 entities, and 9 are held; nothing was removed", third.Outages);
        Assert.Equal(9, _archive.CountCurrent(Source.TweedeKamer, "Zaak/"));
    }

    [Fact]
    public async Task A_token_that_is_no_longer_known_means_reading_from_the_beginning()
    {
        _fake.Feed("Zaak", new FeedItem(Ids[0]), new FeedItem(Ids[1]));
        await FetchAsync();
        _fake.Feed("Zaak", new FeedItem(Ids[1]), new FeedItem(Ids[2]));
        _fake.Intercept = async (context, path, _) =>
        {
            if (!context.Request.Query.ContainsKey("skiptoken")) return false;
            await FakePublisher.SendAsync(context, "", status: 410);
            return true;
        };
        var report = await FetchAsync();
        Assert.Empty(report.Outages);
        Assert.Equal((1L, 1L), (report.New, report.Known));
    }

    [Fact]
    public async Task One_category_that_is_down_keeps_its_place_and_the_others_are_read()
    {
        _fake.Feed("Zaak", [.. Ids.Select(id => new FeedItem(id))]);
        _fake.Feed("ZaakActor", [.. Ids.Select(id => new FeedItem(id))]);
        var broken = true;
        _fake.Intercept = async (context, path, _) =>
        {
            if (!broken || context.Request.Query["category"] != "ZaakActor" || context.Request.Query["skiptoken"] != "3") return false;
            await FakePublisher.SendAsync(context, "{}", "application/json", 500);
            return true;
        };
        var first = await FetchAsync();
        Assert.Contains("ZaakActor", Assert.Single(first.Outages), StringComparison.Ordinal);
        Assert.Equal((9, 4), (_archive.CountCurrent(Source.TweedeKamer, "Zaak/"), _archive.CountCurrent(Source.TweedeKamer, "ZaakActor/")));
        broken = false;
        _fake.Asked.Clear();
        Assert.Empty((await FetchAsync()).Outages);
        Assert.Equal(9, _archive.CountCurrent(Source.TweedeKamer, "ZaakActor/"));
        Assert.DoesNotContain("/SyncFeed/2.0/Feed?category=ZaakActor", _fake.Asked);
    }

    [Fact]
    public async Task A_page_and_its_position_are_kept_both_or_neither()
    {
        // The second record cannot be kept (a null name), so neither can the first nor the position.
        var good = new NewRecord(Source.TweedeKamer, "https://x/1", "Zaak/1", "application/xml", "CC0 1.0", null, new byte[] { 1 });
        Assert.ThrowsAny<Exception>(() => _archive.Add([good, good with { Name = null!, Bytes = new byte[] { 2 } }], new FeedPosition(Source.TweedeKamer, "Zaak", "5", false)));
        Assert.Equal(0, _archive.Count());
        Assert.Null(_archive.FindPosition(Source.TweedeKamer, "Zaak"));
        await Task.CompletedTask;
    }

    private async Task<SourceReport> FetchAsync(bool full = false)
    {
        var options = Fetching.From(_fake.Address) with { Sources = [Source.TweedeKamer], Full = full };
        return Assert.Single((await Fetching.RunAsync(_archive, options)).Sources);
    }

    private Task<string> TextAsync(string name) => Task.FromResult(Encoding.UTF8.GetString(_archive.FindCurrent(Source.TweedeKamer, name)!.Value.Record.Bytes.Span));
}
