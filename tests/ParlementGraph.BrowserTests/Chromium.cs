using Microsoft.Playwright;

namespace ParlementGraph.BrowserTests;

/// <summary>The Chromium of the machine; none is ever downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // No name but the loopback address resolves: whatever would reach out fails, and the test sees the attempt.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run",
    ];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    /// <summary>Skips the calling test, with the reason, where there is no Chromium.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "needs Chromium: install it (Debian: apt-get install chromium) or set PARLEMENTGRAPH_CHROMIUM to its path");
        // Slow machines are patient machines: a test fails for what it sees, not for how long it took.
        Assertions.SetDefaultExpectTimeout(60_000);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PARLEMENTGRAPH_CHROMIUM") is { Length: > 0 } set) return File.Exists(set) ? set : null;
        if (File.Exists("/usr/bin/chromium")) return "/usr/bin/chromium";
        string[] names = OperatingSystem.IsWindows() ? ["chromium.exe", "chrome.exe"] : ["chromium", "chromium-browser", "google-chrome"];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
