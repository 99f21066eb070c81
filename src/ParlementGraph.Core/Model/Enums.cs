namespace ParlementGraph.Model;

/// <summary>A chamber of the States General.</summary>
public enum Chamber
{
    /// <summary>The House of Representatives (Dutch: Tweede Kamer).</summary>
    TweedeKamer,

    /// <summary>The Senate (Dutch: Eerste Kamer).</summary>
    EersteKamer,
}

/// <summary>Where a written question stands on a day.</summary>
public enum WrittenQuestionState
{
    /// <summary>Neither answered, nor postponed, nor withdrawn.</summary>
    Open,

    /// <summary>A notice said that the answer will be later (Dutch: uitgesteld).</summary>
    Postponed,

    /// <summary>Answered, or answered by a letter that a notice names. Final.</summary>
    Answered,

    /// <summary>Withdrawn by a notice (Dutch: ingetrokken); an answer still wins.</summary>
    Withdrawn,
}

/// <summary>The rank of an office in the government.</summary>
public enum OfficeRole
{
    /// <summary>Dutch: minister-president, also minister van Algemene Zaken.</summary>
    PrimeMinister,

    /// <summary>The head of a ministry (Dutch: minister).</summary>
    Minister,

    /// <summary>Dutch: minister zonder portefeuille, "minister voor".</summary>
    MinisterWithoutPortfolio,

    /// <summary>A state secretary (Dutch: staatssecretaris).</summary>
    StateSecretary,
}

/// <summary>How well the text of a document could be read.</summary>
public enum TextQuality
{
    /// <summary>From XML or HTML with its structure.</summary>
    Structured,

    /// <summary>From a file without structure: PDF, Word, plain text.</summary>
    Extracted,

    /// <summary>No text was read.</summary>
    None,
}

/// <summary>Where in a set of questions a search matches.</summary>
public enum HitPlace
{
    /// <summary>The subject of the set (Dutch: onderwerp).</summary>
    Subject,

    /// <summary>A numbered question.</summary>
    Question,

    /// <summary>The text of an answer.</summary>
    Answer,

    /// <summary>A notice (Dutch: mededeling).</summary>
    Notice,
}

/// <summary>How one set of questions is tied to another.</summary>
public enum LinkKind
{
    /// <summary>It follows up on the other (Dutch: vervolgvragen).</summary>
    FollowUp,

    /// <summary>It supplements questions of another member (Dutch: ter aanvulling op).</summary>
    Supplements,

    /// <summary>It points at the other (Dutch: zie ook).</summary>
    SeeAlso,
}

/// <summary>Who published what was read.</summary>
public enum Source
{
    /// <summary>The reference facts in this project's seeds/ folder.</summary>
    Seed,

    /// <summary>The pages of openkamer.org.</summary>
    Openkamer,

    /// <summary>The open data of the Tweede Kamer.</summary>
    TweedeKamer,

    /// <summary>The publications at officielebekendmakingen.nl.</summary>
    OfficieleBekendmakingen,
}
