using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ParlementGraph.Cli.Commands;
using ParlementGraph.Tests.CommandLine;

namespace ParlementGraph.Tests.Parsing.Headers;

public sealed class ParseHeaderCommandTests
{
    private const string Nothing = """{"kind":null,"askers":[],"addressedTo":[],"answeredBy":[],"onBehalfOf":[],"inAbsenceOf":[],"seeAlso":[],"subject":null,"submitted":null,"received":null,"issues":[]}""";

    [Fact]
    public async Task A_row_has_the_fields_of_the_contract()
    {
        var rows = await RunAsync("Vragen van het lid Vos (P) aan de Minister van Financiën over «gras» (ingezonden 3 mei 2031).\tMededeling van Minister Beer (Financiën) (ontvangen 4 mei 2031). Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 9.\r\n");

        Assert.Equal(
            """{"kind":"NOTICE","askers":[{"name":"Vos","party":"P"}],"addressedTo":["Minister van Financiën"],"answeredBy":[{"title":"Minister","name":"Beer","ministry":"Financiën"}],"onBehalfOf":[],"inAbsenceOf":[],"seeAlso":["2030-2031/9"],"subject":"«gras»","submitted":"2031-05-03","received":"2031-05-04","issues":[]}""" + "\n",
            rows);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("\t\r\n", 1)]
    [InlineData("\n\n\t", 3)]
    [InlineData("\ufeff\n", 1)]
    public async Task An_empty_line_has_a_row_too(string input, int rows) => Assert.Equal(string.Concat(Enumerable.Repeat(Nothing + "\n", rows)), await RunAsync(input));

    [Fact]
    public async Task Every_line_has_one_row_whatever_is_in_it()
    {
        var rows = (await RunAsync("a\rb\u2028c\u0085d\n\0\ud800\t\t\t\n" + new string('(', 200_000) + "\n{\"x\":1}\tAntwoord")).Split('\n');

        Assert.Equal(5, rows.Length);
        Assert.All(rows[..4], r => Assert.Equal(11, JsonDocument.Parse(r).RootElement.EnumerateObject().Count()));
    }

    [Fact]
    public async Task Twenty_thousand_lines_take_seconds()
    {
        var line = "Vragen van de leden Vos, Beer (beiden P) en Das (Q) aan de Ministers van Financiën en van Onderwijs, Cultuur en Wetenschap over gras (ingezonden 3 mei 2031).\tAntwoord van Minister Beer (Financiën) (ontvangen 4 mei 2031).\n";
        var input = string.Concat(Enumerable.Repeat(line, 20_000));
        var clock = Stopwatch.StartNew();

        var rows = await RunAsync(input);

        Assert.Equal(20_000, rows.Count(c => c == '\n'));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString("c", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_verb_makes_no_data_folder()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(["parse-header"], "\n", folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Nothing, result.Stdout.Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static async Task<string> RunAsync(string input)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var stdout = new MemoryStream();
        Assert.Equal(0, await ParseHeaderCommand.RunAsync(Headers.Seeds, stdin, stdout, TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(stdout.ToArray());
    }
}
