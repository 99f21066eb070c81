namespace ParlementGraph.Resolution;

/// <summary>
/// Who and what is meant by the words of a document, always for a day. It answers from the reference data alone, in the same way
/// whatever their order, and says why; where more than one fits it gives all and chooses none.
/// </summary>
public sealed class Resolver
{
    private readonly PartyFinder _parties;
    private readonly OfficeFinder _offices;
    private readonly MemberFinder _members;
    private readonly OfficialFinder _officials;
    private readonly Dictionary<string, PersonRecord> _people;
    private readonly Dictionary<string, PersonRecord> _byChamberId;
    private readonly List<JudgementRecord> _decisions;
    private readonly List<CabinetRecord> _cabinets;

    public Resolver(ReferenceData data)
    {
        var names = new PersonNames(data.People);
        _parties = new(data);
        _offices = new(data);
        _members = new(data, names, _parties);
        _officials = new(data, names, _parties, _offices, _members);
        _people = data.People.ToDictionary(person => person.Key, StringComparer.Ordinal);
        _byChamberId = data.People.Where(person => person.TweedeKamerId is not null).ToDictionary(person => person.TweedeKamerId!, StringComparer.Ordinal);
        _decisions = [.. data.Judgements.Where(judgement => judgement.Decision == JudgementKind.NameIs)];
        _cabinets = [.. data.Cabinets.OrderBy(cabinet => cabinet.From)];
    }

    /// <summary>The person with this id at the Chamber; null when none is known.</summary>
    internal PersonRecord? ByChamberId(string id) => _byChamberId.GetValueOrDefault(id);

    /// <summary>A member of the Chamber, sitting on the day; else, by a name that leaves no doubt, someone who sat or held office near it.</summary>
    /// <param name="partyAsWritten">The party in brackets; it tells namesakes apart.</param>
    public NameMatch<PersonRecord> Member(string name, string? partyAsWritten, DateOnly day) =>
        Decided(name, day) is { } decided ? new NameMatch<PersonRecord>.Found(decided.Person, decided.Because) : _members.Find(name, partyAsWritten, day);

    public NameMatch<PartyRecord> Party(string asWritten, DateOnly day) => _parties.Find(asWritten, day);

    /// <summary>The fractie for which the person sat on the day; null when there was none or it is not known.</summary>
    public PartyRecord? PartyOf(string personKey, DateOnly day) => _parties.Of(personKey, day);

    /// <summary>An office held on the day; else one that ended on it or at most 31 days before.</summary>
    public NameMatch<OfficeRecord> Office(string titleAsWritten, DateOnly day) => _offices.Find(titleAsWritten, day);

    /// <summary>A minister or state secretary by name, by title, or by both.</summary>
    public OfficialMatch Official(string? name, IReadOnlyList<string> roles, string? party, DateOnly day) =>
        _officials.Find(name, name is null ? null : Decided(name, day)?.Person, roles, party, day);

    /// <summary>The offices of someone who is known already.</summary>
    internal OfficialMatch Official(PersonRecord person, IReadOnlyList<string> roles, DateOnly day) => _officials.Find(person.Name, person, roles, null, day);

    /// <summary>Who held the office on the day. Ambiguous on the day of a change, and where two people hold one title.</summary>
    public NameMatch<HoldingRecord> HolderOf(string officeKey, DateOnly day)
    {
        var holdings = _offices.HoldingsOf(officeKey).Where(holding => Days.Touches(holding.From, holding.Until, day)).ToList();
        // one person may go from one cabinet to the next: the later holding stands for both
        return NameMatch<HoldingRecord>.Of(
            [.. holdings.GroupBy(holding => holding.Person, StringComparer.Ordinal).Select(group => group.MaxBy(holding => holding.From)!).OrderBy(holding => holding.Person, StringComparer.Ordinal)],
            $"in office on {day:yyyy-MM-dd}");
    }

    /// <summary>The cabinet in office on the day; null before the first in the data.</summary>
    public CabinetRecord? CabinetOn(DateOnly day) => _cabinets.FirstOrDefault(cabinet => Days.Covers(cabinet.From, cabinet.Until, day));

    private (PersonRecord Person, string Because)? Decided(string name, DateOnly day)
    {
        var form = NameFold.Compact(name);
        return _decisions.FirstOrDefault(decision => NameFold.Compact(decision.About) == form && Days.Covers(decision.From, decision.Until, day)) is { To: { } person } found
            ? (_people[person], found.Because)
            : null;
    }
}
