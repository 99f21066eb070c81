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
    /// <summary>The Chamber publishes every working day, also in recess.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(7);

    private static readonly IssueCode[] Checks =
        [IssueCode.AnsweredBeforeAsked, IssueCode.NoticeOutOfOrder, IssueCode.AddresseeNotInOffice, IssueCode.HolderDisagrees, IssueCode.MembershipOverlap, IssueCode.SpanEndsBeforeStart, IssueCode.AnswerWithoutQuestion, IssueCode.QuestionWithoutAnswer];

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
        var findings = new List<Finding> { Seeds(workspace), Disk(workspace), Archive(workspace), Feeds(workspace), Ide() };
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

    private static Finding Feeds(Workspace workspace)
    {
        if (!File.Exists(workspace.ArchivePath)) return new("feeds", Health.Ok, "none yet: nothing was fetched", null);
        var fetched = FetchedStatus.Read(workspace.Archive);
        if (fetched.Feeds.Count == 0) return new("feeds", Health.Ok, "none read", null);
        var age = workspace.Time.GetUtcNow() - fetched.Feeds.GroupBy(f => f.Source).Min(s => s.Max(f => f.At));
        var open = fetched.Wanted.Where(w => w.State == WantedState.Open).Sum(w => w.Files);
        var old = age > LongestSilence;
        return new("feeds", old || open > 0 ? Health.Warn : Health.Ok, $"last read {age.TotalDays:0} days ago, {open} files still to be fetched", old || open > 0 ? "Run: parlementgraph import" : null);
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
            var years = reader.Dataset.Coverage.Years;
            var (missing, unparsed) = (years.Sum(y => y.Missing), years.Sum(y => y.Unparsed));
            var quality = reader.Dataset.Issues.Where(i => Checks.Contains(i.Code)).GroupBy(i => i.Code).Select(c => $"{c.Sum(i => i.Count)} {Choice.Name(c.Key)}").ToList();
            return
            [
                .. server,
                new("graph", same ? Health.Ok : Health.Fail, $"day {reader.Dataset.AsOf:yyyy-MM-dd}, version {reader.Dataset.Version[..12]}{(same ? ", as its records say" : $", but its records give {computed[..12]}")}", same ? null : "Run: parlementgraph build --full"),
                new("analyser", reader.Dataset.AnalyserVersion == Text.DutchAnalyser.Version ? Health.Ok : Health.Warn, $"words of the search index are of {reader.Dataset.AnalyserVersion}", reader.Dataset.AnalyserVersion == Text.DutchAnalyser.Version ? null : $"This program analyses as {Text.DutchAnalyser.Version}: run parlementgraph build"),
                new("records", skipped > 0 ? Health.Warn : Health.Ok, $"{skipped} skipped, {reader.Dataset.Issues.Sum(i => i.Count)} issues in all", skipped > 0 ? "List them: { issues(where: { severity: { eq: SKIPPED } }) { nodes { code message place } } }" : null),
                new("coverage", missing > 0 ? Health.Warn : Health.Ok,
                    years.Count == 0 ? "no publisher's list was read" : $"{missing} of {years.Sum(y => y.Expected)} documents missing, {unparsed} unparsed; {years.Sum(y => y.WithoutAddressee)} sets without addressee, {years.Sum(y => y.UnresolvedAskers)} askers and {years.Sum(y => y.UnresolvedAddressees)} addressees unresolved",
                    missing > 0 ? "See { coverage { years { year kind expected held missing unparsed } } }" : null),
                // A check that finds something has found a fault of a source: it is for people to look at, and no ill of this program.
                new("quality", Health.Ok, quality.Count == 0 ? "no check found anything" : string.Join(", ", quality), quality.Count == 0 ? null : "docs/issues.md says what each means; list one: { issues(where: { code: { eq: HOLDER_DISAGREES } }) { nodes { message document { key } } } }"),
            ];
        }
    }

    private sealed record Finding(string Check, Health Health, string Found, string? Remedy);
}
