using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ParlementGraph.Api.Http;

/// <summary>Entity tags made from the bytes of an answer.</summary>
internal static class EntityTags
{
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> body, bool weak) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"", weak);

    /// <summary>Sets the tag, and tells whether the client has this answer already, so that 304 will do.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();
        foreach (var known in context.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)) return true;
        }
        return false;
    }
}
