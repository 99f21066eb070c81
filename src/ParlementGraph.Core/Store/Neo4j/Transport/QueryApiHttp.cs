using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>Requests and answers of the Query API v2 over HTTP; everything that goes wrong becomes a <see cref="Neo4jException"/>.</summary>
internal sealed class QueryApiHttp : IDisposable
{
    private const string AffinityHeader = "neo4j-cluster-affinity";

    private readonly Neo4jSettings _settings;
    private readonly HttpClient _client;

    public QueryApiHttp(Neo4jSettings settings, HttpMessageHandler? handler)
    {
        _settings = settings;
        _client = new HttpClient(handler ?? new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 16,
            // The server closes a connection that was idle for 30 s, without a word.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        })
        { BaseAddress = settings.Url, Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _client.DefaultRequestHeaders.Authorization = settings switch
        {
            { BearerToken: { } token } => new AuthenticationHeaderValue("Bearer", Convert.ToBase64String(Encoding.UTF8.GetBytes(token))),
            { User: { } user } => new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{settings.Password}"))),
            _ => null,
        };
    }

    private string Path => $"db/{Uri.EscapeDataString(_settings.Database)}/query/v2";

    /// <summary>Runs a statement, in the transaction of this id if there is one; rows come as they arrive, an error at their end.</summary>
    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(ReadOnlyMemory<byte> body, TransactionId? transaction, Action<IReadOnlyList<string>> fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, transaction is null ? Path : $"{Path}/tx/{transaction.Id}", body, transaction, cancellationToken);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var response = new QueryResponse(stream);
        await using var rows = response.RowsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Guarded(async () => await rows.MoveNextAsync(), answer)) yield return rows.Current;
        ThrowIfFailed(response, answer);
        fields(response.Fields);
    }

    public async Task<TransactionId> BeginAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Path}/tx", "{}"u8.ToArray(), null, cancellationToken);
        var response = await EndAsync(answer, cancellationToken);
        return new TransactionId(response.TransactionId ?? throw NoNeo4j("it opened a transaction without a name"), answer.Headers.TryGetValues(AffinityHeader, out var values) ? values.First() : null);
    }

    public async Task CommitAsync(TransactionId transaction, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Path}/tx/{transaction.Id}/commit", "{}"u8.ToArray(), transaction, cancellationToken);
        await EndAsync(answer, cancellationToken);
    }

    public async Task RollBackAsync(TransactionId transaction, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Delete, $"{Path}/tx/{transaction.Id}", null, transaction, cancellationToken);
        await EndAsync(answer, cancellationToken);
    }

    /// <summary>What the address says of itself, without asking who we are.</summary>
    public async Task<ServerInfo> DiscoverAsync(CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, "", null, null, cancellationToken);
        try
        {
            using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            return new ServerInfo(json.RootElement.GetProperty("neo4j_version").GetString()!, json.RootElement.TryGetProperty("neo4j_edition", out var edition) ? edition.GetString()! : "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NoNeo4j("what it says of itself is not what Neo4j says", e);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<QueryResponse> EndAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var response = new QueryResponse(stream);
        await Guarded(async () =>
        {
            await foreach (var _ in response.RowsAsync(cancellationToken))
            {
                // Nothing comes here but what a server of another version may add.
            }
            return true;
        }, answer);
        ThrowIfFailed(response, answer);
        return response;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, ReadOnlyMemory<byte>? body, TransactionId? transaction, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is { } bytes)
        {
            request.Content = new ReadOnlyMemoryContent(bytes);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        // In a cluster, a transaction lives on the member that opened it.
        if (transaction?.Affinity is { } affinity) request.Headers.Add(AffinityHeader, affinity);
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw Unreachable(e);
        }
        catch (TaskCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(e);
        }
    }

    private async Task<T> Guarded<T>(Func<Task<T>> read, HttpResponseMessage answer)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Unreachable(e);
        }
        catch (JsonException e)
        {
            var isJson = answer.Content.Headers.ContentType?.MediaType is "application/json";
            if (!isJson && !answer.IsSuccessStatusCode) throw QueryApiErrors.Of(answer.StatusCode, "", $"status {(int)answer.StatusCode} without a word that can be read", _settings.Url);
            throw isJson ? Unreachable(e) : NoNeo4j("its answer is no JSON", e);
        }
    }

    private void ThrowIfFailed(QueryResponse response, HttpResponseMessage answer)
    {
        if (response.Error is { } error) throw QueryApiErrors.Of(answer.StatusCode, error.Code, error.Message, _settings.Url);
        if (!answer.IsSuccessStatusCode) throw QueryApiErrors.Of(answer.StatusCode, "", $"status {(int)answer.StatusCode} without a reason", _settings.Url);
    }

    private Neo4jException Unreachable(Exception e) => new(Neo4jFailure.Unreachable, "", e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }
        ? $"Neo4j at {QueryApiErrors.Shown(_settings.Url)} cannot be reached: {e.Message}"
        : $"the answer of Neo4j at {QueryApiErrors.Shown(_settings.Url)} broke off: {e.Message}", e);

    private Neo4jException NoNeo4j(string why, Exception? e = null) => new(Neo4jFailure.Unsuitable, "", $"what answers at {QueryApiErrors.Shown(_settings.Url)} is no Neo4j with its HTTP Query API: {why}", e);
}

/// <param name="Affinity">Which member of a cluster it lives on; null outside of clusters.</param>
internal sealed record TransactionId(string Id, string? Affinity);
