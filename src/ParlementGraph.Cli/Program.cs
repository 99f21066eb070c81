using System.CommandLine;
using ParlementGraph.Cli;
using ParlementGraph.Cli.Commands;

// The table of contents of the program: one file a verb.
var root = new RootCommand("ParlementGraph: ask the Dutch parliament's written questions. The graph of who asked which minister what, and one GraphQL API over it.")
{
    ImportCommand.Create(),
    BuildCommand.Create(),
    ServeCommand.Create(),
    QueryCommand.Create(),
    StatusCommand.Create(),
    DoctorCommand.Create(),
    VerifyCommand.Create(),
    DumpCommand.Create(),
    ParseHeaderCommand.Create(),
    ParseDocumentCommand.Create(),
};
var arguments = root.Parse(args);
var exitCode = await arguments.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
return arguments.Errors.Count > 0 ? ExitCode.Usage : exitCode;
