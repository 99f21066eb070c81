using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Schema;

/// <summary>Errors that a client may act on: a stable code, what was found and what was expected.</summary>
internal static class Coded
{
    public const string FilterInvalid = "FILTER_INVALID";
    public const string FilterLimit = "FILTER_LIMIT";
    public const string OrderInvalid = "ORDER_INVALID";
    public const string InvalidId = "INVALID_ID";
    public const string Ambiguous = "AMBIGUOUS";
    public const string InvalidArgument = "INVALID_ARGUMENT";

    public static RequestException Error(string code, string message, params (string Name, object? Value)[] extensions) =>
        new(code, message, extensions.ToDictionary(e => e.Name, e => e.Value));
}
