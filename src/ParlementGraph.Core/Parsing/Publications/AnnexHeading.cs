using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Publications;

/// <summary>The heading of an annex (Dutch: bijlage) under the last answer: <c>Bijlage</c>, <c>Bijlage 1</c>, <c>BIJLAGE II: Tabel</c>. From there on nothing is an answer.</summary>
internal static partial class AnnexHeading
{
    private const int Longest = 150;

    /// <summary>A line of a page that is nothing else; with a dot behind it it may end a sentence.</summary>
    public static bool IsLine(string text) => text.Length <= Longest && !text.EndsWith('.') && Alone().IsMatch(text);

    /// <summary>Parts what the last answer holds from its first annex on; every annex becomes a remark with its heading.</summary>
    /// <returns>How many there are.</returns>
    public static int Split(List<PublicationBlock> blocks)
    {
        var last = blocks.FindLastIndex(b => b.Role is BlockRole.Question or BlockRole.Answer);
        if (last < 0 || blocks[last] is not { Role: BlockRole.Answer } answer) return 0;
        var at = First(answer.Paragraphs);
        if (at < 0) return 0;
        List<PublicationBlock> annexes = [];
        foreach (var paragraph in answer.Paragraphs.Skip(at))
        {
            if (IsHeading(paragraph)) annexes.Add(new PublicationBlock(BlockRole.Remark, paragraph.Line) { Heading = paragraph });
            else annexes[^1].Paragraphs.Add(paragraph);
        }
        // One that stands elsewhere is only named: its name is the text then, for a heading over nothing is no remark.
        foreach (var named in annexes.Where(a => a.Paragraphs.Count == 0))
        {
            named.Paragraphs.Add(named.Heading!);
            named.Heading = null;
        }
        answer.Paragraphs.RemoveRange(at, answer.Paragraphs.Count - at);
        blocks.InsertRange(last + 1, annexes);
        return annexes.Count;
    }

    private static int First(List<MarkedParagraph> paragraphs)
    {
        for (var i = 1; i < paragraphs.Count; i++)
        {
            // "Ik stuur u de volgende stukken:" goes on with what it announces.
            if (IsHeading(paragraphs[i]) && paragraphs[i - 1].Text is not [.., ':' or ';' or ',']) return i;
        }
        return -1;
    }

    private static bool IsHeading(MarkedParagraph paragraph) =>
        paragraph.Text.Length <= Longest && (paragraph.Style & ParagraphStyle.Item) == 0 && (Alone().IsMatch(paragraph.Text) || Titled().IsMatch(paragraph.Text));

    private const string Name = @"(?:Bijlagen?|BIJLAGEN?)(?:\s(?:[0-9]{1,2}|[A-Z]|[IVX]{2,4}))?";

    [GeneratedRegex("^" + Name + @"\s?[:.]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>With a title, and no sentence.</summary>
    [GeneratedRegex("^" + Name + @"(?:\s?[:.–—]\s|\s-\s|\sbij\s)[^.?!;]{2,}[^.?!:;,]$", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();
}
