using GraphQL.DataLoader;

namespace ParlementGraph.Api.Schema;

/// <summary>What a resolver makes of values that are still to be read with the others of their level.</summary>
internal static class Then
{
    public static IDataLoaderResult<TOut> Select<TIn, TOut>(this IDataLoaderResult<TIn> parked, Func<TIn, TOut> make) =>
        new Made<TOut>(async token => make(await parked.GetResultAsync(token)));

    /// <summary>One value out of two; neither may depend on the other, or batches would fall apart.</summary>
    public static IDataLoaderResult<TOut> With<TFirst, TSecond, TOut>(this IDataLoaderResult<TFirst> first, IDataLoaderResult<TSecond> second, Func<TFirst, TSecond, TOut> make) =>
        new Made<TOut>(async token => make(await first.GetResultAsync(token), await second.GetResultAsync(token)));

    /// <summary>Several values in their order, null where there is none.</summary>
    public static IDataLoaderResult<IReadOnlyList<T?>> Together<T>(IReadOnlyList<IDataLoaderResult<T?>> parked) => new Made<IReadOnlyList<T?>>(async token =>
    {
        var values = new List<T?>(parked.Count);
        foreach (var one in parked) values.Add(await one.GetResultAsync(token));
        return values;
    });

    private sealed class Made<T>(Func<CancellationToken, Task<T>> make) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => make(cancellationToken);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await make(cancellationToken);
    }
}
