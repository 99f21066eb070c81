using System.Globalization;

namespace ParlementGraph.Benchmarks;

/// <summary>What to measure on which archive.</summary>
/// <param name="Address">A Neo4j server that is there, whose database is emptied; null to start one from the shared folder.</param>
/// <param name="Heap">Of a server that is started.</param>
/// <param name="Steps">Whether each step of a build is measured too.</param>
/// <param name="Times">How many times each case is in the archive that is written.</param>
/// <param name="To">The folder it is written into.</param>
internal sealed record BenchmarkCommand(string Verb, string Folder, Uri? Address = null, string Heap = "2g", bool Steps = true, int Times = 1, string? To = null)
{
    public const string Usage = """
        usage: ParlementGraph.Benchmarks build FOLDER [--whole]    from the archive that `import` has put into FOLDER to a graph; --whole: without the steps one by one
               ParlementGraph.Benchmarks renumber FOLDER TIMES TO  an archive in the folder TO with every case of FOLDER so many times over (1 to 10), renumbered; then `build TO`
               ParlementGraph.Benchmarks documents FOLDER...      documents of each form, from files or from the archives that `import` has put into the folders
               ParlementGraph.Benchmarks neo4j FOLDER [SERVER]    the graph into Neo4j: by build, by a plain client in batches, by one MERGE a request
               ParlementGraph.Benchmarks read FOLDER [SERVER]     how long requests take on SQLite and on Neo4j, with 1 and with 8 clients
        SERVER: --heap SIZE (default 2g) for one that is started from the shared folder, or --address URL of one whose database may be emptied
        """;

    /// <summary>Null where it makes no sense.</summary>
    public static BenchmarkCommand? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        ["build", var folder] => new("build", folder),
        ["build", var folder, "--whole"] => new("build", folder, Steps: false),
        ["renumber", var folder, var n, var to] when int.TryParse(n, CultureInfo.InvariantCulture, out var times) && times is >= 1 and <= 10 => new("renumber", folder, Times: times, To: to),
        [("neo4j" or "read") and var verb, var folder] => new(verb, folder),
        [("neo4j" or "read") and var verb, var folder, "--heap", var size] => new(verb, folder, Heap: size),
        [("neo4j" or "read") and var verb, var folder, "--address", var url] when Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address) => new(verb, folder, Address: address),
        _ => null,
    };
}
