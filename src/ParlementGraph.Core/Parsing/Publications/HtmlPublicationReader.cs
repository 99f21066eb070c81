using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Walks the HTML of a publication: what the XML says by elements, it says by classes.</summary>
internal sealed class HtmlPublicationReader(IssueList issues)
{
    private readonly BlockBuilder _builder = new(issues, splitsLines: true);
    private readonly Stack<string?> _lists = new();
    private readonly Stack<int> _items = new();
    private int _line = 1;
    private bool _inNotes;

    public PublicationPage Read(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, SkipComments = true }).ParseDocument(html);
        var root = document.QuerySelector("div.stuk") ?? document.QuerySelector("main") ?? (IElement?)document.Body;
        if (root is null) return _builder.Finish();
        Walk(root);
        // The notes may stand beside the document's own part.
        if (document.QuerySelector("#noten") is { } notes && !notes.IsDescendantOf(root))
        {
            _inNotes = true;
            Walk(notes);
        }
        DropRest(document, root);
        _builder.Page.Id = IdOf(document);
        return _builder.Finish();
    }

    private static string? IdOf(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[name]"))
        {
            var name = meta.GetAttribute("name") ?? "";
            var content = Blanks.Trim(meta.GetAttribute("content") ?? "");
            if (name.EndsWith(".identifier", StringComparison.OrdinalIgnoreCase) && PublicationIds.Is(content)) return content;
            if (name.EndsWith("externMetadataRecord", StringComparison.OrdinalIgnoreCase) && PublicationIds.InAddress(content) is { } named) return named;
        }
        if (document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } address && PublicationIds.InAddress(address) is { } id) return id;
        return Blanks.Trim(document.Title ?? "").Split(' ', 2)[0] is var title && PublicationIds.Is(title) ? title : null;
    }

    /// <summary>Without recursion: the depth of a page is not ours to choose. By index: a node's next sibling is found by a search.</summary>
    private void Walk(INode root)
    {
        var path = new Stack<(INode Node, int Next, HtmlRole Role)>();
        path.Push((root, 0, default));
        while (path.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                if (at.Node is IElement left && at.Node != root) Leave(left, at.Role);
                continue;
            }
            var child = at.Node.ChildNodes[at.Next];
            path.Push((at.Node, at.Next + 1, at.Role));
            if (child is IText text)
            {
                _builder.Text(text.Data, _line);
                _line += text.Data.AsSpan().Count('\n');
            }
            else if (child is IElement element && Enter(element) is { } role) path.Push((child, 0, role));
        }
    }

    /// <summary>Null when the element is no part of the document.</summary>
    private HtmlRole? Enter(IElement element)
    {
        if (element.SourceReference is { } source) _line = source.Position.Line;
        var role = HtmlRoles.Of(element, _builder.InNote, _inNotes);
        switch (role.Kind)
        {
            case HtmlKind.Ignored:
                Drop(element);
                return null;
            case HtmlKind.Mark:
                _builder.Mark(Blanks.Collapse(element.TextContent).Trim('[', ']', '(', ')'), element.GetAttribute("href")?.TrimStart('#'));
                return null;
            case HtmlKind.Break:
                _builder.EndParagraph();
                return null;
            case HtmlKind.Block:
                if (role.Block == BlockRole.Header && _builder.Block is not null) return Paragraph(new HtmlRole(HtmlKind.Paragraph));
                _builder.OpenBlock(role.Block, _line);
                break;
            case HtmlKind.Heading:
                if (!_builder.OpenHeading()) return Paragraph(new HtmlRole(HtmlKind.Paragraph));
                break;
            case HtmlKind.Paragraph:
                return Paragraph(role);
            case HtmlKind.List:
                _builder.EndParagraph();
                _lists.Push(element.LocalName);
                _items.Push(0);
                break;
            case HtmlKind.Item:
                _builder.OpenItem(Bullet());
                break;
            case HtmlKind.ItemMark:
                _builder.OpenItemMark();
                break;
            case HtmlKind.Row:
                _builder.OpenRow();
                break;
            case HtmlKind.Cell:
                _builder.OpenCell(_line);
                break;
            case HtmlKind.Notes:
                _builder.EndParagraph();
                _inNotes = true;
                break;
            case HtmlKind.Note:
                _builder.OpenNote(element.Id, _line, isInText: false);
                break;
            case HtmlKind.NoteMark:
                _builder.OpenNoteMark();
                break;
            case HtmlKind.Link:
                _builder.Url(element.GetAttribute("href"));
                break;
            case HtmlKind.Container:
                _builder.EndParagraph();
                break;
            case HtmlKind.Unknown:
                _builder.Unknown(element.LocalName, _line);
                break;
        }
        return role;
    }

    /// <summary>Menus and footers of the site, and what its own texts call a note.</summary>
    private void Drop(INode node)
    {
        if (node is IElement { LocalName: "head" or "script" or "style" or "template" or "noscript" }) return;
        if (Blanks.Collapse(node.TextContent) is { Length: > 0 } text) _builder.Page.Dropped.Add(new DroppedText(PageFurniture.Site, text));
    }

    /// <summary>What stands beside the document's own part.</summary>
    private void DropRest(IHtmlDocument document, IElement root)
    {
        for (INode at = root; at.Parent is { } parent && at != document.Body; at = parent)
        {
            foreach (var beside in parent.ChildNodes)
            {
                if (beside != at && (beside is IText || beside is IElement { Id: not "noten" } element && element.QuerySelector("#noten") is null)) Drop(beside);
            }
        }
    }

    private HtmlRole Paragraph(HtmlRole role)
    {
        _builder.OpenParagraph();
        return role;
    }

    private string Bullet()
    {
        if (!_lists.TryPeek(out var list) || list != "ol" || !_items.TryPop(out var count)) return "–";
        _items.Push(count + 1);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count + 1}.");
    }

    private void Leave(IElement element, HtmlRole role)
    {
        switch (role.Kind)
        {
            case HtmlKind.Block:
                _builder.CloseBlock();
                break;
            case HtmlKind.Heading:
                _builder.CloseHeading();
                break;
            case HtmlKind.Paragraph:
                _builder.CloseParagraph();
                break;
            case HtmlKind.List:
                _builder.EndParagraph();
                _lists.Pop();
                _items.Pop();
                break;
            case HtmlKind.Item:
                _builder.CloseItem();
                break;
            case HtmlKind.ItemMark:
                _builder.CloseItemMark();
                break;
            case HtmlKind.Row:
                _builder.CloseRow();
                break;
            case HtmlKind.Cell:
                _builder.Blank();
                break;
            case HtmlKind.Notes:
                _inNotes = false;
                break;
            case HtmlKind.Note:
                _builder.CloseNote();
                break;
            case HtmlKind.NoteMark:
                _builder.CloseNoteMark();
                break;
            case HtmlKind.Container:
                _builder.EndParagraph();
                break;
        }
    }
}
