using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ParlementGraph.Cli;
using ParlementGraph.Tests.Import;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>The server that <c>serve</c> runs, over the graph of the seeds, on a free port of this machine.</summary>
public sealed class SeedServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private TestGraph? _graph;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = new TestGraph(_folder.Path);
        await _graph.BuildAsync();
        _app = ApiHost.Create(_graph.Store, "http://127.0.0.1:0", () => null);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
#pragma warning disable RS0030 // The client of a test has no factory to come from.
        Client = new HttpClient(_handler) { BaseAddress = Address };
#pragma warning restore RS0030
    }

    /// <summary>The response to a query, which must have no errors; its <c>data</c>.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var response = await ResponseAsync(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    public async Task<JsonElement> ResponseAsync(string query, object? variables = null)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // A server that did not start has no client, and its folder goes all the same.
        if (_app is not null) Client.Dispose();
        _handler.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        if (_graph is not null) await _graph.DisposeAsync();
        _folder.Dispose();
    }
}
