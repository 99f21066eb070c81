namespace ParlementGraph.Tests;

/// <summary>Where the checkout and, if it is there, the shared folder of real data lie.</summary>
internal static class Repo
{
    public static string Root { get; } = FindRoot();

    /// <summary>PARLEMENTGRAPH_SHARED, else <c>../shared</c> beside the checkout; null when there is none.</summary>
    public static string? SharedFolder { get; } = FindShared();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path in the shared folder; the calling test is skipped, with the reason, where that is missing.</summary>
    public static string Shared(params string[] parts)
    {
        Assert.SkipWhen(SharedFolder is null, "needs the shared folder of real data: set PARLEMENTGRAPH_SHARED, or put it at ../shared");
        return Path.Combine([SharedFolder!, .. parts]);
    }

    private static string FindRoot()
    {
        for (var dir = new DirectoryInfo(AppContext.BaseDirectory); dir is not null; dir = dir.Parent)
        {
            if (File.Exists(Path.Combine(dir.FullName, "ParlementGraph.sln"))) return dir.FullName;
        }
        throw new DirectoryNotFoundException("ParlementGraph.sln is in no folder above the tests");
    }

    private static string? FindShared()
    {
        var path = Environment.GetEnvironmentVariable("PARLEMENTGRAPH_SHARED") is { Length: > 0 } set
            ? Path.GetFullPath(set, Root)
            : Path.GetFullPath(Path.Combine("..", "shared"), Root);
        return Directory.Exists(path) ? path : null;
    }
}
