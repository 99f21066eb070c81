using GraphQL.Transport;
using ParlementGraph.Api.Execution;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Execution;

/// <summary>A request that a build interfered with reads again, a few times at most.</summary>
public sealed class ConsistencyTests
{
    [Theory]
    [InlineData(1, Consistency.OneGeneration)]
    [InlineData(1, Consistency.BeingWritten)]
    [InlineData(2, Consistency.Changed, Consistency.OneGeneration)]
    [InlineData(3, Consistency.Changed, Consistency.Changed, Consistency.BeingWritten)]
    [InlineData(4, Consistency.Changed, Consistency.Changed, Consistency.Changed, Consistency.Changed, Consistency.OneGeneration)]
    public async Task A_request_reads_again_while_that_helps(int reads, params Consistency[] views)
    {
        var scopes = new List<View>();
        using var runner = new GraphQLRunner(TestSchema.New(), (_, _) => { }, openScope: _ =>
        {
            scopes.Add(new View(views[scopes.Count]));
            return ValueTask.FromResult<RequestScope>(scopes[^1]);
        });
        var result = await runner.RunAsync(new GraphQLRequest { Query = "{ writtenQuestions(first: 1) { totalCount } }" }, RunOptions.Default, TestContext.Current.CancellationToken);
        Assert.Equal(reads, scopes.Count);
        Assert.All(scopes, s => Assert.True(s.Disposed));
        Assert.True(result.HasData);
    }

    private sealed class View(Consistency consistency) : TestSchema.Scope
    {
        public override ValueTask<Consistency> CheckConsistencyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(consistency);
    }
}
