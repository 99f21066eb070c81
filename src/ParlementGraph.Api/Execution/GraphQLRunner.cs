using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Execution;

/// <summary>One request from text to response, for HTTP and the command line alike: tokens, parse, guard, validate, cost, execute.</summary>
public sealed class GraphQLRunner : IDisposable
{
    private const int MostRereads = 3;

    // A short write is over by then.
    private static readonly TimeSpan RereadAfter = TimeSpan.FromMilliseconds(50);

    private readonly ISchema _schema;
    private readonly IValidationRule[] _rules;
    private readonly OpenRequestScope _openScope;
    private readonly TimeProvider _time;
    private readonly ErrorShape _errors;
    private readonly GraphQLSerializer _serializer;
    private readonly DocumentValidator _validator = new();
    private readonly Executor _executor = new();
    private readonly SemaphoreSlim _slots;

    /// <param name="schema">Initialised here, so that a fault in it is found at start.</param>
    /// <param name="log">Gets each exception that the client sees masked, and the trace id that the client was given.</param>
    /// <param name="openScope">Opens the view of the store for one request; without it a scope with loaders only.</param>
    public GraphQLRunner(ISchema schema, Action<Exception, string> log, RequestLimits? limits = null, OpenRequestScope? openScope = null, TimeProvider? time = null)
    {
        schema.Initialize();
        _schema = schema;
        Limits = limits ?? new RequestLimits();
        _rules = [new ErrorCap(Limits.Errors), .. DocumentValidator.CoreRules];
        _openScope = openScope ?? (_ => ValueTask.FromResult(new RequestScope()));
        _time = time ?? TimeProvider.System;
        _errors = new ErrorShape(Limits, log);
        // Bodies are served as JSON with nosniff, so letters such as ë may stay as they are.
        _serializer = new GraphQLSerializer(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, _errors);
        _slots = new SemaphoreSlim(Limits.ConcurrentExecutions, Limits.ConcurrentExecutions);
        Documents = new DocumentCache(Limits.DocumentCacheBytes);
    }

    /// <summary>The limits that hold.</summary>
    public RequestLimits Limits { get; }

    /// <summary>The schema that requests run against.</summary>
    public ISchema Schema => _schema;

    internal DocumentCache Documents { get; }

    internal GraphQLSerializer Serializer => _serializer;

    /// <summary>Answers a request. Never throws for what a client sent; a cancelled <paramref name="cancellationToken"/> gives HC0049.</summary>
    public async Task<RunResult> RunAsync(GraphQLRequest request, RunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(request.Query)) throw NoQuery(request);
            Tokens.CheckSize(request.Query, Limits);
            return await WithinLimitsAsync(request, options, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestException e)
        {
            return Refuse(e);
        }
        // Not what a client sent: the store would not open, or a rule has a bug. It reaches the log through the mask.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Refuse(_errors.Mask(e), 500);
        }
    }

    /// <summary>A response that is one error.</summary>
    public RunResult Refuse(RequestException error, int? status = null, TimeSpan? retryAfter = null) =>
        new(new ExecutionResult { Errors = _errors.Shape([error]) }, HasData: false, status, retryAfter);

    /// <summary>Writes the JSON of a response.</summary>
    public Task WriteAsync(Stream stream, RunResult result, CancellationToken cancellationToken) => _serializer.WriteAsync(stream, result.Result, cancellationToken);

    /// <summary>The JSON of a response.</summary>
    public string ToJson(RunResult result) => _serializer.Serialize(result.Result);

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private static RequestException NoQuery(GraphQLRequest request) => request.DocumentId is { Length: > 0 }
        ? new RequestException(ErrorCodes.PersistedQueryNotFound, "PersistedQueryNotFound")
        : new RequestException(ErrorCodes.NoQuery, "The request has no query. Send the text of a document as 'query'.");

    /// <summary>Holds a slot and a deadline around the work, both until the work has really ended, though the answer at a deadline does not wait for that.</summary>
    private async Task<RunResult> WithinLimitsAsync(GraphQLRequest request, RunOptions options, CancellationToken cancellationToken)
    {
        if (!await _slots.WaitAsync(0, CancellationToken.None).ConfigureAwait(false))
        {
            return Refuse(new RequestException(ErrorCodes.Unavailable, $"The server runs its limit of {Limits.ConcurrentExecutions} requests. Try again shortly."), 503, Limits.RetryAfter);
        }
        var deadline = new CancellationTokenSource(Limits.ExecutionTime, _time);
        var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var stop = linked.Token;
        var work = WorkAsync(request, options, stop);
        var ended = EndAsync(work, deadline, linked);
        try
        {
            var result = await work.WaitAsync(stop).ConfigureAwait(false);
            await ended.ConfigureAwait(false);
            return result;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return cancellationToken.IsCancellationRequested
                ? Refuse(new RequestException(ErrorCodes.Cancelled, "The request was cancelled."), 499)
                : Refuse(new RequestException(ErrorCodes.Timeout, $"The request exceeded the limit of {Limits.ExecutionTime.TotalSeconds:0.#} s. Ask for less, or for smaller pages."), 503, Limits.RetryAfter);
        }
    }

    private async Task EndAsync(Task work, CancellationTokenSource deadline, CancellationTokenSource linked)
    {
        // Whatever the work threw is the caller's to see; here only its end matters.
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        linked.Dispose();
        deadline.Dispose();
        _slots.Release();
    }

    private async Task<RunResult> WorkAsync(GraphQLRequest request, RunOptions options, CancellationToken stop)
    {
        var key = DocumentCache.KeyOf(request.Query!, request.OperationName);
        var cached = Documents.Find(key);
        var document = cached ?? Tokens.Parse(request.Query!, Limits);
        var only = cached is null ? RequestGuard.Check(document, Limits) : null;
        var operation = document.GetOperation(request.OperationName);
        if (options.QueriesOnly && operation.Operation != OperationType.Query)
        {
            return Refuse(new RequestException(ErrorCodes.BadRequest, "GET runs queries only. Send this operation by POST."), 405);
        }

        var root = RequestCost.RootOf(_schema, operation);
        var validated = await ValidateAsync(request, document, operation, cached is not null ? [] : only is not null ? [only] : _rules, stop).ConfigureAwait(false);
        if (!validated.IsValid) return Refuse(validated.Errors);
        if (cached is null)
        {
            new FieldCycles(_schema, document, Limits.FieldCycles).Check(operation.SelectionSet, root);
            Documents.Add(key, document, request.Query!);
        }

        var cost = RequestCost.Of(_schema, document, operation, validated, Limits);
        RequestCost.Check(cost, Limits);
        if (options.Cost == CostMode.Validate) return new RunResult(new ExecutionResult { Extensions = CostExtension(cost) }, HasData: false, 200, Cost: cost);
        return await ExecuteAsync(request, options, document, operation, validated, cost, stop).ConfigureAwait(false);
    }

    private async Task<IValidationResult> ValidateAsync(GraphQLRequest request, GraphQLDocument document, GraphQLOperationDefinition operation, IEnumerable<IValidationRule> rules, CancellationToken stop)
    {
        try
        {
            return await _validator.ValidateAsync(new ValidationOptions
            {
                Schema = _schema,
                Document = document,
                Operation = operation,
                Rules = rules,
                Variables = request.Variables ?? Inputs.Empty,
                Extensions = request.Extensions ?? Inputs.Empty,
                UserContext = new Dictionary<string, object?>(),
                CancellationToken = stop,
            }).ConfigureAwait(false);
        }
        catch (ErrorCap.Reached enough)
        {
            return new ValidationResult(enough.Errors);
        }
    }

    /// <summary>Where a build changed the store while the request read it, the request reads again: it answers from one state, or says that it does not.</summary>
    private async Task<RunResult> ExecuteAsync(GraphQLRequest request, RunOptions options, GraphQLDocument document, GraphQLOperationDefinition operation, IValidationResult validated, OperationCost cost, CancellationToken stop)
    {
        for (var again = 0; ; again++)
        {
            var (result, consistency) = await ExecuteOnceAsync(request, options, document, operation, validated, cost, stop).ConfigureAwait(false);
            if (consistency != Consistency.Changed || again == MostRereads) return result;
            await Task.Delay(RereadAfter, _time, stop).ConfigureAwait(false);
        }
    }

    private async Task<(RunResult Result, Consistency Consistency)> ExecuteOnceAsync(GraphQLRequest request, RunOptions options, GraphQLDocument document, GraphQLOperationDefinition operation, IValidationResult validated, OperationCost cost, CancellationToken stop)
    {
        await using var scope = await _openScope(stop).ConfigureAwait(false);
        var result = await _executor.RunAsync(new ExecutionOptions
        {
            Schema = _schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables ?? Inputs.Empty,
            Extensions = request.Extensions ?? Inputs.Empty,
            UserContext = scope,
            CancellationToken = stop,
        }, document, operation, validated).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();

        if (result.Errors is { Count: > 0 } errors) result.Errors = _errors.Shape(errors);
        var consistency = await scope.CheckConsistencyAsync(stop).ConfigureAwait(false);
        result.Extensions = Extensions(options, cost, scope);
        return (new RunResult(result, HasData: true, Cost: cost), consistency);
    }

    private static Dictionary<string, object?>? Extensions(RunOptions options, OperationCost cost, RequestScope scope)
    {
        var extensions = options.Cost == CostMode.Report ? CostExtension(cost) : [];
        foreach (var (name, value) in scope.ResponseExtensions ?? new Dictionary<string, object?>()) extensions[name] = value;
        return extensions.Count == 0 ? null : extensions;
    }

    private static Dictionary<string, object?> CostExtension(OperationCost cost) => new()
    {
        ["operationCost"] = new Dictionary<string, object?> { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost },
    };

    private RunResult Refuse(ExecutionErrors errors) => new(new ExecutionResult { Errors = _errors.Shape(errors) }, HasData: false);
}
