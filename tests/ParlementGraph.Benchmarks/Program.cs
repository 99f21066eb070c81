using System.Globalization;
using ParlementGraph.Archive;
using ParlementGraph.Benchmarks;
using ParlementGraph.Import;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["documents", .. var folders]) return DocumentBenchmark.Run(folders);
var (folder, times) = args switch
{
    ["build", var f] => (f, 1),
    ["build", var f, var n] when int.TryParse(n, CultureInfo.InvariantCulture, out var t) && t is >= 1 and <= 10 => (f, t),
    _ => (null, 0),
};
if (folder is null || !File.Exists(ArchiveFile.In(folder)))
{
    await Console.Error.WriteLineAsync("""
        usage: ParlementGraph.Benchmarks build FOLDER [TIMES]     from the archive that `import` has put into FOLDER to a graph; TIMES, 1 to 10: every case so many times over, renumbered
               ParlementGraph.Benchmarks documents FOLDER...      documents of each form
        """);
    return 2;
}
var seeds = Seeds.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
var output = Directory.CreateTempSubdirectory("parlementgraph-benchmark-");
try
{
    using var held = ArchiveFile.Open(ArchiveFile.In(folder), TimeProvider.System);
    if (times == 1)
    {
        await BuildSteps.MeasureAsync(held, seeds, output.FullName);
    }
    else
    {
        using var larger = ArchiveFile.Open(ArchiveFile.In(output.FullName), TimeProvider.System);
        await RenumberedArchive.WriteAsync(held, larger, times, CancellationToken.None);
        await BuildSteps.MeasureAsync(larger, seeds, output.FullName);
    }
}
finally
{
    output.Delete(recursive: true);
}
return 0;
