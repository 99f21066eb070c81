using ParlementGraph.Model;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Quality;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution.Quality;

/// <summary>What a check finds, and that it finds nothing where all is well or another has said it.</summary>
public sealed class QualityChecksTests
{
    private static readonly NodeRef Set = new("WrittenQuestion", "2019Z19333");
    private static readonly NodeRef Put = new("Document", "kv-tk-2019Z19333");
    private static readonly NodeRef Given = new("Document", "ah-tk-20192020-736");
    private static readonly NodeRef Office = new("Office", "minister-van-justitie-en-veiligheid");

    private static readonly GraphRecord Minister = Draft.Record("Person", "ferdinand-grapperhaus", [],
        Draft.Edge("HOLDS", new NodeRef("Person", "ferdinand-grapperhaus"), Office, ("from", Day("2017-10-26")), ("until", Day("2022-01-10"))));

    [Fact]
    public void Nothing_is_found_where_all_is_well() => Assert.Empty(Findings([Minister, Case(answered: "2019-11-15"), .. Rest()]));

    [Fact]
    public void An_answer_before_the_questions_is_listed_with_both_documents()
    {
        var issue = Assert.Single(Findings([Minister, Case(answered: "2019-10-01"), .. Rest(given: "2019-10-01")]));
        Assert.Equal(("ANSWERED_BEFORE_ASKED", "DEGRADED"), (issue.Node.Text("code"), issue.Node.Text("severity")));
        Assert.Equal([Given, Put, Set], issue.Edges.Select(e => e.To));
        Assert.Equal("ah-tk-20192020-736/ANSWERED_BEFORE_ASKED/checked-answeredon", issue.Node.Key);
    }

    [Theory]
    [InlineData("POSTPONEMENT", "2019-10-09", true)]
    [InlineData("POSTPONEMENT", "2019-11-16", true)]
    [InlineData("WITHDRAWAL", "2019-11-16", true)]
    [InlineData("NOTICE", "2019-11-16", false)]
    [InlineData("POSTPONEMENT", "2019-11-01", false)]
    public void Notices_fit_the_days_of_the_set(string kind, string on, bool found)
    {
        var notice = Draft.Values(("kind", kind), ("on", Day(on)), ("text", "-"), ("document", "ah-tk-20192020-600"));
        var codes = Findings([Minister, Case(answered: "2019-11-15", notice: notice), .. Rest()]);
        Assert.Equal(found ? ["NOTICE_OUT_OF_ORDER"] : [], codes.Select(i => i.Node.Text("code")!));
        if (found) Assert.Equal(new NodeRef("Document", "ah-tk-20192020-600"), codes[0].Edges[0].To);
    }

    [Theory]
    [InlineData("2017-10-26", true, false)]
    [InlineData("2017-10-25", true, true)]
    [InlineData("2022-01-10", true, false)]
    [InlineData("2022-01-11", true, true)]
    [InlineData("2019-10-10", false, true)]
    public void The_addressee_held_the_office_on_that_day(string asked, bool named, bool found)
    {
        var issues = Findings([Minister, Case(asked, holder: named ? "ferdinand-grapperhaus" : null), .. Rest().Take(1)]);
        Assert.Equal(found ? ["ADDRESSEE_NOT_IN_OFFICE"] : [], issues.Select(i => i.Node.Text("code")!));
    }

    [Fact]
    public void What_resolution_has_said_already_is_not_said_twice()
    {
        GraphRecord[] records = [Minister, Case("2016-01-01"), .. Rest().Take(1)];
        Assert.Single(Findings(records));
        Assert.Empty(Findings([.. records, Said(IssueCode.HolderDisagrees, "addressee 1")]));
        Assert.Single(Findings([.. records, Said(IssueCode.HolderDisagrees, "answerer 1")]));
    }

    [Fact]
    public void An_answer_needs_a_question_and_a_question_an_answer()
    {
        var issues = Findings([Minister, Case(answered: "2019-11-15", questions: 3), .. Rest(answers: [[1], []])]);
        Assert.Equal(["ANSWER_WITHOUT_QUESTION", "QUESTION_WITHOUT_ANSWER"], issues.Select(i => i.Node.Text("code")!));
        Assert.Equal("the set is answered, but not its questions 2, 3", issues[1].Node.Text("message"));
        Assert.All(issues, i => Assert.Equal(Given, i.Edges[0].To));
        GraphRecord[] said = [Minister, Case(answered: "2019-11-15", questions: 3), .. Rest(answers: [[1], []]), Said(IssueCode.AnswerWithoutQuestion, "answer 2"), Said(IssueCode.QuestionWithoutAnswer, "2")];
        Assert.Empty(Findings(said));
    }

    [Fact]
    public void A_set_that_is_open_has_no_question_without_answer() => Assert.Empty(Findings([Minister, Case(questions: 3), .. Rest().Take(1)]));

    [Fact]
    public void Seats_of_one_person_do_not_overlap_and_spans_end_after_they_start()
    {
        var self = new NodeRef("Person", "someone");
        Edge Seat(string party, string from, string? until) => Draft.Edge("MEMBER_OF", self, new NodeRef("Party", party), ("from", Day(from)), ("until", until is null ? null : Day(until)));
        Assert.Empty(Findings([Draft.Record("Person", "someone", [], Seat("vvd", "2010-06-17", "2012-01-01"), Seat("pvv", "2012-01-01", null))]));
        Assert.Equal(["MEMBERSHIP_OVERLAP"], Codes(Draft.Record("Person", "someone", [], Seat("vvd", "2010-06-17", "2012-01-02"), Seat("pvv", "2012-01-01", null))));
        Assert.Equal(["SPAN_ENDS_BEFORE_START"], Codes(Draft.Record("Person", "someone", [], Seat("vvd", "2010-06-17", "2010-06-17"))));
        Assert.Equal(["SPAN_ENDS_BEFORE_START"], Codes(Draft.Record("Party", "x", [("from", Day("2012-01-01")), ("until", Day("2011-01-01"))])));

        static IEnumerable<string> Codes(GraphRecord record) => Findings([record]).Select(i => i.Node.Text("code")!);
    }

    [Fact]
    public void Two_findings_of_one_code_have_keys_of_their_own()
    {
        var second = Draft.Record("WrittenQuestion", Set.Key, Case().Node.Values.Select(v => (v.Key, v.Value)), [.. Case().Edges.Where(e => e.Type != "ADDRESSED_TO"), Asked(1, "minister-a", null), Asked(2, "minister-b", null)]);
        Assert.Equal(2, Findings([second, .. Rest().Take(1)]).Select(i => i.Node.Key).Distinct().Count());
    }

    private static List<GraphRecord> Findings(IEnumerable<GraphRecord> records)
    {
        var checks = new QualityChecks();
        List<GraphRecord> found = [.. records.SelectMany(checks.See)];
        found.AddRange(checks.End());
        return found;
    }

    private static GraphRecord Case(string asked = "2019-10-10", string? answered = null, string? holder = "ferdinand-grapperhaus", int questions = 1, IReadOnlyDictionary<string, object?>? notice = null) =>
        Draft.Record(Set.Kind, Set.Key,
            [("submittedOn", Day(asked)), ("answeredOn", answered is null ? null : Day(answered)), ("answeredByLetter", false), ("notices", (IReadOnlyList<IReadOnlyDictionary<string, object?>>)(notice is null ? [] : [notice]))],
            [
                .. Enumerable.Range(1, questions).Select(n => Draft.Edge("HAS_QUESTION", Set, Question(n), ("order", (long)n))),
                Draft.Edge("DOCUMENTED_IN", Set, Put), .. answered is null ? (Edge[])[] : [Draft.Edge("DOCUMENTED_IN", Set, Given)],
                Asked(1, Office.Key, holder),
            ]);

    private static Edge Asked(long order, string office, string? holder) => Draft.Edge("ADDRESSED_TO", Set, new NodeRef("Office", office), ("order", order), ("holder", holder), ("asWritten", "de minister"));

    private static IEnumerable<GraphRecord> Rest(string given = "2019-11-15", int[][]? answers = null) =>
    [
        Draft.Record("Document", Put.Key, [("kind", "QUESTION"), ("issuedOn", Day("2019-10-10"))]),
        Draft.Record("Document", Given.Key, [("kind", "ANSWER"), ("issuedOn", Day(given))]),
        .. (answers ?? [[1]]).Select((numbers, i) => new NodeRef("Answer", $"{Given.Key}#a{i + 1}") is var self ? Draft.Record(self.Kind, self.Key, [], numbers.Select(n => Draft.Edge("ANSWERS", self, Question(n)))) : null!),
    ];

    private static NodeRef Question(int n) => new("Question", $"{Set.Key}#{n}");

    private static GraphRecord Said(IssueCode code, string place)
    {
        var self = new NodeRef("Issue", "said");
        return Draft.Record(self.Kind, self.Key, [("code", Choice.Name(code)), ("place", place)], Draft.Edge("CONCERNS", self, Set));
    }
}
