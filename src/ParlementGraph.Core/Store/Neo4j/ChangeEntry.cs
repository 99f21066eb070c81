namespace ParlementGraph.Store.Neo4j;

/// <summary>One change in the log: a sign and a key. Thousands of them are one node of the graph, not one each.</summary>
internal static class ChangeEntry
{
    public static string Of(ChangeKind what, string key) => what switch { ChangeKind.Added => "+", ChangeKind.Changed => "~", _ => "-" } + key;

    public static Change Read(long build, DateTimeOffset at, string kind, string entry) => new(build, at, kind, entry[1..], What(entry));

    public static ChangeKind What(string entry) => entry[0] switch
    {
        '+' => ChangeKind.Added,
        '~' => ChangeKind.Changed,
        '-' => ChangeKind.Removed,
        _ => throw new InvalidDataException($"'{entry}' is no entry of the log of changes"),
    };
}
