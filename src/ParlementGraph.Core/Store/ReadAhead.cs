using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ParlementGraph.Store;

/// <summary>Two steps of a build on two cores: one makes items while the other takes them.</summary>
internal static class ReadAhead
{
    /// <summary>
    /// The same items, made on a thread of the pool at most <paramref name="waiting"/> ahead. A fault of the source comes out where its item would
    /// have, so that half of the items are never taken for all; whoever stops taking stops the source.
    /// </summary>
    public static async IAsyncEnumerable<T> Of<T>(Func<CancellationToken, IAsyncEnumerable<T>> source, int waiting, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<T>(new BoundedChannelOptions(waiting) { SingleReader = true, SingleWriter = true });
        var making = Task.Run(async () =>
        {
            try
            {
                await foreach (var item in source(stop.Token).WithCancellation(stop.Token)) await queue.Writer.WriteAsync(item, stop.Token);
                queue.Writer.Complete();
            }
            catch (Exception e)
            {
                queue.Writer.Complete(e);
            }
        }, CancellationToken.None);
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                while (queue.Reader.TryRead(out var item)) yield return item;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }
}
