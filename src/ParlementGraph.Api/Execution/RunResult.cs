using GraphQL;

namespace ParlementGraph.Api.Execution;

/// <summary>What to do with the cost of a request; HTTP reads it from the header <c>GraphQL-Cost</c>.</summary>
public enum CostMode
{
    /// <summary>Compute and limit it, say nothing.</summary>
    Silent,

    /// <summary>Execute, and give it in <c>extensions.operationCost</c>.</summary>
    Report,

    /// <summary>Give it without executing.</summary>
    Validate,
}

/// <summary>How to run one request.</summary>
/// <param name="Cost">Whether the response carries the cost.</param>
/// <param name="QueriesOnly">Refuse mutations with the hint 405, as GET must.</param>
public sealed record RunOptions(CostMode Cost = CostMode.Silent, bool QueriesOnly = false)
{
    /// <summary>What a POST and the command line use.</summary>
    public static RunOptions Default { get; } = new();
}

/// <summary>The answer to one request, in the public shape.</summary>
/// <param name="Result">To be written with <see cref="GraphQLRunner.WriteAsync"/>.</param>
/// <param name="HasData">Whether the response has an entry <c>data</c>, which may be null.</param>
/// <param name="StatusHint">The HTTP status when the media type does not decide it: 503 after a timeout or without a free slot, 405, 499.</param>
/// <param name="RetryAfter">Set beside 503.</param>
/// <param name="Cost">The cost, when the request came so far.</param>
public sealed record RunResult(ExecutionResult Result, bool HasData, int? StatusHint = null, TimeSpan? RetryAfter = null, OperationCost? Cost = null)
{
    /// <summary>Whether the response has errors, which is what the command line exits with 1 for.</summary>
    public bool HasErrors => Result.Errors is { Count: > 0 };
}
