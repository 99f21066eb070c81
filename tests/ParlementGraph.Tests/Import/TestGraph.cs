using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Tests.Import;

/// <summary>An archive and a graph in a folder, driven as the verbs drive them but in this process.</summary>
internal sealed class TestGraph(string folder) : IAsyncDisposable
{
    public static readonly Seeds Seeds = Seeds.Read(Repo.PathOf("seeds"));

    public static readonly string SeedDocument = Repo.PathOf("seeds", "documents", "2019Z19333.txt");

    public SqliteStore Store { get; } = new(Path.Combine(folder, "graph.db"), GraphModel.Standard, TimeProvider.System);

    public ArchiveFile Archive { get; } = ArchiveFile.Open(ArchiveFile.In(folder), TimeProvider.System);

    public ImportResult Import(params string[] files) =>
        new Importer(Archive, Seeds.Lexicon).Import(files, Silent.Instance, TestContext.Current.CancellationToken);

    public Task<BuildResult> BuildAsync(bool full = false) =>
        new GraphBuilder(Archive, Seeds, TimeProvider.System).BuildAsync(Store, full, Silent.Instance, TestContext.Current.CancellationToken);

    /// <summary>The same archive into another store.</summary>
    public Task<BuildResult> BuildAsync(IGraphStore store) =>
        new GraphBuilder(Archive, Seeds, TimeProvider.System).BuildAsync(store, full: false, Silent.Instance, TestContext.Current.CancellationToken);

    public async Task<IGraphReader> OpenAsync() => (await Store.TryOpenAsync(TestContext.Current.CancellationToken))!;

    public Task<string> DumpAsync() => DumpAsync(Store);

    public static async Task<string> DumpAsync(IGraphStore store)
    {
        await using var reader = (await store.TryOpenAsync(TestContext.Current.CancellationToken))!;
        var lines = new List<string>();
        await foreach (var record in reader.RecordsAsync(TestContext.Current.CancellationToken)) lines.Add(CanonicalLine.Of(record, GraphModel.Standard));
        return string.Join('\n', lines);
    }

    public ValueTask DisposeAsync()
    {
        Archive.Dispose();
        return Store.DisposeAsync();
    }

    private sealed class Silent : IProgress<(long Done, long? Total)>
    {
        public static readonly Silent Instance = new();

        public void Report((long Done, long? Total) value)
        {
        }
    }
}
