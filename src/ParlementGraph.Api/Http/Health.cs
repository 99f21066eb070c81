using Microsoft.AspNetCore.Http;

namespace ParlementGraph.Api.Http;

/// <summary>Whether the process lives and whether it can answer; for supervisors and load balancers.</summary>
internal static class Health
{
    public static Task WriteAsync(HttpContext context, string? notReadyBecause)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (notReadyBecause is null) return context.Response.WriteAsJsonAsync(new { status = "ok" });
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        return context.Response.WriteAsJsonAsync(new { status = "starting", reason = notReadyBecause });
    }
}
