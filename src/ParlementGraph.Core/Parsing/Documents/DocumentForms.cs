using System.Text;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>Tells the form of a document by its first bytes: names and media types are wrong too often.</summary>
internal static class DocumentForms
{
    // A PDF may have a line of junk in front.
    private const int Head = 1_024;
    private static readonly string[] HtmlTags = ["head", "body", "div", "main", "title", "meta", "p>", "h1", "span", "table"];

    public static int MostBytes(DocumentForm form) => form is DocumentForm.Pdf or DocumentForm.Word ? 60_000_000 : SafeXml.MostBytes;

    /// <summary>Null when it is none of those that are read.</summary>
    public static DocumentForm? Of(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Head)];
        if (head.IndexOf("%PDF-"u8) >= 0) return DocumentForm.Pdf;
        if (head.StartsWith("PK\x03\x04"u8)) return DocumentForm.Word;
        if (IsOld(head) || IsBinary(head)) return null;
        var text = Encoding.UTF8.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\uFEFF', '\uFFFD', ' ', '\t', '\r', '\n');
        if (text.StartsWith("ï»¿", StringComparison.Ordinal)) text = text[3..].TrimStart();
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return IsXhtml(text) ? DocumentForm.Html : DocumentForm.Xml;
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return DocumentForm.Html;
        if (text.StartsWith("<!--", StringComparison.Ordinal)) return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) ? DocumentForm.Html : DocumentForm.Xml;
        if (!text.StartsWith('<')) return DocumentForm.Text;
        return HtmlTag(text) ? DocumentForm.Html : text.Length > 1 && (char.IsLetter(text[1]) || text[1] is '!' or '?') ? DocumentForm.Xml : DocumentForm.Text;
    }

    public static string Describe(ReadOnlySpan<byte> bytes) => bytes.Length == 0 ? "an empty file" : IsOld(bytes) ? "a Word document of before 2007 (.doc)" : "bytes that are no text";

    private static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || bytes.StartsWith("{\\rtf"u8);

    private static bool IsXhtml(string text) => text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);

    private static bool HtmlTag(string text) =>
        HtmlTags.Any(t => text.AsSpan(1).StartsWith(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>Text has no zero bytes, save as UTF-16, where every second one is.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        var zeros = head.Count((byte)0);
        if (zeros > 0 && zeros * 5 < head.Length * 2) return true;
        var controls = 0;
        foreach (var b in head)
        {
            if (b is < 0x20 and not (0 or 9 or 10 or 12 or 13)) controls++;
        }
        return controls * 20 > head.Length;
    }
}
