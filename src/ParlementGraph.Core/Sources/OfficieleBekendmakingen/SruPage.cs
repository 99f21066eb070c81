using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ParlementGraph.Sources.Http;

namespace ParlementGraph.Sources.OfficieleBekendmakingen;

/// <summary>One publication as the search lists it.</summary>
/// <param name="Xml">The record's <c>gzd</c> element with its declarations; without the envelope, which holds its place in this one search.</param>
/// <param name="Changed">Day of the last change; null when it cannot be read.</param>
/// <param name="Forms">Addresses by manifestation (xml, html, pdf, metadata, ..), as listed.</param>
/// <param name="Versions">Ids of other versions that the record points at, such as <c>-n1</c> and <c>-h1</c>.</param>
internal sealed partial record SruRecord(string Id, string Xml, DateOnly? Changed, IReadOnlyDictionary<string, string> Forms, IReadOnlyList<string> Versions)
{
    public static bool IsId(string id) => IdForm().IsMatch(id);

    /// <summary>By local names: the namespaces varied over time (data-sources.md 2.3).</summary>
    public static SruRecord? Read(string xml)
    {
        var root = XElement.Parse(xml);
        string? Text(string name) => root.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        if (Text("identifier") is not { } id || !IsId(id)) return null;
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in root.Descendants().Where(e => e.Name.LocalName == "itemUrl"))
        {
            if (item.Attribute("manifestation")?.Value is { } form) forms.TryAdd(form, item.Value.Trim());
        }
        var versions = root.Descendants().Where(e => e.Name.LocalName == "hasVersion")
            .Select(e => e.Attributes().FirstOrDefault(a => a.Name.LocalName == "resourceIdentifier")?.Value)
            .OfType<string>()
            .Select(address => Path.GetFileNameWithoutExtension(address.TrimEnd('/')))
            .Where(other => other != id && IsId(other) && VersionForm().IsMatch(other) && other.StartsWith(id, StringComparison.Ordinal));
        return new SruRecord(id, xml, Day(Text("datumTijdstipWijzigingWork")) ?? Day(Text("modified")), forms, [.. versions.Distinct(StringComparer.Ordinal)]);
    }

    private static DateOnly? Day(string? text) =>
        text?.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^[A-Za-z]+-[A-Za-z0-9-]{2,80}$")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"-[nh]\d+$")]
    private static partial Regex VersionForm();
}

/// <summary>A page of an SRU 2.0 search.</summary>
/// <param name="Announced">numberOfRecords: of the whole search.</param>
/// <param name="Rejected">Records without a usable id, raw.</param>
internal sealed record SruPage(int Announced, IReadOnlyList<SruRecord> Records, IReadOnlyList<string> Rejected)
{
    public int Count => Records.Count + Rejected.Count;

    /// <exception cref="XmlException">Cut on its way.</exception>
    /// <exception cref="SourceShapeException">Not the answer of a search, or its diagnostics say that the question is wrong.</exception>
    public static SruPage Read(byte[] body, Func<string, string> inPublisherWords)
    {
        int? announced = null;
        var records = new List<SruRecord>();
        var rejected = new List<string>();
        using var reader = XmlReader.Create(new MemoryStream(body), XmlBody.Strict);
        reader.MoveToContent();
        if (reader.LocalName != "searchRetrieveResponse") throw new SourceShapeException($"found the element '{reader.Name}', expected searchRetrieveResponse");
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.Depth > XmlBody.MostDepth) throw new SourceShapeException($"an answer of the search is nested deeper than {XmlBody.MostDepth}");
            if (reader.NodeType != XmlNodeType.Element) reader.Read();
            else if (reader.LocalName == "numberOfRecords") announced = reader.ReadElementContentAsInt();
            else if (reader.LocalName == "diagnostics") throw Diagnostics(reader);
            else if (reader.LocalName == "gzd")
            {
                var xml = inPublisherWords(reader.ReadOuterXml());
                if (SruRecord.Read(xml) is { } record) records.Add(record);
                else rejected.Add(xml);
            }
            else reader.Read();
        }
        return new SruPage(announced ?? throw new SourceShapeException("an answer of the search has neither numberOfRecords nor diagnostics"), records, rejected);
    }

    private static Exception Diagnostics(XmlReader reader)
    {
        var all = XElement.Parse(reader.ReadOuterXml());
        var text = new StringBuilder("the search answers with diagnostics:");
        foreach (var leaf in all.Descendants().Where(e => !e.HasElements)) text.Append(' ').Append(leaf.Value.Trim());
        // 1/1 is a general system error, 1/2 "system temporarily unavailable"; every other one is about the question.
        return all.Descendants().Any(e => e.Name.LocalName == "uri" && e.Value.Trim() is "info:srw/diagnostic/1/1" or "info:srw/diagnostic/1/2")
            ? new SearchFailedException(text.ToString())
            : new SourceShapeException(text.ToString());
    }
}

/// <summary>The search says that it cannot answer now.</summary>
internal sealed class SearchFailedException(string message) : Exception(message);
