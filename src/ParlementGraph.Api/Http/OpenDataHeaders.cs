using Microsoft.AspNetCore.Http;

namespace ParlementGraph.Api.Http;

/// <summary>Any page may read this data: CORS for every origin, without credentials, and preflights answered here. No sniffing of types.</summary>
internal sealed class OpenDataHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlAllowOrigin = "*";
        if (HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.AccessControlRequestMethod.Count > 0)
        {
            headers.AccessControlAllowMethods = "GET, HEAD, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "*";
            headers.AccessControlMaxAge = "86400";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        headers.AccessControlExposeHeaders = "ETag, RateLimit, RateLimit-Policy, Retry-After, Link";
        return next(context);
    }
}
