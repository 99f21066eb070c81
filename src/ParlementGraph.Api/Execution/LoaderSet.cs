using System.Collections.Concurrent;

namespace ParlementGraph.Api.Execution;

/// <summary>The batch loaders of one request, one for each relation and set of arguments.</summary>
public sealed class LoaderSet
{
    private readonly ConcurrentDictionary<(string Name, object? Arguments), object> _loaders = new();

    /// <summary>
    /// The loader of this name and these arguments, made on first use. <paramref name="arguments"/> is compared by value: give a record of scalars, or null.
    /// Two fields with equal name and arguments share a batch, so the name must say parent type and field.
    /// </summary>
    public BatchLoader<TKey, TValue> Get<TKey, TValue>(string name, object? arguments, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read)
        where TKey : notnull =>
        (BatchLoader<TKey, TValue>)_loaders.GetOrAdd((name, arguments), static (_, read) => new BatchLoader<TKey, TValue>(read), read);
}
