using ParlementGraph.Api.Analysis;
using ParlementGraph.Store;
using static ParlementGraph.Tests.Analysis.SomeFacts;

namespace ParlementGraph.Tests.Analysis;

public sealed class FactTablesTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Many_requests_at_once_load_a_version_once()
    {
        var loads = 0;
        var tables = new FactTables(async (reader, _) =>
        {
            Interlocked.Increment(ref loads);
            await Task.Delay(20, Never);
            return TableOf(reader);
        });
        var got = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => tables.GetAsync(new FakeReader("v1", 1), Never))));
        Assert.Equal(1, loads);
        Assert.Single(got.Distinct());
    }

    [Fact]
    public async Task Another_version_gets_another_table_and_the_last_two_are_held()
    {
        var loads = new List<string>();
        var tables = new FactTables((reader, _) =>
        {
            loads.Add(reader.Dataset.Version);
            return Task.FromResult(TableOf(reader));
        });
        foreach (var version in new[] { "v1", "v2", "v1", "v2", "v3", "v2", "v1" })
        {
            Assert.Equal(version, (await tables.GetAsync(new FakeReader(version, 1), Never)).Version);
        }
        Assert.Equal(["v1", "v2", "v3", "v1"], loads);
        Assert.Equal(2, (await tables.GetAsync(new FakeReader("v1", 2), Never)).Generation);
    }

    [Fact]
    public async Task A_failed_load_is_told_to_all_who_waited_and_not_kept()
    {
        var gate = new TaskCompletionSource();
        var fails = true;
        var tables = new FactTables(async (reader, _) =>
        {
            await gate.Task;
            return fails ? throw new IOException("disk") : TableOf(reader);
        });
        var first = tables.GetAsync(new FakeReader("v1", 1), Never);
        var second = tables.GetAsync(new FakeReader("v1", 1), Never);
        gate.SetResult();
        await Assert.ThrowsAsync<IOException>(() => first);
        await Assert.ThrowsAsync<IOException>(() => second);
        fails = false;
        Assert.Equal("v1", (await tables.GetAsync(new FakeReader("v1", 1), Never)).Version);
    }

    [Fact]
    public async Task When_the_loading_request_goes_away_a_waiting_one_takes_over()
    {
        var loads = 0;
        var tables = new FactTables(async (reader, cancellation) =>
        {
            if (Interlocked.Increment(ref loads) == 1) await Task.Delay(Timeout.Infinite, cancellation);
            return TableOf(reader);
        });
        using var leaving = new CancellationTokenSource();
        var first = tables.GetAsync(new FakeReader("v1", 1), leaving.Token);
        var second = tables.GetAsync(new FakeReader("v1", 1), Never);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("v1", (await second).Version);
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task A_waiting_request_can_leave_without_stopping_the_load()
    {
        var gate = new TaskCompletionSource();
        var tables = new FactTables(async (reader, _) =>
        {
            await gate.Task;
            return TableOf(reader);
        });
        var first = tables.GetAsync(new FakeReader("v1", 1), Never);
        using var leaving = new CancellationTokenSource();
        var second = tables.GetAsync(new FakeReader("v1", 1), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        gate.SetResult();
        Assert.Equal("v1", (await first).Version);
    }

    private static FactTable TableOf(IGraphReader reader) => FactTable.Of(reader.Dataset.Version, reader.Dataset.Generation, [], NoNames);
}
