using System.Globalization;
using System.Runtime.CompilerServices;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>
/// Cypher over the HTTP Query API v2. What may be tried again is; what runs too long is ended on the server too, since closing the request does not
/// stop a statement that computes.
/// </summary>
internal sealed class QueryApiExecutor(Neo4jSettings settings, TimeProvider time, HttpMessageHandler? handler = null) : ICypherExecutor
{
    /// <summary>The parameter by which a running statement is found again.</summary>
    public const string TagName = "_tag";

    private const string Stop = "SHOW TRANSACTIONS YIELD transactionId AS id, parameters WHERE parameters._tag = $wanted TERMINATE TRANSACTIONS id YIELD message RETURN id, message";

    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    private readonly QueryApiHttp _http = new(settings, handler);
    private readonly RetryPolicy _retries = new(time, settings.RetryTime);
    private ServerInfo? _server;

    public async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken) => await _retries.RunAsync(async token =>
    {
        IReadOnlyList<string> fields = [];
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var row in RowsAsync(query, null, f => fields = f, token)) rows.Add(row);
        return new CypherTable(fields, rows);
    }, MayPass(query), cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken) => RowsAsync(query, null, _ => { }, cancellationToken);

    public async Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => await _retries.RunAsync(async token =>
    {
        var transaction = await _http.BeginAsync(token);
        var isOpen = true;
        try
        {
            var result = await work(new Transaction(this, transaction), token);
            await _http.CommitAsync(transaction, token);
            isOpen = false;
            return result;
        }
        finally
        {
            // Its locks would stand for a minute. With a time of its own: whoever gave up must not keep them.
            if (isOpen) await RollBackAsync(transaction);
        }
    }, e => e.Failure is Neo4jFailure.Passing or Neo4jFailure.TransactionLost or Neo4jFailure.Unreachable, cancellationToken);

    public async Task<ServerInfo> GetServerAsync(CancellationToken cancellationToken)
    {
        if (_server is { } known) return known;
        var server = await _http.DiscoverAsync(cancellationToken);
        var isOld = server.Major < 5 || (server.Major == 5 && server.Minor < 26);
        if (isOld) throw new Neo4jException(Neo4jFailure.Unsuitable, "", $"the server at {QueryApiErrors.Shown(settings.Url)} is Neo4j {server.Version}; 5.26 or newer is needed");
        return _server = server;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(CypherQuery query, TransactionId? transaction, Action<IReadOnlyList<string>> fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var server = await GetServerAsync(cancellationToken);
        var tag = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        using var deadline = new CancellationTokenSource(settings.StatementTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var body = QueryBody.Of(query, tag, KnowsTimeLimits(server) ? (int)settings.StatementTime.TotalSeconds : null, transaction is not null);
        await using var rows = _http.RowsAsync(body, transaction, fields, either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(rows, tag, deadline.Token, cancellationToken)) yield return rows.Current;
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<IReadOnlyList<object?>> rows, string tag, CancellationToken deadline, CancellationToken cancellationToken)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (OperationCanceledException e)
        {
            await StopAsync(tag);
            cancellationToken.ThrowIfCancellationRequested();
            if (!deadline.IsCancellationRequested) throw;
            throw new Neo4jException(Neo4jFailure.Terminated, "", $"a statement took longer than {settings.StatementTime.TotalSeconds:0} s and was ended", e);
        }
    }

    /// <summary>Ends the statement on the server; when that fails, its own time limit has to.</summary>
    private async Task StopAsync(string tag)
    {
        using var patience = new CancellationTokenSource(StopTime, time);
        var body = QueryBody.Of(new CypherQuery(Stop, new Dictionary<string, object?> { ["wanted"] = tag }, CypherAccess.Write), null, null, inTransaction: false);
        try
        {
            await foreach (var _ in _http.RowsAsync(body, null, _ => { }, patience.Token))
            {
                // What it ended: at most the one.
            }
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // Whoever waits for the statement is told of that, not of this.
        }
    }

    private async Task RollBackAsync(TransactionId transaction)
    {
        using var patience = new CancellationTokenSource(StopTime, time);
        try
        {
            await _http.RollBackAsync(transaction, patience.Token);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // Mostly it is gone already; else the server ends it when it has been idle.
        }
    }

    /// <summary>A read whose connection is gone is tried once more; a write goes on trying, since a server that restarts is up again in seconds.</summary>
    private static Func<Neo4jException, bool> MayPass(CypherQuery query)
    {
        var lost = 0;
        return e => e.Failure == Neo4jFailure.Passing
            || (e.Failure == Neo4jFailure.Unreachable && query.IsRepeatable && (query.Access == CypherAccess.Write || lost++ == 0));
    }

    private static bool KnowsTimeLimits(ServerInfo server) => server.Major >= 2026;

    private sealed class Transaction(QueryApiExecutor executor, TransactionId id) : ICypherTransaction
    {
        public async Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
        {
            IReadOnlyList<string> fields = [];
            var rows = new List<IReadOnlyList<object?>>();
            await foreach (var row in executor.RowsAsync(query, id, f => fields = f, cancellationToken)) rows.Add(row);
            return new CypherTable(fields, rows);
        }
    }
}
