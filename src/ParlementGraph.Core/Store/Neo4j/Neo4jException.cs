namespace ParlementGraph.Store.Neo4j;

/// <summary>What went wrong with Neo4j, as far as it decides what to do next.</summary>
public enum Neo4jFailure
{
    /// <summary>A statement that the server refuses: a fault of this program, or of what was sent.</summary>
    Statement,

    /// <summary>It may work a little later: a deadlock, a leader that changes.</summary>
    Passing,

    /// <summary>Too much at once for the server's memory: the same again would fail again, half of it may not.</summary>
    Memory,

    /// <summary>The server takes nothing until it is restarted, as after a full disk. What was being committed may be there.</summary>
    NeedsRestart,

    /// <summary>Wrong user, password or rights.</summary>
    Credentials,

    /// <summary>The explicit transaction ended before us.</summary>
    TransactionLost,

    /// <summary>Somebody, or the server's time limit, ended the statement.</summary>
    Terminated,

    /// <summary>No answer, or one that broke off: whether the statement ran is not known.</summary>
    Unreachable,

    /// <summary>Something answers that is no Neo4j we can use: too old, another program, no such database.</summary>
    Unsuitable,

    /// <summary>The address or the other settings cannot be right.</summary>
    Settings,
}

/// <summary>The one exception for all that goes wrong with the server, whatever the transport.</summary>
/// <param name="code">The server's own code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>; empty where there is none.</param>
public sealed class Neo4jException(Neo4jFailure failure, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public Neo4jFailure Failure { get; } = failure;

    public string Code { get; } = code;
}
