using System.CommandLine;
using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>status</c>: what is in archive and graph, and what is wrong with it.</summary>
internal static class StatusCommand
{
    private static readonly Option<string> On = new("--on")
    {
        Description = "The day for which to say how many sets were open, postponed, withdrawn and answered: yyyy-MM-dd. Else the day of the dataset.",
    };

    public static Command Create()
    {
        var command = new Command("status", "Show what is in the archive and in the graph, where the sets stand, and the issues found. Exit code 3 when there is no graph.") { On };
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        DateOnly? on = null;
        if (arguments.GetValue(On) is { } given)
        {
            if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) throw new CliException(ExitCode.Usage, $"'{given}' is no day", "--on takes a day as yyyy-MM-dd, such as 2019-11-01.");
            on = day;
        }
        // Asking for the state must not make an empty archive.
        var hasArchive = File.Exists(workspace.ArchivePath);
        var archived = hasArchive ? workspace.Archive.Counts() : [];
        var fetched = hasArchive ? FetchedStatus.Read(workspace.Archive) : FetchedStatus.None;
        await using var reader = await workspace.Store.TryOpenAsync(cancellationToken);
        var states = reader is null ? null : await StateStatus.ReadAsync(reader, on, cancellationToken);
        if (arguments.GetValue(CliOptions.Json))
        {
            screen.Json(new
            {
                Data = workspace.DataFolder,
                Archive = archived.Select(c => new { Source = Choice.Name(c.Source), c.MediaType, c.Records, c.Bytes, c.FirstSeenAt, c.LastSeenAt }),
                Fetched = fetched.Summary(),
                Graph = reader is null ? null : new
                {
                    reader.Dataset.Version,
                    AsOf = Day(reader.Dataset.AsOf),
                    reader.Dataset.BuiltAt,
                    reader.Dataset.Generation,
                    Counts = reader.Dataset.Counts.ToDictionary(c => c.Kind, c => c.Count),
                    Issues = reader.Dataset.Issues.Select(i => new { Code = Choice.Name(i.Code), Severity = Choice.Name(i.Severity), i.Count }),
                    States = states!.Summary(),
                    Coverage = CoverageStatus.Summary(reader.Dataset.Coverage),
                },
            });
            return reader is null ? ExitCode.Unhealthy : ExitCode.Ok;
        }

        screen.Data($"Data      {workspace.DataFolder}");
        screen.Data(archived.Count == 0 ? "Archive   empty: the graph is built from the seeds alone" : $"Archive   {archived.Sum(c => c.Records)} records, {Megabytes(archived.Sum(c => c.Bytes))} before compression, {Megabytes(fetched.Bytes)} on disk");
        foreach (var count in archived) screen.Data($"          {Choice.Name(count.Source),-26} {count.MediaType,-12} {count.Records,8} records, last seen {count.LastSeenAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        fetched.Show(screen, workspace.Time.GetUtcNow());
        if (reader is null)
        {
            screen.Data("Graph     none yet: run `parlementgraph build`");
            return ExitCode.Unhealthy;
        }
        screen.Data($"Graph     version {reader.Dataset.Version[..12]}, day {Day(reader.Dataset.AsOf)}, built {reader.Dataset.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        foreach (var count in reader.Dataset.Counts.Where(c => c.Count > 0)) screen.Data($"          {count.Kind,-26} {count.Count,21}");
        states!.Show(screen);
        CoverageStatus.Show(screen, reader.Dataset.Coverage);
        screen.Data(reader.Dataset.Issues.Count == 0 ? "Issues    none" : "Issues");
        foreach (var issue in reader.Dataset.Issues) screen.Data($"          {Choice.Name(issue.Code),-26} {Choice.Name(issue.Severity),-12} {issue.Count,8}");
        return ExitCode.Ok;
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
