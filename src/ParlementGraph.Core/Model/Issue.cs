namespace ParlementGraph.Model;

/// <summary>How much an issue costs: the record, a part of it, or nothing.</summary>
public enum IssueSeverity
{
    /// <summary>The record could not be used at all; its raw form is kept.</summary>
    Skipped,

    /// <summary>The record is in the graph, but something in it is missing or doubtful.</summary>
    Degraded,

    /// <summary>Nothing is lost; a reader may want to know.</summary>
    Noted,
}

/// <summary>Something about one record that a person should know: never an exception, never silence.</summary>
/// <param name="Place">Where: <c>line 12, column 3</c>, a name of a field, a question's number; null when it concerns the whole record.</param>
public sealed record Issue(IssueCode Code, IssueSeverity Severity, string Message, string? Place = null);
