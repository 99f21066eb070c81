using System.Text;
using System.Text.Json;
using ParlementGraph.Cli.Commands;
using ParlementGraph.Import;
using ParlementGraph.Tests.CommandLine;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>A new case is a new folder: raw.*, expected.json (read before it is accepted), source.txt.</summary>
public sealed class DocumentFixtureTests
{
    private static readonly string Fixtures = Repo.PathOf("tests", "ParlementGraph.Tests", "Parsing", "Documents", "fixtures");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Fixtures).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Folders))]
    public void A_document_gives_what_a_person_accepted(string folder)
    {
        Assert.True(File.Exists(Path.Combine(Fixtures, folder, "source.txt")), "where is it from?");
        var raw = File.ReadAllBytes(Directory.GetFiles(Path.Combine(Fixtures, folder), "raw.*").Single());
        Golden.Match(new DocumentRows(Headers.Headers.Seeds).Read(raw).Row + "\n", Path.Combine(Fixtures, folder, "expected.json"));
    }

    [Theory, InlineData("Er was eens een boer.", 1), InlineData("Vragen van het lid Vos (P) aan de Minister van Defensie over gras\nVraag 1\nWat?\n", 0)]
    public async Task The_exit_code_says_whether_it_is_a_document_at_all(string text, int code)
    {
        using var output = new MemoryStream();
        Assert.Equal(code, await ParseDocumentCommand.RunAsync(Headers.Headers.Seeds, Encoding.UTF8.GetBytes(text), output, TestContext.Current.CancellationToken));
        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal(["kind", "form", "header", "questions", "answers", "remarks", "unplaced", "notes", "dropped", "issues"], json.RootElement.EnumerateObject().Select(p => p.Name));
        foreach (var name in (string[])["questions", "answers", "remarks", "unplaced", "notes", "dropped", "issues"]) Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty(name).ValueKind);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_wrong_use()
    {
        using var folder = new TemporaryFolder();
        var result = await CliProcess.RunAsync(["parse-document", "nothing.pdf"], "", folder.Path);
        Assert.Equal(2, result.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
