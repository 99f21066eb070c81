using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>An edge as a reader sees it from one of its ends: the source of types such as WrittenQuestionAsker and Membership.</summary>
internal sealed record Mention(Edge Edge, EdgeEnd At, Node Near, Node Other)
{
    public Node End(EdgeEnd end) => end == At ? Near : Other;
}

/// <summary>A person in an office: the pair, which is no node of its own.</summary>
internal sealed record MinisterPair(string Office, string Person)
{
    public string Key => $"{Office}@{Person}";

    public static MinisterPair? TryParse(string key) =>
        key.Split('@') is [{ Length: > 0 } office, { Length: > 0 } person] ? new(office, person) : null;
}
