using ParlementGraph.Archive;
using ParlementGraph.Resolution;

namespace ParlementGraph.Import;

/// <summary>An archived record as a source of facts.</summary>
internal static class ArchivedSource
{
    public static ReadSource AsSource(this ArchivedRecord record) => ReadSource.Of(record.Source, record.Url, record.Sha256, record.MediaType, record.License, record.RetrievedAt);
}
