using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Reads a letter as Word keeps it: paragraphs with their look, lists with their numbers, real footnotes, text in boxes apart.</summary>
internal sealed class WordDocumentReader(IssueList issues)
{
    /// <summary>Of all parts unpacked: a letter has one, pictures included; a bomb has thousands.</summary>
    public const long MostBytes = 200_000_000;
    public const int MostCharacters = 20_000_000;
    private const int MostParts = 5_000;

    private readonly PublicationPage _page = new();

    /// <summary>Null when there is nothing to read in it; the issue says why.</summary>
    public PublicationPage? Read(ReadOnlyMemory<byte> bytes)
    {
        var copy = bytes.ToArray();
        try
        {
            if (TooLarge(copy)) return null;
            using var stream = new MemoryStream(copy, writable: false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart is { Document.Body: { } body } main) return Read(main, body);
            issues.Add(IssueCode.NotAWrittenQuestion, IssueSeverity.Skipped, "the archive holds no Word document", "line 1");
        }
        // Whatever a broken file does to the library, it is the file that is at fault.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            issues.Add(IssueCode.DocumentDamaged, IssueSeverity.Skipped, $"the Word document cannot be read: {IssueList.Quote(fault.Message)}", "line 1");
        }
        return null;
    }

    private bool TooLarge(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        long total = 0;
        var parts = 0;
        foreach (var entry in archive.Entries)
        {
            total += entry.Length;
            // What a part says of its length is not believed: the parts that are read have a limit of their own.
            if (++parts <= MostParts && total <= MostBytes && (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Length <= MostCharacters)) continue;
            issues.Add(IssueCode.DocumentTooLarge, IssueSeverity.Skipped, $"the Word document unpacks to more than {MostBytes} bytes, to {MostParts} parts or to a part of {MostCharacters} characters", "line 1");
            return true;
        }
        return false;
    }

    private PublicationPage? Read(MainDocumentPart main, OpenXmlElement body)
    {
        _page.IsLetter = true;
        var walk = new WordWalk(_page, new WordStyles(main.StyleDefinitionsPart?.Styles), new WordNumbering(main.NumberingDefinitionsPart?.Numbering), new WordNotes(main, _page));
        if (!walk.Read(body))
        {
            issues.Add(IssueCode.DocumentTooLarge, IssueSeverity.Skipped, $"found elements nested deeper than {SafeXml.Deepest}, expected a letter", "line 1");
            return null;
        }
        foreach (var head in main.HeaderParts.Select(p => p.Header).OfType<OpenXmlElement>()) Letterhead.ReadRepeated(WordWalk.PlainTexts(head), _page);
        foreach (var foot in main.FooterParts.Select(p => p.Footer).OfType<OpenXmlElement>()) _page.Dropped.AddRange(WordWalk.PlainTexts(foot).Select(t => new DroppedText(PageFurniture.Footer, t)));
        return _page;
    }
}
