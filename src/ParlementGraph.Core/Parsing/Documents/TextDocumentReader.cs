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

    private const int ShortestFull = 50;

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
            lines.RemoveAll(l => IsFurniture(l.Text, page));
            block.Paragraphs.AddRange(IsWrapped(lines) ? Wrapped(lines) : Unbroken(lines));
            Letterhead.Take(block.Paragraphs, page);
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

    /// <summary>The number of a page, or a line of underscores or dashes that only parts what is above from what is below.</summary>
    private static bool IsFurniture(string text, PublicationPage page)
    {
        var rule = text.Length < 3 ? null : PageFurniture.IsPageNumber(text) ? PageFurniture.PageNumber : text.AsSpan().ContainsAnyExcept(RuleSigns) ? null : "rule";
        if (rule is not null) page.Dropped.Add(new DroppedText(rule, text));
        return rule is not null;
    }

    /// <summary>A paragraph a line; one that was pasted with its line breaks goes on in the middle of a sentence.</summary>
    private static IEnumerable<MarkedParagraph> Unbroken(List<MarkedLine> lines)
    {
        var joiner = new LineJoiner(Hyphens.Of(lines.Select(l => l.Text)));
        var above = "";
        foreach (var line in lines)
        {
            if (!GoesOn(above, line.Text) && joiner.Take() is { } before) yield return before;
            above = line.Text;
            if (above.Length > 0) joiner.Add(line);
        }
        if (joiner.Take() is { } last) yield return last;
    }

    private static bool GoesOn(string above, string text)
    {
        if (above.Length == 0 || text.Length == 0 || LineShapes.IsItem(text)) return false;
        if (!text.Contains(' ', StringComparison.Ordinal) && (!char.IsAsciiDigit(text[0]) || IsMiddleOfAddress(above, text)) && Hyphens.IsBrokenAddress(above, text)) return true;
        // A short line in small letters may be an item of a list without marks.
        return above.Length >= ShortestFull && char.IsLower(text[0]) && (char.IsLetterOrDigit(above[^1]) || above[^1] is ',' or '-');
    }

    /// <summary>"nos.nl/artikel/" and "2541672-gras": digits alone would be the number of what comes next.</summary>
    private static bool IsMiddleOfAddress(string above, string text) => above[^1] is '/' or '-' or '=' && text.AsSpan().ContainsAny("-/_") && text.AsSpan().ContainsAnyInRange('a', 'z');

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
        List<string> texts = [.. lines.Select(l => l.Text)];
        var bare = BareNumbers.In(texts);
        var starts = JointLines.Starts(texts);
        if (bare.Count > 0) starts.UnionWith(FootNotes.Starts(texts));
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.Length == 0 || bare.Contains(i) || starts.Contains(i) || LineShapes.StartsParagraph(line.Text))
            {
                if (joiner.Take() is { } before) yield return before;
            }
            if (line.Text.Length == 0) continue;
            joiner.Add(line);
            var isShort = line.Text.Length < width * 6 / 10 && line.Text[^1] is '.' or '?' or '!' or ':' or ';';
            if ((isShort || bare.Contains(i) || LineShapes.IsHeading(line.Text)) && joiner.Take() is { } paragraph) yield return paragraph;
        }
        if (joiner.Take() is { } last) yield return last;
    }
}
