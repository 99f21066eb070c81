using Microsoft.Net.Http.Headers;

namespace ParlementGraph.Api.Http;

/// <summary>Content negotiation of GraphQL over HTTP.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Response = "application/graphql-response+json";
    public const string Schema = "application/graphql";
    private const string Html = "text/html";

    /// <summary>
    /// The media type to answer with, or null when the client accepts none of ours. JSON for <c>*/*</c> and for no header at all, as curl and notebooks want;
    /// the newer type where it is asked for as such.
    /// </summary>
    public static string? Negotiate(IList<MediaTypeHeaderValue> accept)
    {
        if (accept.Count == 0) return Json;
        var response = QualityOf(Response, accept, wildcards: false);
        var json = QualityOf(Json, accept, wildcards: true);
        if (response > 0 && response >= json) return Response;
        return json > 0 ? Json : null;
    }

    /// <summary>Whether a browser asks, by its address bar: HTML is wanted, and more than JSON.</summary>
    public static bool PrefersHtml(IList<MediaTypeHeaderValue> accept)
    {
        var html = QualityOf(Html, accept, wildcards: false);
        return html > 0 && html > QualityOf(Json, accept, wildcards: false) && html > QualityOf(Response, accept, wildcards: false);
    }

    /// <summary>JSON in UTF-8, the only thing a POST may carry: forms and plain text are what other sites can send without asking.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static double QualityOf(string mediaType, IList<MediaTypeHeaderValue> accept, bool wildcards)
    {
        // The most specific range decides: "application/json;q=0, */*" does not accept JSON.
        var (best, quality) = (-1, 0d);
        foreach (var range in accept)
        {
            var specific = range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2
                : wildcards && range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 1
                : wildcards && range.MatchesAllTypes ? 0 : -1;
            if (specific > best) (best, quality) = (specific, range.Quality ?? 1);
        }
        return quality;
    }
}
