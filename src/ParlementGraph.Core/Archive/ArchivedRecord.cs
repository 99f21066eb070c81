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
public sealed record NewRecord(Source Source, string? Url, string Name, string MediaType, string License, string? Case, ReadOnlyMemory<byte> Bytes);

/// <summary>Records of one source, for <c>status</c>.</summary>
public sealed record ArchiveCount(Source Source, string MediaType, long Records, long Bytes, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);

/// <summary>The archive cannot be used; the message says why and what to do.</summary>
public sealed class ArchiveException(string message, Exception? inner = null) : Exception(message, inner);
