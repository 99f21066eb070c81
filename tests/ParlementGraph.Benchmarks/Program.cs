using System.Globalization;
using ParlementGraph.Archive;
using ParlementGraph.Benchmarks;
using ParlementGraph.Import;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["documents", .. var folders]) return await DocumentBenchmark.RunAsync(folders);
var command = BenchmarkCommand.Parse(args);
if (command is null || !File.Exists(ArchiveFile.In(command.Folder)))
{
    await Console.Error.WriteLineAsync(BenchmarkCommand.Usage);
    return 2;
}
var seeds = Seeds.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
var output = Directory.CreateTempSubdirectory("parlementgraph-benchmark-");
try
{
    using var held = ArchiveFile.Open(ArchiveFile.In(command.Folder), TimeProvider.System);
    switch (command)
    {
        case { Verb: "neo4j" }:
            await LoadBenchmark.RunAsync(held, seeds, output.FullName, command.Address, command.Heap);
            break;
        case { Verb: "read" }:
            await ReadBenchmark.RunAsync(held, seeds, output.FullName, command.Address, command.Heap);
            break;
        case { Verb: "renumber", To: { } to }:
            using (var larger = ArchiveFile.Open(ArchiveFile.In(Directory.CreateDirectory(to).FullName), TimeProvider.System)) await RenumberedArchive.WriteAsync(held, larger, command.Times, CancellationToken.None);
            break;
        default:
            await BuildSteps.MeasureAsync(held, seeds, output.FullName, command.Steps);
            break;
    }
}
finally
{
    output.Delete(recursive: true);
}
return 0;
