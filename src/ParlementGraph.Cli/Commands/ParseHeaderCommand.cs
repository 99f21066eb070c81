using System.CommandLine;
using System.Text;
using ParlementGraph.Import;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>parse-header</c>: what the header sentences of publications say, a line of JSON for each case.</summary>
internal static class ParseHeaderCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create()
    {
        var command = new Command("parse-header", "Read header sentences from stdin, a case a line: the line of the question, a tab, the line of the answer. Writes one line of JSON for each.");
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        // The streams themselves: the console would decode and encode by the locale of the machine.
        await using var stdin = Console.OpenStandardInput();
        await using var stdout = Console.OpenStandardOutput();
        return await RunAsync(workspace.Seeds, stdin, stdout, cancellationToken);
    }

    internal static async Task<int> RunAsync(Seeds seeds, Stream input, Stream output, CancellationToken cancellationToken)
    {
        var rows = new HeaderRows(seeds);
        using var lines = new InputLines(input);
        await using var writer = new StreamWriter(output, Utf8, 1 << 16) { NewLine = "\n" };
        while (true)
        {
            // Whoever feeds one line and waits for its row gets it.
            if (!lines.HasNext) await writer.FlushAsync(cancellationToken);
            if (await lines.NextAsync(cancellationToken) is not { } line) return ExitCode.Ok;
            await writer.WriteLineAsync(rows.Row(line));
        }
    }
}
