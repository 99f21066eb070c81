using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ParlementGraph.Api.Http;

/// <summary>Banana Cake Pop at <c>/graphql/ui/</c>: its files as they came, and the one file that tells it where the API is.</summary>
internal static class Ide
{
    public const string Endpoint = "/graphql";

    private const string Root = "/graphql/ui";

    // 'unsafe-eval': it compiles JSON schemas, and stays blank without. connect-src 'self' also keeps it from its maker's servers.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "worker-src 'self' blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    // The file is JSON for a script, never part of a page, so quotes and newlines need no escaping for HTML.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEndpointConventionBuilder MapIde(this IEndpointRouteBuilder app, IdeOptions options)
    {
        // Only what was there at the start is served: a path from the outside is a key here, never a path on the disk.
        var files = Files(options.Folder);
        return app.MapMethods(Root + "/{**path}", ReadMethods, (HttpContext http, string? path) => Answer(http, path ?? "", files))
            .WithName("Ide");
    }

    private static IResult Answer(HttpContext http, string path, Dictionary<string, IdeFile> files)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";

        // All paths in the bundle are relative, so the slash at the end decides where they lead.
        if (path.Length == 0 && http.Request.Path.Value!.EndsWith('/') is false)
            return Results.Redirect($"{http.Request.PathBase}{Root}/{http.Request.QueryString}", permanent: true);
        if (files.Count == 0 && path.Length == 0)
        {
            headers.ContentSecurityPolicy = IdeMissingPage.ContentSecurityPolicy;
            headers.CacheControl = "no-store";
            return Results.Content(IdeMissingPage.For(http.Request), "text/html; charset=utf-8");
        }
        if (path == "bcp-config.json")
        {
            headers.CacheControl = "no-cache";
            return Results.Content(Configuration(http.Request.PathBase), "application/json; charset=utf-8");
        }
        return files.TryGetValue(path.Length == 0 ? "index.html" : path, out var file)
            ? file.Answer(http)
            : Results.Text("There is no such file in the IDE.\n", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>With <c>sdlEndpoint</c> the IDE sends no introspection, and with these two off nothing leaves the machine.</summary>
    private static string Configuration(PathString pathBase) => JsonSerializer.Serialize(
        new
        {
            title = "ParlementGraph",
            useBrowserUrlAsEndpoint = false,
            endpoint = pathBase + Endpoint,
            sdlEndpoint = pathBase + Endpoint + "/schema.graphql",
            subscriptionProtocol = "auto",
            useGet = false,
            includeCookies = false,
            disableTelemetry = true,
            graphQLDocument = string.Join("\n", IdeQueries.All.Select(query => query.Text)),
            variables = new { },
            httpHeaders = new { },
        },
        Readable);

    private static Dictionary<string, IdeFile> Files(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html"))) return [];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .ToDictionary(file => file.Name, file => new IdeFile(file.Path, file.Name), StringComparer.Ordinal);
    }
}
