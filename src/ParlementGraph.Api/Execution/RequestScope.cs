using GraphQL;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Execution;

/// <summary>
/// What lives as long as one request: the loaders, and in a derived class the view of the store. It is the user context of GraphQL.NET, so that resolvers reach
/// it, and is disposed when the execution has really ended, which after a timeout is later than the answer.
/// </summary>
public class RequestScope : Dictionary<string, object?>, IAsyncDisposable
{
    /// <summary>The batch loaders of this request.</summary>
    public LoaderSet Loaders { get; } = new();

    /// <summary>What to put into the response's <c>extensions</c>, such as <c>dataset</c>; asked for after the execution.</summary>
    public virtual IReadOnlyDictionary<string, object?>? ResponseExtensions => null;

    /// <summary>Whether all that was read belongs to one state of the store; asked for after the execution, and <see cref="ResponseExtensions"/> after that.</summary>
    public virtual ValueTask<Consistency> CheckConsistencyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Consistency.OneGeneration);

    /// <summary>Gives back what the request has held.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Opens the scope of one request: one view of the store for the whole of it.</summary>
public delegate ValueTask<RequestScope> OpenRequestScope(CancellationToken cancellationToken);

/// <summary>How resolvers reach the scope.</summary>
public static class RequestScopes
{
    /// <summary>The scope that this request was opened with.</summary>
    public static T Scope<T>(this IResolveFieldContext context)
        where T : RequestScope => (T)context.UserContext;

    /// <summary>The batch loaders of this request.</summary>
    public static LoaderSet Loaders(this IResolveFieldContext context) => context.Scope<RequestScope>().Loaders;
}
