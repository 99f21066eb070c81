using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ParlementGraph.Api.Http;

/// <summary>One static file as it goes out: read, hashed and compressed once, when it is first asked for.</summary>
internal sealed class IdeFile
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string _contentType;
    private readonly string _cacheControl;
    private readonly Lazy<byte[]> _plain;
    private readonly Lazy<string> _hash;
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    /// <param name="name">Path below the IDE's folder, with slashes.</param>
    public IdeFile(string path, string name)
    {
        _contentType = TypeOf(name);
        // Everything below static/ has a hash in its name; the pages that name those files must be asked for anew.
        _cacheControl = name.StartsWith("static/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        _plain = new(() => File.ReadAllBytes(path));
        _hash = new(() => Convert.ToHexStringLower(SHA256.HashData(_plain.Value))[..16]);
        _brotli = new(() => Compress(output => new BrotliStream(output, CompressionLevel.Optimal)));
        _gzip = new(() => Compress(output => new GZipStream(output, CompressionLevel.Optimal)));
    }

    public IResult Answer(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = _cacheControl;
        var encoding = Compressible() ? PreferredEncoding(http.Request) : null;
        if (Compressible()) headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding is not null) headers.ContentEncoding = encoding;
        var bytes = encoding switch { "br" => _brotli.Value, "gzip" => _gzip.Value, _ => _plain.Value };
        return Results.Bytes(bytes, _contentType, entityTag: new EntityTagHeaderValue($"\"{_hash.Value}{(encoding is null ? "" : "-" + encoding)}\""));
    }

    private static string TypeOf(string name)
    {
        if (!Types.TryGetContentType(name, out var type)) type = Path.GetFileName(name) == "LICENSE" ? "text/plain" : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private bool Compressible() =>
        _contentType.StartsWith("text/", StringComparison.Ordinal) || _contentType.Contains("json", StringComparison.Ordinal)
        || _contentType is "image/svg+xml" or "image/x-icon" or "application/x-font-ttf";

    private static string? PreferredEncoding(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : null;

        bool Accepts(string encoding) => accepted.Any(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && a.Quality is null or > 0);
    }

    private byte[] Compress(Func<Stream, Stream> over)
    {
        using var output = new MemoryStream();
        using (var stream = over(output)) stream.Write(_plain.Value);
        return output.ToArray();
    }
}
