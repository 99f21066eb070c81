namespace ParlementGraph.Sources.Http;

internal enum ReplyKind
{
    Ok,

    /// <summary>404, 410, or a page that says so with status 200.</summary>
    Missing,

    /// <summary>304: what is held is what the publisher has.</summary>
    NotModified,

    /// <summary>Another status of 400 and up that trying again will not change.</summary>
    Refused,

    /// <summary>More bytes than any such page has.</summary>
    TooLarge,

    /// <summary>A passing fault: to be tried again. With a body, the fault is in it.</summary>
    Faulty,

    /// <summary>The same faulty body twice: the publisher has it so.</summary>
    Damaged,
}

/// <summary>What came of a request, body included.</summary>
/// <param name="Why">For people; null when all is well.</param>
internal sealed record Reply(ReplyKind Kind, int Status, string? Why = null)
{
    public byte[] Body { get; init; } = [];

    public string? MediaType { get; init; }

    public string? Validator { get; init; }

    /// <summary>How long the publisher asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>One page to be asked for.</summary>
/// <param name="Address">The publisher's own address.</param>
/// <param name="Most">Bytes, unpacked.</param>
/// <param name="Judge">Looks at a body that came with status 200; what it finds <see cref="ReplyKind.Faulty"/> is asked for again.</param>
internal sealed record Ask(string Address, long Most, TimeSpan Timeout, Func<Reply, Reply> Judge)
{
    /// <summary>From the last reply to the same address: the publisher may say "not modified".</summary>
    public string? Validator { get; init; }
}
