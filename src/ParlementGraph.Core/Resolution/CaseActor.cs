using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>Someone named in a case, with what its sources together say.</summary>
/// <param name="Name">Null when only a title is named.</param>
/// <param name="Roles">Titles as written.</param>
/// <param name="Party">As written.</param>
internal sealed record CaseActor(int Order, string AsWritten, string? Name, IReadOnlyList<string> Roles, string? Party)
{
    /// <summary>The Chamber's id; it goes before every name.</summary>
    public string? TweedeKamerId { get; init; }

    /// <summary>The party by the feed's fractie, where no seat of the day tells it.</summary>
    public string? PartyKey { get; init; }

    /// <summary>Of an answerer: the day of that answer.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Of an answerer: titles as written (Dutch: mede namens).</summary>
    public IReadOnlyList<string> OnBehalfOf { get; init; } = [];

    /// <summary>Of an answerer or addressee: titles as written (Dutch: bij afwezigheid van).</summary>
    public IReadOnlyList<string> InAbsenceOf { get; init; } = [];

    public static CaseActor Of(ActorFact fact) => new(fact.Order, fact.AsWritten, fact.Name, fact.Roles, fact.Party);
}
