using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ParlementGraph.Tests.Parsing.Publications;

/// <summary>
/// The publishers' stand-in, over 300 of its cases: those are the first ones otherwise, so it gets a folder with every 150th case of all years and the
/// seed's among them. Made once for all tests; it ends with them.
/// </summary>
public sealed class SourcesStub : IAsyncLifetime
{
    private const int Cases = 300;
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private Process? _process;
    private string? _reason;

    /// <summary>The calling test is skipped, with the reason, where the stub cannot run.</summary>
    public void Need() => Assert.SkipWhen(_reason is not null, _reason ?? "");

    public async ValueTask InitializeAsync()
    {
        if (Repo.SharedFolder is not { } shared || !File.Exists(Path.Combine(shared, "tools", "sources_stub.py")))
        {
            _reason = "needs the stub of the publishers in the shared folder";
            return;
        }
        await PrepareAsync(shared);
        try
        {
            _process = Process.Start(new ProcessStartInfo("python3", [Path.Combine(_folder.Path, "tools", "sources_stub.py"), "--port", "0", "--limit", $"{Cases}"]) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            _reason = $"needs python3: {missing.Message}";
            return;
        }
        // Standard error is read only when there is no such line: while the stub lives, it has no end.
        var ready = await Task.Run(_process!.StandardOutput.ReadLine).WaitAsync(TimeSpan.FromMinutes(2));
        if (ready?.StartsWith("ready ", StringComparison.Ordinal) != true) Assert.Fail($"the stub said {ready} {await _process.StandardError.ReadToEndAsync()}");
        _http.BaseAddress = new Uri(ready!.Split(' ')[1]);
    }

    private async Task PrepareAsync(string shared)
    {
        var tools = Directory.CreateDirectory(Path.Combine(_folder.Path, "tools")).FullName;
        File.Copy(Path.Combine(shared, "tools", "sources_stub.py"), Path.Combine(tools, "sources_stub.py"));
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data")).FullName;
        foreach (var part in Directory.GetDirectories(Path.Combine(shared, "data")).Where(d => Path.GetFileName(d) != "tweedekamer")) Directory.CreateSymbolicLink(Path.Combine(data, Path.GetFileName(part)), part);
        const string zaken = "zaken-schriftelijke-vragen.jsonl.gz";
        Directory.CreateDirectory(Path.Combine(data, "tweedekamer"));
        await using var all = new GZipStream(File.OpenRead(Path.Combine(shared, "data", "tweedekamer", zaken)), CompressionMode.Decompress);
        await using var some = new GZipStream(File.Create(Path.Combine(data, "tweedekamer", zaken)), CompressionLevel.Fastest);
        using var reader = new StreamReader(all);
        await using var writer = new StreamWriter(some);
        for (var n = 1; await reader.ReadLineAsync() is { } line; n++)
        {
            if (n % 150 == 0 || line.Contains("\"2019Z19333\"", StringComparison.Ordinal)) await writer.WriteLineAsync(line);
        }
    }

    public async Task<byte[]> GetAsync(string path) => await _http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Sixteen at a time: the stub takes 40 ms for each, nearly all of it waiting.</summary>
    public async Task<List<byte[]>> GetAsync(IReadOnlyList<string> paths)
    {
        var bodies = new byte[paths.Count][];
        await Parallel.ForAsync(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) => bodies[i] = await GetAsync(paths[i]));
        return [.. bodies];
    }

    /// <summary>The ids of all publications, by the publisher's search.</summary>
    public async Task<List<string>> IdsAsync()
    {
        List<string> ids = [];
        foreach (var name in new[] { "Kamervragen zonder antwoord", "Kamervragen (Aanhangsel)" })
        {
            var page = System.Text.Encoding.UTF8.GetString(await GetAsync($"/sru?maximumRecords=1000&query={Uri.EscapeDataString($"w.publicatienaam==\"{name}\"")}"));
            ids.AddRange(Regex.Matches(page, "<dcterms:identifier>([^<]+)<").Select(m => m.Groups[1].Value));
        }
        return ids;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process?.Dispose();
        _http.Dispose();
        _folder.Dispose();
    }
}
