using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;
using ParlementGraph.Tests.Import;
using ParlementGraph.Tests.Sources;

namespace ParlementGraph.Tests.EndToEnd;

/// <summary>The three cases that the publishers answer by the ministry's Word letter alone, and the day on which the publication of one arrives.</summary>
public sealed class LettersFromPublishersTests
{
    private const string Late = "2024Z11859";
    private const string LateLetter = "2024D71859";
    private const string LatePublication = "ah-tk-20232024-9990";

    private static readonly string[] Cases = ["2023Z16994", "2023Z19677", Late];

    [Fact]
    public async Task Letters_answer_their_cases_and_a_publication_that_comes_later_keeps_ids_keys_and_links()
    {
        using var folder = new TemporaryFolder();
        await using var graph = new TestGraph(folder.Path);
        await ImportAsync(graph);
        var first = await RecordsAsync(graph);
        foreach (var number in Cases)
        {
            Assert.NotNull(Case(first, number).Node["answeredOn"]);
            Assert.Equal(Letter(number).Answers.Select(a => string.Join('\n', a.Paragraphs)).Order(StringComparer.Ordinal), Answers(first, number).Select(a => a.Node.Text("text")!).Order(StringComparer.Ordinal));
        }
        List<NodeRef> old = [new("Document", LateLetter), .. Answers(first, Late).Select(a => a.Node.Ref)];
        Assert.All(old, o => Assert.StartsWith(LateLetter, o.Key, StringComparison.Ordinal));

        await ImportAsync(graph, WithPublication);
        var second = await RecordsAsync(graph);
        await using var reader = await graph.OpenAsync();
        var now = await reader.ResolveAliasesAsync(old, TestContext.Current.CancellationToken);
        Assert.Equal(old.Select(o => o with { Key = o.Key.Replace(LateLetter, LatePublication, StringComparison.Ordinal) }), old.Select(o => now[o]));
        foreach (var answer in Answers(first, Late))
        {
            var found = second.Single(r => r.Node.Ref == now[answer.Node.Ref]);
            Assert.Equal(answer.Node.Text("text"), found.Node.Text("text"));
            Assert.Equal(Ends(answer, "ANSWERS"), Ends(found, "ANSWERS"));
        }
        // The letter stays a form of the document, beside the publication that is read now.
        var document = second.Single(r => r.Node.Ref == new NodeRef("Document", LatePublication));
        Assert.Equal(LateLetter, document.Node.Text("chamberNumber"));
        Assert.Contains((IEnumerable<IReadOnlyDictionary<string, object?>>)document.Node["forms"]!, f => ((string)f["mediaType"]!).Contains("wordprocessingml", StringComparison.Ordinal) && f["used"] is false);
        Assert.Equal(Links(first), Links(second));

        // The archive alone tells it all, the old keys too: what was built before does not matter.
        var dump = await GraphDump.OfAsync(graph);
        await graph.BuildAsync(full: true);
        GraphDump.AssertSame(dump, await GraphDump.OfAsync(graph));
        await using var rebuilt = await graph.OpenAsync();
        Assert.Equal(now, await rebuilt.ResolveAliasesAsync(old, TestContext.Current.CancellationToken));
    }

    /// <summary>The feed says of the letter's Document, at its end, under which number it was published, and the search has the publication with the letter's words.</summary>
    private static string WithPublication(string script)
    {
        const string Finish = "    def finish(self, changes=False):\n";
        const string Items = "    def items(self, p):\n";
        Assert.Contains(Finish, script, StringComparison.Ordinal);
        Assert.Contains(Items, script, StringComparison.Ordinal);
        var letter = Letter(Late);
        var items = letter.Answers.Select(a => new object[] { a.Questions, a.Questions.Select(n => $"Wat is vraag {n}?").ToArray(), string.Join('\n', a.Paragraphs) });
        return script
            .Replace(Items, Items + $"        if p['zaak'] == '{Late}' and p['kind'] == 'ah':\n            return json.loads(r'''{JsonSerializer.Serialize(items)}''')\n", StringComparison.Ordinal)
            .Replace(Finish, Finish + $"""
                        g = guid('document', 'brief-{Late}')
                        xml = re.sub('<aanhangselnummer[^>]*/>', '<aanhangselnummer>232409990</aanhangselnummer>', self.by_id[g][2]).replace('2024-02-19T10:59:02Z', '2026-11-02T08:00:00Z')
                        self.feed['Document'].append([g, '2026-11-02T08:00:00Z', xml])
                        self.by_id[g] = ('Document', '2026-11-02T08:00:00Z', xml)
                        put = next(p for p in self.docs.values() if p['zaak'] == '{Late}')
                        self.docs['{LatePublication}'] = dict(put, kind='ah', answered=dt.date(2024, 9, 3), ah='{LatePublication}')

                """, StringComparison.Ordinal);
    }

    private static ParlementGraph.Parsing.Publications.PublicationFacts Letter(string number) =>
        DocumentParser.Parse(File.ReadAllBytes(Repo.Shared("data", "kamervragen", "originals", number + ".docx"))).Facts!;

    private static async Task ImportAsync(TestGraph graph, Func<string, string>? changed = null)
    {
        using var stubFolder = new TemporaryFolder();
        await using var stub = await StubOfSomeCases.StartAsync(stubFolder, line => Cases.Any(c => line.Contains($"\"{c}\"", StringComparison.Ordinal)), changed);
        var fetched = await Fetching.RunAsync(graph.Archive, Fetching.From(stub.Address));
        Assert.True(fetched.IsComplete, string.Join('\n', fetched.Sources.SelectMany(s => s.Outages)));
        await graph.BuildAsync();
    }

    private static async Task<List<GraphRecord>> RecordsAsync(TestGraph graph)
    {
        await using var reader = await graph.OpenAsync();
        var records = new List<GraphRecord>();
        await foreach (var record in reader.RecordsAsync(TestContext.Current.CancellationToken)) records.Add(record);
        return records;
    }

    private static GraphRecord Case(List<GraphRecord> records, string number) => records.Single(r => r.Node.Ref == new NodeRef("WrittenQuestion", number));

    private static List<GraphRecord> Answers(List<GraphRecord> records, string number)
    {
        var keys = Case(records, number).Edges.Where(e => e.Type == "HAS_ANSWER").Select(e => e.To).ToHashSet();
        return [.. records.Where(r => keys.Contains(r.Node.Ref))];
    }

    private static IEnumerable<string> Ends(GraphRecord record, string type) => record.Edges.Where(e => e.Type == type).Select(e => e.To.ToString()).Order(StringComparer.Ordinal);

    /// <summary>The links between the cases and to what they are about, but for the documents and answers, whose keys are new.</summary>
    private static IEnumerable<string> Links(List<GraphRecord> records) => records.Where(r => r.Node.Ref.Kind == "WrittenQuestion").SelectMany(r => r.Edges)
        .Where(e => e.Type is "ASKED" or "ADDRESSED_TO" or "HAS_QUESTION" or "ABOUT" or "REFERS_TO").Select(e => $"{e.From} {e.Type} {e.To}").Order(StringComparer.Ordinal);
}
