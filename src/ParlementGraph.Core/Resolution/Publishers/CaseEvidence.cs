using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>Everything that the sources hold of one case (Dutch: zaak), in any order: the current records only, tombstones left out.</summary>
/// <param name="Number">Of the case, in capitals: <c>2019Z19333</c>.</param>
internal sealed record CaseEvidence(string Number)
{
    /// <summary>Null when the feed does not have the case: then publications or a page vouch for it.</summary>
    public Read<TkZaak>? Case { get; init; }

    /// <summary>True when the feed has a tombstone of the case: then there is none, whatever else is held of it.</summary>
    public bool IsDeleted { get; init; }

    public IReadOnlyList<Read<TkZaakActor>> Actors { get; init; } = [];
    public IReadOnlyList<Read<TkDocument>> Documents { get; init; } = [];
    public IReadOnlyList<Read<TkDocumentVersie>> Versions { get; init; } = [];
    public IReadOnlyList<PublicationEvidence> Publications { get; init; } = [];

    /// <summary>openkamer's pages, oldest first; the newest speaks.</summary>
    public IReadOnlyList<ReadPage> Pages { get; init; } = [];
}

/// <summary>One form of a publication, or the file of a Document of the Chamber, as it was read.</summary>
/// <param name="Id">As published, with its version (<c>ah-tk-20082009-3385-n1</c>); null for a file of the Chamber.</param>
internal sealed record PublicationEvidence(string? Id, ReadSource Source, long Bytes)
{
    /// <summary>Id of the Document whose file it is, for a file of the Chamber.</summary>
    public string? DocumentId { get; init; }

    /// <summary>False when nothing could be read: it is held, and counted as unparsed.</summary>
    public bool IsParsed { get; init; } = true;

    /// <summary>Dutch: mondelinge vragen. Published like written ones, and not among them.</summary>
    public bool IsOral { get; init; }

    /// <summary>What it is by its text, else by its metadata, where NOTICE is any notice; null when neither says it.</summary>
    public DocumentKind? Kind { get; init; }

    public TextQuality Quality { get; init; } = TextQuality.Structured;
    public string? Title { get; init; }

    /// <summary>Day of the document by its metadata.</summary>
    public DateOnly? IssuedOn { get; init; }
    public HeaderEvidence? Header { get; init; }
    public IReadOnlyList<QuestionFact> Questions { get; init; } = [];

    /// <summary>Questions under one heading whose texts cannot be told apart.</summary>
    public IReadOnlyList<JointQuestions> JointQuestions { get; init; } = [];
    public IReadOnlyList<AnswerFact> Answers { get; init; } = [];

    /// <summary>Paragraphs of the notice.</summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    /// <summary>Paragraphs that are no question, answer or notice, such as an explanation (Dutch: toelichting).</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What the notice says; null when it is none.</summary>
    public NoticeMeaning? Meaning { get; init; }
    public IReadOnlyList<NoteFact> Notes { get; init; } = [];
    public IReadOnlyList<TopicFact> Topics { get; init; } = [];
    public IReadOnlyList<Issue> Issues { get; init; } = [];
}

/// <summary>Several questions with one text.</summary>
internal sealed record JointQuestions(IReadOnlyList<int> Numbers, IReadOnlyList<string> Paragraphs);

/// <summary>What the two header lines of a publication say, as printed.</summary>
internal sealed record HeaderEvidence
{
    public IReadOnlyList<HeaderAsker> Askers { get; init; } = [];

    /// <summary>Each with its noun: <c>Minister van Defensie</c>.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];
    /// <summary>Of the sentence of the questions (Dutch: bij afwezigheid van).</summary>
    public IReadOnlyList<string> AddressedInAbsenceOf { get; init; } = [];
    public IReadOnlyList<HeaderAnswerer> AnsweredBy { get; init; } = [];

    /// <summary>Dutch: zie ook. Year and number of the Aanhangsel, <c>2024-2025/507</c>.</summary>
    public IReadOnlyList<string> SeeAlso { get; init; } = [];

    /// <summary>The words that name them; null when they could not be found back.</summary>
    public string? SeeAlsoWritten { get; init; }

    /// <summary>Dutch: ingezonden.</summary>
    public DateOnly? Submitted { get; init; }

    /// <summary>Dutch: ontvangen.</summary>
    public DateOnly? Received { get; init; }
}

internal sealed record HeaderAsker(string Name, string? Party);

/// <param name="Title">The noun: <c>Minister</c>.</param>
internal sealed record HeaderAnswerer(string Title, string? Name, string? Ministry)
{
    /// <summary>Titles as printed (Dutch: mede namens).</summary>
    public IReadOnlyList<string> OnBehalfOf { get; init; } = [];

    /// <summary>Titles as printed (Dutch: bij afwezigheid van).</summary>
    public IReadOnlyList<string> InAbsenceOf { get; init; } = [];
}
