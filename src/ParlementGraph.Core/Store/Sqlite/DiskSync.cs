using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ParlementGraph.Store.Sqlite;

/// <summary>Makes sure that bytes, and the name of a file, are on the disk.</summary>
internal static class DiskSync
{
    public static void File(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>A rename is kept by the folder. .NET opens no folders, hence the calls of the system; Windows knows no such thing.</summary>
    public static void FolderOf(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var handle = Open(folder, 0);
        if (handle < 0) throw new IOException($"{folder} cannot be opened to sync it", new Win32Exception(Marshal.GetLastPInvokeError()));
        var failed = Sync(handle) != 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Close(handle);
        if (failed != 0) throw new IOException($"{folder} cannot be synced", new Win32Exception(failed));
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
