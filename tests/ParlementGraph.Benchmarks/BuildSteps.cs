using System.Diagnostics;
using System.Runtime.InteropServices;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Sqlite;

/// <summary>From an archive to a graph, step by step. Each run includes the steps above it, so that the difference is a step's own cost; `build` runs them beside each other.</summary>
internal static class BuildSteps
{
    public static async Task MeasureAsync(ArchiveFile archive, Seeds seeds, string folder, bool steps)
    {
        var builder = new GraphBuilder(archive, seeds, TimeProvider.System);
        await using var store = new SqliteStore(Path.Combine(folder, "graph.db"), GraphModel.Standard, TimeProvider.System);
        // First, and alone in the process, so that its memory is its own.
        var start = Stopwatch.GetTimestamp();
        var built = await builder.BuildAsync(store, full: false, new Silent(), CancellationToken.None);
        var build = Stopwatch.GetElapsedTime(start);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var documents = built.Dataset.Counts.Single(c => c.Kind == "Document").Count;
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {RuntimeInformation.OSDescription}");
        Console.WriteLine($"{archive.Count()} archived records -> {documents} documents, {built.Added} records of the graph, {new FileInfo(Path.Combine(folder, "graph.db")).Length >> 20} MiB");
        Console.WriteLine($"{"step",-28}{"seconds",10}{"own",10}{"documents a second",22}");

        Print("build: all, and store", build, build, documents);
        Console.WriteLine($"peak memory of build {peak >> 20} MiB; at its end .NET has {GC.GetGCMemoryInfo().TotalCommittedBytes >> 20} MiB, and SQLite had at most {SQLitePCL.raw.sqlite3_memory_highwater(0) >> 20} MiB");
        if (!steps) return;

        var before = TimeSpan.Zero;
        await StepAsync("index of cases", () => builder.IndexAsync(CancellationToken.None));
        await StepAsync("parse", () => builder.ParseAsync(CancellationToken.None));
        await StepAsync("resolve", () => CountAsync(builder.RecordsAsync(CancellationToken.None)));
        await StepAsync("hash and analyse", () => CountAsync(PreparedRecord.Ahead(builder.RecordsAsync(CancellationToken.None), GraphModel.Standard, analyse: true, CancellationToken.None)));
        var again = Stopwatch.GetTimestamp();
        var second = await builder.BuildAsync(store, full: false, new Silent(), CancellationToken.None);
        Print($"build again: {second.Added + second.Changed + second.Removed} changed", Stopwatch.GetElapsedTime(again), Stopwatch.GetElapsedTime(again), documents);

        async Task StepAsync(string name, Func<Task<long>> step)
        {
            var from = Stopwatch.GetTimestamp();
            await step();
            var took = Stopwatch.GetElapsedTime(from);
            Print(name, took, took - before, documents);
            before = took;
        }
    }

    private static void Print(string step, TimeSpan took, TimeSpan own, long documents) =>
        Console.WriteLine($"{step,-28}{took.TotalSeconds,10:0.0}{own.TotalSeconds,10:0.0}{documents / Math.Max(own.TotalSeconds, 0.001),22:0}");

    private static async Task<long> CountAsync<T>(IAsyncEnumerable<T> all)
    {
        var n = 0L;
        await foreach (var _ in all) n++;
        return n;
    }

    private sealed class Silent : IProgress<(long Done, long? Total)>
    {
        public void Report((long Done, long? Total) value)
        {
        }
    }
}
