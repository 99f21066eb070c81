using System.Diagnostics;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Tests.CommandLine;

namespace ParlementGraph.Tests.Sources;

/// <summary>Against the stand-in with real records: what it announces arrives, whatever happens on the way.</summary>
public sealed class StubFetchTests
{
    private const int Limit = 200;

    [Fact]
    public async Task All_that_is_announced_arrives_and_a_second_run_asks_the_feeds_only()
    {
        await using var stub = await Stub.StartAsync("--limit", "250");
        using var folder = new TemporaryFolder();
        using var archive = ArchiveFile.Open(ArchiveFile.In(folder.Path), TimeProvider.System);
        var first = await Fetching.RunAsync(archive, Fetching.From(stub.Address));

        Assert.True(first.IsComplete, string.Join('\n', first.Sources.SelectMany(s => s.Outages)));
        Assert.False(first.HasProblems);
        foreach (var category in ParlementGraph.Sources.TweedeKamer.SyncFeed.Categories)
        {
            Assert.Equal(stub.Counts[category], archive.CountCurrent(Source.TweedeKamer, category + "/"));
        }
        Assert.Equal(stub.Publications, archive.CountCurrent(Source.OfficieleBekendmakingen, "sru/"));
        var names = (await Fetching.CurrentAsync(archive)).Select(l => l.Split(' ')[0]).ToList();
        Assert.Equal(stub.Publications, names.Count(n => n.EndsWith("/metadata.xml", StringComparison.Ordinal)));
        Assert.Equal(stub.Publications, names.Count(n => n.EndsWith(".xml", StringComparison.Ordinal) && !n.Contains('/', StringComparison.Ordinal)));
        Assert.DoesNotContain(await Fetching.CurrentAsync(archive), l => l.Contains("127.0.0.1", StringComparison.Ordinal));

        var second = await Fetching.RunAsync(archive, Fetching.From(stub.Address));
        Assert.True(second.BroughtNothing);
        Assert.Equal(0, second.Sources.Sum(s => s.Documents));
        Assert.Equal([8, 4], second.Sources.Select(s => s.Requests));

        var full = await Fetching.RunAsync(archive, Fetching.From(stub.Address) with { Full = true });
        Assert.True(full.BroughtNothing && full.IsComplete);
        Assert.Equal(0, full.Sources.Sum(s => s.Documents));
    }

    [Fact]
    public async Task Faults_on_the_way_change_nothing()
    {
        await using var calm = await Stub.StartAsync("--limit", "150");
        await using var rough = await Stub.StartAsync("--limit", "150", "--faults", "500:0.03,429:0.03,cut:0.02,slow:0.005,dup:0.03");
        using var expected = new TemporaryFolder();
        using var actual = new TemporaryFolder();
        await Fetching.RunAsync(expected.Path, Fetching.From(calm.Address));
        var result = await Fetching.RunAsync(actual.Path, Fetching.From(rough.Address));
        Assert.True(result.IsComplete, string.Join('\n', result.Sources.SelectMany(s => s.Outages)));
        Assert.Equal(await Fetching.CurrentAsync(expected.Path), await Fetching.CurrentAsync(actual.Path));
    }

    [Fact]
    public async Task A_world_that_grows_and_changes_equals_a_fresh_fetch_of_it()
    {
        using var grown = new TemporaryFolder();
        using var fresh = new TemporaryFolder();
        await using (var small = await Stub.StartAsync("--limit", "100")) await Fetching.RunAsync(grown.Path, Fetching.From(small.Address));
        await using (var all = await Stub.StartAsync("--limit", "200"))
        {
            var more = await Fetching.RunAsync(grown.Path, Fetching.From(all.Address));
            Assert.True(more.IsComplete, string.Join('\n', more.Sources.SelectMany(s => s.Outages)));
        }
        await using var changed = await Stub.StartAsync("--limit", "200", "--changes");
        var last = await Fetching.RunAsync(grown.Path, Fetching.From(changed.Address));
        Assert.Equal((160, 40, 0), (last.Sources[0].Changed, last.Sources[0].Deleted, last.Sources.Sum(s => s.Documents)));
        await Fetching.RunAsync(fresh.Path, Fetching.From(changed.Address));
        Assert.Equal(await Fetching.CurrentAsync(fresh.Path), await Fetching.CurrentAsync(grown.Path));
    }

    [Fact]
    public async Task The_real_letter_of_an_answer_is_fetched_once()
    {
        // The three letters stand far down in the feed; one Document with a file is enough, asked for from a fake of its own feed.
        await using var fake = await FakePublisher.StartAsync();
        fake.Feed("Document", new FeedItem("11111111-0000-4000-8000-000000000001", "<soort>Antwoord schriftelijke vragen</soort>", Enclosure: true));
        fake.Files["/SyncFeed/2.0/Resources/11111111-0000-4000-8000-000000000001"] = "PK letter";
        using var folder = new TemporaryFolder();
        var first = await Fetching.RunAsync(folder.Path, Fetching.From(fake.Address));
        var second = await Fetching.RunAsync(folder.Path, Fetching.From(fake.Address));
        Assert.Equal((1, 0), (first.Sources[0].Documents, second.Sources[0].Documents));
        Assert.Contains(await Fetching.CurrentAsync(folder.Path), l => l.StartsWith(
            "Resource/11111111-0000-4000-8000-000000000001 https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Resources/11111111-0000-4000-8000-000000000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_at_any_of_10_random_moments_a_fetch_goes_on_to_the_same_archive()
    {
        await using var stub = await Stub.StartAsync("--limit", Limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var expected = new TemporaryFolder();
        string[] Command(string folder) => ["import", "--data", folder, "--base-address", stub.Address.ToString(), "--max-rps", "0", "--fetch-only", "--quiet"];
        var watch = Stopwatch.StartNew();
        var whole = await CliProcess.RunAsync(Command(expected.Path));
        watch.Stop();
        Assert.True(whole.ExitCode == 0, whole.Stderr);

        var random = new Random(20191010);
        var folder = new TemporaryFolder();
        var killed = 0;
        for (var i = 0; killed < 10; i++)
        {
            Assert.True(i < 60, $"only {killed} of {i} fetches could be killed before they were done");
            using var process = CliProcess.Start(Command(folder.Path));
            // Short goes, several in one archive, so that also a resumed fetch is killed and resumed.
            await Task.Delay(watch.Elapsed * (0.1 + 0.4 * random.NextDouble()), TestContext.Current.CancellationToken);
            await process.KillAsync();
            if ((await process.ExitAsync()).ExitCode != 0) killed++;
            else await StartAnewAsync();
        }
        var last = await CliProcess.RunAsync(Command(folder.Path));
        Assert.True(last.ExitCode == 0, last.Stderr);
        await StartAnewAsync();
        folder.Dispose();

        async Task StartAnewAsync()
        {
            using (var archive = ArchiveFile.Open(ArchiveFile.In(folder.Path), TimeProvider.System))
            {
                var current = await Fetching.CurrentAsync(archive);
                Assert.Equal(await Fetching.CurrentAsync(expected.Path), current);
                Assert.Equal(current.Count, archive.Count());
            }
            folder.Dispose();
            folder = new TemporaryFolder();
        }
    }
}
