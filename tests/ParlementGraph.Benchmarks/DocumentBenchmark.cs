using System.Globalization;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Benchmarks;

/// <summary>How fast documents are read, by their form.</summary>
internal static class DocumentBenchmark
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    public static int Run(IReadOnlyList<string> folders)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var time = TimeProvider.System;
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Select(File.ReadAllBytes).ToList();
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
}
