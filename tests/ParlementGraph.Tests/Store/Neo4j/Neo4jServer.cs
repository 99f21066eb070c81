using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>A Neo4j server of our own, started by the script of the shared folder, and ended, cleanly or not, by its process id. The benchmarks use it too.</summary>
internal sealed partial class Neo4jServer : IAsyncDisposable
{
    private readonly string _script;
    private readonly IReadOnlyList<string> _options;
    private Process? _process;
    private string _pid = "";

    private Neo4jServer(string script, IReadOnlyList<string> options) => (_script, _options) = (script, options);

    public string Url { get; private set; } = "";

    public string Data { get; private set; } = "";

    /// <param name="script">The shared folder's <c>neo4j/start</c>.</param>
    /// <exception cref="InvalidOperationException">It did not come up; the message has the end of its log.</exception>
    public static async Task<Neo4jServer> StartAsync(string script, params string[] options)
    {
        var server = new Neo4jServer(script, options);
        await server.StartAsync(options);
        return server;
    }

    /// <summary>SIGKILL, as a power cut would. Works with <c>--data</c> only: else the data would go too.</summary>
    public Task CrashAsync() => EndAsync("-KILL");

    /// <summary>On the same data and at the same address.</summary>
    public Task RestartAsync() => StartAsync([.. _options, "--http", new Uri(Url).Port.ToString(CultureInfo.InvariantCulture)]);

    public async ValueTask DisposeAsync() => await EndAsync("-TERM");

    private async Task StartAsync(IEnumerable<string> options)
    {
        _process = Process.Start(new ProcessStartInfo("bash", [_script, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var line = await _process.StandardOutput.ReadLineAsync();
        if (line is null || Ready().Match(line) is not { Success: true } ready)
        {
            var why = await _process.StandardError.ReadToEndAsync();
            _process.Dispose();
            _process = null;
            throw new InvalidOperationException($"the Neo4j server of the shared folder did not start: {why}");
        }
        (_pid, Url, Data) = (ready.Groups["pid"].Value, ready.Groups["http"].Value, ready.Groups["data"].Value);
    }

    private async Task EndAsync(string signal)
    {
        if (_process is null) return;
        using (var kill = Process.Start("kill", [signal, _pid])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    [GeneratedRegex(@"^READY http=(?<http>\S+) .*pid=(?<pid>\d+) data=(?<data>.+)$")]
    private static partial Regex Ready();
}
