using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

public sealed class RequestCostTests : IDisposable
{
    private readonly Run _run = new(new RequestLimits { MaxFieldCost = 1e9, MaxTypeCost = 1e9, MaxNodes = 1e9 });

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("{ __typename }", null, 0, 1, 0, 1)]
    [InlineData("{ writtenQuestions { totalCount } }", null, 1, 2, 10, 1)] // the page is counted even where only its total is asked for
    [InlineData("{ writtenQuestions { nodes { number } } }", null, 2, 12, 10, 10)]
    [InlineData("{ writtenQuestions(last: 7) { edges { node { number } } } }", null, 9, 16, 7, 7)]
    [InlineData("{ writtenQuestions(first: 1000000) { nodes { number } } }", null, 2, 52, 50, 50)]
    [InlineData("query($n: Int = 4) { writtenQuestions(first: $n) { nodes { asker { name } } } }", null, 6, 10, 4, 4)]
    [InlineData("query($n: Int = 4) { writtenQuestions(first: $n) { nodes { asker { name } } } }", """{"n":6}""", 8, 14, 6, 6)]
    [InlineData("{ writtenQuestions(first: 5) { ...C } } fragment C on WrittenQuestionsConnection { nodes { ... { asker { name } } } }", null, 7, 12, 5, 5)]
    [InlineData("{ writtenQuestions(first: 5) { nodes { asker { asked(first: 3) { nodes { number } } } } } }", null, 17, 32, 20, 15)]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", null, 1, 4, 0, 3)]
    public async Task Cost_is_counted_before_anything_runs(string query, string? variables, double fields, double types, double nodes, double values)
    {
        await _run.AskAsync(query, variables, options: new RunOptions(CostMode.Validate));
        Assert.Equal(new OperationCost(fields, types, nodes, values), _run.Last.Cost);
    }

    [Fact]
    public async Task Weights_and_list_sizes_come_from_the_metadata_of_a_field()
    {
        var schema = TestSchema.New();
        ((IObjectGraphType)schema.AllTypes["Query"]!).GetField("ministers")!.WithMetadata(RequestCost.WeightKey, 5d).WithMetadata(RequestCost.ListSizeKey, 20);
        using var runner = new GraphQLRunner(schema, (e, _) => throw e);
        var result = await runner.RunAsync(new GraphQLRequest { Query = "{ ministers { party { abbreviation } } }" }, new RunOptions(CostMode.Validate), TestContext.Current.CancellationToken);
        Assert.Equal(new OperationCost(25, 41, 0, 20), result.Cost);
    }

    [Fact]
    public async Task However_high_the_costs_are_set_all_pages_together_are_bounded()
    {
        using var run = new Run(new RequestLimits { MaxFieldCost = 1e9, MaxTypeCost = 1e9 });
        Assert.Equal("COST_LIMIT", await run.CodeAsync("{ writtenQuestions(first: 50) { nodes { asker { asked(first: 50) { nodes { asker { asked(first: 4) { nodes { number } } } } } } } } }"));
        Assert.Contains("12,550", run.Last.Result.Errors![0].Message, StringComparison.Ordinal);
    }
}
