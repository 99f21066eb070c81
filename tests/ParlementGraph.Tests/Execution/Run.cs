using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

/// <summary>Runs a text against the test schema and shows the response as JSON, as the command line would print it.</summary>
internal sealed class Run : IDisposable
{
    public Run(RequestLimits? limits = null)
    {
        Runner = new GraphQLRunner(TestSchema.New(), (e, traceId) => Logged.Add((e, traceId)), limits, _ => ValueTask.FromResult<RequestScope>(Scope = new TestSchema.Scope()));
    }

    public GraphQLRunner Runner { get; }

    public TestSchema.Scope? Scope { get; private set; }

    public List<(Exception Exception, string TraceId)> Logged { get; } = [];

    public RunResult Last { get; private set; } = null!;

    public async Task<JsonElement> AskAsync(string query, string? variables = null, string? operationName = null, RunOptions? options = null)
    {
        var inputs = variables is null ? null : new GraphQLSerializer().Deserialize<Inputs>(variables);
        Last = await Runner.RunAsync(new GraphQLRequest { Query = query, Variables = inputs, OperationName = operationName }, options ?? RunOptions.Default, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(Runner.ToJson(Last)).RootElement;
    }

    /// <summary>The code of the first error, or null when there is none.</summary>
    public async Task<string?> CodeAsync(string query, string? variables = null, string? operationName = null)
    {
        var response = await AskAsync(query, variables, operationName);
        return response.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;
    }

    public void Dispose() => Runner.Dispose();
}
