using System.Diagnostics;

namespace ParlementGraph.Tests.Sources;

/// <summary>The stand-in for both publishers, on a free port; ended by its own process id.</summary>
internal sealed class Stub : IAsyncDisposable
{
    private readonly Process _process;

    private Stub(Process process, string ready)
    {
        _process = process;
        var words = ready.Split(' ');
        Address = new Uri(words[1]);
        Counts = words.Skip(2).Select(w => w.Split('=')).ToDictionary(w => w[0], w => int.Parse(w[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    public Uri Address { get; }

    /// <summary>Entities by category, and <c>publications.kv</c>, <c>publications.ah</c>, <c>publications.uitstel</c>.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; }

    public int Publications => Counts.Where(c => c.Key.StartsWith("publications.", StringComparison.Ordinal)).Sum(c => c.Value);

    public static Task<Stub> StartAsync(params string[] arguments) => StartScriptAsync(Repo.Shared("tools", "sources_stub.py"), arguments);

    public static async Task<Stub> StartScriptAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[script, "--port", "0", .. arguments]) start.ArgumentList.Add(argument);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs python3");
            throw;
        }
        // Its complaints about clients that were killed; left unread, the pipe would fill and stop it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var ready = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new Stub(process, ready ?? throw new InvalidOperationException("the stub ended before it was ready"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
