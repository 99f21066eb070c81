using System.Text;
using System.Text.Json;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Tests.CommandLine;
using ParlementGraph.Tests.EndToEnd;

namespace ParlementGraph.Tests.Import;

/// <summary>Links between cases, and what looks like a case and is none, from bytes in an archive to records of a graph.</summary>
public sealed class LinkedCasesTests
{
    [Fact]
    public async Task Sets_are_tied_whichever_of_the_two_is_read_first_and_a_missing_one_is_an_issue()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        Publish(graph, "kv-tk-2024Z00001", "2024Z00001", Case("2024Z00001"));
        Publish(graph, "ah-tk-20232024-10", "2024Z00001", Case("10", "Antwoord van Minister Faber (Asiel en Migratie) (ontvangen 12 september 2024). Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nrs. 20 en 99."));
        Publish(graph, "kv-tk-2024Z00002", "2024Z00002", Case("2024Z00002"));
        Publish(graph, "ah-tk-20232024-20", "2024Z00002", Case("20", "Antwoord van Minister Faber (Asiel en Migratie) (ontvangen 13 september 2024). Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 10."));
        await graph.BuildAsync();

        var records = await RecordsAsync(graph);
        var links = records.SelectMany(r => r.Edges).Where(e => e.Type == "REFERS_TO").ToList();
        Assert.Equal(["2024Z00001 SEE_ALSO 2024Z00002", "2024Z00002 SEE_ALSO 2024Z00001"], links.Select(l => $"{l.From.Key} {l["kind"]} {l.To.Key}").Order());
        Assert.Equal("Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nrs. 20 en 99.", links.Single(l => l.From.Key == "2024Z00001")["asWritten"]);
        var missing = Assert.Single(records, r => r.Node.Text("code") == "REFERENCE_MISSING");
        Assert.Contains("ah-tk-20232024-99", missing.Node.Text("message"), StringComparison.Ordinal);
        Assert.Contains(missing.Edges, e => e.To == new NodeRef("Document", "ah-tk-20232024-10"));
        Assert.True((await graph.BuildAsync()).ChangedNothing);

        const string Query = "{ writtenQuestion(number: \"2024Z00002\") { relatedQuestions { kind writtenQuestion { number } document { publicationId } } referredToBy { kind writtenQuestion { number } document { publicationId } } } }";
        var answer = await CliProcess.RunAsync(["query", "-", "--data", folder.Path], Query);
        Assert.True(answer.ExitCode == 0, answer.Stderr);
        using var json = JsonDocument.Parse(answer.Stdout);
        JsonEqual.Assert("""
            {
              "relatedQuestions": [{ "kind": "SEE_ALSO", "writtenQuestion": { "number": "2024Z00001" }, "document": { "publicationId": "ah-tk-20232024-20" } }],
              "referredToBy": [{ "kind": "SEE_ALSO", "writtenQuestion": { "number": "2024Z00001" }, "document": { "publicationId": "ah-tk-20232024-10" } }]
            }
            """, json.RootElement.GetProperty("data").GetProperty("writtenQuestion"));
    }

    [Fact]
    public async Task A_number_of_the_Chamber_is_tied_to_the_document_under_the_key_that_it_got()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        Publish(graph, "kv-tk-2024Z00001", "2024Z00001", Case("2024Z00001", note: "Zie 2024D00011, 2024D00012, 2024D00013 en 2024D99999."));
        Publish(graph, "kv-tk-2024Z00002", "2024Z00002", Case("2024Z00002"));
        Zaak(graph, 1, "2024Z00001");
        Zaak(graph, 2, "2024Z00002");
        // Questions that are published as their case is numbered; an answer with the number of its annex; a letter that is not published yet.
        Document(graph, 11, 2, "Schriftelijke vragen", "");
        Document(graph, 12, 2, "Antwoord schriftelijke vragen", "<aanhangselnummer>232400020</aanhangselnummer>");
        Document(graph, 13, 2, "Mededeling (uitstel antwoord)", "");
        await graph.BuildAsync();

        var records = await RecordsAsync(graph);
        var note = Assert.Single(records, r => r.Node.Ref.Kind == "Citation" && r.Node.Key.Contains("2024Z00001", StringComparison.Ordinal));
        Assert.Equal(["2024D00011", "2024D00012", "2024D00013", "2024D99999"], (IEnumerable<string>)note.Node["references"]!);
        var targets = note.Edges.Where(e => e.Type == "POINTS_TO").Select(e => e.To).ToList();
        Assert.Equal(["2024D00013", "ah-tk-20232024-20", "kv-tk-2024Z00002"], targets.Select(t => t.Key).Order(StringComparer.Ordinal));
        Assert.All(targets, t => Assert.Contains(records, r => r.Node.Ref == t));
        Assert.Equal("2024Z00002", Assert.Single(records.SelectMany(r => r.Edges), e => e.Type == "REFERS_TO").To.Key);
        Assert.DoesNotContain(records, r => r.Node.Text("code") == "REFERENCE_MISSING");
    }

    [Fact]
    public async Task Oral_questions_are_no_set_of_written_ones_and_are_listed()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        Publish(graph, "kv-tk-2024Z18776", "2024Z18776", "<kamervraagomschrijving type=\"vraag\">Mondelinge vragen van het lid Saris (Nieuw Sociaal Contract) aan de Minister van Economische Zaken over de arbeidskorting (ingezonden 19 november 2024)</kamervraagomschrijving>");
        await graph.BuildAsync();

        var records = await RecordsAsync(graph);
        Assert.DoesNotContain(records, r => r.Node.Ref == new NodeRef("WrittenQuestion", "2024Z18776"));
        var issue = Assert.Single(records, r => r.Node.Text("code") == "ORAL_QUESTIONS");
        Assert.Equal(("kv-tk-2024Z18776/ORAL_QUESTIONS/all", "NOTED"), (issue.Node.Key, issue.Node.Text("severity")));

        // The same where the Chamber lists the written ones, and so nothing else of this number.
        Add(graph, Source.TweedeKamer, "Zaak/2b8d54b0-e468-480f-9ebd-34e025a0c35a",
            """
            <zaak xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="2b8d54b0-e468-480f-9ebd-34e025a0c35a" tk:verwijderd="false" tk:bijgewerkt="2024-02-19T10:59:02Z" xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0">
            <nummer>2024Z00001</nummer><soort>Schriftelijke vragen</soort><onderwerp>Iets</onderwerp><gestartOp>2024-01-09T00:00:00</gestartOp></zaak>
            """);
        await graph.BuildAsync();
        records = await RecordsAsync(graph);
        Assert.Single(records, r => r.Node.Ref == new NodeRef("WrittenQuestion", "2024Z00001"));
        Assert.Equal("kv-tk-2024Z18776/ORAL_QUESTIONS/all", Assert.Single(records, r => r.Node.Text("code") == "ORAL_QUESTIONS").Node.Key);
        Assert.DoesNotContain(records, r => r.Node.Key == "archive/REFERENCE_MISSING/kv");
    }

    private static void Zaak(TestGraph graph, int id, string number) =>
        Entity(graph, "Zaak", id, $"<nummer>{number}</nummer><soort>Schriftelijke vragen</soort><onderwerp>Iets</onderwerp><gestartOp>2024-07-10T00:00:00</gestartOp>");

    private static void Document(TestGraph graph, int id, int zaak, string kind, string rest) =>
        Entity(graph, "Document", id, $"<zaak ref=\"{Id(zaak)}\"/><soort>{kind}</soort><documentNummer>2024D000{id}</documentNummer><onderwerp>Iets</onderwerp><datum>2024-08-{id}T00:00:00</datum>{rest}");

    private static void Entity(TestGraph graph, string name, int id, string body)
    {
        var element = name.ToLowerInvariant();
        Add(graph, Source.TweedeKamer, $"{name}/{Id(id)}",
            $"<{element} xmlns=\"http://www.tweedekamer.nl/xsd/tkData/v1-0\" xmlns:tk=\"http://www.tweedekamer.nl/xsd/tkData/v1-0\" id=\"{Id(id)}\" tk:verwijderd=\"false\" tk:bijgewerkt=\"2024-09-01T10:00:00Z\">{body}</{element}>");
    }

    private static string Id(int n) => $"11111111-0000-4000-8000-0000000000{n:00}";

    private static string Case(string number, string? answer = null, string? note = null) =>
        $"""
        <kamervraagnummer>{number}</kamervraagnummer>
        <kamervraagomschrijving type="vraag">Vragen van het lid Koekkoek (Volt) aan de Minister van Asiel en Migratie over <kamervraagonderwerp>iets</kamervraagonderwerp> (ingezonden 10 juli 2024)</kamervraagomschrijving>
        {(answer is null ? "" : $"<kamervraagomschrijving type=\"antwoord\">{answer}</kamervraagomschrijving>")}
        <vraag><nr>Vraag 1</nr><al>Kent u het bericht?{(note is null ? "" : $"<noot type=\"voet\" id=\"n1\"><noot.nr>1</noot.nr><noot.al>{note}</noot.al></noot>")}</al></vraag>
        {(answer is null ? "" : "<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>")}
        """;

    private static void Publish(TestGraph graph, string id, string number, string content)
    {
        Add(graph, Source.OfficieleBekendmakingen, id + ".xml", $"<?xml version=\"1.0\" encoding=\"utf-8\"?><officiele-publicatie><kamervragen>{content}</kamervragen></officiele-publicatie>");
        Add(graph, Source.OfficieleBekendmakingen, id + "/metadata.xml",
            $"""<?xml version="1.0" encoding="utf-8"?><metadata_gegevens><metadata name="DC.identifier" content="{id}"/><metadata name="DC.title" content="Iets"/><metadata name="OVERHEIDop.vraagnummer" content="{number}"/></metadata_gegevens>""");
    }

    private static void Add(TestGraph graph, Source source, string name, string text) =>
        graph.Archive.Add([new NewRecord(source, "https://example.org/" + name, name, "application/xml", "CC0 1.0", null, Encoding.UTF8.GetBytes(text))]);

    private static async Task<List<GraphRecord>> RecordsAsync(TestGraph graph)
    {
        await using var reader = await graph.OpenAsync();
        var records = new List<GraphRecord>();
        await foreach (var record in reader.RecordsAsync(TestContext.Current.CancellationToken)) records.Add(record);
        return records;
    }
}
