using System.Text.Json.Serialization;

namespace ParlementGraph.Parsing.Headers;

/// <summary>What the header sentences of a publication say. Null, or an empty list, where they are silent.</summary>
/// <param name="Kind">The line of the answer decides, where there is one; null when neither line is understood.</param>
/// <param name="AddressedTo">Titles as printed, each with its noun.</param>
/// <param name="AnsweredBy">Who signs the answer; of a notice, its sender.</param>
/// <param name="OnBehalfOf">Dutch: mede namens.</param>
/// <param name="InAbsenceOf">Dutch: bij afwezigheid van.</param>
/// <param name="SeeAlso">Earlier numbers of the Aanhangsel, <c>2024-2025/507</c>.</param>
/// <param name="Submitted">Dutch: ingezonden.</param>
/// <param name="Received">Dutch: ontvangen.</param>
/// <param name="Issues">What was not understood, or had to be guessed.</param>
public sealed record HeaderFacts(
    HeaderKind? Kind,
    IReadOnlyList<HeaderAsker> Askers,
    IReadOnlyList<string> AddressedTo,
    IReadOnlyList<HeaderAnswerer> AnsweredBy,
    IReadOnlyList<string> OnBehalfOf,
    IReadOnlyList<string> InAbsenceOf,
    IReadOnlyList<string> SeeAlso,
    string? Subject,
    DateOnly? Submitted,
    DateOnly? Received,
    IReadOnlyList<HeaderIssue> Issues)
{
    /// <summary>Which of <see cref="AnsweredBy"/> each "mede namens" and "bij afwezigheid van" of the answer's sentence is said of; for the graph, and not in the rows of <c>parse-header</c>, whose fields are settled.</summary>
    [JsonIgnore]
    public IReadOnlyList<HeaderClause> Clauses { get; init; } = [];
}

public enum HeaderKind
{
    /// <summary>Dutch: (schriftelijke) vragen.</summary>
    Question,

    /// <summary>Dutch: antwoord.</summary>
    Answer,

    /// <summary>Dutch: mededeling. Mostly that the answer will be late; its text says what it is.</summary>
    Notice,

    /// <summary>Dutch: mondelinge vragen.</summary>
    OralQuestion,
}

/// <param name="Name">As printed.</param>
/// <param name="Party">As printed in the brackets after the name, or after the last name of its group.</param>
public sealed record HeaderAsker(string Name, string? Party);

/// <param name="Title">The noun alone, <c>Minister</c>.</param>
/// <param name="Name">As printed; null where the line has only the office.</param>
/// <param name="Ministry">As printed in the brackets after the name.</param>
public sealed record HeaderAnswerer(string? Title, string? Name, string? Ministry);

/// <summary>
/// Dutch: mede namens, bij afwezigheid van. It is said of everyone named before it in its answer: "antwoord van A en B, mede namens C" is of both, and in
/// "antwoord van A en antwoord van B, mede namens C" it is of B alone.
/// </summary>
/// <param name="First">Place of the first answerer, from 0.</param>
/// <param name="Until">Place behind the last one.</param>
public sealed record HeaderClause(bool IsAbsence, IReadOnlyList<string> Titles, int First, int Until);

/// <param name="Text">The words concerned, cut when they are long.</param>
public sealed record HeaderIssue(HeaderIssueCode Code, string Text);

public enum HeaderIssueCode
{
    /// <summary>The line does not begin as a header does.</summary>
    LineNotUnderstood,

    /// <summary>Nobody is named as asker.</summary>
    AskersMissing,

    /// <summary>A bracket without names, or names that <c>beiden</c> does not count.</summary>
    PartyNotUnderstood,

    /// <summary>Nobody is named as addressee of a question.</summary>
    AddresseesMissing,

    /// <summary>The words after "aan" are no title; they are given as printed.</summary>
    TitleNotUnderstood,

    /// <summary>No such portfolio is known; where it ends is a guess.</summary>
    PortfolioNotKnown,

    /// <summary>There is no "over".</summary>
    SubjectMissing,

    /// <summary>A day was announced that is missing or does not exist.</summary>
    DateNotUnderstood,

    /// <summary>Nobody is named as the one who answers.</summary>
    AnswererMissing,

    /// <summary>"Zie ook" without a year and a number.</summary>
    SeeAlsoNotUnderstood,

    /// <summary>Other words that no rule reads.</summary>
    WordsNotUnderstood,
}
