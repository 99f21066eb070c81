using System.Text;
using Microsoft.AspNetCore.Http;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Transport;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>The rules of the transport, on a server that misbehaves on demand.</summary>
public sealed class QueryApiExecutorTests
{
    private const string Deadlock = "Neo.TransientError.Transaction.DeadlockDetected";

    private static readonly CypherQuery Read = new("RETURN 1 AS x", CypherQuery.None);
    private static readonly CypherQuery Write = new("CREATE (n)", CypherQuery.None, CypherAccess.Write) { IsRepeatable = false };

    private readonly QuickTime _time = new(TimeSpan.FromSeconds(40));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_error_after_rows_fails_the_whole_though_the_status_promised_success()
    {
        var e = await FailAsync(Read, FakeQueryApi.Answer(202, """{"data":{"fields":["x"],"values":[[1],[2]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}"""));
        Assert.Equal((Neo4jFailure.Statement, "Neo.ClientError.Statement.ArithmeticError"), (e.Failure, e.Code));
    }

    [Theory]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", Neo4jFailure.Credentials)]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", Neo4jFailure.Unsuitable)]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", Neo4jFailure.Statement)]
    [InlineData(400, "N/A", Neo4jFailure.Statement)]
    [InlineData(202, "Neo.TransientError.General.OutOfMemoryError", Neo4jFailure.Memory)]
    [InlineData(400, "Neo.TransientError.General.MemoryPoolOutOfMemoryError", Neo4jFailure.Memory)]
    [InlineData(500, "Neo.DatabaseError.Transaction.TransactionCommitFailed", Neo4jFailure.NeedsRestart)]
    [InlineData(500, "Neo.DatabaseError.Transaction.TransactionStartFailed", Neo4jFailure.NeedsRestart)]
    [InlineData(202, "Neo.ClientError.Transaction.Terminated", Neo4jFailure.Terminated)]
    [InlineData(202, "Neo.TransientError.Transaction.LockClientStopped", Neo4jFailure.Terminated)]
    [InlineData(202, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", Neo4jFailure.Terminated)]
    public async Task What_the_same_statement_would_meet_again_is_told_at_once(int status, string code, Neo4jFailure failure)
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Error(status, code));
        await using var executor = Executor(server);
        var e = await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop));
        Assert.Equal((failure, code), (e.Failure, e.Code));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task What_passes_is_tried_again_with_growing_waits()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Error(400, Deadlock), FakeQueryApi.Error(202, Deadlock), FakeQueryApi.Rows());
        await using var executor = Executor(server);
        Assert.Equal(1L, (await executor.RunAsync(Write, Stop)).Scalar);
        Assert.Equal(2, _time.Waits.Count);
        Assert.InRange(_time.Waits[0].TotalSeconds, 0.8, 1.2);
        Assert.InRange(_time.Waits[1].TotalSeconds, 1.6, 2.4);
    }

    [Fact]
    public async Task What_does_not_pass_within_the_budget_fails()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Error(400, Deadlock));
        await using var executor = Executor(server);
        Assert.Equal(Neo4jFailure.Passing, (await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop))).Failure);
        Assert.InRange(_time.Waits.Sum(w => w.TotalSeconds), 10, 30);
    }

    [Fact]
    public async Task A_read_whose_connection_is_gone_is_tried_once_more_and_no_oftener()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Gone, FakeQueryApi.Rows(), FakeQueryApi.Gone);
        await using var executor = Executor(server);
        Assert.Equal(1L, (await executor.RunAsync(Read, Stop)).Scalar);
        Assert.Empty(_time.Waits);
        Assert.Equal(Neo4jFailure.Unreachable, (await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop))).Failure);
        Assert.Equal(4, server.Asked.Count);
    }

    [Fact]
    public async Task A_write_that_must_not_run_twice_is_not_sent_again_when_its_answer_is_lost()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Gone);
        await using var executor = Executor(server);
        Assert.Equal(Neo4jFailure.Unreachable, (await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Write, Stop))).Failure);
        Assert.Single(server.Asked);
        await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Write with { IsRepeatable = true }, Stop));
        Assert.True(server.Asked.Count > 4);
    }

    [Theory]
    [InlineData("""{"data":{"fields":["x"],"values":[[1],[2""")]
    [InlineData("")]
    public async Task An_answer_that_breaks_off_is_no_answer(string part)
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.CutAfter(part), FakeQueryApi.CutAfter(part), FakeQueryApi.Answer(202, """{"data":{"fields":["x"],"values":[[1],[2"""));
        await using var executor = Executor(server);
        Assert.Equal(Neo4jFailure.Unreachable, (await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop))).Failure);
        Assert.Equal(Neo4jFailure.Unreachable, (await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop))).Failure);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_ended_on_the_server_too()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Hang, FakeQueryApi.Rows());
        await using var executor = new QueryApiExecutor(Neo4jSettings.Create(server.Url.ToString()) with { StatementTime = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        var e = await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop));
        Assert.Equal(Neo4jFailure.Terminated, e.Failure);
        Assert.Contains("TERMINATE TRANSACTIONS", server.Asked[1], StringComparison.Ordinal);
        var tag = server.Asked[0].Split("\"_tag\":\"")[1].Split('"')[0];
        Assert.Contains(tag, server.Asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for_and_its_rows_come_as_they_are_ready()
    {
        var goOn = new TaskCompletionSource();
        await using var server = await FakeQueryApi.StartAsync("5.26.31", async context =>
        {
            foreach (var part in new[] { """{"data":{"fields":["x","y"],"values":[[1,"a""", "b\"],", """[9007199254740993,{"k":[1.5,null,true,"\ud83d\ude00"]}]""" })
            {
                await context.Response.WriteAsync(part);
                await context.Response.Body.FlushAsync();
            }
            await goOn.Task;
            await context.Response.WriteAsync("]}}");
        });
        await using var executor = Executor(server);
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var row in executor.StreamAsync(Read, Stop))
        {
            rows.Add(row);
            if (rows.Count == 1) goOn.SetResult();
        }
        Assert.Equal([1L, "ab"], rows[0]);
        Assert.Equal(9007199254740993L, rows[1][0]);
        Assert.Equal([1.5, null, true, "😀"], (IReadOnlyList<object?>)((IReadOnlyDictionary<string, object?>)rows[1][1]!)["k"]!);
    }

    [Fact]
    public async Task A_transaction_that_is_gone_begins_again_as_a_whole_and_each_is_closed()
    {
        var begun = FakeQueryApi.Answer(202, """{"transaction":{"id":"abc123","expires":"later"}}""");
        await using var server = await FakeQueryApi.StartAsync("5.26.31", begun, FakeQueryApi.Error(404, "Neo.ClientError.Request.Invalid", "Transaction with Id abc123 was not found"), FakeQueryApi.Answer(200, ""), begun, FakeQueryApi.Rows(), FakeQueryApi.Rows());
        // On a real clock: on the quick one, the time for closing it is over at once.
        await using var executor = new QueryApiExecutor(Neo4jSettings.Create(server.Url.ToString()), TimeProvider.System);
        Assert.Equal(1L, await executor.InTransactionAsync(async (t, token) => (await t.RunAsync(Write, token)).Scalar, Stop));
        Assert.Equal(["POST /tx", "POST /tx/abc123", "DELETE /tx/abc123", "POST /tx", "POST /tx/abc123", "POST /tx/abc123/commit"], server.Asked.Select(a => string.Join(' ', a.Split(' ').Take(2)).Replace("/db/neo4j/query/v2", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_transaction_is_rolled_back_when_its_work_fails()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Answer(202, """{"transaction":{"id":"abc123"}}"""), FakeQueryApi.Answer(200, "{}"));
        // On a real clock: on the quick one, the time for closing it is over at once.
        await using var executor = new QueryApiExecutor(Neo4jSettings.Create(server.Url.ToString()), TimeProvider.System);
        await Assert.ThrowsAsync<InvalidDataException>(() => executor.InTransactionAsync<bool>((_, _) => throw new InvalidDataException("no"), Stop));
        Assert.StartsWith("DELETE", server.Asked[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5.26.31", false)]
    [InlineData("2026.09.0", true)]
    public async Task Only_fields_that_the_version_knows_are_sent(string version, bool knowsTimeLimits)
    {
        await using var server = await FakeQueryApi.StartAsync(version, FakeQueryApi.Rows());
        await using var executor = Executor(server);
        await executor.RunAsync(new("RETURN $a", new Dictionary<string, object?> { ["a"] = 1.0, ["b"] = 2L, ["c"] = new object?[] { null, true, "é" } }), Stop);
        Assert.Contains("\"a\":1.0,\"b\":2,\"c\":[null,true,\"é\"]", server.Asked[0], StringComparison.Ordinal);
        Assert.Contains("\"accessMode\":\"READ\"", server.Asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("txMetadata", server.Asked[0], StringComparison.Ordinal);
        Assert.Equal(knowsTimeLimits, server.Asked[0].Contains("\"maxExecutionTime\":300", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5.25.1")]
    [InlineData("4.4.44")]
    public async Task An_older_server_is_refused_with_its_version(string version)
    {
        await using var server = await FakeQueryApi.StartAsync(version, FakeQueryApi.Rows());
        await using var executor = Executor(server);
        var e = await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(Read, Stop));
        Assert.Equal(Neo4jFailure.Unsuitable, e.Failure);
        Assert.Contains(version, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_is_said_as_the_settings_say()
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", FakeQueryApi.Rows());
        foreach (var settings in new[] { Neo4jSettings.Create(server.Url.ToString()), Neo4jSettings.Create(server.Url.ToString(), "jan", "gehéim"), Neo4jSettings.Create(server.Url.ToString(), bearerToken: "token") })
        {
            await using var executor = new QueryApiExecutor(settings, _time);
            await executor.RunAsync(Read, Stop);
        }
        Assert.Equal([null, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("jan:gehéim")), "Bearer " + Convert.ToBase64String(Encoding.UTF8.GetBytes("token"))], server.Authorizations);
    }

    [Theory]
    [InlineData("bolt://example.org:7687", "http://example.org:7474")]
    [InlineData("neo4j+s://x.databases.neo4j.io", "https://x.databases.neo4j.io:7473")]
    [InlineData("localhost:7474", "should with http")]
    [InlineData("neo", "no address")]
    public void An_address_that_cannot_be_right_is_refused_with_one_that_may_be(string url, string hint)
    {
        var e = Assert.Throws<Neo4jException>(() => Neo4jSettings.Create(url));
        Assert.Equal(Neo4jFailure.Settings, e.Failure);
        Assert.Contains(hint, e.Message, StringComparison.Ordinal);
    }

    private QueryApiExecutor Executor(FakeQueryApi server) => new(Neo4jSettings.Create(server.Url.ToString()), _time);

    private async Task<Neo4jException> FailAsync(CypherQuery query, params IEnumerable<Func<HttpContext, Task>> answers)
    {
        await using var server = await FakeQueryApi.StartAsync("5.26.31", answers);
        await using var executor = Executor(server);
        return await Assert.ThrowsAsync<Neo4jException>(() => executor.RunAsync(query, Stop));
    }
}
