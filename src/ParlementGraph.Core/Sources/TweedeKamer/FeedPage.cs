using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.TweedeKamer;

/// <summary>One entry of the feed.</summary>
/// <param name="Token">Where to go on behind it; null when the entry has no link of its own.</param>
/// <param name="Xml">The entity's element, character for character; null when it cannot be used, see <paramref name="Fault"/>.</param>
/// <param name="Raw">The whole entry, as it came.</param>
internal sealed record FeedEntry(string? Token, string? Enclosure, string? Xml, EntityHead? Head, string Raw, string? Fault);

/// <summary>A page of SyncFeed 2.0 (Atom): data-sources.md 1.7.</summary>
/// <param name="Next">Token of the next page; null = caught up.</param>
internal sealed partial record FeedPage(string? Next, IReadOnlyList<FeedEntry> Entries)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Reads a page; one that is not well-formed but has its end is read entry by entry, so that a bad one costs only itself.</summary>
    /// <returns>Null, with the reason, for a page that was cut on its way.</returns>
    public static (FeedPage? Page, string? Why) Read(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body.AsSpan().StartsWith("\uFEFF"u8) ? body.AsSpan(3) : body);
        try
        {
            return (ReadWhole(text), null);
        }
        catch (XmlException e)
        {
            return text.AsSpan().TrimEnd().EndsWith("</feed>", StringComparison.Ordinal) ? (ReadApart(text, e), null) : (null, e.Message);
        }
    }

    private static FeedPage ReadWhole(string text)
    {
        var lines = new LineStarts(text);
        using var reader = XmlReader.Create(new StringReader(text), XmlBody.Strict);
        reader.MoveToContent();
        if (reader.LocalName != "feed" || reader.NamespaceURI != Atom) throw new SourceShapeException($"found the element '{reader.Name}' in '{reader.NamespaceURI}', expected the feed of Atom");
        string? next = null;
        var entries = new List<FeedEntry>();
        reader.Read();
        while (reader.Depth > 0)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "entry")
            {
                entries.Add(ReadEntry(reader, text, lines));
                continue;
            }
            if (IsLink(reader, "next")) next = TokenOf(reader.GetAttribute("href")) ?? throw new SourceShapeException($"found the next page at '{reader.GetAttribute("href")}', expected a skiptoken in it");
            if (reader.NodeType == XmlNodeType.Element) reader.Skip();
            else reader.Read();
        }
        return new FeedPage(next, entries);
    }

    private static FeedPage ReadApart(string text, XmlException why)
    {
        var first = text.IndexOf("<entry", StringComparison.Ordinal);
        // Not well-formed, and no entry is to blame.
        if (first < 0) throw new SourceShapeException($"a page of the feed is not well-formed: {why.Message}", why);
        var head = text[..first];
        FeedPage frame;
        try
        {
            frame = ReadWhole(head + "</feed>");
        }
        catch (XmlException e)
        {
            throw new SourceShapeException($"the head of a page of the feed is not well-formed: {e.Message}", e);
        }
        var entries = new List<FeedEntry>();
        foreach (Match entry in Entry().Matches(text, first))
        {
            try
            {
                entries.AddRange(ReadWhole(head + entry.Value + "</feed>").Entries);
            }
            catch (XmlException e)
            {
                entries.Add(new FeedEntry(null, null, null, null, entry.Value, e.Message));
            }
        }
        return frame with { Entries = entries };
    }

    private static FeedEntry ReadEntry(XmlReader reader, string text, LineStarts lines)
    {
        string? token = null, enclosure = null, xml = null, fault = null;
        EntityHead? head = null;
        var start = lines.Offset(reader) - 1;
        var depth = reader.Depth;
        var empty = reader.IsEmptyElement;
        reader.Read();
        while (!empty && reader.Depth > depth)
        {
            if (IsLink(reader, "next")) token = TokenOf(reader.GetAttribute("href"));
            else if (IsLink(reader, "enclosure")) enclosure = reader.GetAttribute("href");
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "content" && !reader.IsEmptyElement)
            {
                (xml, head, fault) = ReadContent(reader, text, lines);
                continue;
            }
            if (reader.NodeType == XmlNodeType.Element) reader.Skip();
            else reader.Read();
        }
        var end = empty ? start : lines.Offset(reader);
        var raw = text[start..(text.IndexOf('>', end) + 1)];
        if (!empty) reader.Read();
        if (head is null) fault ??= "the entry has no entity in its content";
        return new FeedEntry(token, enclosure, fault is null ? xml : null, head, raw, fault);
    }

    /// <summary>Leaves the reader at the end of the content.</summary>
    private static (string? Xml, EntityHead? Head, string? Fault) ReadContent(XmlReader reader, string text, LineStarts lines)
    {
        var depth = reader.Depth;
        reader.Read();
        while (reader.NodeType != XmlNodeType.Element && reader.Depth > depth) reader.Read();
        if (reader.Depth <= depth) return (null, null, "the content of the entry is empty");
        var start = lines.Offset(reader) - 1;
        var scope = ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml);
        reader.Skip();
        // The reader stands behind the entity: at the content's end tag, or at blanks before it.
        var end = text.LastIndexOf('>', lines.Offset(reader) - 1) + 1;
        while (reader.Depth > depth) reader.Read();
        return EntityHead.Read(text[start..end], scope);
    }

    private static bool IsLink(XmlReader reader, string relation) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == "link" && reader.GetAttribute("rel") == relation;

    private static string? TokenOf(string? href) => href is not null && Token().Match(href) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : null;

    [GeneratedRegex("[?&]skiptoken=([^&#]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex("<entry[ >].*?</entry>", RegexOptions.Singleline)]
    private static partial Regex Entry();

    /// <summary>Offsets from the reader's lines and columns, so that what is archived is the page's own text.</summary>
    private sealed class LineStarts
    {
        private readonly List<int> _starts = [0];

        public LineStarts(string text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
            }
        }

        public int Offset(XmlReader reader)
        {
            var line = (IXmlLineInfo)reader;
            return _starts[line.LineNumber - 1] + line.LinePosition - 1;
        }
    }
}
