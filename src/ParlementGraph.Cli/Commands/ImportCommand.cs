using System.CommandLine;
using ParlementGraph.Import;
using ParlementGraph.Model;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>import PATH...</c>: files into the archive, then a build.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Pages of openkamer.org, as HTML (.html, .htm) or as text (.txt); of a folder, all such files in it and below.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        var command = new Command("import", "Bring files into the archive, then build the graph. What was imported before is not imported again.") { Paths };
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var (files, missing) = Importer.Expand(arguments.GetValue(Paths)!);
        if (missing.Count > 0) throw new CliException(ExitCode.Usage, $"there is no file or folder {string.Join(", ", missing)}", "Nothing was imported. Check the paths and try again.");
        if (files.Count == 0) throw new CliException(ExitCode.Usage, "no .txt, .html or .htm file in these folders", "Nothing was imported. Name the files themselves if they end otherwise.");

        var imported = await screen.ProgressAsync("Importing", workspace.Time, progress =>
            Task.FromResult(new Importer(workspace.Archive, workspace.Seeds.Lexicon).Import(files, progress, cancellationToken)));
        var built = await screen.ProgressAsync("Building", workspace.Time, progress => workspace.BuildAsync(full: false, progress, cancellationToken));

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
}
