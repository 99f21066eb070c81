using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace ParlementGraph.Sources.Http;

/// <summary>
/// The one way to a publisher: who asks is said, never faster than agreed, what fails is tried again with growing waits, and no host is asked but the
/// publisher's. The body is read inside the retries, because most faults of these publishers are in the body.
/// </summary>
internal sealed class PoliteHttp : IDisposable
{
    private const int MostRedirects = 5;

    private readonly PublisherAddresses _addresses;
    private readonly SourceOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly SemaphoreSlim _slots;
    private readonly RequestPace _pace;
    private readonly ResiliencePipeline<Reply> _retries;
    private long _requests;

    public PoliteHttp(PublisherAddresses addresses, SourceOptions options, TimeProvider time, HttpMessageHandler? handler = null)
    {
        _addresses = addresses;
        _options = options;
        _time = time;
        _slots = new SemaphoreSlim(options.Concurrency);
        _pace = new RequestPace(options.MaxRequestsPerSecond, time);
        _client = new HttpClient(handler ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectCallback = PromptConnection.ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        if (!_client.DefaultRequestHeaders.UserAgent.TryParseAdd(UserAgent.Of(addresses, options.Contact)))
        {
            throw new SourceOptionsException($"the contact '{options.Contact}' cannot stand in a User-Agent: give an e-mail or web address");
        }
        _retries = new ResiliencePipelineBuilder<Reply> { TimeProvider = time }.AddRetry(Retries(options.Times)).Build();
    }

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>False while nothing has come from this publisher yet: then it is down, and not one page.</summary>
    public bool HasAnswered { get; private set; }

    /// <exception cref="SourceUnavailableException">Every try failed.</exception>
    public async Task<Reply> GetAsync(Ask ask, CancellationToken cancellationToken)
    {
        // Held while waiting to try again: a publisher in trouble is asked less, not the next page instead.
        await _slots.WaitAsync(cancellationToken);
        try
        {
            byte[]? before = null;
            var reply = await _retries.ExecuteAsync(
                async token =>
                {
                    await _pace.WaitAsync(token);
                    var reply = await TryAsync(ask, token);
                    if (reply.Kind != ReplyKind.Faulty || reply.Body.Length == 0) return reply;
                    // The same damage twice is not damage on the way: the publisher has it so.
                    var hash = SHA256.HashData(reply.Body);
                    if (before is not null && hash.AsSpan().SequenceEqual(before)) return reply with { Kind = ReplyKind.Damaged };
                    before = hash;
                    return reply;
                },
                cancellationToken);
            if (reply.Kind == ReplyKind.Faulty) throw Unavailable(ask, reply.Why!, null);
            HasAnswered = true;
            return reply;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException)
        {
            throw Unavailable(ask, e.Message, e);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _slots.Dispose();
    }

    private static RetryStrategyOptions<Reply> Retries(PoliteTimes times) => new()
    {
        MaxRetryAttempts = Math.Max(1, times.Attempts - 1),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = times.FirstRetry,
        MaxDelay = times.LongestRetry,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
        {
            { Exception: HttpRequestException or IOException or TimeoutException } => true,
            { Result.Kind: ReplyKind.Faulty } => true,
            _ => false,
        }),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
    };

    private async Task<Reply> TryAsync(Ask ask, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ask.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var address = _addresses.Ask(ask.Address);
            for (var i = 0; i <= MostRedirects; i++)
            {
                Interlocked.Increment(ref _requests);
                using var request = Request(address, ask.Validator);
                using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return await ReadAsync(ask, response, both.Token);
                if (response.Headers.Location is not { } location) return new Reply(ReplyKind.Refused, (int)response.StatusCode, "a redirect to nowhere");
                address = new Uri(address, location);
                // The publisher's page of errors: /Errors/404.htm, or a name with fout404 in it.
                if (address.AbsolutePath.Contains("404", StringComparison.Ordinal)) return new Reply(ReplyKind.Missing, 404, $"a redirect to {address.AbsolutePath}");
                if (!_addresses.MayAsk(address)) return new Reply(ReplyKind.Refused, (int)response.StatusCode, $"a redirect to another host, {address.Authority}");
            }
            return new Reply(ReplyKind.Refused, 302, $"more than {MostRedirects} redirects");
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no whole answer within {ask.Timeout.TotalSeconds:0.#} seconds", e);
        }
    }

    private static HttpRequestMessage Request(Uri address, string? validator)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (validator is null) return request;
        if (EntityTagHeaderValue.TryParse(validator, out var tag)) request.Headers.IfNoneMatch.Add(tag);
        else if (DateTimeOffset.TryParse(validator, System.Globalization.CultureInfo.InvariantCulture, out var since)) request.Headers.IfModifiedSince = since;
        return request;
    }

    private async Task<Reply> ReadAsync(Ask ask, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 404 or 410) return new Reply(ReplyKind.Missing, status, $"status {status}");
        if (status == 304) return new Reply(ReplyKind.NotModified, status);
        if (IsPassing(response))
        {
            return new Reply(ReplyKind.Faulty, status, $"status {status}") { RetryAfter = RetryAfter.Of(response.Headers.RetryAfter, _time.GetUtcNow(), _options.Times.LongestRetryAfter) };
        }
        if (status != 200) return new Reply(ReplyKind.Refused, status, $"status {status}");

        if (await BodyAsync(response.Content, ask.Most, cancellationToken) is not { } body) return new Reply(ReplyKind.TooLarge, status, $"more than {ask.Most} bytes");
        return ask.Judge(new Reply(ReplyKind.Ok, status)
        {
            Body = body,
            MediaType = response.Content.Headers.ContentType?.MediaType,
            Validator = response.Headers.ETag?.ToString() ?? response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Counts what comes out of the unpacking, not what comes over the wire: a small body may unpack to a thousand times its size.</summary>
    private static async Task<byte[]?> BodyAsync(HttpContent content, long most, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > most) return null;
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var chunk = new byte[1 << 16];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > most) return null;
            body.Write(chunk, 0, read);
        }
        return body.ToArray();
    }

    private static bool IsPassing(HttpResponseMessage response) => HttpClientResiliencePredicates.IsTransient(Outcome.FromResult(response));

    private SourceUnavailableException Unavailable(Ask ask, string why, Exception? inner) =>
        new($"{_addresses.Name} is not available after {_options.Times.Attempts} tries of {_addresses.Ask(ask.Address)}: {why}", inner);
}
