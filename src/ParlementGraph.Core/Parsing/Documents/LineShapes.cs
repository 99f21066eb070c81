using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What a line is by its own words, where nothing else tells.</summary>
internal static class LineShapes
{
    private const string Bullets = "–—•-·▪●○o*\uF0B7";

    /// <summary><c>Vraag 1</c>, <c>Antwoord op vraag 3 en 4</c>, <c>Vraag II</c>, <c>Mededeling</c>, <c>Bijlage 1</c>: a line that is nothing but a heading with a word.</summary>
    public static bool IsHeading(string text) => BlockHeading.TryRead(text) is { IsBare: false } || RomanHeadings.IsNamedLine(text) || RemarkHeading(text) || AnnexHeading.IsLine(text);

    public static bool RemarkHeading(string text) =>
        text.Length <= 22 && text.TrimEnd(':', '.', ' ').ToUpperInvariant() is "MEDEDELING" or "TOELICHTING" or "NADERE TOELICHTING" or "OPMERKING" or "NADERE MEDEDELING";

    public static bool StartsParagraph(string text) => IsHeading(text) || IsItem(text) || HeaderLines.Looks(text);

    public static bool IsItem(string text)
    {
        if (text.Length < 3) return false;
        if (Bullets.Contains(text[0], StringComparison.Ordinal) && text[1] is ' ' or '\u00A0' or '\t') return true;
        var digits = 0;
        while (digits < 2 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == 0 && char.IsAsciiLetterLower(text[0]) && text[1] is '.' or ')' && text[2] == ' ') return true;
        return digits > 0 && digits + 2 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' && char.IsUpper(text[digits + 2]);
    }
}
