using System.Threading.Channels;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Makes what is to be sent while what was made before is on its way.</summary>
internal static class Sending
{
    /// <param name="waiting">How many may have been made and wait: enough that the server does not, where they come unevenly.</param>
    /// <param name="senders">How many are sent at once.</param>
    public static async Task RunAsync<T>(IEnumerable<T> items, int waiting, int senders, Func<T, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        var queue = Channel.CreateBounded<T>(new BoundedChannelOptions(waiting) { SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var all = Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            try
            {
                await foreach (var item in queue.Reader.ReadAllAsync(stop.Token)) await send(item, stop.Token);
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }, CancellationToken.None)).ToList();
        try
        {
            foreach (var item in items) await queue.Writer.WriteAsync(item, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A sender failed, and tells of it below.
        }
        catch
        {
            // Nothing may still be on its way when the build says that it failed.
            await stop.CancelAsync();
            queue.Writer.Complete();
            await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        queue.Writer.Complete();
        await Task.WhenAll(all);
    }
}
