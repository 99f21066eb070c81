using ParlementGraph.Model;

namespace ParlementGraph.Sources;

/// <summary>What to fetch, from where, and how politely.</summary>
public sealed record SourceOptions
{
    /// <summary>Which publishers, in the order in which they are asked.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [Source.TweedeKamer, Source.OfficieleBekendmakingen];

    /// <summary>Replaces every host of the Tweede Kamer; null = the publisher's own.</summary>
    public Uri? TkBaseAddress { get; init; }

    /// <summary>Replaces every host of officielebekendmakingen.nl; null = the publisher's own.</summary>
    public Uri? ObBaseAddress { get; init; }

    /// <summary>Address of a person, for the User-Agent. Required for the publishers' own addresses.</summary>
    public string? Contact { get; init; }

    /// <summary>Read all feeds again from their beginning. Files that are held are not fetched again.</summary>
    public bool Full { get; init; }

    /// <summary>Publications of this day and later only; for officielebekendmakingen.nl.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Publications until this day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Requests a second to one publisher; 0 = no cap.</summary>
    public double MaxRequestsPerSecond { get; init; } = 5;

    /// <summary>Requests under way to one publisher at a time.</summary>
    public int Concurrency { get; init; } = 2;

    public PoliteTimes Times { get; init; } = new();

    public Uri? BaseAddressOf(Source source) => source == Source.TweedeKamer ? TkBaseAddress : ObBaseAddress;
}

/// <summary>How long to wait for what; tests wait less.</summary>
public sealed record PoliteTimes
{
    /// <summary>Tries of one request, the first one included.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>Before the second try; doubled for each further one, with jitter.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A publisher that asks for a longer wait is asked again after this one, or by the next run.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan FeedPage { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The search is slow: 20 to 120 seconds a query.</summary>
    public TimeSpan Search { get; init; } = TimeSpan.FromSeconds(240);

    public TimeSpan Document { get; init; } = TimeSpan.FromMinutes(5);
}
