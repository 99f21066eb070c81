using ParlementGraph.Model;

namespace ParlementGraph.Store;

/// <summary>A written question as the analysis counts it: one row of the fact table.</summary>
/// <param name="Row">The store's number of the row, the same that <see cref="IGraphReader.MatchAsync"/> returns while the generation lasts.</param>
public sealed record FactRow(
    long Row,
    string Key,
    DateOnly SubmittedOn,
    DateOnly? AnsweredOn,
    DateOnly? WithdrawnOn,
    DateOnly? PostponedOn,
    IReadOnlyList<AskerEnd> Askers,
    IReadOnlyList<AddresseeEnd> Addressees,
    IReadOnlyList<string> Topics);

/// <param name="Asker">A Person or an UnresolvedActor.</param>
/// <param name="Party">Key of the party on the day of submission; null = unknown.</param>
public sealed record AskerEnd(NodeRef Asker, string? Party);

/// <param name="Target">An Office, a Person or an UnresolvedActor.</param>
/// <param name="Holder">Key of the person who held the office on the day of submission; null = unknown, or the target is no office.</param>
public sealed record AddresseeEnd(NodeRef Target, string? Holder);
