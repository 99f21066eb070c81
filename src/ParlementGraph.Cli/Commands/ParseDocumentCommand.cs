using System.CommandLine;
using System.Text;
using ParlementGraph.Import;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>parse-document</c>: all that one document says, in whatever form it is, as one JSON object.</summary>
internal static class ParseDocumentCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The document: XML, HTML, PDF, Word (.docx) or plain text; '-' is stdin." };

    public static Command Create()
    {
        var command = new Command("parse-document", "Read one document of a written question: its questions, answers, notes, and what was not understood. Writes one JSON object.") { File };
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(File);
        byte[] bytes;
        try
        {
            bytes = path == "-" ? await StdinAsync(cancellationToken) : await System.IO.File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Usage, $"Cannot read {path}: {e.Message}", "Give the path of one document.");
        }
        await using var stdout = Console.OpenStandardOutput();
        return await RunAsync(workspace.Seeds, bytes, stdout, cancellationToken);
    }

    internal static async Task<int> RunAsync(Seeds seeds, ReadOnlyMemory<byte> bytes, Stream output, CancellationToken cancellationToken)
    {
        var (json, isDocument) = new DocumentRows(seeds).Read(bytes);
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        await writer.WriteLineAsync(json.AsMemory(), cancellationToken);
        return isDocument ? ExitCode.Ok : ExitCode.Failure;
    }

    private static async Task<byte[]> StdinAsync(CancellationToken cancellationToken)
    {
        await using var stdin = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        await stdin.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }
}
