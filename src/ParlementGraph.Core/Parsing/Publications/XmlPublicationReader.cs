using System.Xml;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Walks the XML of a publication; namespaces are not looked at, for they varied over the years.</summary>
internal sealed class XmlPublicationReader(IssueList issues)
{
    private readonly BlockBuilder _builder = new(issues, splitsLines: false);
    private readonly Stack<(ElementRole Role, bool Opened)> _open = new();
    private string? _root;
    private int _reactions;

    /// <summary>Null when the file must not be used at all. A file that ends early gives what came before.</summary>
    public PublicationPage? Read(string text, out string? root)
    {
        using var reader = SafeXml.Open(text);
        root = null;
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > SafeXml.Deepest)
                {
                    issues.Add(IssueCode.DocumentTooLarge, IssueSeverity.Skipped, $"found elements nested deeper than {SafeXml.Deepest}, expected a publication", $"line {SafeXml.LineOf(reader)}");
                    return null;
                }
                Follow(reader);
            }
        }
        catch (XmlException fault)
        {
            issues.Add(IssueCode.XmlNotWellFormed, IssueSeverity.Degraded, $"the XML ends or breaks here: {IssueList.Quote(fault.Message)}; what came before was read", $"line {Math.Max(1, fault.LineNumber)}");
        }
        root = _root;
        return _builder.Finish();
    }

    private void Follow(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                _root ??= reader.LocalName;
                Enter(reader);
                if (reader.IsEmptyElement) Leave();
                break;
            case XmlNodeType.EndElement:
                Leave();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _builder.Text(reader.Value, SafeXml.LineOf(reader));
                break;
        }
    }

    private void Enter(XmlReader reader)
    {
        var name = reader.LocalName;
        var line = SafeXml.LineOf(reader);
        var role = PublicationElements.RoleOf(name);
        var opened = true;
        switch (role)
        {
            case ElementRole.Block:
                _builder.OpenBlock(PublicationElements.BlockOf(name.ToLowerInvariant(), reader.GetAttribute("type"), _reactions > 0), line);
                break;
            case ElementRole.Heading:
                opened = _builder.OpenHeading();
                if (!opened) _builder.OpenParagraph();
                break;
            case ElementRole.Paragraph:
                _builder.OpenParagraph();
                break;
            case ElementRole.Unknown:
                _builder.Unknown(name, line);
                // Inside a sentence it is a part of it.
                opened = !IsInText;
                if (opened) _builder.EndParagraph();
                break;
            case ElementRole.Container:
                if (name.Equals("reactie", StringComparison.OrdinalIgnoreCase)) _reactions++;
                _builder.EndParagraph();
                break;
            case ElementRole.List:
                _builder.EndParagraph();
                break;
            case ElementRole.Item:
                _builder.OpenItem("–");
                break;
            case ElementRole.ItemMark:
                _builder.OpenItemMark();
                break;
            case ElementRole.Row:
                _builder.OpenRow();
                break;
            case ElementRole.Cell:
                _builder.OpenCell(line);
                break;
            case ElementRole.Note:
                _builder.OpenNote(reader.GetAttribute("id"), line, isInText: true);
                break;
            case ElementRole.NoteMark:
                opened = _builder.InNote;
                if (opened) _builder.OpenNoteMark();
                break;
            case ElementRole.NoteReference:
                if (reader.GetAttribute("refid") is { Length: > 0 } target) _builder.Mark("", target);
                break;
            case ElementRole.Metadata:
                ReadId(reader.GetAttribute("content"));
                break;
            case ElementRole.Inline:
                ReadInline(name, reader);
                break;
        }
        _open.Push((role, opened));
    }

    private bool IsInText => _open.TryPeek(out var above) && (above is { Role: ElementRole.Unknown, Opened: false } || above.Role is ElementRole.Paragraph or ElementRole.Inline or ElementRole.NoteMark or ElementRole.Heading or ElementRole.ItemMark);

    private void ReadInline(string name, XmlReader reader)
    {
        if (name.Equals("extref", StringComparison.OrdinalIgnoreCase)) _builder.Url(reader.GetAttribute("doc"));
        else if (name.Equals("datum", StringComparison.OrdinalIgnoreCase) && _builder.Block is { } block && reader.GetAttribute("isodatum") is { Length: > 0 } date) block.IsoDate = date;
    }

    /// <summary><c>https://zoek.officielebekendmakingen.nl/{id}/metadata.xml</c>.</summary>
    private void ReadId(string? content)
    {
        if (content is null || _builder.Page.Id is not null) return;
        _builder.Page.Id = PublicationIds.InAddress(content);
    }

    private void Leave()
    {
        var (role, opened) = _open.Pop();
        switch (role)
        {
            case ElementRole.Block:
                _builder.CloseBlock();
                break;
            case ElementRole.Heading when opened:
                _builder.CloseHeading();
                break;
            case ElementRole.Heading or ElementRole.Paragraph:
                _builder.CloseParagraph();
                break;
            case ElementRole.Container or ElementRole.List:
                _builder.EndParagraph();
                break;
            case ElementRole.Unknown:
                if (opened) _builder.EndParagraph();
                break;
            case ElementRole.Item:
                _builder.CloseItem();
                break;
            case ElementRole.ItemMark:
                _builder.CloseItemMark();
                break;
            case ElementRole.Row:
                _builder.CloseRow();
                break;
            case ElementRole.Cell:
                _builder.Blank();
                break;
            case ElementRole.Note:
                _builder.CloseNote();
                break;
            case ElementRole.NoteMark when opened:
                _builder.CloseNoteMark();
                break;
        }
    }
}
