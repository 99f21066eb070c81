using System.Diagnostics;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>Programs of Node.js in tests/clients; a test that needs one is skipped, with the reason, where Node or the packages are missing.</summary>
internal static class NodeProgram
{
    /// <summary>Runs a script and gives its output; fails with what it said when it exits with anything but 0.</summary>
    public static async Task<string> RunAsync(string folder, string[] arguments, (string Name, string Value)? variable = null)
    {
        Assert.SkipUnless(Find() is not null, "needs Node.js on the PATH");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), $"needs the npm packages: build with npm's registry in reach, or run 'npm ci' in {Path.GetRelativePath(Repo.Root, folder)}");
        var start = new ProcessStartInfo(Find()!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"{string.Join(' ', arguments)} exited with {node.ExitCode}\n{output}\n{await errors}");
        return output;
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(dir => new[] { Path.Combine(dir, "node"), Path.Combine(dir, "node.exe") })
        .FirstOrDefault(File.Exists);
}
