using GraphQL.DataLoader;

namespace ParlementGraph.Api.Execution;

/// <summary>
/// Turns the keys that the nodes of one level ask for into one read. The executor parks a node that returns an <see cref="IDataLoaderResult"/>, resolves what else
/// the level has, and then asks for the results: the first to ask sends all keys gathered so far.
/// </summary>
/// <param name="read">Gets distinct keys in the order of asking; a key that is missing in the answer becomes the default value.</param>
public sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Batch> _known = [];
    private Batch? _open;

    /// <summary>The value of one key, or the default (null) where the read has none. A key asked for before is not read again.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(key, out var batch))
            {
                batch = _open ??= new Batch(this);
                batch.Keys.Add(key);
                _known[key] = batch;
            }
            return new Pending(batch, key);
        }
    }

    /// <summary>The values of several keys, in their order, without those that the read does not have.</summary>
    public IDataLoaderResult<IReadOnlyList<TValue>> LoadMany(IEnumerable<TKey> keys) => new PendingMany([.. keys.Select(Load)]);

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TValue>>? _answer;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>> GetAsync(CancellationToken cancellationToken)
        {
            lock (loader._lock)
            {
                if (_answer is not null) return _answer;
                loader._open = null; // what is asked for from here on goes into the next batch
                return _answer = loader.ReadAsync(Keys, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyDictionary<TKey, TValue>> ReadAsync(List<TKey> keys, CancellationToken cancellationToken) => await read(keys, cancellationToken).ConfigureAwait(false);

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var answer = await batch.GetAsync(cancellationToken).ConfigureAwait(false);
            return answer.TryGetValue(key, out var value) ? value : default;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed class PendingMany(List<IDataLoaderResult<TValue?>> parts) : IDataLoaderResult<IReadOnlyList<TValue>>
    {
        public async Task<IReadOnlyList<TValue>> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var values = new List<TValue>(parts.Count);
            foreach (var part in parts)
            {
                if (await part.GetResultAsync(cancellationToken).ConfigureAwait(false) is { } value) values.Add(value);
            }
            return values;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken).ConfigureAwait(false);
    }
}
