using System.Diagnostics;
using System.Runtime.InteropServices;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Transport;

namespace ParlementGraph.Benchmarks;

/// <summary>A graph into Neo4j: by `build`, by a plain client with the same rows, and by one MERGE a request. Each into an empty database on a server that was just started.</summary>
internal static class LoadBenchmark
{
    private const int Sample = 1000;

    public static async Task RunAsync(ArchiveFile archive, Seeds seeds, string folder, Uri? address, string heap)
    {
        using var recorded = new RecordedRows(folder);
        var (whole, peak, writing, server, again) = await BuildAsync(archive, seeds, address, heap, recorded);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {RuntimeInformation.OSDescription}, {server}, heap {(address is null ? heap : "as the server has it")}");
        var files = recorded.Split();
        var (nodes, edges) = (files.Where(f => !f.IsOfEdges).Sum(f => f.Count), files.Where(f => f.IsOfEdges).Sum(f => f.Count));
        Console.WriteLine($"{nodes} nodes, {edges} relationships, {files.Sum(f => new FileInfo(f.Path).Length) >> 20} MiB of rows");
        Print("build, from the archive", nodes + edges, whole);
        Console.WriteLine($"{"its peak memory",-34}{peak >> 20,10} MiB");
        Print("of which writing", nodes + edges, writing.Whole);
        Print("of that nodes", nodes, writing.Nodes);
        Print("of that relationships", edges, writing.Edges);
        Console.WriteLine($"{"of that indexes for readers",-34}{writing.Rest.TotalSeconds,10:0.0} s");
        Console.WriteLine($"{"build again, no change",-34}{again.TotalSeconds,10:0.0} s");

        TimeSpan plain;
        await using (var place = await Neo4jPlace.OpenAsync(address, heap))
        {
            using var client = new PlainClient(place.Url);
            await ApplySchemaAsync(client);
            var parts = files.ToLookup(f => f.IsOfEdges);
            var ofNodes = await client.LoadAsync(parts[false]);
            plain = ofNodes + await client.LoadAsync(parts[true]);
            Print("plain client, batches of 5,000", nodes + edges, plain);
            Print("of which nodes", nodes, ofNodes);
            Print("of which relationships", edges, plain - ofNodes);
        }
        await using (var place = await Neo4jPlace.OpenAsync(address, heap))
        {
            using var client = new PlainClient(place.Url);
            await ApplySchemaAsync(client);
            var (rows, took) = await client.MergeOneByOneAsync(files, Sample);
            Print($"one MERGE a request, {rows} rows", rows, took);
            Console.WriteLine($"writing is {plain / writing.Whole:0.00} times as fast as the plain client, {(nodes + edges) / writing.Whole.TotalSeconds / (rows / took.TotalSeconds):0} times as fast as one MERGE a request; the whole build {(nodes + edges) / whole.TotalSeconds / (rows / took.TotalSeconds):0} times");
        }
    }

    private static async Task<(TimeSpan Whole, long Peak, WritingTime Writing, string Server, TimeSpan Again)> BuildAsync(ArchiveFile archive, Seeds seeds, Uri? address, string heap, RecordedRows rows)
    {
        await using var place = await Neo4jPlace.OpenAsync(address, heap);
        await using var executor = new QueryApiExecutor(place.Settings, TimeProvider.System);
        await using var recording = new RecordingExecutor(executor, rows);
        await using var store = new Neo4jStore(place.Settings, GraphModel.Standard, TimeProvider.System, recording);
        var builder = new GraphBuilder(archive, seeds, TimeProvider.System);
        var start = Stopwatch.GetTimestamp();
        await builder.BuildAsync(store, full: false, new Progress<(long, long?)>(), CancellationToken.None);
        var whole = Stopwatch.GetElapsedTime(start);
        var (peak, writing) = (Process.GetCurrentProcess().PeakWorkingSet64, recording.Took);
        start = Stopwatch.GetTimestamp();
        await builder.BuildAsync(store, full: false, new Progress<(long, long?)>(), CancellationToken.None);
        return (whole, peak, writing, await store.ServerAsync(CancellationToken.None), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>The same constraints and indexes, or the comparison would be with less work.</summary>
    private static async Task ApplySchemaAsync(PlainClient client)
    {
        foreach (var element in new Neo4jSchema(GraphModel.Standard).Elements) await client.RunAsync(element.Statement);
    }

    private static void Print(string what, long rows, TimeSpan took) => Console.WriteLine($"{what,-34}{took.TotalSeconds,10:0.0} s{rows / took.TotalSeconds,12:0} rows a second");
}
