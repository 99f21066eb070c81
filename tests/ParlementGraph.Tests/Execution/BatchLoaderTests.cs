using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

public sealed class BatchLoaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_levels_below_many_parents_are_one_read_each_with_distinct_keys()
    {
        using var run = new Run();
        var response = await run.AskAsync("{ writtenQuestions(first: 40) { nodes { number asker { name party { abbreviation } } } } }");
        Assert.Equal("P0", response.GetProperty("data").GetProperty("writtenQuestions").GetProperty("nodes")[39].GetProperty("asker").GetProperty("party").GetProperty("abbreviation").GetString());
        Assert.Equal([("WrittenQuestion.asker", 40), ("Person.party", 40)], run.Scope!.Reads);
    }

    [Fact]
    public async Task Lists_below_lists_and_siblings_are_one_read_for_each_relation_and_level()
    {
        using var run = new Run(new RequestLimits { MaxTypeCost = 10_000 });
        var response = await run.AskAsync("{ writtenQuestions(first: 20) { nodes { askers { party { members { name } } } asker { party { abbreviation } } } } }");
        Assert.False(response.TryGetProperty("errors", out _), response.ToString());
        // The parties of askers and of asker are the same relation on the same level, so they share a read.
        Assert.Equal([("WrittenQuestion.askers", 20), ("WrittenQuestion.asker", 20), ("Person.party", 21), ("Party.members", 3)], run.Scope!.Reads);
    }

    [Fact]
    public async Task A_key_is_read_once_in_a_request_even_on_later_levels()
    {
        var reads = new List<int[]>();
        var loader = Loader(reads);
        var (one, two, again) = (loader.Load(1), loader.Load(2), loader.Load(1));
        Assert.Equal(["1", "2", "1"], [await one.GetResultAsync(Cancel), await two.GetResultAsync(Cancel), await again.GetResultAsync(Cancel)]);
        var (known, fresh) = (loader.Load(2), loader.Load(3));
        Assert.Equal(["2", "3"], [await known.GetResultAsync(Cancel), await fresh.GetResultAsync(Cancel)]);
        Assert.Equal([[1, 2], [3]], reads);
    }

    [Fact]
    public async Task Keys_that_the_read_does_not_have_become_null_and_drop_out_of_lists()
    {
        var loader = Loader([]);
        Assert.Null(await loader.Load(-1).GetResultAsync(Cancel));
        Assert.Equal(["3", "1"], await loader.LoadMany([3, -5, 1]).GetResultAsync(Cancel));
    }

    [Fact]
    public async Task Many_threads_may_ask_at_once()
    {
        var reads = new List<int[]>();
        var loader = Loader(reads);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var n = 0; n < 500; n++) Assert.Equal($"{n}", await loader.Load(n).GetResultAsync(Cancel));
        })));
        Assert.Equal(500, reads.Sum(keys => keys.Length));
    }

    [Fact]
    public void Loaders_are_kept_by_name_and_the_value_of_their_arguments()
    {
        var set = new LoaderSet();
        BatchLoader<int, string> Get(string name, object? arguments) => set.Get<int, string>(name, arguments, (_, _) => throw new InvalidOperationException());
        Assert.Same(Get("Person.asked", (First: 3, After: "x")), Get("Person.asked", (First: 3, After: "x")));
        Assert.NotSame(Get("Person.asked", (First: 3, After: "x")), Get("Person.asked", (First: 4, After: "x")));
        Assert.NotSame(Get("Person.asked", null), Get("Person.answered", null));
    }

    private static BatchLoader<int, string> Loader(List<int[]> reads) => new((keys, _) =>
    {
        lock (reads) reads.Add([.. keys]);
        return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.Where(k => k >= 0).ToDictionary(k => k, k => $"{k}"));
    });
}
