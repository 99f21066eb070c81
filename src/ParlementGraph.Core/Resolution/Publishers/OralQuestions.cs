using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>
/// Oral questions (Dutch: mondelinge vragen) are published under the ids of written ones, with a header and nothing below it. No set of written questions is
/// made of them; each is listed, so that whoever counts publications finds the difference.
/// </summary>
internal static class OralQuestions
{
    /// <summary>The publication of oral questions, where a case has no other sign of being one of written questions.</summary>
    public static string? Only(CaseEvidence evidence) =>
        evidence.Case is null && evidence.Pages.Count == 0 && evidence.Publications.Any(p => p.IsOral) && evidence.Publications.All(p => p.IsOral || !p.IsParsed)
            ? evidence.Publications.Where(p => p.IsOral).Select(p => PublicationIds.Split(p.Id!).Id).Min(StringComparer.Ordinal)
            : null;

    public static Issue Issue(string publication) =>
        new(IssueCode.OralQuestions, IssueSeverity.Noted, $"{publication} holds oral questions; it is in the archive, and is no set of written questions", publication);
}
