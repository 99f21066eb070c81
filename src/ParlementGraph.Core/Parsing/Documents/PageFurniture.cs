using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What the publisher prints on a page around the document, by rules with names. In a text taken out of a PDF several may stand on one line.</summary>
internal static partial class PageFurniture
{
    public const string Masthead = "masthead";
    public const string Number = "number";
    public const string Imprint = "imprint";
    public const string Footer = "page-footer";
    public const string PageHeader = "page-header";
    public const string PageNumber = "page-number";
    public const string Heading = "heading";
    public const string Letterhead = "letterhead";
    public const string Marks = "note-marks";
    public const string Site = "site";

    /// <param name="isTop">Nothing of the document itself has been read yet: a masthead may stand here.</param>
    public static IReadOnlyList<DroppedText>? Of(string line, bool isTop)
    {
        List<DroppedText> found = [];
        var rest = line.Trim();
        while (rest.Length > 0)
        {
            if (One(rest, isTop && found.Count == 0) is not var (rule, length) || length == 0) return null;
            found.Add(new DroppedText(rule, rest[..length].Trim()));
            rest = rest[length..].TrimStart();
        }
        return found.Count > 0 ? found : null;
    }

    public static bool IsPageNumber(string line) => PageNumberShape().IsMatch(line);

    public static bool IsFooter(string line) => FooterShape().IsMatch(line);

    private static (string Rule, int Length)? One(string text, bool isTop)
    {
        if (isTop && MastheadShape().Match(text) is { Success: true } masthead) return (Masthead, masthead.Length);
        if (ImprintShape().Match(text) is { Success: true } imprint) return (Imprint, imprint.Length);
        if (FooterShape().Match(text) is { Success: true } footer) return (Footer, footer.Length);
        return PageNumberShape().Match(text) is { Success: true } number ? (PageNumber, number.Length) : null;
    }

    [GeneratedRegex(@"^(?:(?:Tweede|Eerste) Kamer der Staten-Generaal\s*[12]?|Vergaderjaar \d{4}\s?[–-]\s?\d{4}\s*(?:Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer)?|Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer(?:, met de daarop door de(?: regering gegeven antwoorden)?)?|(?:regering )?gegeven antwoorden)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MastheadShape();

    [GeneratedRegex(@"^(?:(?:ah|kv|kst|h|blg)-(?:tk|ek)?-?[0-9A-Za-z-]+?(?=$|\s|ISSN)|ISSN \d{4}\s?-\s?\d{3}[\dX](?=$|\s|['’‘])|(?:KVR ?\d{3,6}|\d{4}tkkvr\d{1,5}|Sdu Uitgevers)(?=$|\s)|['’‘]s-Gravenhage \d{4}(?=$|\s|T|E))", RegexOptions.CultureInvariant)]
    private static partial Regex ImprintShape();

    [GeneratedRegex(@"^(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[–-]\s?\d{4}, (?:Aanhangsel|Vragen)\s*\d*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FooterShape();

    [GeneratedRegex(@"^(?:Pagina|Blad) \d{1,4}(?: ?(?:van|/) ?(?:de )?\d{1,4})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumberShape();
}
