using System.Text.RegularExpressions;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.TweedeKamer;

/// <summary>
/// What a <c>Mededeling</c> says, by its text: its Soort and its type at the publisher are the same for a postponement, a withdrawal and
/// "answered by letter" (data-sources.md 2.8).
/// </summary>
internal static partial class NoticeReading
{
    public static NoticeMeaning Of(string text, string? subject)
    {
        var words = Blanks.Collapse(text);
        if (subject is { Length: > 0 }) words = words.Replace(Blanks.Collapse(subject), "", StringComparison.OrdinalIgnoreCase);
        var kind = NoticeText.KindOf(text, subject);
        if (kind != DocumentKind.Postponement && ByLetter().Match(words) is { Success: true } letter)
        {
            // the day of the letter stands behind it, not the day on which the questions were put
            var on = DutchDay().Matches(words, letter.Index).Select(m => DutchDate.TryParse(m.Value, out _)).FirstOrDefault(d => d is not null);
            return new(DocumentKind.Notice, true, on);
        }
        return new(kind, false, null);
    }

    // "zijn beantwoord middels een brief (36 471-64) op 7 juni 2024", "heb ik beantwoord bij brief van", "per brief beantwoord"
    [GeneratedRegex(@"\bbeantwoord\b[^.]{0,40}\b(brief|Kamerbrief)\b|\b(brief|Kamerbrief)\b[^.]{0,80}\b(zijn|is|werden|heb ik|hebben wij|reeds)\b[^.]{0,40}\bbeantwoord\b|\b(per|bij|middels|met|in (een|de|mijn)) (brief|Kamerbrief)\b[^.]{0,120}\bbeantwoord\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByLetter();

    [GeneratedRegex(@"\b\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex DutchDay();
}
