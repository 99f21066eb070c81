using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>A file of which nothing is in the graph but itself and why: it is counted, listed, and read again after an upgrade.</summary>
internal static class UnreadableFile
{
    public static IEnumerable<GraphRecord> Records(ReadPage page) => Records(page, []);

    /// <param name="more">Why it could not be used although it could be read.</param>
    public static IEnumerable<GraphRecord> Records(ReadPage page, IEnumerable<Issue> more)
    {
        var self = new NodeRef("Document", $"sha256:{page.Source.Sha256}");
        var form = Draft.Values(("mediaType", page.Source.MediaType), ("url", page.Source.Url), ("sha256", page.Source.Sha256), ("bytes", page.Length), ("used", false));
        yield return page.Source.Record();
        yield return Draft.Record(self.Kind, self.Key,
            [
                ("kind", Choice.Name(DocumentKind.Other)), ("title", page.Name), ("url", page.Source.Url), ("textQuality", Choice.Name(TextQuality.None)),
                ("forms", (IReadOnlyList<IReadOnlyDictionary<string, object?>>)[form]),
            ],
            page.Source.Decided(self, ["title"]));
        var issues = new IssueRecords(_ => self, null);
        foreach (var issue in page.Parsed.Issues.Concat(more)) yield return issues.Of(issue);
    }
}
