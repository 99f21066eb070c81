using GraphQL.Transport;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

public sealed class GraphQLRunnerTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_query_is_answered_with_data_and_what_the_scope_adds()
    {
        var response = await _run.AskAsync("{ writtenQuestions(first: 1) { totalCount nodes { number } } }");
        Assert.Equal("""{"data":{"writtenQuestions":{"totalCount":1000,"nodes":[{"number":"2019Z00000"}]}},"extensions":{"dataset":{"version":"v1"}}}""", response.GetRawText());
        Assert.True(_run.Last.HasData);
        Assert.True(_run.Scope!.Disposed);
    }

    [Fact]
    public async Task Variables_are_given_to_introspection_too()
    {
        var response = await _run.AskAsync("query Type($name: String!) { __type(name: $name) { name } }", """{"name":"Person"}""");
        Assert.True(response.TryGetProperty("data", out _), response.ToString() + string.Join('\n', _run.Logged));
        Assert.Equal("Person", response.GetProperty("data").GetProperty("__type").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Letters_and_signs_stay_readable()
    {
        await _run.AskAsync("{ writtenQuestions(first: 1) { nodes { subject } } }");
        Assert.Contains("Het bericht ‘Politie – coöperatie’ <script>", _run.Runner.ToJson(_run.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_flagship_query_fits_the_limits()
    {
        var response = await _run.AskAsync(TestSchema.Flagship, options: new RunOptions(CostMode.Report));
        Assert.False(response.TryGetProperty("errors", out _), response.ToString());
        Assert.Equal(20, response.GetProperty("data").GetProperty("whoAsksWhom").GetProperty("cells").GetProperty("nodes").GetArrayLength());
        Assert.Equal("""{"fieldCost":143,"typeCost":203}""", response.GetProperty("extensions").GetProperty("operationCost").GetRawText());
    }

    [Fact]
    public async Task An_exception_is_masked_and_logged_with_the_trace_id_that_the_client_gets()
    {
        var response = await _run.AskAsync("{ throwing ministers { name } }");
        var error = response.GetProperty("errors")[0];
        Assert.Equal("Unexpected Execution Error", error.GetProperty("message").GetString());
        Assert.Equal("throwing", error.GetProperty("path")[0].GetString());
        Assert.Equal(1, error.GetProperty("locations")[0].GetProperty("line").GetInt32());
        Assert.Equal(_run.Logged.Single().TraceId, error.GetProperty("extensions").GetProperty("traceId").GetString());
        Assert.IsType<InvalidDataException>(_run.Logged.Single().Exception);
        Assert.DoesNotContain("secret", response.ToString(), StringComparison.Ordinal);
        Assert.Equal(20, response.GetProperty("data").GetProperty("ministers").GetArrayLength());
    }

    [Fact]
    public async Task A_response_carries_at_most_five_errors()
    {
        var response = await _run.AskAsync("{ ministers { broken } " + string.Concat(Enumerable.Range(0, 20).Select(n => $"e{n}: throwing ")) + "}");
        Assert.Equal(5, response.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task The_deadline_gives_503_and_stops_the_resolver()
    {
        using var run = new Run(new RequestLimits { ExecutionTime = TimeSpan.FromMilliseconds(60) });
        Assert.Equal("HC0045", await run.CodeAsync("{ slow }"));
        Assert.Equal((503, false), (run.Last.StatusHint, run.Last.HasData));
        Assert.NotNull(run.Last.RetryAfter);
    }

    [Fact]
    public async Task A_resolver_that_ignores_the_deadline_is_not_waited_for_but_keeps_its_scope_until_it_ends()
    {
        using var run = new Run(new RequestLimits { ExecutionTime = TimeSpan.FromMilliseconds(60) });
        Assert.Equal("HC0045", await run.CodeAsync("{ stuck }"));
        Assert.False(run.Scope!.Disposed);
        for (var tries = 0; tries < 100 && !run.Scope.Disposed; tries++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(run.Scope.Disposed);
    }

    [Fact]
    public async Task A_cancelled_request_ends_with_its_own_code()
    {
        using var cancel = new CancellationTokenSource(50);
        var result = await _run.Runner.RunAsync(new GraphQLRequest { Query = "{ slow }" }, RunOptions.Default, cancel.Token);
        Assert.Equal("HC0049", result.Result.Errors![0].Code);
    }

    [Fact]
    public async Task Without_a_free_slot_a_request_is_refused_at_once_and_a_slot_is_given_back()
    {
        using var run = new Run(new RequestLimits { ConcurrentExecutions = 1 });
        using var cancel = new CancellationTokenSource();
        var first = run.Runner.RunAsync(new GraphQLRequest { Query = "{ slow }" }, RunOptions.Default, cancel.Token);
        Assert.Equal("UNAVAILABLE", await run.CodeAsync("{ __typename }"));
        Assert.Equal(503, run.Last.StatusHint);
        await cancel.CancelAsync();
        await first;
        for (var tries = 0; tries < 100 && await run.CodeAsync("{ __typename }") is not null; tries++) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Null(await run.CodeAsync("{ __typename }"));
    }

    [Fact]
    public async Task A_validated_document_is_cached_and_a_refused_one_is_not()
    {
        await _run.AskAsync("{ nonsense }");
        Assert.Equal(0, _run.Runner.Documents.Count);
        var first = await _run.AskAsync("query($n: Int) { writtenQuestions(first: $n) { nodes { number } } }", """{"n":2}""");
        Assert.Equal(1, _run.Runner.Documents.Count);
        var second = await _run.AskAsync("query($n: Int) { writtenQuestions(first: $n) { nodes { number } } }", """{"n":2}""");
        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal("HC0016", await _run.CodeAsync("query($n: Int) { writtenQuestions(first: $n) { nodes { number } } }", """{"n":"x"}"""));
    }

    [Fact]
    public async Task Validate_gives_the_cost_without_executing()
    {
        var response = await _run.AskAsync("{ writtenQuestions { nodes { number } } }", options: new RunOptions(CostMode.Validate));
        Assert.Equal("""{"extensions":{"operationCost":{"fieldCost":2,"typeCost":12}}}""", response.GetRawText());
        Assert.Null(_run.Scope);
    }
}
