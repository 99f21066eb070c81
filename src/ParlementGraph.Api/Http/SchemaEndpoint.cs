using System.Text;
using Microsoft.AspNetCore.Http;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Http;

/// <summary>The schema as text, for code generators, editors and the IDE. Made once: it changes only with the program.</summary>
internal sealed class SchemaEndpoint
{
    private readonly Lazy<byte[]> _text;

    public SchemaEndpoint(ApiOptions options, GraphQLRunner runner) => _text = new Lazy<byte[]>(() => Encoding.UTF8.GetBytes(options.PrintSchema(runner.Schema)));

    public Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        var tag = EntityTags.Of(_text.Value, weak: false);
        response.Headers.CacheControl = "public, max-age=300";
        if (EntityTags.IsKnown(context, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = $"{MediaTypes.Schema}; charset=utf-8";
        response.Headers.ContentDisposition = "inline; filename=\"parlementgraph.graphql\"";
        response.ContentLength = _text.Value.Length;
        return response.Body.WriteAsync(_text.Value, context.RequestAborted).AsTask();
    }
}
