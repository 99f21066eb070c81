using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using ParlementGraph.Api.Execution;
using ParlementGraph.Api.Schema;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Tests.Store;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>Asks the API about a small graph, through the runner that HTTP and the command line use.</summary>
internal sealed class Asking : IDisposable
{
    private readonly GraphQLRunner _runner;
    private RequestContext? _last;

    private Asking(IGraphStore store, ParlementGraphSchema schema)
    {
        Store = store;
        var contexts = new RequestContexts(store);
        _runner = new GraphQLRunner(schema, openScope: async token => _last = await contexts.OpenAsync(token), log: (e, _) => Thrown.Add(e));
    }

    public IGraphStore Store { get; }

    /// <summary>What the client would see masked.</summary>
    public List<Exception> Thrown { get; } = [];

    /// <summary>Statements of the last request.</summary>
    public int Statements => _last!.Statements;

    public static Task<Asking> AboutAsync(IReadOnlyList<GraphRecord> records, IReadOnlyList<KeyAlias>? aliases = null, GraphModel? model = null) =>
        AboutAsync(new InMemoryStore(model ?? GraphModel.Standard), records, aliases);

    public static async Task<Asking> AboutAsync(IGraphStore store, IReadOnlyList<GraphRecord> records, IReadOnlyList<KeyAlias>? aliases = null)
    {
        var built = await store.BuildAsync(Some.Build(records, aliases), TestContext.Current.CancellationToken);
        Assert.Empty(built.Dangling);
        return new(store, store.Model == GraphModel.Standard ? SdlTests.Standard : SdlTests.Initialized(store.Model));
    }

    public async Task<JsonElement> AskAsync(string query, string? variables = null)
    {
        var request = new GraphQLRequest { Query = query, Variables = variables is null ? null : new GraphQLSerializer().Deserialize<Inputs>(variables) };
        var result = await _runner.RunAsync(request, RunOptions.Default, TestContext.Current.CancellationToken);
        Assert.Empty(Thrown);
        return JsonDocument.Parse(_runner.ToJson(result)).RootElement;
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, string? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The extensions of the only error of an answer.</summary>
    public async Task<JsonElement> ErrorAsync(string query, string? variables = null)
    {
        var answer = await AskAsync(query, variables);
        return Assert.Single(answer.GetProperty("errors").EnumerateArray().ToList()).GetProperty("extensions");
    }

    public void Dispose() => _runner.Dispose();
}
