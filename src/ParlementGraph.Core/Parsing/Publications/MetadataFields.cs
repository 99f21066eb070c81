using System.Text;
using System.Xml;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <param name="Name">Without prefix, in lower case: <c>OVERHEIDop.vraagNummer</c> and <c>overheidop:vraagnummer</c> are one.</param>
/// <param name="Scheme">Where the value is from; empty when not given.</param>
/// <param name="Attribute">Of a form: its manifestation.</param>
internal sealed record MetadataField(string Name, string Scheme, string Value, int Line, string? Attribute)
{
    public string Place => $"line {Line}";
}

/// <summary>Reads the fields of both variants: an element <c>metadata</c> with name and content, or an element by the name with text.</summary>
internal static class MetadataFields
{
    private const int Most = 5_000;

    /// <summary>Null when it is nothing of the kind.</summary>
    public static List<MetadataField>? Read(string text, IssueList issues)
    {
        using var reader = SafeXml.Open(text);
        List<MetadataField> fields = [];
        var open = new Stack<(string Name, string Scheme, int Line, string? Attribute, bool HasChildren)>();
        var value = new StringBuilder();
        var isRecord = false;
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > SafeXml.Deepest || fields.Count > Most)
                {
                    issues.Add(IssueCode.DocumentTooLarge, IssueSeverity.Skipped, $"found more than {Most} fields, or elements nested deeper than {SafeXml.Deepest}", $"line {SafeXml.LineOf(reader)}");
                    return null;
                }
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        isRecord |= reader.LocalName is "metadata_gegevens" or "owms-metadata" or "owmskern" or "gzd";
                        if (open.TryPop(out var above)) open.Push(above with { HasChildren = true });
                        if (reader.GetAttribute("content") is { } content && reader.GetAttribute("name") is { } name) fields.Add(new MetadataField(Short(name), reader.GetAttribute("scheme") ?? "", Clean(content), SafeXml.LineOf(reader), null));
                        value.Clear();
                        if (!reader.IsEmptyElement) open.Push((Short(reader.LocalName), reader.GetAttribute("scheme") ?? "", SafeXml.LineOf(reader), reader.GetAttribute("manifestation"), false));
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA:
                        value.Append(reader.Value);
                        break;
                    case XmlNodeType.EndElement:
                        if (open.TryPop(out var closed) && !closed.HasChildren && Clean(value.ToString()) is { Length: > 0 } words) fields.Add(new MetadataField(closed.Name, closed.Scheme, words, closed.Line, closed.Attribute));
                        value.Clear();
                        break;
                }
            }
        }
        catch (XmlException fault)
        {
            issues.Add(IssueCode.XmlNotWellFormed, isRecord ? IssueSeverity.Degraded : IssueSeverity.Skipped, $"the XML ends or breaks here: {IssueList.Quote(fault.Message)}; what came before was read", $"line {Math.Max(1, fault.LineNumber)}");
        }
        return isRecord ? fields : null;
    }

    /// <summary>The owms variant misspells one: <c>dcterms.modified</c>.</summary>
    private static string Short(string name) => name[(name.LastIndexOfAny(['.', ':']) + 1)..].ToLowerInvariant();

    private static string Clean(string value)
    {
        var words = Blanks.Collapse(value);
        return words.AsSpan().ContainsAnyInRange('\0', '\u001F') || words.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? WithoutBad(words) : words;
    }

    private static string WithoutBad(string words)
    {
        var clean = new StringBuilder(words.Length);
        // A half pair comes as U+FFFD.
        foreach (var rune in words.EnumerateRunes()) clean.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
