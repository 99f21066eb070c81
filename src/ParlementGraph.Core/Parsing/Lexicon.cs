using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>What parsing must know of the world; the date decides in Resolution.</summary>
/// <param name="Topics">Every theme of the Taxonomie Beleidsagenda, alone and with each of its subthemes.</param>
public sealed record Lexicon(IReadOnlyList<TopicFact> Topics);
