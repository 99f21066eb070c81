using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// What one publication of officielebekendmakingen.nl says of a written question, from its XML or its HTML, before anything is resolved.
/// Null and empty lists mean that the document is silent. Wording is as printed, without marks of notes.
/// </summary>
public sealed record PublicationFacts
{
    /// <summary>Such as <c>ah-tk-20192020-736</c>, in the case of letters in which the document gives it.</summary>
    public string? PublicationId { get; init; }

    /// <summary>QUESTION, ANSWER, FURTHER_ANSWER, or what its notice says: POSTPONEMENT, WITHDRAWAL, NOTICE.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Dutch: mondelinge vragen. Published like written ones, but without numbered questions.</summary>
    public bool IsOral { get; init; }

    /// <summary>Dutch: vraagnummer, in upper case; from the document, else from the id of a question.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Dutch: nummer van het aanhangsel (<c>736</c>), where the document prints it.</summary>
    public string? AnnexNumber { get; init; }

    /// <summary>The sentence that begins with <c>Vragen van</c>, blanks collapsed.</summary>
    public string? QuestionHeader { get; init; }

    /// <summary>The sentence that begins with <c>Antwoord van</c> or <c>Mededeling van</c>, blanks collapsed.</summary>
    public string? AnswerHeader { get; init; }

    /// <summary>Dutch: ingezonden.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Dutch: ontvangen.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Questions whose own text is known, in the order of the document.</summary>
    public IReadOnlyList<QuestionFact> Questions { get; init; } = [];

    /// <summary>Questions printed under one heading that cannot be told apart: the texts of each are in the publication of the questions.</summary>
    public IReadOnlyList<JointQuestionFact> JointQuestions { get; init; } = [];

    /// <summary>In the order of the document; a question may have several, and one without numbers could be tied to none.</summary>
    public IReadOnlyList<AnswerFact> Answers { get; init; } = [];
    public IReadOnlyList<NoticeFact> Notices { get; init; } = [];

    /// <summary>Every other text: explanations, annexes, and what stands in elements that no rule knows.</summary>
    public IReadOnlyList<RemarkFact> Remarks { get; init; } = [];

    /// <summary>A note has <see cref="Kind"/> as its document; its place has, for joint questions and answers, the first number.</summary>
    public IReadOnlyList<NoteFact> Notes { get; init; } = [];
}

/// <summary>Several questions with one text.</summary>
public sealed record JointQuestionFact(IReadOnlyList<int> Questions, IReadOnlyList<string> Paragraphs);

/// <summary>A text that is no question, answer or notice.</summary>
/// <param name="Heading">As printed, such as <c>Toelichting</c>; null without one.</param>
public sealed record RemarkFact(string? Heading, IReadOnlyList<string> Paragraphs);

/// <summary>What the parser returns: facts, or none and the issue that says why; it throws nothing.</summary>
public sealed record ParsedPublication(PublicationFacts? Facts, IReadOnlyList<Issue> Issues);
