using System.Diagnostics;
using System.Text.RegularExpressions;
using ParlementGraph.Tests.CommandLine;
using ParlementGraph.Tests.EndToEnd;

namespace ParlementGraph.Tests.Docs;

/// <summary>What README shows is run: each query must give the answer printed below it, each command must do what it says.</summary>
public sealed partial class ReadmeTests(SeedServer server) : IClassFixture<SeedServer>
{
    private static readonly string Readme = DocsTests.Page("README.md");

    /// <summary>Commands that would run these tests again, or check the whole checkout; CI runs them itself.</summary>
    private static readonly string[] RunByCi = ["dotnet test", "dotnet format ParlementGraph.sln --verify-no-changes"];

    public static TheoryData<int> Queries => [.. Enumerable.Range(0, QueryAndAnswer().Count)];

    [Fact]
    public void It_shows_three_queries_with_their_answers() => Assert.True(QueryAndAnswer().Count >= 3);

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_gives_the_answer_below_it(int index)
    {
        var shown = QueryAndAnswer()[index];
        JsonEqual.Assert(shown.Groups["answer"].Value, await server.DataAsync(shown.Groups["query"].Value));
    }

    [Fact]
    public async Task Every_command_does_what_it_says()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "the root script is for Unix; elsewhere run the built program");
        using var data = new TemporaryFolder();
        var commands = ShellBlock().Matches(Readme).SelectMany(b => b.Groups[1].Value.TrimEnd('\n').Split('\n')).ToList();
        Assert.Contains("./parlementgraph serve", commands);
        foreach (var command in commands.Except(RunByCi).Where(c => c != "./parlementgraph serve"))
        {
            // The server of this test stands in for the one that README starts, which others may be using.
            var (exitCode, output) = await ShellAsync(command.Replace("http://127.0.0.1:5080/", server.Address.ToString(), StringComparison.Ordinal), data.Path);
            Assert.True(exitCode == 0, $"{command}\n{output}");
            if (command.StartsWith("curl", StringComparison.Ordinal)) Assert.Contains("\"writtenQuestionCount\":1", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_first_command_serves_the_api_and_says_where()
    {
        using var data = new TemporaryFolder();
        using var process = CliProcess.Start("serve", "--data", data.Path, "--urls", "http://127.0.0.1:0");
        var address = await process.WaitForAsync(said => Regex.Match(said, @"API +(http://127\.0\.0\.1:\d+)/graphql\s") is { Success: true } found ? found.Groups[1].Value : null);
        using var response = await server.Client.GetAsync(new Uri($"{address}/graphql?query={Uri.EscapeDataString("{ dataset { asOf } }")}"), TestContext.Current.CancellationToken);
        Assert.Contains("2019-11-15", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    internal static async Task<(int ExitCode, string Output)> ShellAsync(string command, string data)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"exec 2>&1\n{command}"]) { WorkingDirectory = Repo.Root, RedirectStandardOutput = true };
        start.Environment["PARLEMENTGRAPH__Data"] = data;
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell.ExitCode, output);
    }

    private static MatchCollection QueryAndAnswer() => QueryBlock().Matches(Readme);

    [GeneratedRegex("```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex QueryBlock();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
