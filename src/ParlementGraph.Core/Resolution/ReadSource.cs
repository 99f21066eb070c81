using ParlementGraph.Model;

namespace ParlementGraph.Resolution;

/// <summary>The file or record that facts were read from.</summary>
/// <param name="Key">Key of its SourceRecord.</param>
public sealed record ReadSource(string Key, Source Source, string? Url, string Sha256, string MediaType, string License, DateTimeOffset RetrievedAt)
{
    public static ReadSource Of(Source source, string? url, string sha256, string mediaType, string license, DateTimeOffset retrievedAt) =>
        new(url is null ? sha256 : $"{sha256}@{url}", source, url, sha256, mediaType, license, retrievedAt);

    public NodeRef Ref => new("SourceRecord", Key);

    public GraphRecord Record() => Draft.Record("SourceRecord", Key,
    [
        ("source", Choice.Name(Source)), ("url", Url), ("sha256", Sha256), ("mediaType", MediaType), ("license", License), ("retrievedAt", RetrievedAt),
    ]);

    /// <summary>That the node was read from here, and which of its fields this decided.</summary>
    public Edge Decided(NodeRef node, IEnumerable<string> fields) =>
        Draft.Edge("READ_FROM", node, Ref, ("fields", (IReadOnlyList<string>)[.. fields.Order(StringComparer.Ordinal)]));
}
