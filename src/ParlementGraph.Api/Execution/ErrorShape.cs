using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace ParlementGraph.Api.Execution;

/// <summary>Gives every error the public shape: a message of ours, a code, few locations, few errors. What an exception says goes to the log, not to the client.</summary>
internal sealed class ErrorShape(RequestLimits limits, Action<Exception, string> log) : IErrorInfoProvider
{
    /// <summary>The message behind which an exception is hidden.</summary>
    public const string Masked = "Unexpected Execution Error";

    private const int MaxMessage = 400;

    /// <summary>The serializer asks for each error; all decisions have been made when the errors were shaped.</summary>
    public ErrorInfo GetInfo(ExecutionError executionError) =>
        new() { Message = Short(executionError.Message), Extensions = executionError.Extensions };

    public ExecutionErrors Shape(IEnumerable<ExecutionError> errors)
    {
        var shaped = new ExecutionErrors();
        foreach (var error in errors.Take(limits.Errors))
        {
            var one = Shape(error);
            one.Path = error.Path;
            foreach (var location in (error.Locations ?? []).Take(limits.LocationsPerError)) one.AddLocation(location);
            shaped.Add(one);
        }
        return shaped;
    }

    /// <summary>Hides what a client has no part in; the log gets it, with the trace id that the client is told.</summary>
    public RequestException Mask(Exception exception)
    {
        var traceId = TraceId();
        log(exception, traceId);
        return new(ErrorCodes.Unexpected, Masked, new Dictionary<string, object?> { ["traceId"] = traceId });
    }

    private RequestException Shape(ExecutionError error) => error switch
    {
        RequestException own => new(own.Code!, own.Message, own.Extensions?.Where(e => e.Key != "code").ToDictionary()),
        InvalidVariableError variable => OfVariable(variable),
        ValidationError validation => OfValidation(validation),
        { InnerException: InvalidOperationException e } when e.Message.StartsWith("Cannot return", StringComparison.Ordinal) => OfNull(e),
        { InnerException: { } inner } => Mask(inner),
        UnhandledError => Mask(error),
        // A resolver's own ExecutionError: it was written for the client.
        _ => new(error.Code ?? ErrorCodes.BadRequest, error.Message, error.Extensions?.Where(e => e.Key != "code").ToDictionary()),
    };

    private static RequestException OfVariable(InvalidVariableError error) =>
        new(error.Message.EndsWith("non-null variable.", StringComparison.Ordinal) ? ErrorCodes.NullForNonNull : ErrorCodes.VariableType, error.Message);

    private static RequestException OfValidation(ValidationError error)
    {
        var code = error.Code ?? "VALIDATION";
        return SpecSections.AddressOf(error.Number) is { } address
            ? new(code, error.Message, new Dictionary<string, object?> { ["specifiedBy"] = address })
            : new(code, error.Message);
    }

    /// <summary>A resolver gave null where the schema promises a value: the data is at fault, and saying where helps.</summary>
    private RequestException OfNull(InvalidOperationException exception)
    {
        log(exception, TraceId());
        return new(ErrorCodes.NullForNonNull, "Cannot return null for a field that the schema declares non-null.");
    }

    /// <summary>Rules quote what they refuse, and what they refuse may be 30 kB.</summary>
    private static string Short(string message)
    {
        if (message.Length <= MaxMessage) return message;
        var end = char.IsHighSurrogate(message[MaxMessage - 1]) ? MaxMessage - 1 : MaxMessage;
        return message[..end] + "...";
    }

    private static string TraceId() => (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
}
