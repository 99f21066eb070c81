using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Publications;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Reads a PDF by where its letters stand: furniture, notes at the foot of each page, raised marks, paragraphs over lines and pages.</summary>
internal sealed class PdfDocumentReader(IssueList issues)
{
    /// <summary>The longest annex has some hundred pages; what is longer is a report.</summary>
    public const int MostPages = 300;
    public const int MostLetters = 2_000_000;

    private readonly PublicationPage _page = new();

    /// <summary>Null when there is nothing to read in it; the issue says why.</summary>
    public PublicationPage? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            issues.Add(IssueCode.DocumentEncrypted, IssueSeverity.Skipped, "the PDF cannot be read without a password", "page 1");
        }
        // Whatever a broken file does to the library, it is the file that is at fault.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            issues.Add(IssueCode.DocumentDamaged, IssueSeverity.Skipped, $"the PDF cannot be read: {IssueList.Quote(fault.Message)}", "page 1");
        }
        return null;
    }

    private PublicationPage? Read(PdfDocument document)
    {
        List<(List<PdfRun> Runs, int Page)> pages = [];
        var letters = 0;
        for (var n = 1; n <= document.NumberOfPages; n++)
        {
            if (n > MostPages || letters > MostLetters)
            {
                issues.Add(IssueCode.DocumentTooLarge, IssueSeverity.Degraded, $"the PDF has {document.NumberOfPages} pages, expected at most {MostPages}; the pages before this one were read", Place(n));
                break;
            }
            if (PageOf(document, n) is not { } page) continue;
            letters += page.Letters.Count;
            pages.Add((PdfGlyphs.Read(page.Letters), n));
        }
        if (pages.TrueForAll(p => p.Runs.Count == 0))
        {
            issues.Add(IssueCode.DocumentWithoutText, IssueSeverity.Skipped, $"the PDF has {document.NumberOfPages} pages and no letters: it is a picture of a document", "page 1");
            return null;
        }
        new PdfPages(_page).Read(pages);
        return _page;
    }

    private Page? PageOf(PdfDocument document, int number)
    {
        try
        {
            return document.GetPage(number);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            issues.Add(IssueCode.DocumentDamaged, IssueSeverity.Degraded, $"the page cannot be read: {IssueList.Quote(fault.Message)}", Place(number));
            return null;
        }
    }

    private static string Place(int page) => $"page {page.ToString(CultureInfo.InvariantCulture)}";
}
