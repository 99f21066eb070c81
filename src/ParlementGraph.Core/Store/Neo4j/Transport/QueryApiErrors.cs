using System.Net;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>
/// What an error of the Query API means. The code decides, never the HTTP status, with one exception: that a transaction is gone has no code of its own
/// and is a 404 with the code of a bad request. All of it was measured on 5.26.
/// </summary>
internal static class QueryApiErrors
{
    private const string BadRequest = "Neo.ClientError.Request.Invalid";

    private static readonly string[] PassingThoughNotTransient =
    [
        "Neo.ClientError.Security.AuthorizationExpired", "Neo.ClientError.Cluster.NotALeader", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    ];

    private static readonly string[] Ended =
    [
        "Neo.TransientError.Transaction.Terminated", "Neo.ClientError.Transaction.Terminated", "Neo.TransientError.Transaction.LockClientStopped", "Neo.ClientError.Transaction.LockClientStopped",
        "Neo.ClientError.Transaction.TransactionTimedOut", "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    ];

    public static Neo4jException Of(HttpStatusCode status, string code, string message, Uri url) => Classify(status, code, message) switch
    {
        Neo4jFailure.Credentials => new(Neo4jFailure.Credentials, code, $"Neo4j at {Shown(url)} does not take this user and password ({message.TrimEnd('.')})"),
        Neo4jFailure.NeedsRestart => new(Neo4jFailure.NeedsRestart, code, $"Neo4j at {Shown(url)} must be restarted before it takes anything again, as after a full disk: make room, restart it, then run this again ({message})"),
        Neo4jFailure.Memory => new(Neo4jFailure.Memory, code, $"a statement was too much for the memory of Neo4j at {Shown(url)} ({message})"),
        var failure => new(failure, code, $"Neo4j: {message} ({(code.Length > 0 ? code : $"status {(int)status}")})"),
    };

    public static string Shown(Uri url) => url.GetLeftPart(UriPartial.Authority);

    private static Neo4jFailure Classify(HttpStatusCode status, string code, string message)
    {
        if (code.Contains("OutOfMemory", StringComparison.Ordinal)) return Neo4jFailure.Memory;
        // What a far too large batch gave: a transport that could not even pass it on.
        if (code is "N/A" && message.Contains("Failed to write", StringComparison.Ordinal)) return Neo4jFailure.Memory;
        if (code is "Neo.DatabaseError.Transaction.TransactionCommitFailed" or "Neo.DatabaseError.Transaction.TransactionStartFailed"
            || message.Contains("needs to be restarted", StringComparison.Ordinal)) return Neo4jFailure.NeedsRestart;
        if (Ended.Contains(code)) return Neo4jFailure.Terminated;
        if (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) || PassingThoughNotTransient.Contains(code)) return Neo4jFailure.Passing;
        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) || status == HttpStatusCode.Unauthorized) return Neo4jFailure.Credentials;
        if (code is "Neo.ClientError.Database.DatabaseNotFound") return Neo4jFailure.Unsuitable;
        if (status == HttpStatusCode.NotFound && code is BadRequest && message.StartsWith("Transaction", StringComparison.Ordinal)) return Neo4jFailure.TransactionLost;
        if (status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout) return Neo4jFailure.Passing;
        return Neo4jFailure.Statement;
    }
}
