using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Http;

/// <summary>Writes a response with its headers. The body is made in memory first: its tag is needed before it is sent, and one that is too large must not go out in half.</summary>
internal sealed class ResponseWriter(GraphQLRunner runner, TimeSpan maxAge)
{
    public async Task WriteAsync(HttpContext context, RunResult result, string mediaType, int status, bool cacheable)
    {
        var response = context.Response;
        using var body = new MemoryStream();
        try
        {
            using var bounded = new BoundedStream(body, runner.Limits.ResponseBytes);
            await runner.WriteAsync(bounded, result, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BoundedStream.FullException)
        {
            body.SetLength(0);
            result = runner.Refuse(RequestGuard.Refusal("responseBytes", runner.Limits.ResponseBytes + 1L, runner.Limits.ResponseBytes, "The response has {0} or more bytes", "Ask for fewer texts, or for smaller pages."));
            (status, cacheable) = (mediaType == MediaTypes.Json ? 200 : 400, false);
            await runner.WriteAsync(body, result, context.RequestAborted).ConfigureAwait(false);
        }

        if (result.RetryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = cacheable ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={maxAge.TotalSeconds:0}") : "no-store";
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        // Weak, because compression makes other bytes of the same answer.
        if (cacheable && EntityTags.IsKnown(context, EntityTags.Of(bytes.Span, weak: true)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = status;
        response.ContentType = $"{mediaType}; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
