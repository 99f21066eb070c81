using System.CommandLine;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>verify</c>: the version of the dataset, computed again from its records.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Compute the version of the graph again from its records. Exit code 3 when it is another one.");
        command.SetVerb(RunAsync);
        return command;
    }

    /// <summary>From the records themselves, not from the hashes that stand beside them.</summary>
    public static async Task<string> VersionAsync(IGraphReader reader, CancellationToken cancellationToken)
    {
        using var version = new DatasetVersion();
        await foreach (var record in reader.RecordsAsync(cancellationToken)) version.Add(record.Node.Ref.Kind, record.Node.Key, CanonicalLine.Hash(record, reader.Model));
        return version.Take();
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        await using var reader = await workspace.OpenAsync(cancellationToken);
        var computed = await VersionAsync(reader, cancellationToken);
        var same = computed == reader.Dataset.Version;
        if (arguments.GetValue(CliOptions.Json)) screen.Json(new { Same = same, reader.Dataset.Version, Computed = computed });
        else if (same) screen.Data($"ok: {reader.Dataset.Version}");
        if (same) return ExitCode.Ok;
        screen.Fail($"the records give {computed}, the dataset says {reader.Dataset.Version}", "Build it again: parlementgraph build --full");
        return ExitCode.Unhealthy;
    }
}
