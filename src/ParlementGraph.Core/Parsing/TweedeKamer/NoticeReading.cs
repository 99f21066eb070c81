using System.Globalization;
using System.Text.RegularExpressions;
using ParlementGraph.Model;
using ParlementGraph.Text.References;

namespace ParlementGraph.Parsing.TweedeKamer;

/// <summary>
/// What a <c>Mededeling</c> says, by its text: its Soort and its type at the publisher are the same for a postponement, a withdrawal and
/// "answered by letter" (data-sources.md 2.8).
/// </summary>
internal static partial class NoticeReading
{
    public static NoticeMeaning Of(string text, string? subject)
    {
        var kind = NoticeText.KindOf(text, subject);
        var words = WithoutDots(NoticeText.WithoutSubject(text, subject));
        if (LetterIn(words, kind) is { } at)
        {
            // the day of the letter stands behind it, not the day on which the questions were put
            return new(DocumentKind.Notice, true, DayFrom(words, at)) { Letter = IdFrom(words, at) };
        }
        return new(kind, false, null);
    }

    /// <summary>Abbreviations would end the sentence: <c>bij brief d.d. 7 juni 2024 (Kamerstuk 36 471, nr. 64) beantwoord</c>.</summary>
    private static string WithoutDots(string words) =>
        words.Replace("d.d.", "van", StringComparison.OrdinalIgnoreCase).Replace("nr.", "nr", StringComparison.OrdinalIgnoreCase).Replace("nrs.", "nrs", StringComparison.OrdinalIgnoreCase).Replace(" jl.", "", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the notice says that a letter has answered; that one will is no answer.</summary>
    private static int? LetterIn(string words, DocumentKind kind)
    {
        // "konden niet binnen de gebruikelijke termijn worden beantwoord. Inmiddels zijn zij beantwoord bij brief van"
        if (kind == DocumentKind.Postponement) return HasAnswered().Match(words) is { Success: true } done ? done.Index : null;
        for (var match = ByLetter().Match(words); match.Success; match = match.NextMatch())
        {
            if (!Later().IsMatch(SentenceAround(words, match))) return match.Index;
        }
        return null;
    }

    /// <summary>The words of the match and those of its sentence before it.</summary>
    private static string SentenceAround(string words, Match match)
    {
        var start = match.Index == 0 ? -1 : words.LastIndexOf(". ", match.Index - 1, StringComparison.Ordinal);
        return words[(start + 1)..(match.Index + match.Length)];
    }

    private static DateOnly? DayFrom(string words, int at) =>
        Day().Matches(words, at).Select(m => m.Groups["year"].Success ? Numbers(m) : DutchDate.TryParse(m.Value, out _)).FirstOrDefault(d => d is not null);

    private static DateOnly? Numbers(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["day"].Value}-{match.Groups["month"].Value}-{match.Groups["year"].Value}", "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A letter is a paper, or the Chamber's own document; a notice may also say that the answer to other questions is meant.</summary>
    private static string? IdFrom(string words, int at) =>
        ReferenceReader.Read(words).Where(r => r.Kind is ReferenceKind.Paper or ReferenceKind.ChamberDocument or ReferenceKind.Annex).OrderBy(r => r.Offset < at).Select(r => r.Id).FirstOrDefault();

    // "zijn beantwoord middels een brief (36 471-64) op 7 juni 2024", "heb ik beantwoord bij brief van", "per verzamelbrief beantwoord",
    // "voor de beantwoording verwijs ik u naar mijn brief van", "de antwoorden zijn opgenomen in de Kamerbrief", "met de brief van .. afgedaan"
    [GeneratedRegex("""
        \bbeantwoord\b[^.]{0,60}\b\p{L}{0,25}brief\b
        | \b\p{L}{0,25}brief\b[^.]{0,120}\b(?:zijn|is|werden|heb\ ik|hebben\ wij|reeds|worden|wordt)\b[^.]{0,60}\b(?:beantwoord|afgedaan)\b
        | \b(?:per|bij|middels|met|via|door|in\ (?:een|de|mijn|onze))\ (?:(?:een|de|deze|mijn|onze|bijgaande|separate|aparte)\ )?\p{L}{0,25}brief\b[^.]{0,120}\b(?:beantwoord|afgedaan)\b
        | \b(?:beantwoording|antwoord|antwoorden)\b[^.]{0,100}\b(?:verwijs|verwijzen|verwezen|verwijst)\b[^.]{0,60}\b\p{L}{0,25}brief\b
        | \b(?:verwijs|verwijzen|verwezen)\b[^.]{0,80}\bnaar\b[^.]{0,40}\b\p{L}{0,25}brief\b[^.]{0,160}\b(?:beantwoord|beantwoording|antwoord|antwoorden|ingegaan)\b
        | \b(?:antwoorden|antwoord|beantwoording)\b[^.]{0,60}\b(?:is|zijn|wordt|worden|treft\ u|vindt\ u)\b[^.]{0,40}\bin\b[^.]{0,40}\b\p{L}{0,25}brief\b
        | \b(?:afgedaan|meegenomen|ingegaan)\b[^.]{0,40}\b\p{L}{0,25}brief\b
        | \b\p{L}{0,25}brief\b[^.]{0,80}\b(?:op\ (?:de|deze|uw|bovengenoemde)\ vragen\b[^.]{0,40}\bingegaan|ga\ ik\ in\ op\ (?:de|deze|uw|bovengenoemde)\ vragen)\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex ByLetter();

    [GeneratedRegex(@"\b(?:zijn|is|heb|hebben|heeft|werden)\b[^.]{0,120}(?<!\b(?:worden|te|niet)\s)\bbeantwoord\b[^.]{0,20}\b(?:middels|bij|per|in|met|via|door)\b[^.]{0,40}\b\p{L}{0,25}brief\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasAnswered();

    [GeneratedRegex(@"\b(?:zal|zullen|zult|binnenkort|spoedig|nog|streef|streven|voornemens|hoop|hopen|verwacht|verwachten|pas|nadat|zodra|niet)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:[0-9]{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) [0-9]{4}|(?<day>[0-9]{1,2})[-/.](?<month>[0-9]{1,2})[-/.](?<year>(?:19|20)[0-9]{2}))(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
