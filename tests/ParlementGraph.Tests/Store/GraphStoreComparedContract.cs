using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>The contract of a real store: what is written by hand, and whatever the oracle answers on random graphs and questions.</summary>
public abstract class GraphStoreComparedContract : GraphStoreContract
{
    private const int Graphs = 12;
    private const int QuestionsPerGraph = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Graphs)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task On_random_graphs_the_store_answers_as_the_oracle_does(int seed)
    {
        var dice = new Dice(seed);
        var graph = new RandomGraph(Standard, dice);
        var (store, oracle) = (NewStore(), new InMemoryStore(Standard));
        var records = graph.Records();
        for (var build = 0; build < 4; build++)
        {
            var given = Some.Build(records, [new KeyAlias(new("Person", "old"), graph.Ref("Person"))], full: build > 0 && dice.OneIn(3), builtAt: Some.Moment.AddDays(build));
            Assert.Equal(Show.Of(await oracle.BuildAsync(given, None)), Show.Of(await store.BuildAsync(given, None)));
            await using var expected = (await oracle.TryOpenAsync(None))!;
            await using var actual = (await store.TryOpenAsync(None))!;
            await new RandomComparison(Standard, graph, dice, expected, actual).Run(QuestionsPerGraph);
            records = graph.Changed(records);
        }
    }
}
