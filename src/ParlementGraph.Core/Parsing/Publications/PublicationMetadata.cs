using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// What the record beside a publication says of it, from <c>metadata.xml</c> or <c>metadata_owms.xml</c>. Null and empty lists mean that
/// the record is silent. It may be wrong: it goes below what the document prints, except for its kind and its categories.
/// </summary>
public sealed record PublicationMetadata
{
    /// <summary>Changes when the same bytes may give other facts: facts are cached by it.</summary>
    public const string Version = "publication-metadata-1";

    /// <summary>Dutch: identifier, as printed.</summary>
    public string? Identifier { get; init; }

    /// <summary>Dutch: vraagnummer, as printed: it may be wrong, in lower case, or the number of a document (<c>2009D25439</c>).</summary>
    public string? CaseNumberAsPrinted { get; init; }

    /// <summary>The number of a case in upper case; null when what is printed is none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Dutch: aanhangselnummer.</summary>
    public string? AnnexNumber { get; init; }
    public string? Title { get; init; }

    /// <summary>ANSWER or NOTICE by the type of the annex, QUESTION by the name of the publication; null when neither says it. What kind of notice it is, its text says.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Every type as printed, such as <c>Mededeling</c> and <c>officiële publicatie</c>.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Pairs of the taxonomy; one that is in no list is an issue and not here.</summary>
    public IReadOnlyList<TopicFact> Topics { get; init; } = [];
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Dutch: datumIndiening.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Dutch: datumOntvangst.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>When it could first be read here; for old ones years after <see cref="IssuedOn"/>.</summary>
    public DateOnly? AvailableOn { get; init; }

    /// <summary>Dutch: vergaderjaar, such as <c>2019-2020</c>.</summary>
    public string? ParliamentaryYear { get; init; }
    public string? Creator { get; init; }
    public string? Publisher { get; init; }

    /// <summary>Dutch: publicatienaam.</summary>
    public string? PublicationName { get; init; }

    /// <summary>Dutch: documentStatus, such as <c>Opgemaakt na onopgemaakt</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Dutch: indieners, as printed; the order of surname and initials varied over the years.</summary>
    public IReadOnlyList<string> Askers { get; init; } = [];

    /// <summary>Dutch: ontvangers: who answered.</summary>
    public IReadOnlyList<string> Answerers { get; init; } = [];

    /// <summary>Forms (html, xml, pdf, odt, ..) and their addresses, where the record lists them.</summary>
    public IReadOnlyList<PublicationForm> Forms { get; init; } = [];

    /// <summary>Pure: bytes in, facts and issues out; it throws for no bytes.</summary>
    public static ParsedMetadata Parse(ReadOnlyMemory<byte> bytes, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var issues = new IssueList();
        var metadata = new MetadataParser(lexicon, issues).Parse(bytes.Span);
        return new ParsedMetadata(metadata, issues.ToList());
    }
}

/// <summary>One form of a publication.</summary>
/// <param name="Manifestation">Dutch: manifestatie, such as <c>xml</c>.</param>
public sealed record PublicationForm(string Manifestation, string Url);

/// <summary>What the parser returns: the record, or none and the issue that says why.</summary>
public sealed record ParsedMetadata(PublicationMetadata? Metadata, IReadOnlyList<Issue> Issues);
