using System.CommandLine;
using ParlementGraph.Archive;
using ParlementGraph.Import;
using ParlementGraph.Sources;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Cli;

/// <summary>What surrounds every verb: its options, its workspace, and one place that turns failures into messages and exit codes.</summary>
internal static class Verbs
{
    public delegate Task<int> Verb(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken);

    public static void SetVerb(this Command command, Verb verb)
    {
        command.Options.Add(CliOptions.Data);
        command.Options.Add(CliOptions.Store);
        command.Options.Add(CliOptions.Json);
        command.Options.Add(CliOptions.Quiet);
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments, verb, cancellationToken));
    }

    private static async Task<int> RunAsync(ParseResult arguments, Verb verb, CancellationToken cancellationToken)
    {
        var screen = new Screen(arguments.GetValue(CliOptions.Quiet));
        try
        {
            await using var workspace = new Workspace(arguments);
            return await verb(arguments, workspace, screen, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Say("Interrupted; what was finished before is kept. Run the same command again to go on.");
            return ExitCode.Interrupted;
        }
        catch (CliException e)
        {
            screen.Fail(e.Message, e.Hint);
            return e.ExitCode;
        }
        catch (SourceOptionsException e)
        {
            screen.Fail(e.Message, "Nothing was fetched.");
            return ExitCode.Usage;
        }
        catch (SourceShapeException e)
        {
            screen.Fail(e.Message, "What came before is saved. This version may be too old for what the publisher sends now.");
            return ExitCode.Failure;
        }
        catch (SourceUnavailableException e)
        {
            screen.Fail(e.Message, "What came before is saved. Run the same command again later.");
            return ExitCode.SourceUnavailable;
        }
        catch (Neo4jException e)
        {
            screen.Fail(e.Message, Neo4jAdvice.Of(e.Failure));
            return e.Failure == Neo4jFailure.Settings ? ExitCode.Usage : ExitCode.Failure;
        }
        catch (Exception e) when (e is StoreLockedException or ArchiveLockedException)
        {
            screen.Fail(e.Message, "Wait until the other import or build is done, then run this again.");
            return ExitCode.Locked;
        }
        catch (Exception e) when (e is StoreVersionException or ArchiveException or SeedException)
        {
            screen.Fail(e.Message, null);
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            screen.Fail(e.Message, "Check that the folder of --data can be written and that its disk has room.");
            return ExitCode.Failure;
        }
    }
}
