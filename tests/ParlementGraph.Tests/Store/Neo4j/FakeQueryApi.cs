using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>A server that answers as the Query API does, also what a real one does not do on demand. Answers are taken in order; the last one stays.</summary>
internal sealed class FakeQueryApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Func<HttpContext, Task>> _answers;

    private FakeQueryApi(WebApplication app, IEnumerable<Func<HttpContext, Task>> answers) => (_app, _answers) = (app, new(answers));

    public Uri Url { get; private set; } = null!;

    public string Version { get; init; } = "5.26.31";

    /// <summary>What came, without the discovery: method, path and body.</summary>
    public List<string> Asked { get; } = [];

    public List<string?> Authorizations { get; } = [];

    public static async Task<FakeQueryApi> StartAsync(string version, params IEnumerable<Func<HttpContext, Task>> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var fake = new FakeQueryApi(builder.Build(), answers) { Version = version };
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync();
        fake.Url = new Uri(fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return fake;
    }

    public static Func<HttpContext, Task> Answer(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Rows(string rows = "[1]") => Answer(202, $$"""{"data":{"fields":["x"],"values":[{{rows}}]},"bookmarks":["b"]}""");

    public static Func<HttpContext, Task> Error(int status, string code, string message = "no") => Answer(status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");

    /// <summary>A part of the answer, then the connection goes.</summary>
    public static Func<HttpContext, Task> CutAfter(string part) => async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(part);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    public static Task Gone(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Never ends, until the client goes.</summary>
    public static async Task Hang(HttpContext context)
    {
        await context.Response.WriteAsync("""{"data":{"fields":["x"],"values":[[1],""");
        await context.Response.Body.FlushAsync();
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/")
        {
            await context.Response.WriteAsync($$"""{"neo4j_version":"{{Version}}","neo4j_edition":"community","query":"/db/{databaseName}/query/v2"}""");
            return;
        }
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync();
        Func<HttpContext, Task> answer;
        lock (Asked)
        {
            Asked.Add($"{context.Request.Method} {context.Request.Path} {text}");
            Authorizations.Add(context.Request.Headers.Authorization);
            answer = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        }
        await answer(context);
    }
}
