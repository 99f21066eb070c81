using System.Xml;

namespace ParlementGraph.Sources.Http;

/// <summary>First looks at a body: is it XML, a page of HTML, whole?</summary>
internal static class XmlBody
{
    public const int MostDepth = 100;

    /// <summary>For feeds: no DTD, no outside, no more than a page can have.</summary>
    public static XmlReaderSettings Strict { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64 << 20,
        CheckCharacters = true,
    };

    // A publication may name a DTD; it is passed over, never read.
    private static readonly XmlReaderSettings Publication = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 128 << 20 };

    public static bool IsHtml(ReadOnlySpan<byte> body)
    {
        var start = Start(body, 20);
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The publisher's page "404: Pagina niet gevonden", which comes with status 200. Told by its title or heading: a publication may well speak of a 404.</summary>
    public static bool IsNotFoundPage(ReadOnlySpan<byte> body)
    {
        if (!IsHtml(body)) return false;
        var start = Start(body, 20_000);
        return System.Text.RegularExpressions.Regex.IsMatch(start, @"<(title|h1)[^>]*>\s*404\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase)
            || start.Contains("404: Pagina niet gevonden", StringComparison.OrdinalIgnoreCase) && body.Length < 20_000;
    }

    /// <summary>Null when the XML is whole.</summary>
    public static string? Damage(byte[] body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), Publication);
            while (reader.Read())
            {
                if (reader.Depth > MostDepth) return $"nested deeper than {MostDepth}";
            }
            return null;
        }
        catch (XmlException e)
        {
            return e.Message;
        }
    }

    private static string Start(ReadOnlySpan<byte> body, int most)
    {
        if (body.StartsWith("\uFEFF"u8)) body = body[3..];
        return System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, most)]).TrimStart();
    }
}
