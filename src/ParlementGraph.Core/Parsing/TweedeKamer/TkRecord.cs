using System.Collections.Frozen;
using System.Xml;

namespace ParlementGraph.Parsing.TweedeKamer;

/// <summary>One entity as written: its name, its attributes, and its elements with their text or reference. Prefixes differ, so namespace and local name count.</summary>
internal sealed class TkRecord
{
    public const string Namespace = "http://www.tweedekamer.nl/xsd/tkData/v1-0";

    private readonly List<(string Name, string? Text, string? Ref)> _elements = new(24);

    public string Root { get; private set; } = "";

    /// <summary>In lower case; null when there is none or it is no GUID.</summary>
    public string? Id { get; private set; }

    public bool IsDeleted { get; private set; }

    public string? ContentType { get; private set; }

    /// <summary>Elements that no version of the format had when this was written, by name, with how often.</summary>
    public SortedDictionary<string, int>? Unknown { get; private set; }

    public static TkRecord Read(XmlReader xml)
    {
        var record = new TkRecord();
        xml.MoveToContent();
        if (xml.NamespaceURI != Namespace) throw new XmlException($"found the root '{xml.Name}' in the namespace '{xml.NamespaceURI}', expected '{Namespace}'");
        record.Root = xml.LocalName;
        record.ReadAttributes(xml);
        record.ReadElements(xml, TkElements.Of(record.Root));
        return record;
    }

    /// <summary>The text of the first such element without blanks around it; null when it is missing, nil or empty.</summary>
    public string? Text(string name)
    {
        foreach (var element in _elements)
        {
            if (element.Name == name) return string.IsNullOrWhiteSpace(element.Text) ? null : element.Text.Trim();
        }
        return null;
    }

    public string? Ref(string name)
    {
        foreach (var element in _elements)
        {
            if (element.Name == name) return element.Ref;
        }
        return null;
    }

    public IReadOnlyList<string> Refs(string name) => [.. _elements.Where(e => e.Name == name && e.Ref is not null).Select(e => e.Ref!).Distinct()];

    private void ReadAttributes(XmlReader xml)
    {
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "id" when Guid.TryParseExact(xml.Value, "D", out _):
                    Id = xml.Value.ToLowerInvariant();
                    break;
                case "verwijderd":
                    IsDeleted = xml.Value is "true" or "1";
                    break;
                case "contentType":
                    ContentType = xml.Value.Length == 0 ? null : xml.Value;
                    break;
                default:
                    break;
            }
        }
        xml.MoveToElement();
    }

    private void ReadElements(XmlReader xml, FrozenSet<string>? known)
    {
        if (xml.IsEmptyElement) return;
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }
            var name = xml.LocalName;
            if (known is not null && (xml.NamespaceURI != Namespace || !known.Contains(name)))
            {
                Unknown ??= new(StringComparer.Ordinal);
                Unknown[xml.NamespaceURI == Namespace ? name : xml.Name] = Unknown.GetValueOrDefault(name) + 1;
                xml.Skip();
                continue;
            }
            var reference = xml.GetAttribute("ref");
            _elements.Add((name, TextOf(xml), string.IsNullOrEmpty(reference) ? null : reference.ToLowerInvariant()));
        }
    }

    /// <summary>The element's text; one that holds elements instead says nothing that is understood, and is passed over whole.</summary>
    private static string? TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return null;
        }
        string? text = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && xml.Depth == depth + 1) text = text is null ? xml.Value : text + xml.Value;
        }
        xml.Read();
        return text;
    }
}
