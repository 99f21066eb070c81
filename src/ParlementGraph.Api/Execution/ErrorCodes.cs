namespace ParlementGraph.Api.Execution;

/// <summary>The public error codes: Hot Chocolate's where it has one, else our own.</summary>
public static class ErrorCodes
{
    public const string BadRequest = "HC0009";
    public const string RequestSyntax = "HC0011";
    public const string NoQuery = "HC0013";
    public const string DocumentSyntax = "HC0014";
    public const string VariableType = "HC0016";
    public const string NullForNonNull = "HC0018";
    public const string PersistedQueryNotFound = "HC0020";
    public const string Timeout = "HC0045";
    public const string Cost = "HC0047";
    public const string Cancelled = "HC0049";
    public const string PageTooLarge = "HC0051";
    public const string NotAcceptable = "HC0063";
    public const string TooManyIds = "HC0076";
    public const string BadCursor = "HC0078";
    public const string PageBelowMinimum = "HC0079";
    public const string IntrospectionRecursion = "HC0086";
    public const string FieldCycle = "HC0087";
    public const string DepthLimit = "DEPTH_LIMIT";
    public const string CostLimit = "COST_LIMIT";
    public const string SearchSyntax = "SEARCH_SYNTAX";
    public const string NotFound = "NOT_FOUND";

    /// <summary>A fault of ours; the message is masked and a trace id leads to the log.</summary>
    public const string Unexpected = "UNEXPECTED";

    /// <summary>The server is not ready or has no free slot; comes with 503 and <c>Retry-After</c>.</summary>
    public const string Unavailable = "UNAVAILABLE";
}
