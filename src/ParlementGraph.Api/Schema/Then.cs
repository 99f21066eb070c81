using GraphQL.DataLoader;

namespace ParlementGraph.Api.Schema;

/// <summary>What a resolver makes of a value that is still to be read with the others of its level.</summary>
internal static class Then
{
    public static IDataLoaderResult<TOut> Select<TIn, TOut>(this IDataLoaderResult<TIn> parked, Func<TIn, TOut> make) => new Made<TIn, TOut>(parked, make);

    /// <summary>Several parked values as one list; missing ones are left out.</summary>
    public static IDataLoaderResult<IReadOnlyList<T>> All<T>(IReadOnlyList<IDataLoaderResult<T?>> parked) where T : class => new Joined<T>(parked);

    private sealed class Made<TIn, TOut>(IDataLoaderResult<TIn> parked, Func<TIn, TOut> make) : IDataLoaderResult<TOut>
    {
        public async Task<TOut> GetResultAsync(CancellationToken cancellationToken = default) => make(await parked.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }

    private sealed class Joined<T>(IReadOnlyList<IDataLoaderResult<T?>> parked) : IDataLoaderResult<IReadOnlyList<T>> where T : class
    {
        public async Task<IReadOnlyList<T>> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var found = new List<T>(parked.Count);
            foreach (var item in parked)
            {
                if (await item.GetResultAsync(cancellationToken) is { } value) found.Add(value);
            }
            return found;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
