using System.CommandLine;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>import [PATH...]</c>: files, or without any what both publishers have, into the archive; then a build.</summary>
internal static class ImportCommand
{
    private const int ProblemsShown = 20;

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Pages of openkamer.org, as HTML (.html, .htm) or as text (.txt); of a folder, all such files in it and below. Without a path: fetch from the publishers.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new Command("import", "Bring files, or what the publishers have, into the archive, then build the graph. What was imported before is not imported again.") { Paths };
        foreach (var option in FetchOptions.All) command.Options.Add(option);
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var paths = arguments.GetValue(Paths)!;
        if (paths.Length == 0) return await FetchAsync(arguments, workspace, screen, cancellationToken);
        if (FetchOptions.Given(arguments).FirstOrDefault() is { } option)
        {
            throw new CliException(ExitCode.Usage, $"{option} is about fetching, and paths are imported from disk", "Nothing was imported. Leave one of the two out.");
        }
        return await ImportAsync(paths, arguments, workspace, screen, cancellationToken);
    }

    private static async Task<int> ImportAsync(string[] paths, ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var (files, missing) = Importer.Expand(paths);
        if (missing.Count > 0) throw new CliException(ExitCode.Usage, $"there is no file or folder {string.Join(", ", missing)}", "Nothing was imported. Check the paths and try again.");
        if (files.Count == 0) throw new CliException(ExitCode.Usage, "no .txt, .html or .htm file in these folders", "Nothing was imported. Name the files themselves if they end otherwise.");

        using var only = ArchiveLock.Take(workspace.ArchivePath);
        var imported = await screen.ProgressAsync("Importing", workspace.Time, progress =>
            Task.FromResult(new Importer(workspace.Archive, workspace.Seeds.Lexicon).Import(files, progress, cancellationToken)));
        var built = await BuildAsync(workspace, screen, cancellationToken);

        foreach (var problem in imported.Problems)
        {
            screen.Say($"skipped {problem.File}: {Choice.Name(problem.Issue.Code)}{(problem.Issue.Place is { } place ? $" at {place}" : "")}: {problem.Issue.Message}{(problem.Kept ? " (kept in the archive)" : "")}");
        }
        screen.Say($"{imported.Files} file{(imported.Files == 1 ? "" : "s")}: {imported.New} new, {imported.Known} known already, {imported.Problems.Count} skipped.");
        BuildCommand.Report(screen, built);
        if (arguments.GetValue(CliOptions.Json))
        {
            screen.Json(new
            {
                imported.Files,
                imported.New,
                imported.Known,
                Skipped = imported.Problems.Select(p => new { p.File, Code = Choice.Name(p.Issue.Code), p.Issue.Place, p.Issue.Message, p.Kept }),
                Build = BuildCommand.Summary(built),
            });
        }
        return imported.Problems.Count > 0 ? ExitCode.Partial : ExitCode.Ok;
    }

    private static async Task<int> FetchAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var options = FetchOptions.Read(arguments);
        using var only = ArchiveLock.Take(workspace.ArchivePath);
        var fetched = await screen.ProgressAsync("Fetching", workspace.Time, progress => new FetchRun(workspace.Time).FetchAsync(workspace.Archive, options, progress, cancellationToken));
        Report(screen, fetched);
        var built = arguments.GetValue(FetchOptions.FetchOnly) ? null : await BuildAsync(workspace, screen, cancellationToken);
        if (built is not null) BuildCommand.Report(screen, built);
        if (arguments.GetValue(CliOptions.Json)) screen.Json(Summary(fetched, built));
        if (!fetched.IsComplete)
        {
            screen.Fail("not everything could be fetched; what came is saved", "Run the same command again later: it goes on where this one stopped.");
            return ExitCode.SourceUnavailable;
        }
        return fetched.HasProblems ? ExitCode.Partial : ExitCode.Ok;
    }

    private static Task<BuildResult> BuildAsync(Workspace workspace, Screen screen, CancellationToken cancellationToken) =>
        screen.ProgressAsync("Building", workspace.Time, progress => workspace.BuildAsync(full: false, progress, cancellationToken));

    private static void Report(Screen screen, FetchResult fetched)
    {
        foreach (var source in fetched.Sources)
        {
            foreach (var problem in source.Problems.Take(ProblemsShown)) screen.Say($"skipped {problem.Name}: {Choice.Name(problem.Issue.Code)}: {problem.Issue.Message}");
            if (source.Problems.Count > ProblemsShown) screen.Say($"and {source.Problems.Count - ProblemsShown} more skipped.");
            foreach (var remark in source.Remarks) screen.Say(remark);
            foreach (var outage in source.Outages) screen.Say($"unavailable: {outage}");
            screen.Say($"{Choice.Name(source.Source)}: {source.New} new, {source.Changed} changed, {source.Deleted} deleted, {source.Known} as before; "
                + $"{source.Documents} documents fetched, {source.Missing} missing at the publisher, {source.Problems.Count} skipped; {source.Requests} requests.");
        }
    }

    private static object Summary(FetchResult fetched, BuildResult? built) => new
    {
        Sources = fetched.Sources.Select(s => new
        {
            Source = Choice.Name(s.Source),
            s.New,
            s.Changed,
            s.Deleted,
            s.Known,
            s.Documents,
            s.Missing,
            s.Requests,
            Skipped = s.Problems.Select(p => new { p.Name, Code = Choice.Name(p.Issue.Code), p.Issue.Message }),
            s.Remarks,
            s.Outages,
        }),
        Build = built is null ? null : BuildCommand.Summary(built),
    };
}
