using System.Xml;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.TweedeKamer;

/// <summary>The little that fetching must know of an entity; what it says of parliament is for Parsing.</summary>
/// <param name="Element">Local name of the element, such as <c>zaak</c>.</param>
/// <param name="Id">Lower-case guid.</param>
/// <param name="IsDeleted">A tombstone.</param>
/// <param name="Kind">Of a Document: its soort.</param>
/// <param name="Version">Of a Document: its huidigeDocumentVersie.</param>
/// <param name="Supplement">Of a Document: its aanhangselnummer.</param>
internal sealed record EntityHead(string Element, string Id, bool IsDeleted, string? Kind, string? Version, string? Supplement)
{
    private const int MostDepth = 32;
    private const int MostCharacters = 4 << 20;

    /// <param name="scope">The namespaces that the page declares around the entity.</param>
    /// <returns>The entity as text that stands alone, and its head; or what is wrong with it.</returns>
    public static (string? Xml, EntityHead? Head, string? Fault) Read(string xml, IDictionary<string, string> scope)
    {
        if (xml.Length > MostCharacters) return (null, null, $"the entity has {xml.Length} characters, expected at most {MostCharacters}");
        try
        {
            return Check(xml);
        }
        catch (XmlException) when (scope.Keys.Any(prefix => prefix.Length > 0))
        {
            // A prefix declared on the feed: only then is the text not the page's own, but the same with its declarations.
            return Check(WithDeclarations(xml, scope));
        }
    }

    private static (string? Xml, EntityHead? Head, string? Fault) Check(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), XmlBody.Strict);
        reader.MoveToContent();
        var element = reader.LocalName;
        string? id = null, kind = null, version = null, supplement = null;
        var deleted = false;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id") id = reader.Value;
            else if (reader.LocalName == "verwijderd") deleted = reader.Value is "true" or "1";
        }
        reader.MoveToElement();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > MostDepth) return (null, null, $"the entity is nested deeper than {MostDepth}");
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                if (reader.LocalName == "huidigeDocumentVersie") version = reader.GetAttribute("ref");
                else if (reader.LocalName is "soort" or "aanhangselnummer")
                {
                    var name = reader.LocalName;
                    var text = reader.IsEmptyElement ? null : Text(reader);
                    if (name == "soort") kind = text;
                    else supplement = text;
                }
            }
            reader.Read();
        }
        if (!Guid.TryParse(id, out var guid)) return (null, null, $"found '{id}' as the id of the entity, expected a guid");
        return (xml, new EntityHead(element, guid.ToString("D"), deleted, kind, version, supplement), null);
    }

    /// <summary>Text of a leaf; leaves the reader at its end.</summary>
    private static string? Text(XmlReader reader)
    {
        reader.Read();
        return reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value : null;
    }

    private static string WithDeclarations(string xml, IDictionary<string, string> scope)
    {
        var context = new XmlParserContext(null, new XmlNamespaceManager(new NameTable()), null, XmlSpace.None);
        foreach (var (prefix, address) in scope) context.NamespaceManager!.AddNamespace(prefix, address);
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment }, context);
        reader.MoveToContent();
        return reader.ReadOuterXml();
    }
}
