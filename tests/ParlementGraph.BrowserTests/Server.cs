using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(ParlementGraph.BrowserTests.Server))]

namespace ParlementGraph.BrowserTests;

/// <summary>The real executable, serving the seeds from an empty data folder on a free port; started once, by the first test that needs it.</summary>
public sealed partial class Server : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly string _data = Directory.CreateTempSubdirectory("parlementgraph-browser-").FullName;
    private readonly SemaphoreSlim _once = new(1);
    private Process? _process;
    private Uri? _address;

    /// <summary>PARLEMENTGRAPH_EXECUTABLE (to try an installed one), else what the CLI's project built for this configuration.</summary>
    private static string Executable { get; } = Environment.GetEnvironmentVariable("PARLEMENTGRAPH_EXECUTABLE") is { Length: > 0 } set
        ? set
        : Path.GetFullPath(Path.Combine("..", "..", "ParlementGraph.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
            OperatingSystem.IsWindows() ? "parlementgraph.exe" : "parlementgraph"), AppContext.BaseDirectory);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The address of the running server. Skips the calling test where npm could not fetch the IDE.</summary>
    internal async Task<Uri> AddressAsync(CancellationToken cancel)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Path.GetDirectoryName(Executable)!, "wwwroot", "ide", "index.html")),
            "needs the IDE's files: install Node.js 20 or newer (with npm) and build again");
        await _once.WaitAsync(cancel);
        try
        {
            return _address ??= await StartAsync(cancel);
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
        }
        _process?.Dispose();
        _once.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task<Uri> StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Executable, ["serve", "--urls", "http://127.0.0.1:0", "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var found = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => found.TrySetException(new InvalidOperationException("the server ended before it named its address"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            var address = await found.Task.WaitAsync(Patience, cancel);
            await ReadyAsync(address, cancel);
            return address;
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException)
        {
            throw new InvalidOperationException($"{Executable} serve: {error.Message}\n{string.Join('\n', _output)}", error);
        }

        void Read(string? line)
        {
            if (line is null) return;
            _output.Enqueue(line);
            if (Address().Match(line) is { Success: true } match) found.TrySetResult(new Uri(match.Value));
        }
    }

    /// <summary>On an empty folder the server builds the graph from the seeds first, and is not ready meanwhile.</summary>
    private static async Task ReadyAsync(Uri address, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100, cancel))
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            if (answer.IsSuccessStatusCode) return;
        }
        throw new TimeoutException($"not ready after {Patience}");
    }

    // Port 0 is what was asked for, not an answer.
    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex Address();
}
