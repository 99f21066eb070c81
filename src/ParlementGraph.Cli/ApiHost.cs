using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParlementGraph.Api.Http;
using ParlementGraph.Api.Schema;
using ParlementGraph.Model;
using ParlementGraph.Store;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ParlementGraph.Cli;

/// <summary>The web server that <c>serve</c> runs: the API, the IDE, and logs on stderr.</summary>
internal static class ApiHost
{
    /// <param name="notReadyBecause">Null as soon as requests can be answered.</param>
    public static WebApplication Create(IGraphStore store, string urls, Func<string?> notReadyBecause)
    {
        // Not the working directory: a user's appsettings.json or wwwroot there is none of ours.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls(urls);
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(Logger(), dispose: true);
        builder.Services.AddSingleton(TimeProvider.System);
        var contexts = new RequestContexts(store);
        builder.Services.AddParlementGraphApi(api =>
        {
            api.Schema = _ => new ParlementGraphSchema(GraphModel.Standard);
            api.OpenScope = (_, cancellationToken) => contexts.OpenScopeAsync(cancellationToken);
            api.IdeFolder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "ide");
            api.NotReadyBecause = _ => notReadyBecause();
        });
        var app = builder.Build();
        app.MapParlementGraphApi();
        return app;
    }

    /// <summary>Readable lines on a terminal, compact JSON elsewhere; no text of queries and no variables either way.</summary>
    private static Serilog.Core.Logger Logger()
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .Enrich.FromLogContext();
        return (Console.IsErrorRedirected
            ? configuration.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose)
            : configuration.WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: System.Globalization.CultureInfo.InvariantCulture)).CreateLogger();
    }
}
