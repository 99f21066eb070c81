using System.Globalization;
using ParlementGraph.Archive;
using ParlementGraph.Benchmarks;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store.Sqlite;

// Documents of each form: dotnet run -c Release --project tests/ParlementGraph.Benchmarks -- documents FOLDER...
if (args is ["documents", .. var folders]) return DocumentBenchmark.Run(folders);

// From an archive to a graph, step by step: dotnet run -c Release --project tests/ParlementGraph.Benchmarks -- ARCHIVE_FOLDER
// Each step includes the ones above it, so that the difference is its own cost; the last line is what `build` does.
if (args is not [var folder] || !File.Exists(ArchiveFile.In(folder)))
{
    await Console.Error.WriteLineAsync("usage: ParlementGraph.Benchmarks FOLDER, a --data folder with an archive.db that `import` has filled");
    return 2;
}
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var time = TimeProvider.System;
var seeds = Seeds.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
using var archive = ArchiveFile.Open(ArchiveFile.In(folder), time);
var builder = new GraphBuilder(archive, seeds, time);
var output = Directory.CreateTempSubdirectory("parlementgraph-benchmark-");
Console.WriteLine($"{archive.Count()} archived records; {Environment.ProcessorCount} cores, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
try
{
    await MeasureAsync("index of cases", async () => await builder.IndexAsync(CancellationToken.None));
    await MeasureAsync("and parse", async () => await builder.ParseAsync(CancellationToken.None));
    await MeasureAsync("and resolve", async () => await CountAsync(builder.RecordsAsync(CancellationToken.None)));
    await MeasureAsync("and hash", async () =>
    {
        var n = 0L;
        await foreach (var record in builder.RecordsAsync(CancellationToken.None))
        {
            CanonicalLine.Hash(record, GraphModel.Standard);
            n++;
        }
        return n;
    });
    await using var store = new SqliteStore(Path.Combine(output.FullName, "graph.db"), GraphModel.Standard, time);
    await MeasureAsync("build: all of it, stored and indexed, on two threads", async () => (await builder.BuildAsync(store, full: false, new Silent(), CancellationToken.None)).Added);
    await MeasureAsync("build again: nothing changed", async () => (await builder.BuildAsync(store, full: false, new Silent(), CancellationToken.None)).Unchanged);
}
finally
{
    output.Delete(recursive: true);
}
return 0;

async Task MeasureAsync(string step, Func<Task<long>> run)
{
    var start = time.GetTimestamp();
    var n = await run();
    var seconds = time.GetElapsedTime(start).TotalSeconds;
    Console.WriteLine($"{step,-55} {seconds,7:0.0} s   {n,9} -> {n / seconds,9:0} a second   {Environment.WorkingSet >> 20,5} MiB");
}

static async Task<long> CountAsync<T>(IAsyncEnumerable<T> all)
{
    var n = 0L;
    await foreach (var _ in all) n++;
    return n;
}

internal sealed class Silent : IProgress<(long Done, long? Total)>
{
    public void Report((long Done, long? Total) value)
    {
    }
}
