using System.CommandLine;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using ParlementGraph.Api.Execution;
using ParlementGraph.Api.Schema;
using ParlementGraph.Model;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>query</c>: a GraphQL document against the graph of the data folder, without a server.</summary>
internal static class QueryCommand
{
    private static readonly Argument<string> Document = new("FILE")
    {
        Description = "A file with a GraphQL document, or - to read it from stdin.",
    };

    private static readonly Option<string[]> Variables = new("--var")
    {
        Description = "A variable, NAME=VALUE; VALUE is JSON where it reads as such, else a text. May be given more than once.",
        HelpName = "NAME=VALUE",
    };

    private static readonly Option<string?> Operation = new("--operation") { Description = "Which operation to run, where the document has several." };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "Form of the answer: json, the response as the API gives it.",
        DefaultValueFactory = _ => "json",
    };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("json");
        var command = new Command("query", "Run a GraphQL document against the graph here, without a server. Exit code 1 when the answer has errors.") { Document, Variables, Operation, Format };
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(arguments.GetValue(Document)!, cancellationToken);
        var variables = ReadVariables(arguments.GetValue(Variables) ?? []);
        await (await workspace.OpenOrBuildAsync(screen, cancellationToken)).DisposeAsync();

        var contexts = new RequestContexts(workspace.Store);
        using var runner = new GraphQLRunner(new ParlementGraphSchema(GraphModel.Standard), openScope: contexts.OpenScopeAsync,
            log: (exception, traceId) => screen.Fail($"{traceId}: {exception}", null));
        var request = new GraphQLRequest { Query = text, OperationName = arguments.GetValue(Operation), Variables = variables };
        var result = await runner.RunAsync(request, RunOptions.Default, cancellationToken);
        screen.Data(runner.ToJson(result));
        return result.HasErrors ? ExitCode.Failure : ExitCode.Ok;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-") return await Console.In.ReadToEndAsync(cancellationToken);
        if (!File.Exists(file)) throw new CliException(ExitCode.Usage, $"there is no file {file}", "Give a file with a GraphQL document, or - and the document on stdin.");
        return await File.ReadAllTextAsync(file, cancellationToken);
    }

    private static Inputs ReadVariables(IEnumerable<string> given)
    {
        var json = new Dictionary<string, object?>();
        foreach (var variable in given)
        {
            var split = variable.IndexOf('=', StringComparison.Ordinal);
            if (split <= 0) throw new CliException(ExitCode.Usage, $"--var '{variable}' is not NAME=VALUE", "Write, for example, --var search=bodycams");
            json[variable[..split]] = Value(variable[(split + 1)..]);
        }
        return new GraphQLSerializer().Deserialize<Inputs>(JsonSerializer.Serialize(json)) ?? Inputs.Empty;
    }

    private static object Value(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            // Not JSON: a text as typed, which is what a person means by search=bodycams.
            return text;
        }
    }
}
