using System.CommandLine;

namespace ParlementGraph.Cli;

/// <summary>The options that several verbs share, each defined once.</summary>
internal static class CliOptions
{
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the archive and the graph. Else PARLEMENTGRAPH__Data, else data/ in the working directory.",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("PARLEMENTGRAPH__Data") is { Length: > 0 } set ? set : "data"),
    };

    public static readonly Option<string> Store = new("--store")
    {
        Description = "Engine of the graph: sqlite, or neo4j (where: PARLEMENTGRAPH__Neo4j__Url, __User, __Password, __Database). Else PARLEMENTGRAPH__Store, else sqlite.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PARLEMENTGRAPH__Store") is { Length: > 0 } set ? set : "sqlite",
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the result as one JSON object to stdout, for programs; docs/cli.md has the fields.",
    };

    public static readonly Option<bool> Quiet = new("--quiet", "-q")
    {
        Description = "No progress and no summary on stderr; errors stay.",
    };

    public static readonly Option<bool> Full = new("--full")
    {
        Description = "Build the whole graph anew beside the old one, then put it in its place. Build numbers and the log of changes go on.",
    };
}
