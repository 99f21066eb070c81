using System.Text.Json;
using ParlementGraph.Tests.Import;

namespace ParlementGraph.Tests.CommandLine;

/// <summary>The program as a person or a script meets it: what it prints where, and how it ends.</summary>
public sealed class CliTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_says_what_it_did_on_stderr_and_nothing_on_stdout()
    {
        var result = await RunAsync("import", TestGraph.SeedDocument);
        Assert.Equal((0, ""), (result.ExitCode, result.Stdout));
        Assert.Contains("1 file: 1 new, 0 known already, 0 skipped.", result.Stderr, StringComparison.Ordinal);
        Assert.Contains("records added", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skipped_file_is_named_with_its_reason_and_ends_with_4()
    {
        var wrong = _folder.File("boodschappen.txt", "melk\n");
        var result = await RunAsync("import", wrong, TestGraph.SeedDocument, "--json");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("skipped", result.Stderr, StringComparison.Ordinal);
        var json = JsonDocument.Parse(result.Stdout).RootElement;
        Assert.Equal((2, 2), (json.GetProperty("files").GetInt32(), json.GetProperty("new").GetInt32()));
        var skipped = Assert.Single(json.GetProperty("skipped").EnumerateArray());
        Assert.Equal((wrong, "NOT_A_WRITTEN_QUESTION", true), (skipped.GetProperty("file").GetString(), skipped.GetProperty("code").GetString(), skipped.GetProperty("kept").GetBoolean()));
    }

    [Theory]
    [InlineData(2, "no-such-file.txt", "import", "no-such-file.txt")]
    [InlineData(2, "'ftp://x'", "serve", "--urls", "ftp://x")]
    [InlineData(2, "no-such.graphql", "query", "no-such.graphql")]
    [InlineData(2, "mongodb", "build", "--store", "mongodb")]
    [InlineData(2, "'1-11-2019'", "status", "--on", "1-11-2019")]
    [InlineData(2, "NAME=VALUE", "query", "-", "--var", "x")]
    [InlineData(1, "no graph", "dump")]
    public async Task A_wrong_use_is_one_clear_error_with_what_to_do(int exitCode, string found, params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Stdout));
        Assert.StartsWith("error: ", result.Stderr, StringComparison.Ordinal);
        Assert.Contains(found, result.Stderr, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Stderr, StringComparison.Ordinal);
        Assert.True(result.Stderr.Trim().Split('\n').Length >= 2, result.Stderr);
    }

    [Theory]
    [InlineData("2019-10-09", null, 0)]
    [InlineData("2019-10-10", "OPEN", 0)]
    [InlineData("2019-11-01", "POSTPONED", 0)]
    [InlineData("2019-11-14", "POSTPONED", 0)]
    [InlineData("2019-11-15", "ANSWERED", 0)]
    public async Task Status_tells_where_the_sets_stood_on_any_past_day(string on, string? state, int late)
    {
        Assert.Equal(0, (await RunAsync("build")).ExitCode);
        var result = await RunAsync("status", "--on", on, "--json");
        Assert.True(result.ExitCode == 0, result.Stderr);
        var states = JsonDocument.Parse(result.Stdout).RootElement.GetProperty("graph").GetProperty("states");
        Assert.Equal((on, late), (states.GetProperty("on").GetString(), states.GetProperty("late").GetInt32()));
        Assert.Equal(state is null ? [] : [$"{state}: 1"], states.GetProperty("sets").EnumerateObject().Where(s => s.Value.GetInt32() > 0).Select(s => $"{s.Name}: {s.Value}"));
        Assert.Contains($"Sets      on {on}", (await RunAsync("status", "--on", on)).Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_or_option_ends_with_2()
    {
        Assert.Equal(2, (await CliProcess.RunAsync(["imprt"])).ExitCode);
        Assert.Equal(2, (await CliProcess.RunAsync(["build", "--speed", "9"])).ExitCode);
        Assert.Equal(2, (await CliProcess.RunAsync(["import"])).ExitCode);
    }

    [Fact]
    public async Task Status_says_that_there_is_nothing_yet_makes_nothing_and_ends_with_3()
    {
        var result = await RunAsync("status");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("none yet", result.Stdout, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Status_counts_what_is_there()
    {
        await RunAsync("import", TestGraph.SeedDocument);
        var text = await RunAsync("status");
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("NOTE_TEXT_MISSING", text.Stdout, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await RunAsync("status", "--json")).Stdout).RootElement;
        Assert.Equal(7, json.GetProperty("graph").GetProperty("counts").GetProperty("Question").GetInt32());
        Assert.Equal(1, json.GetProperty("archive")[0].GetProperty("records").GetInt32());
    }

    [Fact]
    public async Task Doctor_finds_a_sound_house_and_a_broken_one()
    {
        await RunAsync("import", TestGraph.SeedDocument);
        var sound = await RunAsync("doctor");
        Assert.True(sound.ExitCode == 0, sound.Stdout);
        Assert.Contains("as its records say", sound.Stdout, StringComparison.Ordinal);
        Assert.StartsWith("ok: ", (await RunAsync("verify")).Stdout, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "graph.db"), "not a graph", TestContext.Current.CancellationToken);
        var broken = await RunAsync("doctor", "--json");
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains(JsonDocument.Parse(broken.Stdout).RootElement.EnumerateArray(), f => f.GetProperty("check").GetString() == "graph" && f.GetProperty("health").GetString() == "FAIL");
    }

    [Fact]
    public async Task Query_builds_the_graph_first_says_so_and_ends_with_1_when_the_answer_has_errors()
    {
        var good = await CliProcess.RunAsync(["query", "-", "--data", _folder.Path, "--var", "n=2019Z19333"], "query($n: String!) { writtenQuestion(number: $n) { subject } }");
        Assert.Equal(0, good.ExitCode);
        Assert.Contains("building it from the seeds alone", good.Stderr, StringComparison.Ordinal);
        Assert.Contains("tweeduizend bodycams", good.Stdout, StringComparison.Ordinal);

        var bad = await CliProcess.RunAsync(["query", "-", "--data", _folder.Path], "{ writtenQuestion(number: \"2019Z19334\") { subject } }");
        Assert.Equal(1, bad.ExitCode);
        var error = JsonDocument.Parse(bad.Stdout).RootElement.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("NOT_FOUND", error.GetProperty("code").GetString());
        Assert.Equal("2019Z19333", error.GetProperty("suggestions")[0].GetString());
    }

    [Fact]
    public async Task A_second_build_at_the_same_time_ends_with_6()
    {
        await RunAsync("build");
        using (File.Open(Path.Combine(_folder.Path, "graph.db.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var result = await RunAsync("build");
            Assert.True(result.ExitCode == 6, result.Stderr);
            Assert.StartsWith("error: ", result.Stderr, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Dump_gives_the_same_bytes_twice_and_after_a_build_from_nothing()
    {
        await RunAsync("import", TestGraph.SeedDocument);
        var first = await RunAsync("dump");
        await RunAsync("build", "--full");
        Assert.Equal(first.Stdout, (await RunAsync("dump")).Stdout);
        Assert.All(first.Stdout.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Help_names_every_verb_and_every_verb_is_on_the_page()
    {
        var help = (await CliProcess.RunAsync(["--help"])).Stdout;
        var page = Docs.DocsTests.Page("docs", "cli.md");
        foreach (var verb in (string[])["import", "build", "serve", "query", "status", "doctor", "verify", "dump"])
        {
            Assert.Contains($"  {verb} ", help, StringComparison.Ordinal);
            Assert.Contains($"parlementgraph {verb}", page, StringComparison.Ordinal);
        }
    }

    private Task<CliResult> RunAsync(params string[] arguments) => CliProcess.RunAsync([.. arguments, "--data", _folder.Path]);
}
