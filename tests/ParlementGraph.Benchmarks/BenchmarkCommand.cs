using System.Globalization;

namespace ParlementGraph.Benchmarks;

/// <summary>What to measure on which archive.</summary>
/// <param name="Address">A Neo4j server that is there, whose database is emptied; null to start one from the shared folder.</param>
/// <param name="Heap">Of a server that is started.</param>
internal sealed record BenchmarkCommand(string Verb, string Folder, int Times = 1, Uri? Address = null, string Heap = "2g")
{
    public const string Usage = """
        usage: ParlementGraph.Benchmarks build FOLDER [TIMES]     from the archive that `import` has put into FOLDER to a graph; TIMES, 1 to 10: every case so many times over, renumbered
               ParlementGraph.Benchmarks documents FOLDER...      documents of each form, from files or from the archives that `import` has put into the folders
               ParlementGraph.Benchmarks neo4j FOLDER [SERVER]    the graph into Neo4j: by build, by a plain client in batches, by one MERGE a request
               ParlementGraph.Benchmarks read FOLDER [SERVER]     how long requests take on SQLite and on Neo4j, with 1 and with 8 clients
        SERVER: --heap SIZE (default 2g) for one that is started from the shared folder, or --address URL of one whose database may be emptied
        """;

    /// <summary>Null where it makes no sense.</summary>
    public static BenchmarkCommand? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        ["build", var folder] => new("build", folder),
        ["build", var folder, var n] when int.TryParse(n, CultureInfo.InvariantCulture, out var times) && times is >= 1 and <= 10 => new("build", folder, times),
        [("neo4j" or "read") and var verb, var folder] => new(verb, folder),
        [("neo4j" or "read") and var verb, var folder, "--heap", var size] => new(verb, folder, Heap: size),
        [("neo4j" or "read") and var verb, var folder, "--address", var url] when Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address) => new(verb, folder, Address: address),
        _ => null,
    };
}
