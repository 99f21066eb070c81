using System.CommandLine;
using System.Text;
using ParlementGraph.Model;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>dump</c>: the canonical dump.</summary>
internal static class DumpCommand
{
    public static Command Create()
    {
        var command = new Command("dump", "Write every record of the graph as a line of JSON, sorted; equal graphs give equal bytes, whatever the store.");
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        await using var reader = await workspace.OpenAsync(cancellationToken);
        await using var stdout = Console.OpenStandardOutput();
        await using var writer = new StreamWriter(stdout, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        await foreach (var record in reader.RecordsAsync(cancellationToken)) await writer.WriteLineAsync(CanonicalLine.Of(record, reader.Model));
        return ExitCode.Ok;
    }
}
