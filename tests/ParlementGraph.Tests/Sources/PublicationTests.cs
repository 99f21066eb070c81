using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Sources;
using ParlementGraph.Sources.OfficieleBekendmakingen;

namespace ParlementGraph.Tests.Sources;

public sealed class PublicationTests : IAsyncLifetime
{
    private const string Html = "<!DOCTYPE html><html><head><title>x</title></head><body>Vraag 1</body></html>";
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
    public async Task A_page_that_says_404_with_status_200_is_missing_and_HTML_takes_its_place()
    {
        _fake.Publications.Add(("kv-tk-2019Z19333", "2019-10-10", ["xml", "html", "metadata"]));
        _fake.Files["/kv-tk-2019Z19333/metadata.xml"] = "<metadata_gegevens/>";
        _fake.Files["/kv-tk-2019Z19333.html"] = Html;
        var report = await FetchAsync();
        Assert.Equal((1L, 0L), (report.Documents, report.Missing));
        Assert.Equal(
            ["kv-tk-2019Z19333.html https://zoek.officielebekendmakingen.nl/kv-tk-2019Z19333.html", "kv-tk-2019Z19333/metadata.xml https://zoek.officielebekendmakingen.nl/kv-tk-2019Z19333/metadata.xml",
                "sru/kv-tk-2019Z19333 https://repository.overheid.nl/sru?id=kv-tk-2019Z19333"],
            (await Fetching.CurrentAsync(_archive)).Select(l => l[..l.LastIndexOf(' ')]));
        // The listed address was asked before the guessed one.
        Assert.Contains("/frbr/kv-tk-2019Z19333/xml/kv-tk-2019Z19333.xml", _fake.Asked);
    }

    [Fact]
    public async Task What_is_there_as_PDF_only_is_not_asked_for_in_other_forms()
    {
        _fake.Publications.Add(("ah-1151601", "2026-10-10", ["pdf", "metadata"]));
        _fake.Files["/frbr/ah-1151601/pdf/ah-1151601.pdf"] = "%PDF-1.7 ..";
        var report = await FetchAsync();
        Assert.Equal((1L, 0L), (report.Documents, report.Missing));
        Assert.DoesNotContain(_fake.Asked, a => a.EndsWith(".xml", StringComparison.Ordinal) && !a.EndsWith("metadata.xml", StringComparison.Ordinal));
        Assert.NotNull(_archive.FindCurrent(Source.OfficieleBekendmakingen, "ah-1151601.pdf"));
    }

    [Fact]
    public async Task A_publication_without_any_text_is_missing_and_is_asked_for_again_when_its_record_changes()
    {
        _fake.Publications.Add(("ah-tk-20192020-1", "2019-10-10", ["xml", "html", "metadata"]));
        Assert.Equal((0L, 1L), ((await FetchAsync()) is var first ? (first.Documents, first.Missing) : default));
        var asked = _fake.Asked.Count;
        await FetchAsync();
        Assert.DoesNotContain(_fake.Asked.Skip(asked), a => a.Contains("ah-tk-20192020-1", StringComparison.Ordinal));
        _fake.Publications[0] = ("ah-tk-20192020-1", "2026-11-20", ["xml", "html", "metadata"]);
        _fake.Files["/ah-tk-20192020-1.xml"] = "<a/>";
        var later = await FetchAsync();
        Assert.Equal((1L, 0L), (later.Documents, later.Missing));
    }

    [Fact]
    public async Task Damage_at_the_publisher_is_kept_as_it_is_and_said()
    {
        _fake.Publications.Add(("ah-tk-20192020-1", "2019-10-10", ["xml"]));
        _fake.Files["/ah-tk-20192020-1.xml"] = "<a><b></a>";
        var report = await FetchAsync();
        Assert.Empty(report.Problems);
        Assert.Contains("ah-tk-20192020-1.xml is damaged at the publisher", Assert.Single(report.Remarks), StringComparison.Ordinal);
        Assert.NotNull(_archive.FindCurrent(Source.OfficieleBekendmakingen, "ah-tk-20192020-1.xml"));
    }

    [Fact]
    public async Task The_wrong_media_type_is_not_believed_and_a_page_of_HTML_is_no_XML()
    {
        _fake.Publications.Add(("ah-tk-20192020-1", "2019-10-10", ["xml"]));
        _fake.Publications.Add(("ah-tk-20192020-2", "2019-10-10", ["xml"]));
        _fake.Intercept = async (context, path, _) =>
        {
            if (path.EndsWith("ah-tk-20192020-1.xml", StringComparison.Ordinal)) await FakePublisher.SendAsync(context, "<a/>", "text/html");
            else if (path.EndsWith("ah-tk-20192020-2.xml", StringComparison.Ordinal)) await FakePublisher.SendAsync(context, Html, "application/xml");
            else return false;
            return true;
        };
        var report = await FetchAsync();
        Assert.NotNull(_archive.FindCurrent(Source.OfficieleBekendmakingen, "ah-tk-20192020-1.xml"));
        Assert.Contains("a page of HTML instead of XML", Assert.Single(report.Outages), StringComparison.Ordinal);
        // Still wanted: the next run tries again.
        Assert.Equal(["ah-tk-20192020-2"], _archive.OpenFiles(Source.OfficieleBekendmakingen, "", 9));
    }

    [Fact]
    public async Task A_search_that_announces_a_third_removes_nothing_and_says_so()
    {
        for (var i = 1; i <= 9; i++) _fake.Publications.Add(($"ah-tk-20192020-{i}", "2019-10-10", ["xml"]));
        await FetchAsync();
        _fake.Publications.RemoveRange(3, 6);
        var report = await FetchAsync();
        Assert.Contains("Kamervragen (Aanhangsel): the search announces 3 publications, and 9 are known; nothing was removed", report.Outages);
        var full = await FetchAsync(o => o with { Full = true });
        Assert.Contains(full.Outages, o => o.Contains("2019-01-01..2019-12-31: the search announces 3 publications, and there were 9", StringComparison.Ordinal));
        Assert.Equal(9, _archive.CountCurrent(Source.OfficieleBekendmakingen, "sru/"));
    }

    [Fact]
    public async Task Days_limit_what_is_read_and_say_nothing_of_the_rest()
    {
        _fake.Publications.Add(("ah-tk-20182019-1", "2018-10-10", []));
        _fake.Publications.Add(("ah-tk-20192020-1", "2019-10-10", []));
        await FetchAsync(o => o with { Since = new DateOnly(2018, 10, 11), Until = new DateOnly(2019, 12, 1) });
        Assert.Equal(1, _archive.CountCurrent(Source.OfficieleBekendmakingen, "sru/"));
        await FetchAsync();
        Assert.Equal(2, _archive.CountCurrent(Source.OfficieleBekendmakingen, "sru/"));
    }

    [Fact]
    public async Task Diagnostics_stop_the_run_with_their_words()
    {
        const string Diagnostics = "<searchRetrieveResponse xmlns='http://docs.oasis-open.org/ns/search-ws/sruResponse' xmlns:ns3='http://docs.oasis-open.org/ns/search-ws/diagnostic'><version>2.0</version>"
            + "<diagnostics><ns3:diagnostic><ns3:uri>info:srw/diagnostic/1/10</ns3:uri><ns3:message>unknown prefix dcterms</ns3:message></ns3:diagnostic></diagnostics></searchRetrieveResponse>";
        _fake.Intercept = async (context, path, _) =>
        {
            if (path != "/sru") return false;
            await FakePublisher.SendAsync(context, Diagnostics);
            return true;
        };
        var thrown = await Assert.ThrowsAsync<SourceShapeException>(() => FetchAsync());
        Assert.Contains("info:srw/diagnostic/1/10 unknown prefix dcterms", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_too_large_to_page_through_is_read_by_month()
    {
        var months = new SearchWindow(new DateOnly(2024, 1, 15), new DateOnly(2024, 12, 31)).Months();
        Assert.Equal(12, months.Count);
        Assert.Equal(("2024-01-15..2024-01-31", "2024-12-01..2024-12-31"), (months[0].Key, months[^1].Key));
        Assert.Empty(months[1].Months());
        Assert.Empty(new SearchWindow(null, new DateOnly(1999, 12, 31)).Months());
    }

    [Fact]
    public void Other_versions_of_a_publication_are_seen()
    {
        var record = SruRecord.Read("<gzd><identifier>ah-tk-20082009-3385</identifier><hasVersion resourceIdentifier='https://zoek.officielebekendmakingen.nl/ah-tk-20082009-3385.html'/>"
            + "<hasVersion resourceIdentifier='https://zoek.officielebekendmakingen.nl/ah-tk-20082009-3385-n1.html'/></gzd>");
        Assert.Equal(["ah-tk-20082009-3385-n1"], record!.Versions);
        Assert.Null(SruRecord.Read("<gzd><identifier>../../etc/passwd</identifier></gzd>"));
    }

    private async Task<SourceReport> FetchAsync(Func<SourceOptions, SourceOptions>? change = null)
    {
        var options = Fetching.From(_fake.Address) with { Sources = [Source.OfficieleBekendmakingen] };
        return Assert.Single((await Fetching.RunAsync(_archive, change?.Invoke(options) ?? options)).Sources);
    }
}
