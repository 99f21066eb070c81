using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ParlementGraph.Store;
using ParlementGraph.Store.Neo4j;

namespace ParlementGraph.Cli.Commands;

/// <summary><c>serve</c>: the API and the IDE.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons; port 0 takes a free one.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the GraphQL API and the IDE. Where there is no graph yet, it is built first, from the archive or from the seeds alone.") { Urls };
        command.SetVerb(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, Workspace workspace, Screen screen, CancellationToken cancellationToken)
    {
        var reason = "the graph is not open yet";
        await using var app = ApiHost.Create(workspace.Store, CheckedUrls(arguments.GetValue(Urls)!), () => Volatile.Read(ref reason));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            throw new CliException(ExitCode.Failure, e.Message, "Another program may use that address: give another with --urls http://127.0.0.1:0");
        }
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        // The server is up while the graph is built, so that supervisors see a process that starts, not one that hangs.
        await using (var reader = await workspace.OpenOrBuildAsync(screen, cancellationToken)) Greet(screen, address, reader.Dataset);
        if (workspace.Store is Neo4jStore neo4j) await neo4j.WarmUpAsync(cancellationToken);
        Volatile.Write(ref reason, null!);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Ok;
    }

    private static string CheckedUrls(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Hosts such as * and + are addresses to Kestrel and none to Uri.
            if (!Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            {
                throw new CliException(ExitCode.Usage, $"--urls '{url}' is no address", "Give one such as http://127.0.0.1:5080");
            }
        }
        return urls;
    }

    private static void Greet(Screen screen, string address, Dataset dataset)
    {
        screen.Say($"Graph of {dataset.AsOf:yyyy-MM-dd}: {dataset.Counts.Where(c => c.Kind is "WrittenQuestion").Sum(c => c.Count)} written questions, {dataset.Counts.Where(c => c.Kind is "Person").Sum(c => c.Count)} people, {dataset.Counts.Where(c => c.Kind is "Office").Sum(c => c.Count)} offices.");
        screen.Say($"API  {address}/graphql");
        screen.Say($"IDE  {address}/graphql/ui/");
        screen.Say("");
        screen.Say("Who asks which minister about bodycams? Press Run in the IDE, or:");
        screen.Say($$"""  curl -s {{address}}/graphql -H 'content-type: application/json' -d '{"query":"{ whoAsksWhom(search: \"bodycams\") { cells { nodes { asker { ... on Person { name } } addressee { ... on Minister { person { name } office { title } } } writtenQuestionCount } } } }"}'""");
        screen.Say("");
        screen.Say("Stop with Ctrl+C.");
    }
}
