using System.Xml;

namespace ParlementGraph.Parsing.Publications;

/// <summary>A reader for XML from outside: no DTD, no entities, nothing fetched, a limit on characters; the caller watches the depth.</summary>
internal static class SafeXml
{
    public const int MostBytes = 10_000_000;
    public const int Deepest = 500;

    /// <param name="text">Decoded already: what the declaration says of the encoding is not believed.</param>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
        MaxCharactersFromEntities = 1_000,
        // References such as &#0; are told and replaced where the text is taken, instead of ending the document.
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    public static int LineOf(XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? Math.Max(1, info.LineNumber) : 1;

    /// <summary>Blanks and marks of byte order before the declaration are no XML; copies of these files have them.</summary>
    public static string WithoutLead(string text)
    {
        var start = 0;
        while (start < text.Length && Blanks.Is(text[start])) start++;
        return start == 0 ? text : text[start..];
    }
}
