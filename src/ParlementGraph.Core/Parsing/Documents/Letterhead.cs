using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What stands around a letter: addresses and references are furniture; its day, its subject and its words belong to it.</summary>
internal static partial class Letterhead
{
    /// <summary>Boxes beside the letter hold nothing else.</summary>
    public static void Read(IReadOnlyList<MarkedParagraph> boxed, PublicationPage page)
    {
        PublicationBlock? open = null;
        foreach (var paragraph in boxed)
        {
            var label = paragraph.Text.TrimEnd(':', ' ').ToUpperInvariant();
            if (label is "DATUM" or "ONDERWERP" or "BETREFT" or "PROJECTNAAM")
            {
                open = new PublicationBlock(BlockRole.Remark, paragraph.Line) { Heading = paragraph };
                page.Blocks.Insert(page.Blocks.Count(b => b.Role == BlockRole.Remark), open);
            }
            else if (open is { Paragraphs.Count: 0 }) open.Paragraphs.Add(paragraph);
            else
            {
                open = null;
                page.Dropped.Add(new DroppedText(PageFurniture.Letterhead, paragraph.Text));
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
