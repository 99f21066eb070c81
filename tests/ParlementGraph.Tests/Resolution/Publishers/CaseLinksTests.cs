using ParlementGraph.Model;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;
using static ParlementGraph.Tests.Resolution.Publishers.SomeCase;

namespace ParlementGraph.Tests.Resolution.Publishers;

public sealed class CaseLinksTests
{
    private const string Numbered = "2019D46431";

    private const string Written = "Zie ook Aanhangsel Handelingen, vergaderjaar 2019–2020, nr. 507.";

    [Fact]
    public void A_header_that_says_see_also_ties_the_set_to_the_set_of_that_publication()
    {
        var link = Assert.Single(Links(SeeAlso("2019-2020/507"), Known("ah-tk-20192020-507", "2019Z10000")));
        Assert.Equal(("WrittenQuestion:2019Z19333", "WrittenQuestion:2019Z10000"), (link.From.ToString(), link.To.ToString()));
        Assert.Equal(("SEE_ALSO", Written, "ah-tk-20192020-736"), (link["kind"], link["asWritten"], link["document"]));
    }

    [Fact]
    public void One_publication_of_two_sets_is_a_tie_to_both() =>
        Assert.Equal(["2019Z10000", "2019Z10001"], Links(SeeAlso("2019-2020/507"), Known("ah-tk-20192020-507", "2019Z10000", "2019Z10001")).Select(l => l.To.Key));

    [Fact]
    public void The_notice_of_its_own_postponement_is_no_tie_and_nothing_is_missing()
    {
        var evidence = SeeAlso("2019-2020/600");
        evidence = evidence with { Documents = [.. evidence.Documents, Document("uitstel", "Mededeling (uitstel antwoord)", "2019-11-01", appendix: "192000600")] };
        Assert.Empty(Links(evidence, Known("ah-tk-20192020-600", Number)));
        Assert.DoesNotContain(Issues(evidence, Known("ah-tk-20192020-600", Number)), i => i.Code == IssueCode.ReferenceMissing);
    }

    [Fact]
    public void What_is_named_and_not_held_stays_visible_with_the_words_as_written()
    {
        var issue = Assert.Single(Issues(SeeAlso("2019-2020/507"), Known("ah-tk-20192020-1", "2019Z10000")), i => i.Code == IssueCode.ReferenceMissing);
        Assert.Equal(IssueSeverity.Noted, issue.Severity);
        Assert.Contains("ah-tk-20192020-507", issue.Message, StringComparison.Ordinal);
        Assert.Contains(Written, issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deze vragen dienen ter aanvulling op eerdere vragen terzake van het lid Kröger (vraagnummer 2019Z10000).", "SUPPLEMENTS")]
    [InlineData("Dit zijn vervolgvragen op 2019z10000.", "FOLLOW_UP")]
    [InlineData("Zie de vragen met kenmerk 2019Z10000.", "SEE_ALSO")]
    public void A_remark_that_names_another_set_says_how_the_two_are_tied(string remark, string kind)
    {
        var put = Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Remarks = ["Toelichting", remark, $"Zie {Number} zelf."] };
        var evidence = Evidence with { Publications = [put] };
        var link = Assert.Single(Links(evidence, Known("x", "2019Z10000")));
        Assert.Equal(("2019Z10000", kind, remark), (link.To.Key, link["kind"], link["asWritten"]));
        Assert.Equal($"Toelichting\n{remark}\nZie {Number} zelf.", Records(evidence).Single(r => r.Node.Ref.Kind == "Document").Node.Text("text"));
    }

    [Fact]
    public void Texts_and_notes_that_name_another_set_are_ties_with_the_words_that_name_it()
    {
        var answer = Publication("ah-tk-20192020-736", DocumentKind.Answer) with
        {
            Questions = [new QuestionFact(1, ["Herinnert u zich uw antwoord (Aanhangsel Handelingen II 2019/20, 507)?"])],
            Answers = [new AnswerFact([1], ["Ja.", "Zie ook de vragen 2019Z10000 en het antwoord op vraag 3."], [])],
            Notes = [new NoteFact(DocumentKind.Answer, "1", null, "Zie 2019Z10000 en 2019Z77777.", ["https://www.tweedekamer.nl/detail?id=2019Z88888"])],
        };
        var evidence = Evidence with { Documents = [Question, Document("antwoord", "Antwoord schriftelijke vragen", "2019-11-15", appendix: "192000736")], Publications = [answer] };
        var known = Known("ah-tk-20192020-507", "2019Z10000", "2019Z10001");
        Assert.Equal([("2019Z10000", "SEE_ALSO", "Aanhangsel Handelingen II 2019/20, 507"), ("2019Z10001", "SEE_ALSO", "Aanhangsel Handelingen II 2019/20, 507")], Links(evidence, known).Select(l => (l.To.Key, (string?)l["kind"], (string?)l["asWritten"])));
        var issue = Assert.Single(Issues(evidence, known), i => i.Code == IssueCode.ReferenceMissing);
        Assert.Equal("ah-tk-20192020-736 points at 2019Z77777 ('2019Z77777'), 2019Z88888 ('2019Z88888'): of no case held here", issue.Message);
    }

    [Fact]
    public void A_document_that_is_named_by_the_number_of_the_Chamber_ties_to_its_set_and_one_that_is_not_held_is_no_issue()
    {
        var answer = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Answers = [new AnswerFact([1], [$"Zie mijn brief ({Numbered}), het antwoord ({Numbered.ToLowerInvariant()}), de brief 2019D77777 en 2019D50001."], [])] };
        var evidence = Evidence with { Documents = [Question, Document("antwoord", "Antwoord schriftelijke vragen", "2019-11-15", number: "2019D50001", appendix: "192000736")], Publications = [answer] };
        var known = Known("ah-tk-20192020-507", "2019Z10000");
        var link = Assert.Single(Links(evidence, known));
        Assert.Equal(("2019Z10000", "SEE_ALSO", Numbered), (link.To.Key, link["kind"], link["asWritten"]));
        Assert.DoesNotContain(Issues(evidence, known), i => i.Code == IssueCode.ReferenceMissing);
    }

    [Fact]
    public void A_note_points_at_the_document_that_the_Chamber_numbers_and_keeps_a_number_that_is_not_held()
    {
        var put = Publication("kv-tk-2019Z19333", DocumentKind.Question) with
        {
            Questions = [new QuestionFact(1, ["Kent u dit?"])],
            Notes = [new NoteFact(DocumentKind.Question, "1", null, $"Zie {Numbered} en 2019D77777.", [])],
        };
        var across = new AcrossCases { Directory = Known("ah-tk-20192020-507", "2019Z10000") };
        var note = MergedCaseGraph.Records(Merge(Evidence with { Publications = [put] }, across), People, across, new CoverageTotals()).Single(r => r.Node.Ref.Kind == "Citation");
        Assert.Equal([Numbered, "2019D77777"], (IEnumerable<string>)note.Node["references"]!);
        Assert.Equal("Document:ah-tk-20192020-507", Assert.Single(note.Edges, e => e.Type == "POINTS_TO").To.ToString());
    }

    [Fact]
    public void A_note_points_at_what_is_held_and_shows_the_ids_of_all_that_it_names()
    {
        var put = Publication("kv-tk-2019Z19333", DocumentKind.Question) with
        {
            Questions = [new QuestionFact(1, ["Kent u dit?"])],
            Notes = [new NoteFact(DocumentKind.Question, "1", null, "Zie 2019Z10000, Aanhangsel Handelingen, vergaderjaar 2019-2020, nrs. 507 en 508, Kamerstuk 36 471, nr. 64 en www.nos.nl/artikel/1.", ["https://nos.nl/2"])],
        };
        var across = new AcrossCases { Directory = Known("ah-tk-20192020-507", "2019Z10000") };
        var records = MergedCaseGraph.Records(Merge(Evidence with { Publications = [put] }, across), People, across, new CoverageTotals()).ToList();
        var note = records.Single(r => r.Node.Ref.Kind == "Citation");
        Assert.Equal(["2019Z10000", "ah-tk-20192020-507", "ah-tk-20192020-508", "kst-36471-64"], (IEnumerable<string>)note.Node["references"]!);
        Assert.Equal(["https://nos.nl/2", "https://www.nos.nl/artikel/1"], (IEnumerable<string>)note.Node["urls"]!);
        Assert.Equal(["Document:ah-tk-20192020-507", "WrittenQuestion:2019Z10000"], note.Edges.Where(e => e.Type == "POINTS_TO").Select(e => e.To.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains("ah-tk-20192020-508", Assert.Single(records, r => r.Node.Text("code") == "REFERENCE_MISSING").Node.Text("message"), StringComparison.Ordinal);
    }

    private static CaseEvidence SeeAlso(string reference) => Evidence with
    {
        Documents = [Question, Document("antwoord", "Antwoord schriftelijke vragen", "2019-11-15", appendix: "192000736")],
        Publications = [Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Header = new() { SeeAlso = [reference], SeeAlsoWritten = Written } }],
    };

    private static IReadOnlyList<Edge> Links(CaseEvidence evidence, ICaseDirectory directory) => Resolve(evidence, directory).Edges;

    private static IReadOnlyList<Issue> Issues(CaseEvidence evidence, ICaseDirectory directory) => Resolve(evidence, directory).Issues;

    private static (IReadOnlyList<Edge> Edges, IReadOnlyList<Issue> Issues) Resolve(CaseEvidence evidence, ICaseDirectory directory)
    {
        var across = new AcrossCases { Directory = directory };
        var (edges, issues) = CaseLinks.Resolve(Merge(evidence, across), across);
        return (edges, [.. issues.Select(i => i.Issue)]);
    }

    private static OnePublication Known(string publication, params string[] cases) => new(publication, cases);

    private sealed class OnePublication(string publication, IReadOnlyList<string> cases) : ICaseDirectory
    {
        public IReadOnlyList<string> CasesOf(string wanted) => wanted == publication ? cases : [];

        public bool Has(string number) => cases.Contains(number);

        /// <summary>The publication as a document of the Chamber.</summary>
        public NumberedDocument? DocumentOf(string number) => number == Numbered ? new NumberedDocument(publication, cases) : null;
    }
}
