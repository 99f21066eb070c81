using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>
/// Reads an answer of the Query API while it arrives: rows leave as soon as they are complete, and only they are held. The errors, which may come after
/// rows and with a status that promised none, are known when the rows have been read to their end, and only then.
/// </summary>
internal sealed class QueryResponse(Stream body)
{
    private const int FirstBuffer = 32 * 1024;

    private readonly JsonTree _tree = new();

    public IReadOnlyList<string> Fields => [.. List(_tree.Root, "data", "fields").OfType<string>()];

    public string? TransactionId => Map(_tree.Root, "transaction")?.GetValueOrDefault("id") as string;

    /// <summary>The first error, after <see cref="RowsAsync"/> has ended.</summary>
    public (string Code, string Message)? Error => List(_tree.Root, "errors") is [IReadOnlyDictionary<string, object?> error, ..]
        ? (error.GetValueOrDefault("code") as string ?? "", error.GetValueOrDefault("message") as string ?? "no message") : null;

    /// <exception cref="JsonException">The body is no JSON, or ends in the middle.</exception>
    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var (state, held, ended, any) = (new JsonReaderState(), 0, false, false);
            while (!ended)
            {
                // A single text may be longer than the buffer.
                if (held == buffer.Length) buffer = Grown(buffer, held);
                var read = await body.ReadAsync(buffer.AsMemory(held), cancellationToken);
                ended = read == 0;
                held += read;
                if (held == 0 && ended && !any) yield break;
                any = true;
                var used = _tree.Take(buffer.AsSpan(0, held), ended, ref state);
                buffer.AsSpan(used, held - used).CopyTo(buffer);
                held -= used;
                while (_tree.Rows.TryDequeue(out var row)) yield return row;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer, int held)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, held).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static IReadOnlyDictionary<string, object?>? Map(IReadOnlyDictionary<string, object?>? at, string name) => at?.GetValueOrDefault(name) as IReadOnlyDictionary<string, object?>;

    private static IReadOnlyList<object?> List(IReadOnlyDictionary<string, object?>? at, params ReadOnlySpan<string> path)
    {
        for (var i = 0; i < path.Length - 1; i++) at = Map(at, path[i]);
        return at?.GetValueOrDefault(path[^1]) as IReadOnlyList<object?> ?? [];
    }
}
