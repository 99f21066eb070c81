using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>What goes into the archive in one transaction: records, where their feed stands after them, and files that they ask for.</summary>
public sealed record ArchiveBatch(IReadOnlyList<NewRecord> Records)
{
    public IReadOnlyList<FeedPosition> Positions { get; init; } = [];

    public IReadOnlyList<WantedFile> Wanted { get; init; } = [];

    public IReadOnlyList<SettledFile> Settled { get; init; } = [];
}

/// <summary>How far a feed was read.</summary>
/// <param name="Value">A token or count that only the source can read.</param>
/// <param name="Done">Caught up, or a part of the past that is complete.</param>
/// <param name="At">When it was written, UTC; set by the archive.</param>
public sealed record FeedPosition(Source Source, string Feed, string Value, bool Done, DateTimeOffset At = default);

/// <summary>A file to be fetched; asked for again only when <paramref name="Version"/> is another.</summary>
public sealed record WantedFile(Source Source, string Name, string Version);

/// <summary>What became of a wanted file.</summary>
public sealed record SettledFile(Source Source, string Name, WantedState State, string? Note);

public enum WantedState
{
    /// <summary>Still to be fetched; with a note, it was tried.</summary>
    Open,

    /// <summary>In the archive.</summary>
    Done,

    /// <summary>The publisher does not have it.</summary>
    Missing,

    /// <summary>Not needed: the other publisher's text of the same document is held.</summary>
    Superseded,
}

/// <summary>Wanted files of one source, for <c>status</c>.</summary>
public sealed record WantedCount(Source Source, WantedState State, long Files);
