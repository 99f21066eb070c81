using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>
/// Runs an operation that is already validated. The serial strategy, on purpose: a request has one view of the store, in SQLite one connection, which is not
/// safe for two reads at a time; and it too completes the loaders of a level together, so parallelism would win nothing but the overlap of sibling batches.
/// </summary>
internal sealed class Executor : DocumentExecuter
{
    private readonly SerialExecutionStrategy _strategy = new();

    public async Task<ExecutionResult> RunAsync(ExecutionOptions options, GraphQLDocument document, GraphQLOperationDefinition operation, IValidationResult validated)
    {
        using var context = BuildExecutionContext(options, document, operation, validated, Metrics.None);
        var result = await _strategy.ExecuteAsync(context).ConfigureAwait(false);
        if (result.Errors is null && context.Errors is { Count: > 0 }) result.AddErrors(context.Errors);
        return result;
    }
}
