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
        var files = await stub.GetAsync([.. ids.Select(id => $"/{id}.xml"), .. ids.Select(id => $"/{id}.html")]);
        for (var n = 0; n < ids.Count; n++)
        {
            var (id, raw, html) = (ids[n], Encoding.UTF8.GetString(files[n]), Encoding.UTF8.GetString(files[ids.Count + n]));
            var (xml, page) = (PublicationParser.ParseXml(Encoding.UTF8.GetBytes(raw)), PublicationParser.ParseHtml(Encoding.UTF8.GetBytes(html)));
            wrong.AddRange(Unexpected(xml, raw).Select(i => $"{id}.xml: {i}"));
            wrong.AddRange(Unexpected(page, html).Select(i => $"{id}.html: {i}"));
            Assert.Equal(id, xml.Facts?.PublicationId);
            Assert.Equal(Regex.Count(raw, "<noot "), xml.Facts!.Notes.Count(n => n is { Text: not null, Place: not null }));

            // The stub's pages leave out notes, the number of the annex and the header of a notice (or print the answer's there, for the seed's): so the XML is read without them too.
            var bare = PublicationParser.ParseXml(Encoding.UTF8.GetBytes(Regex.Replace(raw, "<noot .*?</noot>", ""))).Facts! with { AnnexNumber = null };
            if (page.Facts is { Notices: [var notice, ..] }) bare = bare with { AnswerHeader = page.Facts.AnswerHeader, ReceivedOn = page.Facts.ReceivedOn, Notices = [.. bare.Notices.Select(n => n with { On = notice.On })] };
            if (PublicationTestData.Json(bare) != PublicationTestData.Json(page.Facts)) wrong.Add($"{id}: the forms differ");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {ids.Count}:\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public async Task Every_record_is_read()
    {
        stub.Need();
        var lexicon = new Lexicon([.. File.ReadLines(Repo.Shared("data", "reference", "taxonomie_beleidsagenda.tsv")).Skip(1).Select(l => l.Split('\t')).SelectMany(l => new[] { new TopicFact(l[0], null), new TopicFact(l[0], l[1]) }).Distinct()]);
        var ids = await stub.IdsAsync();
        foreach (var (id, bytes) in ids.Zip(await stub.GetAsync([.. ids.Select(id => $"/{id}/metadata.xml")])))
        {
            var parsed = PublicationMetadata.Parse(bytes, lexicon);
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
    public async Task The_seeds_notice_is_the_same()
    {
        stub.Need();
        var seed = WrittenQuestionPageParser.Parse(ParsingTestData.Seed, ParsingTestData.Lexicon).Facts!;
        List<string> ids = [.. (await stub.IdsAsync()).Where(i => i.StartsWith("ah-tk-20192020-", StringComparison.Ordinal) && i != "ah-tk-20192020-736")];
        var records = await stub.GetAsync([.. ids.Select(id => $"/{id}/metadata.xml")]);
        var own = Assert.Single(ids.Zip(records), r => PublicationMetadata.Parse(r.Second, ParsingTestData.Lexicon).Metadata?.CaseNumber == Seed).First;
        var notice = await FactsAsync(own, "xml");
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
        && !(i is { Code: IssueCode.Contradiction, Place: "answerHeader" } && raw.Contains("Mededeling</h2>", StringComparison.Ordinal))
        && !(i is { Code: IssueCode.FieldMissing, Place: "answerHeader" } && (raw.Contains("\"antwoord\"></kamervraagomschrijving>", StringComparison.Ordinal) || raw.Contains("no-toc\"></h1>", StringComparison.Ordinal))));
}
