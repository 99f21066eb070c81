using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParlementGraph.Api.Execution;
using ParlementGraph.Api.Http;
using ParlementGraph.Tests.Execution;

namespace ParlementGraph.Tests.Http;

/// <summary>The API on Kestrel at a free port of loopback, set up as <c>serve</c> does.</summary>
public sealed class Host : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>Changed by a test before anything is asked.</summary>
    internal Action<ApiOptions> Configure { get; set; } = _ => { };

    public HttpClient Client { get; private set; } = null!;

    public string Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddParlementGraphApi(options =>
        {
            options.Schema = _ => TestSchema.New();
            options.OpenScope = (_, _) => ValueTask.FromResult<RequestScope>(new TestSchema.Scope());
            Configure(options);
        });
        _app = builder.Build();
        _app.MapParlementGraphApi();
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(Address) };

    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> SendAsync(
        HttpMethod method, string path, string? body = null, string? accept = null, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.TryAddWithoutValidation(name, value);
        }
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    public static string Post(string query, string? variables = null) =>
        $"{{\"query\":{System.Text.Json.JsonSerializer.Serialize(query)}{(variables is null ? "" : $",\"variables\":{variables}")}}}";
}
