using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Cli;

/// <summary>What a person can do about what went wrong with Neo4j.</summary>
internal static class Neo4jAdvice
{
    public static string? Of(Neo4jFailure failure) => failure switch
    {
        Neo4jFailure.Settings => "Set PARLEMENTGRAPH__Neo4j__Url, or leave --store out for SQLite, which needs no server.",
        Neo4jFailure.Unreachable => "Is it running, and is PARLEMENTGRAPH__Neo4j__Url its HTTP address? What a build wrote before is kept: run the same command again to go on.",
        Neo4jFailure.Credentials => "Set PARLEMENTGRAPH__Neo4j__User and PARLEMENTGRAPH__Neo4j__Password.",
        Neo4jFailure.Unsuitable => "Give the HTTP address of a Neo4j of 5.26 or newer, and a database that it has, in PARLEMENTGRAPH__Neo4j__Url and PARLEMENTGRAPH__Neo4j__Database.",
        Neo4jFailure.Memory => "Give the server more memory (server.memory.heap.max_size), then run the same command again.",
        Neo4jFailure.Passing or Neo4jFailure.TransactionLost or Neo4jFailure.Terminated => "Run the same command again; what a build wrote before is kept.",
        _ => null,
    };
}
