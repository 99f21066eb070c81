using System.Text;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;
using ParlementGraph.Tests.Parsing.Documents;

namespace ParlementGraph.Tests.Import;

/// <summary>Cases that nothing but the ministry's letter, or a PDF, answers.</summary>
public sealed class LetterGraphTests
{
    private const string Namespace = "http://www.tweedekamer.nl/xsd/tkData/v1-0";

    [Fact]
    public async Task The_answers_of_a_letter_stand_in_the_graph_and_keep_their_old_keys_when_the_publication_comes()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        var document = new WrittenDocument(7);
        graph.Archive.Keep(new ArchiveBatch(Case("2031Z00001", "2031D00007", WordPrinter.Print(document))));
        await graph.BuildAsync();
        var dump = await graph.DumpAsync();
        foreach (var group in document.Groups)
        {
            Assert.Contains($"2031D00007#a{group.Numbers[0]}\"", dump, StringComparison.Ordinal);
            Assert.Contains(group.Answer[0].Text, dump, StringComparison.Ordinal);
        }

        // Weeks later the same answers as XML, and the feed names the publication.
        graph.Archive.Keep(new ArchiveBatch(
        [
            .. Case("2031Z00001", "2031D00007", WordPrinter.Print(document), "ah-tk-20302031-12"),
            new NewRecord(Source.OfficieleBekendmakingen, "https://zoek.officielebekendmakingen.nl/ah-tk-20302031-12.xml", "ah-tk-20302031-12.xml", "application/xml", "", null, TextPrinter.NewXml(document)),
        ]));
        await graph.BuildAsync();
        await using var reader = await graph.OpenAsync();
        List<NodeRef> old = [new("Document", "2031D00007"), .. document.Groups.Select(g => new NodeRef("Answer", $"2031D00007#a{g.Numbers[0]}"))];
        var now = await reader.ResolveAliasesAsync(old, TestContext.Current.CancellationToken);
        Assert.Equal(old.Select(o => o with { Key = o.Key.Replace("2031D00007", "ah-tk-20302031-12", StringComparison.Ordinal) }), old.Select(o => now[o]));
    }

    [Fact]
    public async Task A_publication_that_is_a_pdf_only_gives_its_answers_too()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        var document = new WrittenDocument(3);
        graph.Archive.Keep(new ArchiveBatch(
        [
            .. Case("2031Z00001", "2031D00007", null, "ah-tk-20302031-12"),
            new NewRecord(Source.OfficieleBekendmakingen, "https://zoek.officielebekendmakingen.nl/ah-tk-20302031-12.pdf", "ah-tk-20302031-12.pdf", "application/pdf", "", null, PdfPrinter.Print(document)),
        ]));
        await graph.BuildAsync();
        var dump = await graph.DumpAsync();
        foreach (var group in document.Groups) Assert.Contains($"ah-tk-20302031-12#a{group.Numbers[0]}\"", dump, StringComparison.Ordinal);
    }

    [Theory, InlineData("2023Z16994"), InlineData("2023Z19677"), InlineData("2024Z11859")]
    public async Task The_real_letters_answer_their_cases(string number)
    {
        var bytes = File.ReadAllBytes(Repo.Shared("data", "kamervragen", "originals", number + ".docx"));
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        graph.Archive.Keep(new ArchiveBatch(Case(number, "2024D00007", bytes)));
        await graph.BuildAsync();
        var dump = await graph.DumpAsync();
        var answers = DocumentParser.Parse(bytes).Facts!.Answers;
        Assert.NotEmpty(answers);
        foreach (var answer in answers) Assert.Contains($"2024D00007#a{answer.Questions[0]}\"", dump, StringComparison.Ordinal);
    }

    /// <summary>What the Chamber's feed says of one case with one answer.</summary>
    private static List<NewRecord> Case(string number, string chamberNumber, byte[]? letter, string? publication = null)
    {
        var (zaak, document, version) = (Id(1), Id(2), Id(3));
        List<NewRecord> records =
        [
            Entity("Zaak", zaak, $"<nummer>{number}</nummer><soort>Schriftelijke vragen</soort><onderwerp>Het gras</onderwerp><gestartOp>2031-05-03T00:00:00</gestartOp><vergaderjaar>2030-2031</vergaderjaar>"),
            Entity("Document", document, $"<huidigeDocumentVersie ref=\"{version}\"/><zaak ref=\"{zaak}\"/><soort>Antwoord schriftelijke vragen</soort><documentNummer>{chamberNumber}</documentNummer><onderwerp>Antwoord op vragen over het gras</onderwerp><datum>2031-06-04T00:00:00</datum><vergaderjaar>2030-2031</vergaderjaar><kamer>2</kamer>"),
            Entity("DocumentVersie", version, $"<document ref=\"{document}\"/><status>Openbaar</status><versienummer>1</versienummer><extensie>.docx</extensie>{(publication is null ? "" : $"<externeidentifier>{publication}</externeidentifier>")}"),
        ];
        if (letter is not null) records.Add(new NewRecord(Source.TweedeKamer, $"https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Resources/{document}", $"Resource/{document}", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "CC0 1.0", null, letter));
        return records;
    }

    private static string Id(int n) => $"11111111-0000-4000-8000-00000000000{n}";

    private static NewRecord Entity(string name, string id, string body)
    {
        var element = char.ToLowerInvariant(name[0]) + name[1..];
        return new NewRecord(Source.TweedeKamer, $"https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Entiteiten/{id}", $"{name}/{id}", "application/xml", "CC0 1.0", null,
            Encoding.UTF8.GetBytes($"<{element} xmlns=\"{Namespace}\" xmlns:tk=\"{Namespace}\" id=\"{id}\" tk:verwijderd=\"false\" tk:bijgewerkt=\"2031-06-04T10:00:00Z\">{body}</{element}>"));
    }
}
