using System.Text;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Building;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>How batches get through to a server that is short of memory or loses answers.</summary>
public sealed class BatchSenderTests
{
    private readonly List<(string Text, int Rows)> _sent = [];

    [Fact]
    public async Task A_batch_that_is_too_much_goes_in_halves()
    {
        await SendAsync(10, (_, rows) => rows > 3 ? throw new Neo4jException(Neo4jFailure.Memory, "", "too much") : rows);
        Assert.Equal([10, 5, 2, 3, 5, 2, 3], _sent.Select(s => s.Rows));
    }

    [Fact]
    public async Task One_row_that_is_too_much_fails()
    {
        await Assert.ThrowsAsync<Neo4jException>(() => SendAsync(2, (_, _) => throw new Neo4jException(Neo4jFailure.Memory, "", "too much")));
        Assert.Equal([2, 1], _sent.Select(s => s.Rows));
    }

    [Theory]
    [InlineData(Neo4jFailure.Unreachable, "")]
    [InlineData(Neo4jFailure.Statement, "Neo.ClientError.Schema.ConstraintValidationFailed")]
    public async Task What_may_be_there_already_is_merged(Neo4jFailure failure, string code)
    {
        await SendAsync(2, (text, rows) => text == "CREATE" ? throw new Neo4jException(failure, code, "lost") : rows);
        Assert.Equal([("CREATE", 2), ("MERGE", 2)], _sent);
    }

    [Fact]
    public async Task A_disk_that_is_full_stops_the_build_at_once()
    {
        await Assert.ThrowsAsync<Neo4jException>(() => SendAsync(2, (_, _) => throw new Neo4jException(Neo4jFailure.NeedsRestart, "", "full")));
        Assert.Single(_sent);
    }

    [Fact]
    public async Task Rows_that_were_not_written_are_no_success()
    {
        // The lease is still held here, so something else took the ends away.
        await Assert.ThrowsAsync<InvalidDataException>(() => SendAsync(3, (_, rows) => rows - 1));
    }

    [Fact]
    public void A_batch_is_full_by_rows_and_by_bytes()
    {
        var batch = new Batch();
        for (var i = 0; i < Batch.MostRows; i++)
        {
            Assert.False(batch.IsFull);
            batch.Add("1"u8.ToArray());
        }
        Assert.True(batch.IsFull);
        var heavy = new Batch();
        heavy.Add(new byte[Batch.MostBytes]);
        Assert.True(heavy.IsFull);
        Assert.False(heavy.HasRoomFor(1));
        Assert.True(new Batch().HasRoomFor(Batch.MostBytes * 2));
    }

    private async Task SendAsync(int rows, Func<string, int, long> answer)
    {
        var executor = new Scripted((text, sent) =>
        {
            if (sent is null) return 1;
            _sent.Add((text, sent.Value));
            return answer(text, sent.Value);
        });
        await using var lease = await BuildLease.TakeAsync(executor, "here", TimeProvider.System, TestContext.Current.CancellationToken);
        var batch = new Batch();
        for (var i = 0; i < rows; i++) batch.Add(Encoding.UTF8.GetBytes($"{i}"));
        await new BatchSender(executor, lease).SendAsync(batch, "CREATE", "MERGE", TestContext.Current.CancellationToken);
    }

    private sealed class Scripted(Func<string, int?, long> answer) : ICypherExecutor
    {
        public Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken)
        {
            int? rows = query.Parameters.GetValueOrDefault("rows") is JsonRows json ? Encoding.UTF8.GetString(json.Json.Span).Count(c => c == ',') + 1 : null;
            return Task.FromResult(new CypherTable(["written"], [[answer(query.Text, rows)]]));
        }

        public IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ServerInfo> GetServerAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
