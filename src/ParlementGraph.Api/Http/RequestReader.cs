using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Http;

/// <summary>Reads a GraphQL request from a body or from the address, strictly: what is not exactly as the protocol says is refused with 400.</summary>
internal sealed class RequestReader(GraphQLSerializer serializer, RequestLimits limits)
{
    /// <summary>A body a little too large is read to its end and thrown away: a client that is still sending would not see the refusal.</summary>
    private const int Drained = 1024 * 1024;

    public async Task<GraphQLRequest> FromBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        return Reading(() =>
        {
            CheckNumbers(body.Span);
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Array) throw Malformed("Batches are not supported: send one JSON object for each request.");
            if (root.ValueKind != JsonValueKind.Object) throw Malformed("The body is not a JSON object.");
            return new GraphQLRequest
            {
                Query = Text(root, "query"),
                DocumentId = Text(root, "id"),
                OperationName = Text(root, "operationName"),
                Variables = Object(root, "variables"),
                Extensions = Object(root, "extensions"),
            };
        });
    }

    public GraphQLRequest FromQuery(IQueryCollection query) => Reading(() => new GraphQLRequest
    {
        Query = One(query, "query"),
        DocumentId = One(query, "id"),
        OperationName = One(query, "operationName"),
        Variables = Object(One(query, "variables"), "variables"),
        Extensions = Object(One(query, "extensions"), "extensions"),
    });

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Checked while reading as well as by Kestrel: a chunked body has no length to look at beforehand.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = limits.BodyBytes + Drained;
        if (request.ContentLength > limits.BodyBytes + Drained) throw TooLarge();
        var body = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? 4096, limits.BodyBytes) + 1);
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (read == 0) return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount <= limits.BodyBytes) continue;
            await DrainAsync(request.Body, cancellationToken).ConfigureAwait(false);
            throw TooLarge();
        }
    }

    /// <summary>Ends at the latest where Kestrel throws, at the limit set before reading.</summary>
    private static async Task DrainAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0) { }
    }

    private BadHttpRequestException TooLarge() => new($"The body is larger than {limits.BodyBytes} bytes. Ask for less, or split the request.", StatusCodes.Status413PayloadTooLarge);

    private void CheckNumbers(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length > limits.NumberLength) throw Malformed($"A number has {reader.ValueSpan.Length} digits; the limit is {limits.NumberLength}.");
        }
    }

    /// <summary>JSON that is broken (also in its strings, such as half a surrogate pair, or in numbers that no type holds) is the client's fault, and is told without the parser's words.</summary>
    private static GraphQLRequest Reading(Func<GraphQLRequest> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw Malformed("The request is not valid JSON, or holds a string or number that cannot be read.");
        }
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Malformed($"'{name}' is not a string.");
    }

    private Inputs? Object(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.Object ? serializer.ReadNode<Inputs>(value) : throw Malformed($"'{name}' is not an object.");
    }

    private Inputs? Object(string? text, string name)
    {
        if (string.IsNullOrEmpty(text)) return null;
        CheckNumbers(System.Text.Encoding.UTF8.GetBytes(text));
        using var json = JsonDocument.Parse(text);
        return json.RootElement.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Object => serializer.ReadNode<Inputs>(json.RootElement),
            _ => throw Malformed($"'{name}' is not a JSON object."),
        };
    }

    private static string? One(IQueryCollection query, string name) => query.TryGetValue(name, out StringValues values)
        ? values.Count == 1 ? values[0] : throw Malformed($"'{name}' is given {values.Count} times in the address.")
        : null;

    private static RequestException Malformed(string message) => new(ErrorCodes.RequestSyntax, message);
}
