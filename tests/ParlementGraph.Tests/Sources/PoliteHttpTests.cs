using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using ParlementGraph.Model;
using ParlementGraph.Sources;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Tests.Sources;

public sealed class PoliteHttpTests : IAsyncLifetime
{
    private const string Page = PublisherAddresses.ObDocuments + "ah-tk-20192020-736.xml";
    private FakePublisher _fake = null!;

    public async ValueTask InitializeAsync() => _fake = await FakePublisher.StartAsync();

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public void Retry_after_is_read_in_both_forms_and_never_beyond_the_cap()
    {
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        var cap = TimeSpan.FromMinutes(5);
        TimeSpan? Read(string text) => RetryAfter.Of(RetryConditionHeaderValue.TryParse(text, out var value) ? value : null, now, cap);
        Assert.Equal(TimeSpan.FromSeconds(7), Read("7"));
        Assert.Equal(TimeSpan.FromSeconds(30), Read("Tue, 24 Nov 2026 12:00:30 GMT"));
        Assert.Equal(cap, Read("86400"));
        Assert.Equal(cap, Read("Sun, 24 Nov 2126 12:00:00 GMT"));
        Assert.Null(Read("Mon, 23 Nov 2026 12:00:00 GMT"));
        Assert.Null(Read("0"));
        Assert.Null(Read("soon"));
        Assert.Null(Read("99999999999999999999"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("99999")]
    [InlineData("Wed, 24 Nov 2100 12:00:00 GMT")]
    public async Task A_publisher_that_asks_to_wait_is_asked_again_after_it(string retryAfter)
    {
        _fake.Intercept = async (context, _, before) =>
        {
            if (before > 0) return false;
            context.Response.Headers.RetryAfter = retryAfter;
            await FakePublisher.SendAsync(context, "", status: 429);
            return true;
        };
        _fake.Files["/ah-tk-20192020-736.xml"] = "<a/>";
        var watch = Stopwatch.StartNew();
        Assert.Equal(ReplyKind.Ok, (await GetAsync()).Kind);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(45), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_publisher_that_fails_always_is_left_after_a_few_tries()
    {
        _fake.Intercept = async (context, _, _) =>
        {
            await FakePublisher.SendAsync(context, "", status: 503);
            return true;
        };
        await Assert.ThrowsAsync<SourceUnavailableException>(() => GetAsync());
        Assert.Equal(6, _fake.Asked.Count);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_asked_for_again()
    {
        _fake.Intercept = async (context, _, before) =>
        {
            if (before > 0) return false;
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("<a>half");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        };
        _fake.Files["/ah-tk-20192020-736.xml"] = "<a>whole</a>";
        Assert.Equal("<a>whole</a>", System.Text.Encoding.UTF8.GetString((await GetAsync()).Body));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up()
    {
        _fake.Intercept = async (context, _, before) =>
        {
            if (before > 0) return false;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x");
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
            return true;
        };
        _fake.Files["/ah-tk-20192020-736.xml"] = "<a/>";
        Assert.Equal(ReplyKind.Ok, (await GetAsync(timeout: TimeSpan.FromMilliseconds(300))).Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_larger_than_any_page_is_not_read_to_its_end(bool announced)
    {
        _fake.Intercept = async (context, _, _) =>
        {
            var chunk = new byte[100_000];
            if (announced) context.Response.ContentLength = 100 * chunk.Length;
            try
            {
                for (var i = 0; i < 100; i++) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // The client has seen enough.
            }
            return true;
        };
        Assert.Equal(ReplyKind.TooLarge, (await GetAsync(most: 1_000_000)).Kind);
        Assert.Single(_fake.Asked);
    }

    [Fact]
    public async Task A_redirect_is_followed_within_the_publisher_only()
    {
        _fake.Files["/elsewhere.xml"] = "<a/>";
        var target = "/elsewhere.xml";
        _fake.Intercept = (context, path, _) =>
        {
            if (path == "/elsewhere.xml") return Task.FromResult(false);
            context.Response.Redirect(target);
            return Task.FromResult(true);
        };
        Assert.Equal(ReplyKind.Ok, (await GetAsync()).Kind);
        target = "http://localhost.invalid/elsewhere.xml";
        Assert.Equal((ReplyKind.Refused, "a redirect to another host, localhost.invalid"), ((await GetAsync()) is var other ? (other.Kind, other.Why) : default));
        target = "/Errors/404.htm";
        Assert.Equal(ReplyKind.Missing, (await GetAsync()).Kind);
        target = "/ah-tk-20192020-736.xml";
        Assert.Equal(ReplyKind.Refused, (await GetAsync()).Kind);
    }

    [Fact]
    public async Task The_pace_is_kept()
    {
        _fake.Files["/ah-tk-20192020-736.xml"] = "<a/>";
        using var http = Client(Fetching.From(_fake.Address) with { MaxRequestsPerSecond = 20, Concurrency = 8 });
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 13).Select(_ => http.GetAsync(Ask(), TestContext.Current.CancellationToken)));
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(590), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Who_asks_is_said_and_a_contact_is_required_for_the_publishers_own_machines()
    {
        _fake.Files["/ah-tk-20192020-736.xml"] = "<a/>";
        using var http = Client(Fetching.From(_fake.Address) with { Contact = "someone@example.org" });
        await http.GetAsync(Ask(), TestContext.Current.CancellationToken);
        Assert.Matches(@"^ParlementGraph/\d+\.\d+\.\d+ \(\+someone@example\.org\)$", Assert.Single(_fake.UserAgents));
        var own = Assert.Throws<SourceOptionsException>(() => new PoliteHttp(new PublisherAddresses(Source.TweedeKamer, null), new SourceOptions(), TimeProvider.System));
        Assert.Contains("PARLEMENTGRAPH__Sources__Contact", own.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_is_asked_for_conditionally()
    {
        _fake.Intercept = async (context, _, _) =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                context.Response.StatusCode = 304;
                return true;
            }
            context.Response.Headers.ETag = "\"v1\"";
            await FakePublisher.SendAsync(context, "<a/>");
            return true;
        };
        var first = await GetAsync();
        Assert.Equal("\"v1\"", first.Validator);
        using var http = Client(Fetching.From(_fake.Address));
        Assert.Equal(ReplyKind.NotModified, (await http.GetAsync(Ask() with { Validator = first.Validator }, TestContext.Current.CancellationToken)).Kind);
    }

    private static Ask Ask(long most = 1 << 20, TimeSpan? timeout = null) => new(Page, most, timeout ?? TimeSpan.FromSeconds(20), reply => reply);

    private PoliteHttp Client(SourceOptions options) => new(new PublisherAddresses(Source.OfficieleBekendmakingen, _fake.Address), options, TimeProvider.System);

    private async Task<Reply> GetAsync(long most = 1 << 20, TimeSpan? timeout = null)
    {
        using var http = Client(Fetching.From(_fake.Address));
        return await http.GetAsync(Ask(most, timeout), TestContext.Current.CancellationToken);
    }
}
