using System.CommandLine;
using ParlementGraph.Store;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>build</c>: the graph from archive and seeds, offline.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var command = new Command("build", "Rebuild the graph from the archive and the seeds, offline; only what differs is written.") { CliOptions.Full };
        command.SetVerb(RunAsync);
        return command;
    }

    public static void Report(Screen screen, BuildResult result)
    {
        screen.Say(result.ChangedNothing
            ? $"The graph was up to date: {result.Unchanged} records, day {result.Dataset.AsOf:yyyy-MM-dd}, version {result.Dataset.Version[..12]}."
            : $"Graph: {result.Added} records added, {result.Changed} changed, {result.Removed} removed, {result.Unchanged} as before; day {result.Dataset.AsOf:yyyy-MM-dd}, version {result.Dataset.Version[..12]}.");
        if (result.DanglingCount > 0) screen.Say($"{result.DanglingCount} relationships point at nothing and were left out, such as {result.Dangling[0]}.");
    }

    public static object Summary(BuildResult result) => new
    {
        result.Added,
        result.Changed,
        result.Removed,
        result.Unchanged,
        Dangling = result.DanglingCount,
        result.Dataset.Version,
        AsOf = result.Dataset.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var result = await screen.ProgressAsync("Building", workspace.Time, progress => workspace.BuildAsync(arguments.GetValue(CliOptions.Full), progress, cancellationToken));
        Report(screen, result);
        if (arguments.GetValue(CliOptions.Json)) screen.Json(Summary(result));
        return ExitCode.Ok;
    }
}
