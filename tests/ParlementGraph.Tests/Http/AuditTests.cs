using System.Diagnostics;
using System.Text.Json;

namespace ParlementGraph.Tests.Http;

public sealed class AuditTests(Host host) : IClassFixture<Host>
{
    [Fact]
    public async Task All_audits_of_graphql_http_are_ok()
    {
        var folder = Repo.PathOf("tests", "clients");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")), "needs the npm packages: run 'npm ci' in tests/clients");
        Assert.SkipUnless(FindNode() is not null, "needs node on the PATH");

        using var node = Process.Start(new ProcessStartInfo(FindNode()!, ["audit.mjs", $"{host.Address}/graphql"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);

        var audits = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        var failed = audits.Where(a => a.GetProperty("status").GetString() != "ok").Select(a => a.ToString()).ToList();
        Assert.True(failed.Count == 0, string.Join('\n', failed));
        Assert.Equal(61, audits.Count);
    }

    private static string? FindNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(dir => new[] { Path.Combine(dir, "node"), Path.Combine(dir, "node.exe") })
        .FirstOrDefault(File.Exists);
}
