using System.Buffers;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Reads plain text. Two kinds exist: the pages of a PDF, line by line with furniture and notes at the foot of each; and the text of a letter, a
/// paragraph a line.
/// </summary>
internal static class TextDocumentReader
{
    private static readonly SearchValues<char> RuleSigns = SearchValues.Create("_-–—=*. ");

    public static PublicationPage Read(string text)
    {
        var page = new PublicationPage();
        var lines = Lines(text);
        var block = new PublicationBlock(BlockRole.Loose, 1);
        if (lines.Exists(l => PageFurniture.IsFooter(LastPart(l.Text))))
        {
            var paged = new TextPages(page);
            block.Paragraphs.AddRange(paged.Read(lines));
        }
        else
        {
            block.Paragraphs.AddRange(IsWrapped(lines) ? Wrapped(lines) : lines.Select(l => new MarkedParagraph(l.Text, l.Number, [])));
            block.Paragraphs.RemoveAll(p => p.Text.Length == 0 || IsRule(p.Text, page));
        }
        if (block.Paragraphs.Count > 0) page.Blocks.Add(block);
        return page;
    }

    private static List<MarkedLine> Lines(string text)
    {
        List<MarkedLine> lines = [];
        foreach (var line in text.Split('\n', '\f')) lines.Add(new MarkedLine(Blanks.Collapse(line), lines.Count + 1, []));
        return lines;
    }

    /// <summary>A footer may be glued behind other furniture.</summary>
    private static string LastPart(string line)
    {
        var at = line.LastIndexOf(" Kamer, vergaderjaar ", StringComparison.Ordinal);
        if (at < 6) return line;
        var start = line.LastIndexOfAny(['T', 'E'], at);
        return start < 0 ? line : line[start..];
    }

    /// <summary>A line of underscores or dashes that only parts what is above from what is below.</summary>
    private static bool IsRule(string text, PublicationPage page)
    {
        if (text.Length < 3 || text.AsSpan().ContainsAnyExcept(RuleSigns)) return false;
        page.Dropped.Add(new DroppedText("rule", text));
        return true;
    }

    /// <summary>Most lines of a wrapped text are nearly as long as the longest usual one, and end in the middle of a sentence.</summary>
    private static bool IsWrapped(List<MarkedLine> lines)
    {
        var full = 0;
        var printed = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (text.Length == 0) continue;
            if (text.Length > 150) return false;
            printed++;
            if (text.Length > 45 && lines[i + 1].Text.Length > 0 && text[^1] is not ('.' or '?' or '!' or ':' or ';')) full++;
        }
        return full > 3 && full * 3 > printed;
    }

    private static IEnumerable<MarkedParagraph> Wrapped(List<MarkedLine> lines)
    {
        var joiner = new LineJoiner(Hyphens.Of(lines.Select(l => l.Text)));
        var width = lines.Max(l => l.Text.Length);
        foreach (var line in lines)
        {
            if (line.Text.Length == 0 || LineShapes.StartsParagraph(line.Text))
            {
                if (joiner.Take() is { } before) yield return before;
            }
            if (line.Text.Length == 0) continue;
            joiner.Add(line);
            var isShort = line.Text.Length < width * 6 / 10 && line.Text[^1] is '.' or '?' or '!' or ':' or ';';
            if ((isShort || LineShapes.IsHeading(line.Text)) && joiner.Take() is { } paragraph) yield return paragraph;
        }
        if (joiner.Take() is { } last) yield return last;
    }
}
