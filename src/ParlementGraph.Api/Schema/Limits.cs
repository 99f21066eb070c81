namespace ParlementGraph.Api.Schema;

/// <summary>Bounds of the contract; Hot Chocolate's where it has one.</summary>
internal static class Limits
{
    public const int DefaultPageSize = 10;
    public const int MaxPageSize = 50;
    public const int MaxIds = 50;
    public const int MaxListValues = 500;
    public const int MaxNesting = 5;
    public const int MinContains = 2;

    /// <summary>Edges that a condition may follow, one after another.</summary>
    public const int MaxHops = 5;

    /// <summary>Entries in one <c>where</c>, at all levels together: engines bound how large a condition may be.</summary>
    public const int MaxConditions = 250;

    /// <summary>Conditions on one item of a list are spread into alternatives; more than this is no question a person asks.</summary>
    public const int MaxAlternatives = 64;

    /// <summary>Written questions that are read together to order those of several cells.</summary>
    public const int UnionOfCells = 2_000;

    /// <summary>For lists without pages: more than ever sat in the Chamber or the government on one day.</summary>
    public const int Everyone = 10_000;
}
