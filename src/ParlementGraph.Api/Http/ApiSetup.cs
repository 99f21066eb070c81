using System.IO.Compression;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Http;

/// <summary>The one pair by which a host gets the API: <c>services.AddParlementGraphApi(...)</c> and <c>app.MapParlementGraphApi()</c>.</summary>
public static partial class ApiSetup
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers the runner (a singleton, with the schema) and what the server needs: limits, compression.</summary>
    public static IServiceCollection AddParlementGraphApi(this IServiceCollection services, Action<ApiOptions>? configure = null)
    {
        var options = new ApiOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.AddSingleton(provider => NewRunner(provider, options));
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<SchemaEndpoint>();
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.BodyBytes;
        });
        services.AddResponseCompression(compression =>
        {
            // Nothing here is secret, so compressing over TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.Response, MediaTypes.Schema];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services;
    }

    /// <summary>Adds the headers of open data and compression to everything the host serves, and maps <c>/graphql</c>, the schema's addresses and <c>/health</c>.</summary>
    public static WebApplication MapParlementGraphApi(this WebApplication app)
    {
        app.UseMiddleware<OpenDataHeaders>();
        app.UseResponseCompression();
        MapRoutes(app, app.Services);
        return app;
    }

    private static void MapRoutes(IEndpointRouteBuilder routes, IServiceProvider services)
    {
        var graphql = services.GetRequiredService<GraphQLEndpoint>();
        routes.Map("/graphql", graphql.HandleAsync);

        var schema = services.GetRequiredService<SchemaEndpoint>();
        foreach (var path in (string[])["/graphql/schema.graphql", "/graphql/schema", "/graphql/sdl", "/schema.graphql"])
        {
            routes.MapMethods(path, Reads, (RequestDelegate)schema.HandleAsync);
        }

        var options = services.GetRequiredService<ApiOptions>();
        if (options.IdeFolder is { } folder) routes.MapIde(new IdeOptions(folder));
        routes.MapMethods("/health/live", Reads, (RequestDelegate)(context => Health.WriteAsync(context, null)));
        routes.MapMethods("/health/ready", Reads, (RequestDelegate)(context => Health.WriteAsync(context, options.NotReadyBecause(context.RequestServices))));
    }

    private static GraphQLRunner NewRunner(IServiceProvider provider, ApiOptions options)
    {
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger<GraphQLRunner>();
        OpenRequestScope? open = options.OpenScope is { } opens ? cancel => opens(provider, cancel) : null;
        return new GraphQLRunner(options.Schema?.Invoke(provider) ?? provider.GetRequiredService<ISchema>(),
            (exception, traceId) => LogMasked(logger, exception, traceId), options.Limits, open, provider.GetService<TimeProvider>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed, the client was told trace id {TraceId}")]
    private static partial void LogMasked(ILogger logger, Exception exception, string traceId);
}
