namespace ParlementGraph.Archive;

/// <summary>One import at a time in a data folder. The operating system frees it with the process, so a kill leaves nothing to clear away.</summary>
public sealed class ArchiveLock : IDisposable
{
    private readonly FileStream _file;

    private ArchiveLock(FileStream file) => _file = file;

    /// <exception cref="ArchiveLockedException">Another process holds it.</exception>
    public static ArchiveLock Take(string archivePath)
    {
        var path = archivePath + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            return new ArchiveLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        // .NET gives a held lock no type of its own: 11 and 35 are EWOULDBLOCK, 0x80070020 a sharing violation.
        catch (IOException e) when (e.GetType() == typeof(IOException) && e.HResult is 11 or 35 or unchecked((int)0x80070020))
        {
            throw new ArchiveLockedException($"another import is at work in {Path.GetDirectoryName(Path.GetFullPath(path))}", e);
        }
    }

    public void Dispose() => _file.Dispose();
}

/// <summary>Another import is at work in the same folder.</summary>
public sealed class ArchiveLockedException(string message, Exception inner) : Exception(message, inner);
