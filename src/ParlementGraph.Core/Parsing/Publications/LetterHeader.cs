using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// The one sentence with which a ministry's letter begins its answers, <c>Antwoorden van de minister van A op de vragen van de leden B (P) en C
/// (Q) over D</c>, made into the two sentences of a publication.
/// </summary>
internal static partial class LetterHeader
{
    private const int Longest = 2_000;

    public static bool Looks(string text) => text.Length <= Longest && Shape().IsMatch(text);

    /// <summary>Null when it is no such sentence. It may be silent on who answers.</summary>
    public static (string? Question, string? Answer)? Read(string text)
    {
        if (text.Length > Longest || Shape().Match(text) is not { Success: true } match) return null;
        var asked = match.Groups["asked"].Value.Trim().TrimEnd('.');
        var by = match.Groups["by"].Value.Trim().TrimEnd(',');
        return ($"Vragen van {asked}", by.Length == 0 ? null : $"Antwoord van {by}");
    }

    /// <summary>From the letter itself, where nothing else names who asked: <c>deel ik u mede dat de vragen van .. worden beantwoord</c>.</summary>
    public static string? InSentence(string text) =>
        text.Length <= Longest && Sentence().Match(text) is { Success: true } match ? $"Vragen van {match.Groups["asked"].Value.Trim().TrimEnd(',')}" : null;

    [GeneratedRegex(@"^(?:Antwoord(?:en)?|Beantwoording)(?:,)?\s+(?:(?:van|door)\s+(?<by>(?:de |het )?(?:minister|staatssecretaris).{3,600}?)\s*,?\s+)?(?:op|van|op de|van de)?\s*(?:de |het )?(?:schriftelijke )?(?:kamer)?vra(?:gen|ag)\s+(?:gesteld )?(?:van|door)\s+(?<asked>(?:het lid|de leden|lid|leden)\s.{3,1200})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\b(?:de |het )?(?:schriftelijke )?(?:kamer)?vragen (?:van|gesteld door) (?<asked>(?:het lid|de leden)\s.{3,1200}?)\s+(?:worden|zijn|hierbij|zoals|heb ik|beantwoord)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();
}
