using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>One case as all its sources together tell it, before names are resolved.</summary>
internal sealed record MergedCase(string Number, string Subject, DateOnly SubmittedOn)
{
    /// <summary>True when the Chamber's feed has the case.</summary>
    public bool IsListed { get; init; }
    public required IReadOnlyList<CaseActor> Askers { get; init; }
    public required IReadOnlyList<CaseActor> Addressees { get; init; }
    public required IReadOnlyList<CaseActor> Answerers { get; init; }
    public required CaseDates Dates { get; init; }

    /// <summary>By date, unknown dates last.</summary>
    public required IReadOnlyList<MergedDocument> Documents { get; init; }
    public required IReadOnlyList<TopicFact> Topics { get; init; }

    /// <summary>By number, each once.</summary>
    public required IReadOnlyList<(QuestionFact Fact, MergedDocument Document)> Questions { get; init; }

    /// <summary>In order of document, then as printed.</summary>
    public required IReadOnlyList<(AnswerFact Fact, MergedDocument Document)> Answers { get; init; }
    public required IReadOnlyList<(NoteFact Fact, MergedDocument Document)> Notes { get; init; }

    /// <summary>The records that the case was read from, with the fields that each decided.</summary>
    public required IReadOnlyList<(ReadSource Source, IReadOnlyList<string> Fields)> Decided { get; init; }

    /// <summary>Records that say of the case what others say better.</summary>
    public required IReadOnlyList<ReadSource> OtherSources { get; init; }

    /// <summary>To other cases, by what names them.</summary>
    public IReadOnlyList<CaseReference> References { get; init; } = [];
    public required IReadOnlyList<OldKey> Aliases { get; init; }
    public required IReadOnlyList<Issue> Issues { get; init; }
}

/// <summary>The days on which the state changed (architecture.md 3).</summary>
internal sealed record CaseDates(DateOnly? AnsweredOn, bool ByLetter, DateOnly? WithdrawnOn, DateOnly? PostponedOn);

/// <summary>A document of a case as its sources together tell it.</summary>
internal sealed record MergedDocument
{
    public string Key { get; set; } = "";
    public DocumentKind Kind { get; set; }
    public required string Title { get; init; }
    public DateOnly? On { get; set; }
    public string? PublicationId { get; init; }
    public string? ChamberNumber { get; init; }
    public string? Url { get; init; }

    /// <summary>Every form that is held, the one that was read first.</summary>
    public IReadOnlyList<PublicationEvidence> Forms { get; init; } = [];

    /// <summary>Paragraphs of a notice.</summary>
    public IReadOnlyList<string> Notice { get; init; } = [];
    public NoticeMeaning? Meaning { get; init; }

    /// <summary>True when another case, which comes before this one, has its record: one letter may answer two cases.</summary>
    public bool IsShared { get; set; }

    /// <summary>True when another case, which comes before this one, has a document of the same publication, and so the records of its files.</summary>
    public bool FilesElsewhere { get; set; }

    /// <summary>The feed's Document; null when the feed does not have it.</summary>
    public Read<TkDocument>? Chamber { get; init; }
    public ReadSource? Version { get; init; }

    /// <summary>openkamer's page, where the text, or all that is known, is from there.</summary>
    public ReadSource? Page { get; init; }

    /// <summary>Its key where only the page is known.</summary>
    public string? PageKey { get; init; }

    public PublicationEvidence? Best => Forms.Count > 0 && Forms[0].IsParsed ? Forms[0] : null;
    public bool IsAnswer => Kind is DocumentKind.Answer or DocumentKind.FurtherAnswer;
    public bool IsNotice => Kind is DocumentKind.Postponement or DocumentKind.Withdrawal or DocumentKind.Notice;
    public TextQuality Quality => Best?.Quality ?? (Page is { } page ? page.MediaType == "text/html" ? TextQuality.Structured : TextQuality.Extracted : TextQuality.None);

    /// <summary>The record that tells its day.</summary>
    public ReadSource? DatedBy => Best is { } best && (best.Header?.Received ?? best.IssuedOn) == On ? best.Source : Chamber is { } chamber && chamber.Fact.Date == On ? chamber.Source : Page ?? Best?.Source;
}
