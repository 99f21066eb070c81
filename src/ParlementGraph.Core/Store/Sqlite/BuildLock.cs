namespace ParlementGraph.Store.Sqlite;

/// <summary>One build at a time: a lock that the system holds and lets go with the process, so that a lock file left by a kill blocks nobody. The file itself stays.</summary>
internal static class BuildLock
{
    // EWOULDBLOCK of Linux and of macOS; sharing and lock violation of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <param name="patience">How long a build that is just ending is waited for.</param>
    public static async Task<FileStream> TakeAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        if (TryTake(path) is { } first) return first;
        await Task.Delay(patience, time, cancellationToken);
        return TryTake(path) ?? throw new StoreLockedException($"another build is running: it holds {path}; wait for it to end, or stop it");
    }

    private static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (Held.Contains(e.HResult))
        {
            return null;
        }
    }
}
