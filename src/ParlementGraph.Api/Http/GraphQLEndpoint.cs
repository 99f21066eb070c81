using GraphQL.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Http;

/// <summary>
/// <c>/graphql</c>, after the draft of GraphQL over HTTP as the audits of graphql-http read it: <c>application/json</c> answers 200 to every well-formed request,
/// <c>application/graphql-response+json</c> answers 400 where there is no data.
/// </summary>
internal sealed class GraphQLEndpoint(GraphQLRunner runner, ApiOptions options, SchemaEndpoint schema)
{
    private readonly RequestReader _reader = new(runner.Serializer, options.Limits);
    private readonly ResponseWriter _writer = new(runner, options.GetMaxAge);

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        var isGet = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            await OtherMethodAsync(context).ConfigureAwait(false);
            return;
        }
        if (isGet && request.Query.ContainsKey("sdl"))
        {
            await schema.HandleAsync(context).ConfigureAwait(false);
            return;
        }
        if (!TryReadAccept(request, out var accept))
        {
            await RefuseAsync(context, 400, ErrorCodes.BadRequest, "The Accept header cannot be read.").ConfigureAwait(false);
            return;
        }
        if (isGet && MediaTypes.PrefersHtml(accept) && !request.Query.ContainsKey("query") && !request.Query.ContainsKey("id"))
        {
            context.Response.Redirect("/graphql/ui/");
            return;
        }
        if (MediaTypes.Negotiate(accept) is not { } mediaType)
        {
            await RefuseAsync(context, 406, ErrorCodes.NotAcceptable, $"None of the accepted media types is served. Accept {MediaTypes.Response} or {MediaTypes.Json}.").ConfigureAwait(false);
            return;
        }
        if (options.NotReadyBecause(context.RequestServices) is { } reason)
        {
            var notReady = runner.Refuse(new RequestException(ErrorCodes.Unavailable, $"Not ready yet: {reason}"), 503, options.Limits.RetryAfter);
            await _writer.WriteAsync(context, notReady, mediaType, 503, cacheable: false).ConfigureAwait(false);
            return;
        }
        if (!isGet && !(MediaTypes.IsJson(request.ContentType) && IsPlain(request.Headers.ContentEncoding.ToString())))
        {
            await RefuseAsync(context, 415, ErrorCodes.BadRequest, "Send the request as application/json in UTF-8, not compressed.").ConfigureAwait(false);
            return;
        }
        await AnswerAsync(context, mediaType, isGet).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context, string mediaType, bool isGet)
    {
        GraphQLRequest request;
        try
        {
            request = isGet ? _reader.FromQuery(context.Request.Query) : await _reader.FromBodyAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            await _writer.WriteAsync(context, runner.Refuse(e), mediaType, 400, cacheable: false).ConfigureAwait(false);
            return;
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(context, e.StatusCode, ErrorCodes.BadRequest, e.Message).ConfigureAwait(false);
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is there to be answered
        }

        var result = await runner.RunAsync(request, new RunOptions(CostModeOf(context.Request), QueriesOnly: isGet), context.RequestAborted).ConfigureAwait(false);
        if (context.RequestAborted.IsCancellationRequested) return;
        if (result.StatusHint == 405) context.Response.Headers.Allow = "POST";
        await _writer.WriteAsync(context, result, mediaType, StatusOf(request, result, mediaType), cacheable: isGet && !result.HasErrors).ConfigureAwait(false);
    }

    private static int StatusOf(GraphQLRequest request, RunResult result, string mediaType)
    {
        if (result.StatusHint is { } hint) return hint;
        // A request without a document is not a well-formed one, so even application/json says 400.
        if (string.IsNullOrWhiteSpace(request.Query) && request.DocumentId is null) return 400;
        return result.HasData || mediaType == MediaTypes.Json ? 200 : 400;
    }

    private static CostMode CostModeOf(HttpRequest request) => request.Headers["GraphQL-Cost"].ToString().Trim().ToLowerInvariant() switch
    {
        "report" => CostMode.Report,
        "validate" => CostMode.Validate,
        _ => CostMode.Silent,
    };

    private static bool TryReadAccept(HttpRequest request, out IList<MediaTypeHeaderValue> accept)
    {
        accept = [];
        var header = request.Headers.Accept;
        return header.Count == 0 || header.All(string.IsNullOrWhiteSpace) || MediaTypeHeaderValue.TryParseList(header, out accept!);
    }

    private static bool IsPlain(string contentEncoding) => contentEncoding is "" || contentEncoding.Equals("identity", StringComparison.OrdinalIgnoreCase);

    private Task OtherMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD, POST, OPTIONS";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
        return RefuseAsync(context, 405, ErrorCodes.BadRequest, "Send GraphQL requests by GET or POST.");
    }

    private Task RefuseAsync(HttpContext context, int status, string code, string message) =>
        _writer.WriteAsync(context, runner.Refuse(new RequestException(code, message)), MediaTypes.Json, status, cacheable: false);
}
