namespace ParlementGraph.Model;

/// <summary>
/// What one document says of a written question (Dutch: schriftelijke vragen), as read and before anything is resolved.
/// Null and empty lists mean that the document is silent. Wording is as printed, without marks of notes.
/// </summary>
public sealed record WrittenQuestionFacts
{
    /// <summary>Dutch: zaaknummer, such as <c>2019Z19333</c>.</summary>
    public required string Number { get; init; }
    public string? Subject { get; init; }
    public DateOnly? SubmittedOn { get; init; }
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Days to the answer as the page prints them; the graph computes its own and reports a difference.</summary>
    public int? PrintedDays { get; init; }
    public IReadOnlyList<ActorFact> Askers { get; init; } = [];

    /// <summary>Who was asked. An openkamer page does not say it apart from who answered.</summary>
    public IReadOnlyList<ActorFact> Addressees { get; init; } = [];
    public IReadOnlyList<ActorFact> Answerers { get; init; } = [];
    public IReadOnlyList<TopicFact> Topics { get; init; } = [];
    public IReadOnlyList<QuestionFact> Questions { get; init; } = [];
    public IReadOnlyList<AnswerFact> Answers { get; init; } = [];
    public IReadOnlyList<NoticeFact> Notices { get; init; } = [];
    public IReadOnlyList<DocumentFact> Documents { get; init; } = [];
    public IReadOnlyList<NoteFact> Notes { get; init; } = [];
}

/// <summary>Someone named: <paramref name="AsWritten"/> is the whole mention, the rest its parts; a part that is not there is null or empty.</summary>
/// <param name="Roles">Titles as written, such as <c>minister justitie en veiligheid</c>; more than one for a person with two offices.</param>
public sealed record ActorFact(int Order, string AsWritten, string? Name, IReadOnlyList<string> Roles, string? Party);

/// <summary>A pair of the Taxonomie Beleidsagenda as the list writes it; <paramref name="Subtheme"/> null for a theme alone.</summary>
public sealed record TopicFact(string Theme, string? Subtheme);

/// <summary>One numbered question (Dutch: deelvraag).</summary>
public sealed record QuestionFact(int N, IReadOnlyList<string> Paragraphs);

/// <summary>An answer to one or more numbered questions, in the order of the document.</summary>
/// <param name="Questions">The numbers it stands under.</param>
/// <param name="RefersTo">Numbers whose answer it points at ("Zie antwoord vraag 2").</param>
public sealed record AnswerFact(IReadOnlyList<int> Questions, IReadOnlyList<string> Paragraphs, IReadOnlyList<int> RefersTo);

/// <summary>A notice (Dutch: mededeling): a postponement, a withdrawal, a letter that answers, or another.</summary>
public sealed record NoticeFact(DocumentKind Kind, DateOnly? On, IReadOnlyList<string> Paragraphs);

/// <summary>A document that the page names.</summary>
/// <param name="PublicationId">Such as <c>ah-tk-20192020-736</c>; null when not given.</param>
/// <param name="Title">Dutch: volledige titel.</param>
public sealed record DocumentFact(DocumentKind Kind, string? PublicationId, string? Title, string? Url);

/// <summary>A note (Dutch: noot): its mark in the text and, where the page shows it, its wording.</summary>
/// <param name="Document">The document it belongs to: QUESTION or ANSWER.</param>
/// <param name="Place">Which text carries the mark; null when the mark is in no text.</param>
/// <param name="Text">Null when the page does not show the note.</param>
public sealed record NoteFact(DocumentKind Document, string Mark, NotePlace? Place, string? Text, IReadOnlyList<string> Urls);

/// <summary>Where a mark stood: offset in UTF-16 units in the paragraphs joined by newlines, marks left out.</summary>
/// <param name="InAnswer">True for an answer, false for a question.</param>
/// <param name="N">The question's number; for an answer, the first number it stands under.</param>
public sealed record NotePlace(bool InAnswer, int N, int Offset);

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>The questions as put (Dutch: vraag).</summary>
    Question,

    /// <summary>The answers (Dutch: antwoord).</summary>
    Answer,

    /// <summary>Answers that came after the first (Dutch: nader antwoord).</summary>
    FurtherAnswer,

    /// <summary>A notice that the answer will be later (Dutch: uitstelbericht).</summary>
    Postponement,

    /// <summary>A notice that the questions are withdrawn (Dutch: ingetrokken).</summary>
    Withdrawal,

    /// <summary>Any other notice (Dutch: mededeling).</summary>
    Notice,

    /// <summary>A document of another kind.</summary>
    Other,
}

/// <summary>What the parser returns: facts, or none and the issue that says why; it throws nothing.</summary>
public sealed record ParsedPage(WrittenQuestionFacts? Facts, IReadOnlyList<Issue> Issues);
