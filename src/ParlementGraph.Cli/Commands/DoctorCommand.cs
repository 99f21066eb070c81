using System.CommandLine;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>doctor</c>: is everything where it should be, and what to do where it is not.</summary>
internal static class DoctorCommand
{
    private enum Health
    {
        Ok,
        Warn,
        Fail,
    }

    public static Command Create()
    {
        var command = new Command("doctor", "Check seeds, archive, graph, its server, search index and disk, and say what to do. Exit code 3 when something fails.");
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var findings = new List<Finding> { Seeds(workspace), Disk(workspace), Archive(workspace), Ide() };
        findings.AddRange(await GraphAsync(workspace, cancellationToken));
        if (arguments.GetValue(CliOptions.Json)) screen.Json(findings.Select(f => new { f.Check, Health = Choice.Name(f.Health), f.Found, f.Remedy }));
        else
        {
            foreach (var finding in findings)
            {
                screen.Data($"{Choice.Name(finding.Health).ToLowerInvariant(),-5} {finding.Check,-10} {finding.Found}");
                if (finding.Remedy is not null) screen.Data($"{"",-17}{finding.Remedy}");
            }
        }
        return findings.Any(f => f.Health == Health.Fail) ? ExitCode.Unhealthy : ExitCode.Ok;
    }

    private static Finding Seeds(Workspace workspace)
    {
        try
        {
            return new("seeds", Health.Ok, workspace.Seeds.Summary, null);
        }
        catch (SeedException e)
        {
            return new("seeds", Health.Fail, e.Message, "Correct the line named, or check out the file again.");
        }
    }

    private static Finding Disk(Workspace workspace)
    {
        const long Enough = 1L << 30;
        var existing = new DirectoryInfo(workspace.DataFolder);
        while (!existing.Exists && existing.Parent is { } parent) existing = parent;
        var free = new DriveInfo(existing.FullName).AvailableFreeSpace;
        return new("disk", free < Enough ? Health.Warn : Health.Ok, $"{free >> 20} MiB free for {workspace.DataFolder}", free < Enough ? "A full build writes the graph anew beside the old one: make room." : null);
    }

    private static Finding Archive(Workspace workspace)
    {
        if (!File.Exists(workspace.ArchivePath)) return new("archive", Health.Ok, "none yet: nothing was imported", null);
        try
        {
            var faults = workspace.Archive.Check();
            return faults.Count == 0
                ? new("archive", Health.Ok, $"{workspace.Archive.Count()} records, intact", null)
                : new("archive", Health.Fail, faults[0], "Put back a copy of archive.db; what came after it is fetched or imported again.");
        }
        catch (ArchiveException e)
        {
            return new("archive", Health.Fail, e.Message, null);
        }
    }

    private static Finding Ide() => File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "ide", "index.html"))
        ? new("ide", Health.Ok, "built", null)
        : new("ide", Health.Warn, "not built", "Install Node.js 20 or newer with npm and build again.");

    private static async Task<List<Finding>> GraphAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        IGraphReader? reader;
        List<Finding> server = [];
        try
        {
            if (workspace.Store is Neo4jStore neo4j) server.Add(new("neo4j", Health.Ok, $"{await neo4j.ServerAsync(cancellationToken)}, {neo4j.Place}", null));
            reader = await workspace.Store.TryOpenAsync(cancellationToken);
        }
        catch (StoreVersionException e)
        {
            return [.. server, new("graph", Health.Fail, e.Message, null)];
        }
        catch (Neo4jException e)
        {
            return [new("neo4j", Health.Fail, e.Message, Neo4jAdvice.Of(e.Failure))];
        }
        if (reader is null) return [.. server, new("graph", Health.Warn, "none yet", "Run: parlementgraph build")];
        await using (reader)
        {
            var computed = await VerifyCommand.VersionAsync(reader, cancellationToken);
            var same = computed == reader.Dataset.Version;
            var skipped = reader.Dataset.Issues.Where(i => i.Severity == IssueSeverity.Skipped).Sum(i => i.Count);
            var missing = reader.Dataset.Coverage.Years.Sum(y => y.Missing);
            return
            [
                .. server,
                new("graph", same ? Health.Ok : Health.Fail, $"day {reader.Dataset.AsOf:yyyy-MM-dd}, version {reader.Dataset.Version[..12]}{(same ? ", as its records say" : $", but its records give {computed[..12]}")}", same ? null : "Run: parlementgraph build --full"),
                new("analyser", reader.Dataset.AnalyserVersion == Text.DutchAnalyser.Version ? Health.Ok : Health.Warn, $"words of the search index are of {reader.Dataset.AnalyserVersion}", reader.Dataset.AnalyserVersion == Text.DutchAnalyser.Version ? null : $"This program analyses as {Text.DutchAnalyser.Version}: run parlementgraph build"),
                new("records", skipped > 0 ? Health.Warn : Health.Ok, $"{skipped} skipped, {reader.Dataset.Issues.Sum(i => i.Count)} issues in all", skipped > 0 ? "List them: { issues(where: { severity: { eq: SKIPPED } }) { nodes { code message place } } }" : null),
                new("coverage", missing > 0 ? Health.Warn : Health.Ok, reader.Dataset.Coverage.Years.Count == 0 ? "no publisher's list was read" : $"{missing} of {reader.Dataset.Coverage.Years.Sum(y => y.Expected)} documents missing", missing > 0 ? "See { coverage { years { year kind expected held missing unparsed } } }" : null),
            ];
        }
    }

    private sealed record Finding(string Check, Health Health, string Found, string? Remedy);
}
