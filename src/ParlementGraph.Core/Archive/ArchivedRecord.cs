using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>One file or record as it was received: bytes and where they came from.</summary>
/// <param name="Id">Grows with every new record: the order in which they were first seen.</param>
/// <param name="Url">Null for a file imported by hand.</param>
/// <param name="Name">File name or the publisher's id, for people; no path.</param>
/// <param name="Case">Number of the case that the record belongs to, as sniffed when it came in; null = not known.</param>
/// <param name="RetrievedAt">When these bytes were first seen, UTC.</param>
public sealed record ArchivedRecord(
    long Id,
    Source Source,
    string? Url,
    string Name,
    string Sha256,
    string MediaType,
    string License,
    string? Case,
    DateTimeOffset RetrievedAt,
    ReadOnlyMemory<byte> Bytes);

/// <summary>What is to be kept; the archive adds hash, number and time.</summary>
/// <param name="Validator">What the publisher gave to ask again only if changed (an ETag, else a Last-Modified); null = nothing.</param>
public sealed record NewRecord(Source Source, string? Url, string Name, string MediaType, string License, string? Case, ReadOnlyMemory<byte> Bytes, string? Validator = null);

/// <summary>What became of a <see cref="NewRecord"/>.</summary>
public enum Kept
{
    /// <summary>Nothing was held under its name.</summary>
    New,

    /// <summary>Another state was held under its name; it stays as a version.</summary>
    Changed,

    /// <summary>Held already, byte for byte.</summary>
    Known,
}

/// <summary>Records of one source, for <c>status</c>.</summary>
public sealed record ArchiveCount(Source Source, string MediaType, long Records, long Bytes, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);

/// <summary>Current fetched records of one kind, such as <c>Zaak</c>, or <c>ah-tk .xml</c> of one parliamentary year.</summary>
/// <param name="Year">The first year that the publication's id names; null where a name has none.</param>
public sealed record ArchiveHolding(Source Source, string Kind, int? Year, long Records);

/// <summary>The archive cannot be used; the message says why and what to do.</summary>
public sealed class ArchiveException(string message, Exception? inner = null) : Exception(message, inner);
