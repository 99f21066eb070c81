using System.IO.Compression;
using System.Text;

namespace ParlementGraph.Tests.Sources;

/// <summary>
/// The stand-in for both publishers over a choice of its cases: <c>--limit</c> takes the oldest only. Its script finds its data beside itself, so it is
/// run from a folder of links in which the one file of cases is another.
/// </summary>
internal static class StubOfSomeCases
{
    private const string Cases = "zaken-schriftelijke-vragen.jsonl.gz";

    /// <param name="wanted">Whether to serve the case of a line of JSON.</param>
    /// <param name="changed">The script as it is for this test, for a state of the publishers that no option gives.</param>
    public static Task<Stub> StartAsync(TemporaryFolder folder, Func<string, bool> wanted, Func<string, string>? changed = null)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        var tools = Directory.CreateDirectory(Path.Combine(folder.Path, "tools"));
        foreach (var entry in Directory.EnumerateFileSystemEntries(Repo.Shared("data")).Where(e => Path.GetFileName(e) != "tweedekamer")) Link(data, entry);
        var chamber = data.CreateSubdirectory("tweedekamer");
        foreach (var entry in Directory.EnumerateFileSystemEntries(Repo.Shared("data", "tweedekamer")).Where(e => Path.GetFileName(e) != Cases)) Link(chamber, entry);
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(Repo.Shared("data", "tweedekamer", Cases)), CompressionMode.Decompress), Encoding.UTF8))
        using (var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(chamber.FullName, Cases)), CompressionLevel.Fastest), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            while (reader.ReadLine() is { } line)
            {
                if (wanted(line)) writer.WriteLine(line);
            }
        }
        if (changed is null) Link(tools, Repo.Shared("tools", "sources_stub.py"));
        else File.WriteAllText(Path.Combine(tools.FullName, "sources_stub.py"), changed(File.ReadAllText(Repo.Shared("tools", "sources_stub.py"))));
        return Stub.StartScriptAsync(Path.Combine(tools.FullName, "sources_stub.py"));
    }

    private static void Link(DirectoryInfo into, string target)
    {
        var path = Path.Combine(into.FullName, Path.GetFileName(target));
        if (Directory.Exists(target)) Directory.CreateSymbolicLink(path, target);
        else File.CreateSymbolicLink(path, target);
    }
}
