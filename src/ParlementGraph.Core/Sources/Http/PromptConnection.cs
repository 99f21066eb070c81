using System.Net.Sockets;

namespace ParlementGraph.Sources.Http;

/// <summary>
/// A connection that acknowledges at once. A simple server sends the head of its answer and the body apart; its Nagle then waits for our acknowledgement of the
/// head, and Linux delays that by 40 ms: nine tenths of the time of a small page.
/// </summary>
internal sealed class PromptConnection : NetworkStream
{
    private const int Tcp = 6;
    private const int QuickAck = 12;

    private PromptConnection(Socket socket)
        : base(socket, ownsSocket: true)
    {
    }

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return OperatingSystem.IsLinux() && TryAcknowledgeAtOnce(socket) ? new PromptConnection(socket) : new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Linux forgets it with each request that is sent.
        TryAcknowledgeAtOnce(Socket);
        return base.ReadAsync(buffer, cancellationToken);
    }

    private static bool TryAcknowledgeAtOnce(Socket socket)
    {
        try
        {
            socket.SetRawSocketOption(Tcp, QuickAck, BitConverter.GetBytes(1));
            return true;
        }
        catch (SocketException)
        {
            // A kernel without it, or a connection that is gone, which the read that follows tells.
            return false;
        }
    }
}
