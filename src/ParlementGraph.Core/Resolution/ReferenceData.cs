using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>What is known of the world before a document is read: who held which office, who sat for which fractie, and every name of these. Read from <c>seeds/</c>.</summary>
public sealed record ReferenceData
{
    public required IReadOnlyList<CabinetRecord> Cabinets { get; init; }
    public required IReadOnlyList<MinistryRecord> Ministries { get; init; }
    public required IReadOnlyList<OfficeRecord> Offices { get; init; }
    public required IReadOnlyList<HoldingRecord> Holdings { get; init; }
    public required IReadOnlyList<PersonRecord> People { get; init; }
    public required IReadOnlyList<PartyRecord> Parties { get; init; }
    public required IReadOnlyList<MembershipRecord> Memberships { get; init; }

    /// <summary>Seats whose fractie is not known: they become no MEMBER_OF, but their holders can be found by name.</summary>
    public required IReadOnlyList<SeatRecord> SeatsWithoutParty { get; init; }
    public required IReadOnlyList<TopicRecord> Topics { get; init; }
    public required IReadOnlyList<JudgementRecord> Judgements { get; init; }
}

/// <summary>Dutch: kabinet.</summary>
/// <param name="Parties">Keys of the parties that governed.</param>
public sealed record CabinetRecord(string Key, string Name, DateOnly From, DateOnly? Until, string? WikidataId, IReadOnlyList<string> Parties);

/// <summary>Dutch: ministerie. One record for a lineage of names.</summary>
/// <param name="Aliases">Abbreviations, such as <c>JenV</c>.</param>
/// <param name="Because">Why these names are one lineage, where that is a choice.</param>
public sealed record MinistryRecord(string Key, IReadOnlyList<DatedName> Names, IReadOnlyList<string> Aliases, string? Because);

/// <summary>A name with the days on which it was in use; null for a side that is open or not known.</summary>
public sealed record DatedName(string Name, DateOnly? From, DateOnly? Until);

/// <summary>Dutch: ambt.</summary>
/// <param name="Title">With a lower-case noun and the portfolio as the ministry writes it.</param>
/// <param name="Ministry">Key of the ministry where the office sits.</param>
/// <param name="Aliases">Other titles of the same office.</param>
public sealed record OfficeRecord(
    string Key, string Title, OfficeRole Role, string? Ministry, IReadOnlyList<OfficeSuccessor> Successors, IReadOnlyList<string> Aliases, string? Because);

/// <summary>The office that took over on a day.</summary>
public sealed record OfficeSuccessor(string Office, DateOnly On);


/// <summary>A person in an office within one cabinet.</summary>
/// <param name="Party">Key of the party on the first day; null for a person without one (Dutch: partijloos).</param>
/// <param name="Acting">Dutch: waarnemend, tijdelijk.</param>
/// <param name="Portfolio">The part of the ministry that a state secretary has (Dutch: portefeuille).</param>
/// <param name="Overlap">Why another person may hold the same office on the same day; null when nobody may.</param>
public sealed record HoldingRecord(
    string Office, string Person, DateOnly From, DateOnly? Until, string Cabinet, string? Party, bool Acting, string? Portfolio, string? Overlap,
    string? Note, string Confidence, IReadOnlyList<string> Sources);

/// <summary>Dutch: persoon.</summary>
/// <param name="SurnamePrefix">Dutch: tussenvoegsel.</param>
/// <param name="OtherNames">Other spellings: a full name, or a surname with its prefix.</param>
/// <param name="DeputyPrimeMinister">Dutch: viceminister-president, a note and not an office.</param>
public sealed record PersonRecord(
    string Key, string Name, string? Initials, string? FirstName, string? SurnamePrefix, string Surname, IReadOnlyList<string> OtherNames,
    string? TweedeKamerId, string? WikidataId, IReadOnlyList<DeputyPeriod> DeputyPrimeMinister);

/// <summary>A period as deputy prime minister.</summary>
public sealed record DeputyPeriod(string Cabinet, DateOnly From, DateOnly? Until, string? Note);

/// <summary>Dutch: partij, fractie.</summary>
/// <param name="Abbreviation">As the Chamber writes it, such as <c>GL</c>.</param>
public sealed record PartyRecord(
    string Key, string Abbreviation, string Name, IReadOnlyList<DatedName> Aliases, DateOnly? From, DateOnly? Until, string? WikidataId,
    IReadOnlyList<PartySuccessor> Successors, string? Because);

/// <param name="On">Null when the day is not known.</param>
public sealed record PartySuccessor(string Party, DateOnly? On, PartySuccession Kind);

public enum PartySuccession
{
    MergedInto,
    SplitOff,
    Renamed,
}

/// <summary>A seat in the Chamber for a fractie.</summary>
/// <param name="KnownUntil">For a seat without an end: the last day on which a source had it. It says nothing of the days after.</param>
public sealed record MembershipRecord(string Person, string Party, DateOnly From, DateOnly? Until, DateOnly? KnownUntil, string Source, string? Note);

/// <summary>A seat in the Chamber whose fractie is not known.</summary>
/// <param name="Reason">Why not.</param>
public sealed record SeatRecord(string Person, DateOnly From, DateOnly? Until, DateOnly? KnownUntil, string Source, string Reason);

/// <summary>Dutch: thema, subthema (Taxonomie Beleidsagenda).</summary>
/// <param name="Subtheme">Null for a theme alone.</param>
public sealed record TopicRecord(string Key, string Theme, string? Subtheme);

/// <summary>What a person decided, and why.</summary>
/// <param name="About">The record of a source; for <see cref="JudgementKind.NameIs"/> the name as written.</param>
/// <param name="To">The key of the person meant, or the repaired name.</param>
public sealed record JudgementRecord(string About, JudgementKind Decision, string? To, DateOnly? From, DateOnly? Until, string Because);

public enum JudgementKind
{
    /// <summary>The record of a source is not used.</summary>
    LeftOut,

    /// <summary>Two records of a source are one.</summary>
    Merged,

    /// <summary>A record of a source was corrected.</summary>
    Repaired,

    /// <summary>A name that fits more than one person means this one.</summary>
    NameIs,
}
