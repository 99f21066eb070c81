namespace ParlementGraph.Model;

/// <summary>
/// One entity of the Tweede Kamer's SyncFeed as it was last seen. Null means that the feed is silent or says nil. References are ids
/// of other entities, which may come later or never; ids are GUIDs in lower case.
/// </summary>
internal abstract record TkEntity(string Id);

/// <summary>A tombstone (<c>verwijderd="true"</c>): the entity is gone, and its content with it.</summary>
/// <param name="Category">The root's local name, such as <c>zaak</c>.</param>
internal sealed record TkDeleted(string Id, string Category) : TkEntity(Id);

/// <summary><c>persoon</c>. The feed holds rows with nothing but an id (ODP#58, #60): their surname is null.</summary>
internal sealed record TkPersoon(string Id) : TkEntity(Id)
{
    /// <summary><c>initialen</c>, <c>C.N.</c></summary>
    public string? Initials { get; init; }

    /// <summary><c>tussenvoegsel</c></summary>
    public string? SurnamePrefix { get; init; }

    /// <summary><c>achternaam</c></summary>
    public string? Surname { get; init; }

    /// <summary><c>roepnaam</c>, else <c>voornamen</c></summary>
    public string? FirstName { get; init; }

    public bool IsPlaceholder => Surname is null;
}

/// <summary><c>fractie</c>: one row for each uninterrupted period, so that several rows may be one party.</summary>
internal sealed record TkFractie(string Id) : TkEntity(Id)
{
    /// <summary><c>afkorting</c>; of NSC it is the full name</summary>
    public string? Abbreviation { get; init; }

    /// <summary><c>naamNl</c></summary>
    public string? Name { get; init; }

    /// <summary><c>datumActief</c></summary>
    public TkDate? ActiveFrom { get; init; }

    /// <summary><c>datumInactief</c>, the last day</summary>
    public TkDate? ActiveUpTo { get; init; }

    public bool IsPlaceholder => Abbreviation is null && Name is null;
}

/// <summary><c>fractieZetel</c>: a seat of a fractie; it ties the people to the fractie.</summary>
/// <param name="Fractie"><c>fractie/@ref</c></param>
internal sealed record TkFractieZetel(string Id, string? Fractie) : TkEntity(Id);

/// <summary><c>fractieZetelPersoon</c>: who sat on a seat, and when.</summary>
/// <param name="Seat"><c>fractieZetel/@ref</c></param>
/// <param name="Person"><c>persoon/@ref</c></param>
/// <param name="From"><c>van</c></param>
/// <param name="UpTo"><c>totEnMet</c>, inclusive; null = still</param>
internal sealed record TkFractieZetelPersoon(string Id, string? Seat, string? Person, TkDate? From, TkDate? UpTo) : TkEntity(Id);

/// <summary><c>zaak</c></summary>
internal sealed record TkZaak(string Id) : TkEntity(Id)
{
    public const string WrittenQuestions = "Schriftelijke vragen";

    /// <summary><c>nummer</c>, as written</summary>
    public string? Number { get; init; }

    /// <summary><c>soort</c></summary>
    public string? Kind { get; init; }

    /// <summary><c>onderwerp</c>; one in five has blanks around it</summary>
    public string? Subject { get; init; }

    /// <summary><c>gestartOp</c>, the day of submission</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary><c>alias</c></summary>
    public string? Alias { get; init; }

    /// <summary><c>afgedaan</c>: a hint only</summary>
    public bool? Done { get; init; }

    public bool IsWrittenQuestions => Kind == WrittenQuestions;
}

/// <summary><c>zaakActor</c></summary>
internal sealed record TkZaakActor(string Id) : TkEntity(Id)
{
    /// <summary><c>zaak/@ref</c></summary>
    public string? Case { get; init; }

    /// <summary><c>persoon/@ref</c>; null for most ministers</summary>
    public string? Person { get; init; }

    /// <summary><c>fractie/@ref</c></summary>
    public string? Fractie { get; init; }

    /// <summary><c>actorNaam</c>, <c>C.N. van den Berge</c></summary>
    public string? Name { get; init; }

    /// <summary><c>actorFractie</c>, else <c>actorAfkorting</c></summary>
    public string? Party { get; init; }

    /// <summary><c>functie</c>: the only word on the portfolio, <c>minister van Justitie en Veiligheid</c></summary>
    public string? Function { get; init; }

    /// <summary><c>relatie</c>: Indiener, Medeindiener, Gericht aan, and others; an open list</summary>
    public string? Relation { get; init; }
}

/// <summary><c>document</c></summary>
internal sealed record TkDocument(string Id) : TkEntity(Id)
{
    /// <summary><c>zaak/@ref</c>, repeated</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary><c>huidigeDocumentVersie/@ref</c></summary>
    public string? CurrentVersion { get; init; }

    /// <summary><c>soort</c></summary>
    public string? Kind { get; init; }

    /// <summary><c>documentNummer</c>, <c>2019D40352</c></summary>
    public string? Number { get; init; }

    /// <summary><c>onderwerp</c></summary>
    public string? Subject { get; init; }

    /// <summary><c>titel</c></summary>
    public string? Title { get; init; }

    /// <summary><c>datum</c></summary>
    public DateOnly? Date { get; init; }

    /// <summary><c>aanhangselnummer</c>, <c>192000736</c></summary>
    public string? AppendixNumber { get; init; }

    /// <summary><c>alias</c></summary>
    public string? Alias { get; init; }

    /// <summary><c>@tk:contentType</c> of its file</summary>
    public string? ContentType { get; init; }
}

/// <summary><c>documentVersie</c></summary>
/// <param name="Document"><c>document/@ref</c></param>
/// <param name="ExternalId"><c>externeidentifier</c> (all in lower case in the feed): the publication's id where it was filled in</param>
internal sealed record TkDocumentVersie(string Id, string? Document, int? Number, string? ExternalId) : TkEntity(Id);

/// <summary>A date of the feed (<c>datum</c>): a day, or a week, month or year of which only the first and last day are known.</summary>
internal readonly record struct TkDate(DateOnly First, DateOnly Last)
{
    public bool IsDay => First == Last;
}

/// <summary>What the parser returns: an entity, or none and the issue that says why; it throws nothing.</summary>
internal sealed record TkParsed(TkEntity? Entity, IReadOnlyList<Issue> Issues);

/// <summary>What a notice (Dutch: mededeling) says.</summary>
/// <param name="ByLetter">True when it names a letter that answers the questions.</param>
/// <param name="LetterOn">The day of that letter as named; null = not named.</param>
internal sealed record NoticeMeaning(DocumentKind Kind, bool ByLetter, DateOnly? LetterOn)
{
    /// <summary>Id of that letter as named (<c>kst-36471-64</c>); null = not named.</summary>
    public string? Letter { get; init; }
}
