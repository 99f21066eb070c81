using System.Net.Http.Headers;

namespace ParlementGraph.Sources.Http;

/// <summary>How long a publisher asks to wait: a number of seconds or a date, neither to be trusted.</summary>
internal static class RetryAfter
{
    /// <returns>Null when it says nothing usable, or a moment that has passed: then the usual back-off holds.</returns>
    public static TimeSpan? Of(RetryConditionHeaderValue? header, DateTimeOffset now, TimeSpan most)
    {
        var wait = header?.Delta ?? header?.Date - now;
        return wait is not { } asked || asked <= TimeSpan.Zero ? null : asked < most ? asked : most;
    }
}
