using System.CommandLine;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Cli;

/// <summary>The places a verb works on: seeds beside the program, archive and graph in the data folder.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private ArchiveFile? _archive;
    private Seeds? _seeds;

    public Workspace(ParseResult arguments)
    {
        _data = arguments.GetValue(CliOptions.Data)!;
        var engine = arguments.GetValue(CliOptions.Store)!;
        Store = engine switch
        {
            "sqlite" => new SqliteStore(GraphPath, GraphModel.Standard, Time),
            "neo4j" => new Neo4jStore(Neo4j(), GraphModel.Standard, Time),
            _ => throw new CliException(ExitCode.Usage, $"--store '{engine}' is not known", "Give sqlite or neo4j."),
        };
    }

    public TimeProvider Time { get; } = TimeProvider.System;

    public IGraphStore Store { get; }

    public string DataFolder => _data.FullName;

    /// <summary>Where the graph is, for messages.</summary>
    public string GraphPlace => Store is Neo4jStore neo4j ? neo4j.Place : DataFolder;

    public string GraphPath => Path.Combine(_data.FullName, "graph.db");

    public string ArchivePath => ArchiveFile.In(_data.FullName);

    /// <summary>Read once, and only by the verbs that build.</summary>
    public Seeds Seeds => _seeds ??= Seeds.Read(SeedFolder);

    public ArchiveFile Archive => _archive ??= ArchiveFile.Open(ArchivePath, Time);

    private static string SeedFolder => Path.Combine(AppContext.BaseDirectory, "seeds");

    public Task<BuildResult> BuildAsync(bool full, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken) =>
        new GraphBuilder(Archive, Seeds, Time).BuildAsync(Store, full, progress, cancellationToken);

    /// <summary>A reader of the graph that must be there.</summary>
    public async Task<IGraphReader> OpenAsync(CancellationToken cancellationToken) => await Store.TryOpenAsync(cancellationToken)
        ?? throw new CliException(ExitCode.Failure, $"there is no graph in {GraphPlace}", "Run `parlementgraph build` first, or give --data or --store.");

    /// <summary>A reader; where there is no graph yet, one is built first, from the archive or from the seeds alone, and said.</summary>
    public async Task<IGraphReader> OpenOrBuildAsync(Screen screen, CancellationToken cancellationToken)
    {
        if (await Store.TryOpenAsync(cancellationToken) is { } reader) return reader;
        screen.Say($"No graph in {GraphPlace} yet: building it from {(Archive.Count() is > 0 and var n ? $"the archive ({n} records) and the seeds" : "the seeds alone")}.");
        await screen.ProgressAsync("Building", Time, progress => BuildAsync(full: false, progress, cancellationToken));
        return await Store.TryOpenAsync(cancellationToken) ?? throw new CliException(ExitCode.Failure, $"the graph in {GraphPlace} is not there although it was just built", "Is another program removing it?");
    }

    private static Neo4jSettings Neo4j()
    {
        static string? Setting(string name) => Environment.GetEnvironmentVariable("PARLEMENTGRAPH__Neo4j__" + name);
        return Neo4jSettings.Create(Setting("Url"), Setting("User"), Setting("Password"), Setting("Database"), Setting("BearerToken"));
    }

    public async ValueTask DisposeAsync()
    {
        _archive?.Dispose();
        await Store.DisposeAsync();
    }
}
