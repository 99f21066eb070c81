using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store;

/// <summary>What the graph as a whole says of itself; written last by each build, so that the API needs no archive.</summary>
/// <param name="Version">SHA-256, in hex, over (kind, key, hash) of all records in key order: equal graphs, equal versions.</param>
/// <param name="Generation">Grows with every build that changed something.</param>
/// <param name="AsOf">The latest submission, answer or notice that is not after the day of retrieval: the default day of every question about "now".</param>
public sealed record Dataset(
    string Version,
    long Generation,
    DateTimeOffset BuiltAt,
    DateOnly AsOf,
    string AnalyserVersion,
    IReadOnlyList<string> Licenses,
    IReadOnlyList<DatasetSource> Sources,
    IReadOnlyList<KindCount> Counts,
    IReadOnlyList<IssueCount> Issues,
    Coverage Coverage)
{
    /// <summary>Whether a build with this description and the same records would change nothing that readers see.</summary>
    internal bool SaysThatOf(DatasetDescription description) =>
        AsOf == description.AsOf && AnalyserVersion == DutchAnalyser.Version && Licenses.SequenceEqual(description.Licenses);
}

/// <param name="Position">Where its feed stands; null for a source without one.</param>
/// <param name="FetchedAt">When something was last fetched, UTC; null for seeds.</param>
public sealed record DatasetSource(Source Source, string? Position, DateTimeOffset? FetchedAt, long Records);

public sealed record KindCount(string Kind, long Count);

public sealed record IssueCount(IssueCode Code, IssueSeverity Severity, long Count);
