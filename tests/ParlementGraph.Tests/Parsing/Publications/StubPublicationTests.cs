using System.Text;
using System.Text.RegularExpressions;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

/// <summary>All that the stub publishes of 300 cases, and the seed's case against openkamer's page of it.</summary>
public sealed class StubPublicationTests(SourcesStub stub) : IClassFixture<SourcesStub>
{
    private const string Seed = "2019Z19333";

    [Fact]
    public async Task Every_publication_is_read_in_both_forms_and_they_say_the_same()
    {
        stub.Need();
        List<string> wrong = [];
        var ids = await stub.IdsAsync();
        Assert.True(ids.Count > 600, $"{ids.Count} publications");
        foreach (var id in ids)
        {
            var raw = Encoding.UTF8.GetString(await stub.GetAsync($"/{id}.xml"));
            var html = Encoding.UTF8.GetString(await stub.GetAsync($"/{id}.html"));
            var (xml, page) = (PublicationParser.ParseXml(Encoding.UTF8.GetBytes(raw)), PublicationParser.ParseHtml(Encoding.UTF8.GetBytes(html)));
            wrong.AddRange(Unexpected(xml, raw).Select(i => $"{id}.xml: {i}"));
            wrong.AddRange(Unexpected(page, html).Select(i => $"{id}.html: {i}"));
            Assert.Equal(id, xml.Facts?.PublicationId);
            Assert.Equal(Regex.Count(raw, "<noot "), xml.Facts!.Notes.Count(n => n is { Text: not null, Place: not null }));

            // The stub's pages leave out notes, the number of the annex and the header of a notice: so the XML is read without them too.
            var bare = PublicationParser.ParseXml(Encoding.UTF8.GetBytes(Regex.Replace(raw, "<noot .*?</noot>", ""))).Facts! with { AnnexNumber = null };
            if (page.Facts is { AnswerHeader: null }) bare = bare with { AnswerHeader = null, ReceivedOn = null, Notices = [.. bare.Notices.Select(n => n with { On = null })] };
            if (PublicationTestData.Json(bare) != PublicationTestData.Json(page.Facts)) wrong.Add($"{id}: the forms differ");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {ids.Count}:\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public async Task Every_record_is_read()
    {
        stub.Need();
        var lexicon = new Lexicon([.. File.ReadLines(Repo.Shared("data", "reference", "taxonomie_beleidsagenda.tsv")).Skip(1).Select(l => l.Split('\t')).SelectMany(l => new[] { new TopicFact(l[0], null), new TopicFact(l[0], l[1]) }).Distinct()]);
        foreach (var id in await stub.IdsAsync())
        {
            var parsed = PublicationMetadata.Parse(await stub.GetAsync($"/{id}/metadata.xml"), lexicon);
            Assert.Equal([], parsed.Issues.Where(i => i.Severity != IssueSeverity.Noted));
            Assert.Equal(id, parsed.Metadata!.Identifier);
            Assert.Equal(id.StartsWith("kv-", StringComparison.Ordinal), parsed.Metadata.Kind == DocumentKind.Question);
            Assert.NotEmpty(parsed.Metadata.Topics);
            Assert.NotNull(parsed.Metadata.IssuedOn);
        }
    }

    [Fact]
    public async Task A_publication_that_is_not_there_is_told()
    {
        stub.Need();
        var bytes = await stub.GetAsync("/kv-tk-1999Z00001.xml");
        Assert.Equal(IssueCode.SoftNotFound, Assert.Single(PublicationParser.ParseXml(bytes).Issues).Code);
        Assert.Equal(IssueCode.SoftNotFound, Assert.Single(PublicationParser.ParseHtml(bytes).Issues).Code);
        Assert.Equal(IssueCode.SoftNotFound, Assert.Single(PublicationMetadata.Parse(bytes, ParsingTestData.Lexicon).Issues).Code);
    }

    [Theory, InlineData("xml"), InlineData("html")]
    public async Task The_seeds_case_says_the_same_as_openkamers_page(string form)
    {
        stub.Need();
        var seed = WrittenQuestionPageParser.Parse(ParsingTestData.Seed, ParsingTestData.Lexicon).Facts!;
        var asked = await FactsAsync($"kv-tk-{Seed}", form);
        var answered = await FactsAsync("ah-tk-20192020-736", form);

        Assert.Equal(PublicationTestData.Json(seed.Questions), PublicationTestData.Json(asked.Questions));
        Assert.Equal(PublicationTestData.Json(seed.Questions), PublicationTestData.Json(answered.Questions));
        Assert.Equal(PublicationTestData.Json(seed.Answers), PublicationTestData.Json(answered.Answers));
        Assert.Equal((seed.Number, seed.SubmittedOn, seed.AnsweredOn), (asked.CaseNumber, asked.SubmittedOn, answered.ReceivedOn));

        // openkamer's page numbers on from the questions to the answers; so does the publication of the answers, which repeats the questions and their note.
        Assert.Equal(Places(seed.Notes.Where(n => n.Document == DocumentKind.Question)), Places(asked.Notes));
        Assert.Equal(Places(seed.Notes), Places(answered.Notes));
    }

    [Fact]
    public async Task The_seeds_notice_differs_in_the_white_space_of_a_date_only()
    {
        stub.Need();
        var seed = WrittenQuestionPageParser.Parse(ParsingTestData.Seed, ParsingTestData.Lexicon).Facts!;
        List<string> ids = [];
        foreach (var id in (await stub.IdsAsync()).Where(i => i.StartsWith("ah-tk-20192020-", StringComparison.Ordinal) && i != "ah-tk-20192020-736"))
        {
            if (PublicationMetadata.Parse(await stub.GetAsync($"/{id}/metadata.xml"), ParsingTestData.Lexicon).Metadata?.CaseNumber == Seed) ids.Add(id);
        }
        var notice = await FactsAsync(Assert.Single(ids), "xml");
        Assert.Equal(DocumentKind.Postponement, notice.Kind);
        Assert.Equal(PublicationTestData.Json(seed.Notices), PublicationTestData.Json(notice.Notices));
        Assert.Equal(seed.Questions.Select(q => q.N), notice.Questions.Select(q => q.N));
    }

    private async Task<PublicationFacts> FactsAsync(string id, string form)
    {
        var bytes = await stub.GetAsync($"/{id}.{form}");
        var parsed = form == "xml" ? PublicationParser.ParseXml(bytes) : PublicationParser.ParseHtml(bytes);
        Assert.NotNull(parsed.Facts);
        return parsed.Facts;
    }

    private static IEnumerable<(string, NotePlace?)> Places(IEnumerable<NoteFact> notes) => notes.Select(n => (n.Mark, n.Place));

    /// <summary>The stub draws the sentences of its answers from real ones, which point at questions of their own set; and prints no header where nobody was asked, or in a notice's page.</summary>
    private static IEnumerable<Issue> Unexpected(ParsedPublication parsed, string raw) => parsed.Issues.Where(i =>
        i.Severity != IssueSeverity.Noted
        && i.Code != IssueCode.ReferenceToNothing
        && !(i is { Code: IssueCode.FieldMissing, Place: "answerHeader" } && (raw.Contains("\"antwoord\"></kamervraagomschrijving>", StringComparison.Ordinal) || raw.Contains("no-toc\"></h1>", StringComparison.Ordinal))));
}
