using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Benchmarks;

/// <summary>How fast documents are read, by their form.</summary>
internal static class DocumentBenchmark
{
    // Enough that no document stays in the caches of the processor, few enough to be held.
    private const int MostOfForm = 1_000;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    /// <param name="folders">Of files, or of an archive that <c>import</c> has filled.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> folders)
    {
        var time = TimeProvider.System;
        var files = new List<ReadOnlyMemory<byte>>();
        foreach (var folder in folders)
        {
            if (File.Exists(ArchiveFile.In(folder))) files.AddRange(await InArchiveAsync(folder));
            else files.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f)));
        }
        // The first reading of each also warms up.
        foreach (var form in files.Select(f => (Bytes: f, Read: DocumentParser.Parse(f))).Where(f => f.Read.Facts is not null).GroupBy(f => f.Read.Form, f => f.Bytes))
        {
            var (count, start, before) = (0, time.GetTimestamp(), GC.GetTotalAllocatedBytes());
            while (time.GetElapsedTime(start) < Long)
            {
                foreach (var bytes in form) DocumentParser.Parse(bytes);
                count += form.Count();
            }
            var seconds = time.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine($"{form.Key,-5} {form.Count(),5} files {count / seconds,9:0.0} a second {(GC.GetTotalAllocatedBytes() - before) / count / 1024.0 / 1024.0,8:0.00} MiB allocated each {Environment.WorkingSet >> 20,6} MiB");
        }
        return 0;
    }

    /// <summary>Publications of each form, as many and as far apart: names are in order of year.</summary>
    private static async Task<List<ReadOnlyMemory<byte>>> InArchiveAsync(string folder)
    {
        using var archive = ArchiveFile.Open(ArchiveFile.In(folder), TimeProvider.System);
        var names = new List<string>();
        await foreach (var (_, name) in archive.ReadCurrentNamesAsync(Source.OfficieleBekendmakingen, CancellationToken.None))
        {
            if (!name.StartsWith("sru/", StringComparison.Ordinal) && !name.EndsWith("/metadata.xml", StringComparison.Ordinal)) names.Add(name);
        }
        var sample = names.GroupBy(Path.GetExtension, StringComparer.Ordinal).SelectMany(f => f.Where((_, i) => i % ((f.Count() / MostOfForm) + 1) == 0)).ToList();
        return [.. sample.Select(n => archive.FindCurrent(Source.OfficieleBekendmakingen, n)).Where(f => f is not null).Select(f => f!.Value.Record.Bytes)];
    }
}
