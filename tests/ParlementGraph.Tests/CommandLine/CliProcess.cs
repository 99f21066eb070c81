using System.Diagnostics;
using System.Text;

namespace ParlementGraph.Tests.CommandLine;

/// <summary>The program as a user starts it: a process of its own, with its output and exit code.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();

    private CliProcess(IEnumerable<string> arguments, string? input, string? workingDirectory, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
        };
        // Its pipes for debuggers stay behind in the folder for temporary files when it is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "parlementgraph.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Append(_stdout, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_stderr, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        if (input is not null) _process.StandardInput.Write(input);
        _process.StandardInput.Close();
    }

    public bool HasExited => _process.HasExited;

    public string Stdout => Text(_stdout);

    public string Stderr => Text(_stderr);

    public static CliProcess Start(params string[] arguments) => new(arguments, null, null);

    public static CliProcess Start(string[] arguments, IReadOnlyDictionary<string, string> environment) => new(arguments, null, null, environment);

    public static async Task<CliResult> RunAsync(string[] arguments, string? input = null, string? workingDirectory = null, int minutes = 2, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = new CliProcess(arguments, input, workingDirectory, environment);
        return await process.ExitAsync(minutes);
    }

    /// <param name="minutes">How long to wait at most.</param>
    public async Task<CliResult> ExitAsync(int minutes = 2)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(minutes));
        await _process.WaitForExitAsync(limit.Token);
        return new CliResult(_process.ExitCode, Stdout, Stderr);
    }

    /// <summary>Waits until stderr or stdout holds the text.</summary>
    public async Task<string> WaitForAsync(Func<string, string?> find)
    {
        for (var i = 0; i < 600; i++)
        {
            if (find(Stderr + Stdout) is { } found) return found;
            if (_process.HasExited) break;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"not said within a minute; stderr: {Stderr}; stdout: {Stdout}");
    }

    /// <summary>SIGKILL, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Append(StringBuilder target, string? line)
    {
        if (line is null) return;
        lock (target) target.Append(line).Append('\n');
    }

    private static string Text(StringBuilder source)
    {
        lock (source) return source.ToString();
    }
}

internal sealed record CliResult(int ExitCode, string Stdout, string Stderr);
