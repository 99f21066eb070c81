using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What stands in boxes beside a letter: addresses and references are furniture; its date and its subject belong to it.</summary>
internal static class Letterhead
{
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
}
