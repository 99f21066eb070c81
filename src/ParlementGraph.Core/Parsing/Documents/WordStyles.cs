using DocumentFormat.OpenXml;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>How a run looks: by its own properties, else by its style and the styles that one is based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, OpenXmlElement> _styles = new(StringComparer.Ordinal);

    public WordStyles(OpenXmlElement? styles)
    {
        foreach (var style in styles?.ChildElements.Where(s => s.LocalName == "style") ?? [])
        {
            if (Attribute(style, "styleId") is { } id) _styles.TryAdd(id, style);
        }
    }

    public static string? StyleOf(OpenXmlElement paragraph) => Value(Child(Child(paragraph, "pPr"), "pStyle"));

    public ParagraphStyle LookOf(OpenXmlElement run, string? paragraphStyle)
    {
        var own = Child(run, "rPr");
        var style = Value(Child(own, "rStyle"));
        return (Is("b", own, style, paragraphStyle) ? ParagraphStyle.Bold : 0)
            | (Is("i", own, style, paragraphStyle) ? ParagraphStyle.Italic : 0)
            | (Child(own, "u") is { } u && Value(u) is not (null or "none") ? ParagraphStyle.Underlined : 0);
    }

    /// <summary>The numbering that a style gives to its paragraphs.</summary>
    public OpenXmlElement? NumberingOf(string? style) =>
        Chain(style).Select(s => Child(Child(s, "pPr"), "numPr")).FirstOrDefault(n => n is not null);

    private bool Is(string property, OpenXmlElement? own, string? style, string? paragraphStyle)
    {
        if (Child(own, property) is { } direct) return IsOn(direct);
        foreach (var element in Chain(style).Concat(Chain(paragraphStyle)))
        {
            if (Child(Child(element, "rPr"), property) is { } found) return IsOn(found);
        }
        return false;
    }

    private IEnumerable<OpenXmlElement> Chain(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && _styles.TryGetValue(style, out var element); i++)
        {
            yield return element;
            style = Value(Child(element, "basedOn"));
        }
    }

    private static bool IsOn(OpenXmlElement toggle) => Value(toggle) is not ("0" or "false" or "off" or "none");

    public static OpenXmlElement? Child(OpenXmlElement? parent, string name) => parent?.ChildElements.FirstOrDefault(c => c.LocalName == name);

    public static string? Value(OpenXmlElement? element) => Attribute(element, "val");

    public static string? Attribute(OpenXmlElement? element, string name) =>
        element is { HasAttributes: true } && element.GetAttributes().FirstOrDefault(a => a.LocalName == name) is { Value: { } value } ? value : null;
}
