using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What stands around a letter: addresses and references are furniture; its day, its subject and its words belong to it.</summary>
internal static partial class Letterhead
{
    private const string Day = "DATUM";
    private const string Project = "PROJECTNAAM";

    /// <summary>Boxes beside the letter hold nothing else.</summary>
    public static void Read(IReadOnlyList<MarkedParagraph> boxed, PublicationPage page) => Read(boxed, page, PageFurniture.Letterhead, _ => true);

    /// <summary>
    /// The head that Word repeats on each page is furniture, but for a day or a subject that stand nowhere else: the one in the letter goes
    /// before it, for a head may be left over from a draft.
    /// </summary>
    public static void ReadRepeated(IEnumerable<string> texts, PublicationPage page) =>
        Read([.. texts.Select(t => new MarkedParagraph(t, 1, []))], page, PageFurniture.PageHeader, label => label != Project && !Says(page, label));

    private static bool Says(PublicationPage page, string label) =>
        page.Blocks.Any(b => (b.Heading is { } heading && Means(heading.Text, label)) || (b.Role == BlockRole.Loose && b.Paragraphs.Exists(p => Means(p.Text, label))));

    /// <summary>"Datum 7 november 2023" and "Onderwerp: het gras" on one line, too.</summary>
    private static bool Means(string text, string label) =>
        LabelOf(Blanks.Collapse(text).Split([' ', ':', '|'], 2)[0]) is { } found && (found == label || (found != Day && found != Project && label != Day));

    private static string? LabelOf(string text) => text.TrimEnd(':', ' ').ToUpperInvariant() is var label && label is Day or "ONDERWERP" or "BETREFT" or Project ? label : null;

    private static void Read(IReadOnlyList<MarkedParagraph> paragraphs, PublicationPage page, string rule, Predicate<string> isWanted)
    {
        PublicationBlock? open = null;
        foreach (var paragraph in paragraphs)
        {
            if (LabelOf(paragraph.Text) is { } label && isWanted(label))
            {
                open = new PublicationBlock(BlockRole.Remark, paragraph.Line) { Heading = paragraph };
                page.Blocks.Insert(page.Blocks.Count(b => b.Role == BlockRole.Remark), open);
            }
            else if (open is { Paragraphs.Count: 0 } && !Reference().IsMatch(paragraph.Text) && LabelOf(paragraph.Text) is null) open.Paragraphs.Add(paragraph);
            else
            {
                open = null;
                page.Dropped.Add(new DroppedText(rule, paragraph.Text));
            }
        }
    }

    /// <summary>Addresses above the first sentence, where a letter has them in its text.</summary>
    public static void Take(List<MarkedParagraph> paragraphs, PublicationPage page)
    {
        var end = paragraphs.FindIndex(p => Salutation().IsMatch(p.Text));
        var isReference = false;
        for (var i = 0; i < Math.Min(end < 0 ? 0 : end, paragraphs.Count);)
        {
            var text = Blanks.Collapse(paragraphs[i].Text);
            var isAddress = Address().IsMatch(text) || (isReference && text.Length < 40);
            isReference = Reference().IsMatch(text);
            if (!isAddress && !isReference)
            {
                i++;
                continue;
            }
            page.Dropped.Add(new DroppedText(PageFurniture.Letterhead, paragraphs[i].Text));
            paragraphs.RemoveAt(i);
            end--;
        }
    }

    [GeneratedRegex(@"^(?:Geachte|In (?:het )?antwoord op|Hierbij|Met (?:deze brief|verwijzing))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(?:Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Kenmerk|Contactpersoon|Bijlage(?:n|\(n\))?|Uw brief(?: \(kenmerk\))?)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:>|Postbus\b|Retouradres|\d{4} ?[A-Z]{2}\b.{0,40}$|www\.|[TFEM] {1,3}[\d(+a-z]|Aan de [Vv]oorzitter|der Staten-Generaal$|Ministerie van\b|Directoraat|Directie\b|Bestuursdepartement|[A-Z][a-z]+(?:straat|laan|weg|plein|kade|markt|voorhout|gracht|singel)\s?\d+|Korte Voorhout|Bij beantwoording de datum)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
