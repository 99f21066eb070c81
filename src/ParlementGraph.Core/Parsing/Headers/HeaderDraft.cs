namespace ParlementGraph.Parsing.Headers;

/// <summary>The facts while they are read.</summary>
internal sealed class HeaderDraft
{
    private const int MostIssues = 20;
    private const int LongestText = 200;
    private readonly List<HeaderIssue> _issues = [];

    public HeaderKind? Kind { get; set; }
    public List<HeaderAsker> Askers { get; } = [];
    public List<string> AddressedTo { get; } = [];
    public List<HeaderAnswerer> AnsweredBy { get; } = [];
    public List<string> OnBehalfOf { get; } = [];
    public List<string> InAbsenceOf { get; } = [];
    public List<HeaderClause> Clauses { get; } = [];
    public List<string> SeeAlso { get; } = [];
    public string? Subject { get; set; }
    public DateOnly? Submitted { get; set; }
    public DateOnly? Received { get; set; }

    public void Add(HeaderIssueCode code, string text)
    {
        if (_issues.Count < MostIssues) _issues.Add(new HeaderIssue(code, Cut(text)));
    }

    public HeaderFacts Facts() =>
        new(Kind, Askers, AddressedTo, AnsweredBy, OnBehalfOf, InAbsenceOf, SeeAlso, Subject, Submitted, Received, _issues) { Clauses = Clauses };

    private static string Cut(string text)
    {
        if (text.Length <= LongestText) return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end] + "…";
    }
}
