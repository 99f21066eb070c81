using AngleSharp.Dom;

namespace ParlementGraph.Parsing.Publications;

internal enum HtmlKind { Inline, Ignored, Container, Paragraph, Block, Heading, Break, List, Item, ItemMark, Row, Cell, Mark, Notes, Note, NoteMark, Link, Unknown }

internal readonly record struct HtmlRole(HtmlKind Kind, BlockRole Block = BlockRole.Loose);

/// <summary>What an element of the page is for: by its class, else by its name.</summary>
internal static class HtmlRoles
{
    private static readonly Dictionary<string, HtmlKind> ByName = Table(
        (HtmlKind.Ignored, "head script style noscript template nav header footer form button select textarea svg iframe"),
        (HtmlKind.Container, "html body main section article div table thead tbody tfoot caption colgroup col hr blockquote pre dl details figure center"),
        (HtmlKind.Paragraph, "p dt dd summary figcaption h1 h2 h3 h4 h5 h6"),
        (HtmlKind.Break, "br"),
        (HtmlKind.List, "ul ol"),
        (HtmlKind.Item, "li"),
        (HtmlKind.Row, "tr"),
        (HtmlKind.Cell, "td th"),
        (HtmlKind.Link, "a"),
        (HtmlKind.Inline, "span b i u em strong sup sub small abbr cite q code font img mark time wbr big tt s del ins"));

    public static HtmlRole Of(IElement element, bool inNote, bool inNotes)
    {
        var classes = element.ClassList;
        var name = element.LocalName;
        if (Has(classes, "note-close") || Has(classes, "hidden") || Has(classes, "sr-only")) return new(HtmlKind.Ignored);
        if (Has(classes, "nootnum"))
        {
            if (inNote) return new(HtmlKind.NoteMark);
            if (!inNotes) return new(HtmlKind.Mark);
        }
        if (element.Id == "noten") return new(HtmlKind.Notes);
        if (!inNote && Has(classes, "noot") && name is "div" or "li" or "p") return new(HtmlKind.Note);
        if (BlockOf(classes, name) is { } block) return new(HtmlKind.Block, block);
        if (name is "h2" or "h3" or "h4" or "h5" || (name is "p" or "span" or "div" && (Has(classes, "nummer") || Has(classes, "nr")))) return new(HtmlKind.Heading);
        if (name is "span" or "p" && (Has(classes, "ol") || Has(classes, "li.nr") || Has(classes, "li-nr"))) return new(HtmlKind.ItemMark);
        return new(ByName.GetValueOrDefault(name, HtmlKind.Unknown));
    }

    private static BlockRole? BlockOf(ITokenList classes, string name)
    {
        if (Has(classes, "kamervraagomschrijving_kop") || Has(classes, "kamervraagomschrijving")) return BlockRole.Header;
        if (name is not ("div" or "section" or "article" or "p" or "span")) return null;
        if (Has(classes, "vraag")) return BlockRole.Question;
        if (Has(classes, "antwoord")) return BlockRole.Answer;
        if (Has(classes, "kamervraagopmerking") || Has(classes, "toelichting") || Has(classes, "mededeling") || Has(classes, "kamervraagbijlage") || Has(classes, "bijlage")) return BlockRole.Remark;
        if (Has(classes, "kamervraagnummer") || Has(classes, "vraagnummer")) return BlockRole.Number;
        return Has(classes, "kamervraagkop") ? BlockRole.Masthead : null;
    }

    private static bool Has(ITokenList classes, string name) => classes.Length > 0 && classes.Contains(name);

    private static Dictionary<string, HtmlKind> Table(params (HtmlKind Kind, string Names)[] rows) =>
        rows.SelectMany(r => r.Names.Split(' '), (r, name) => (name, r.Kind)).ToDictionary(p => p.name, p => p.Kind, StringComparer.Ordinal);
}
