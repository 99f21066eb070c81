using ParlementGraph.Model;
using ParlementGraph.Resolution.Publishers;
using static ParlementGraph.Tests.Resolution.Publishers.SomeCase;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution.Publishers;

public sealed class CaseMergeTests
{
    private static readonly HeaderEvidence Header = new()
    {
        Askers = [new("Van den Berge", "GroenLinks"), new("Buitenweg", "GroenLinks"), new("Den Boer", "D66")],
        AddressedTo = ["Minister van Justitie en Veiligheid"],
        Submitted = Day("2019-10-10"),
    };

    [Fact]
    public void A_case_that_the_feed_deleted_is_none_whatever_else_is_held_of_it() =>
        Assert.Null(CaseMerge.Merge(Evidence with { IsDeleted = true }, People, new Dictionary<string, string>(), new()).Case);

    [Fact]
    public void A_case_of_another_kind_is_none()
    {
        var motion = Evidence with { Case = new(Evidence.Case!.Value.Fact with { Kind = "Motie" }) };
        Assert.Null(CaseMerge.Merge(motion, People, new Dictionary<string, string>(), new()).Case);
    }

    [Fact]
    public void A_case_without_a_day_is_skipped_and_says_so()
    {
        var undated = Evidence with { Case = new(Evidence.Case!.Value.Fact with { StartedOn = null }) };
        var (merged, issues) = CaseMerge.Merge(undated, People, new Dictionary<string, string>(), new());
        Assert.Null(merged);
        Assert.Equal((IssueCode.FieldMissing, IssueSeverity.Skipped), (issues[0].Code, issues[0].Severity));
    }

    [Fact]
    public void Without_a_header_the_first_asker_comes_first_and_the_rest_by_name() =>
        Assert.Equal(["C.N. van den Berge", "K.M. Buitenweg", "M.G.W. den Boer"], Merge(Evidence).Askers.Select(a => a.AsWritten));

    [Fact]
    public void Askers_stand_in_printed_order_where_the_header_names_the_same_people()
    {
        var header = Header with { Askers = [.. Header.Askers.Reverse()] };
        var merged = Merge(Evidence with { Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Header = header }] });
        Assert.Equal(["Den Boer (D66)", "Buitenweg (GroenLinks)", "Van den Berge (GroenLinks)"], merged.Askers.Select(a => a.AsWritten));
        Assert.Equal([1, 2, 3], merged.Askers.Select(a => a.Order));
        Assert.Equal("M.G.W. den Boer", merged.Askers[0].Name);
        Assert.Empty(merged.Issues);
    }

    [Fact]
    public void A_header_that_names_other_people_is_noted_and_the_feed_is_used()
    {
        var header = Header with { Askers = [new("Van den Berge", null), new("Buitenweg", null), new("Azarkan", null)] };
        var merged = Merge(Evidence with { Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Header = header }] });
        Assert.Equal("C.N. van den Berge", merged.Askers[0].AsWritten);
        Assert.Equal(IssueCode.SourcesDisagree, Assert.Single(merged.Issues).Code);
    }

    [Fact]
    public void Namesakes_are_told_apart_by_what_the_header_adds()
    {
        string Id(string name) => Data.People.First(p => p.Name == name).TweedeKamerId!;
        var evidence = Evidence with
        {
            Actors = [Actor("1", "Indiener", "J. van Dijk", person: null), Actor("2", "Medeindiener", "G.J. van Dijk")],
            Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Header = Header with { Askers = [new("Gijs van Dijk", "PvdA"), new("Jasper van Dijk", "SP")] } }],
        };
        Assert.NotNull(Id("Gijs van Dijk"));
        // Names alone do not tell which is which: then the feed's order stays, and that is noted.
        Assert.Contains(Merge(evidence).Issues, i => i.Code == IssueCode.SourcesDisagree);
        evidence = evidence with { Actors = [Actor("1", "Indiener", "J.J. van Dijk", person: null), Actor("2", "Medeindiener", "G.J. van Dijk", person: Id("Gijs van Dijk"))] };
        Assert.Equal(["Gijs van Dijk (PvdA)", "Jasper van Dijk (SP)"], Merge(evidence).Askers.Select(a => a.AsWritten));
    }

    [Fact]
    public void An_id_that_never_came_is_noted_and_the_name_is_used()
    {
        var records = Records(Evidence with { Actors = [Actor("1", "Indiener", "C.N. van den Berge", person: "cccccccc-0000-4000-8000-000000000001"), Evidence.Actors[3]] });
        Assert.Equal("Person", Assert.Single(records[0].Edges, e => e.Type == "ASKED").From.Kind);
        Assert.Contains(records, r => r.Node.Ref.Kind == "Issue" && r.Node.Text("code") == "REFERENCE_MISSING");
    }

    [Fact]
    public void The_Chambers_id_goes_before_the_name()
    {
        var wilders = Data.People.First(p => p.Name == "Geert Wilders");
        var records = Records(Evidence with { Actors = [Actor("1", "Indiener", "C.N. van den Berge", person: wilders.TweedeKamerId)] });
        Assert.Equal(wilders.Key, Assert.Single(records[0].Edges, e => e.Type == "ASKED").From.Key);
    }

    [Fact]
    public void The_printed_title_fills_the_office_that_the_feed_lacks()
    {
        var evidence = Evidence with
        {
            Actors = [Evidence.Actors[1], Actor("4", "Gericht aan", "F.B.J. Grapperhaus")],
            Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Header = Header }],
        };
        Assert.Equal(["Minister van Justitie en Veiligheid"], Assert.Single(Merge(evidence).Addressees).Roles);
    }

    [Fact]
    public void Who_answered_for_whom_and_when_is_told_by_the_header_of_the_answer()
    {
        var answer = Publication("ah-tk-20192020-736", DocumentKind.Answer) with
        {
            Header = new() { AnsweredBy = [new("Minister", "Grapperhaus", "Justitie en Veiligheid") { OnBehalfOf = ["de Minister van Binnenlandse Zaken en Koninkrijksrelaties"], InAbsenceOf = ["de Staatssecretaris"] }], Received = Day("2019-11-15") },
            Answers = [new([1], ["Ja."], [])],
            Questions = [new(1, ["Kent u het bericht?"])],
        };
        var records = Records(Evidence with { Documents = [Question, Document("antwoord", "Antwoord schriftelijke vragen", "2019-11-18", appendix: "192000736", number: "2019D45678")], Publications = [answer] });
        var answered = Assert.Single(records[0].Edges, e => e.Type == "ANSWERED");
        Assert.Equal(("minister-van-justitie-en-veiligheid", (DateOnly?)Day("2019-11-15")), ((string?)answered["office"], (DateOnly?)answered["answeredOn"]));
        Assert.Equal(["minister-van-binnenlandse-zaken-en-koninkrijksrelaties"], (IReadOnlyList<string>)answered["onBehalfOf"]!);
        // A noun alone means the office of that noun at the same ministry.
        Assert.Equal(["staatssecretaris-van-justitie-en-veiligheid"], (IReadOnlyList<string>)answered["inAbsenceOf"]!);
        Assert.Equal((Day("2019-11-15"), 36), (records[0].Node.Date("answeredOn"), records[0].Node.Number("daysToAnswer")));
        var document = Assert.Single(records, r => r.Node.Ref == new NodeRef("Document", "ah-tk-20192020-736"));
        Assert.Equal(("2019D45678", Day("2019-11-15")), (document.Node.Text("chamberNumber"), document.Node.Date("issuedOn")));
        Assert.Equal(["Question:2019Z19333#1", "Answer:ah-tk-20192020-736#a1"], document.Edges.Where(e => e.Type == "STATES").Select(e => e.To.ToString()));
    }

    [Fact]
    public void The_questions_are_worded_as_they_were_put_and_the_answer_fills_only_numbers_that_are_missing()
    {
        var put = Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Questions = [new(1, ["Een?"]), new(2, ["Twee?"])] };
        var answer = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Questions = [new(1, ["Een? Twee?"]), new(3, ["Drie?"])], Answers = [new([1, 2], ["Ja."], [])] };
        var merged = Merge(Evidence with { Publications = [answer, put] });
        Assert.Equal(["Een?", "Twee?", "Drie?"], merged.Questions.Select(q => q.Fact.Paragraphs[0]));
        Assert.Equal(["kv-tk-2019Z19333", "kv-tk-2019Z19333", "ah-tk-20192020-736"], merged.Questions.Select(q => q.Document.Key));
    }

    [Fact]
    public void Questions_that_only_stand_under_one_heading_each_have_its_text()
    {
        var answer = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Questions = [new(1, ["Een?"])], JointQuestions = [new([1, 2, 3], ["Twee? Drie?"])] };
        Assert.Equal(["Een?", "Twee? Drie?", "Twee? Drie?"], Merge(Evidence with { Publications = [answer] }).Questions.Select(q => q.Fact.Paragraphs[0]));
    }

    [Fact]
    public void Every_source_is_listed_once_with_what_it_decided()
    {
        var records = Records(Evidence with { Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Header = Header, Questions = [new(1, ["Een?"])] }] });
        var read = records[0].Edges.Where(e => e.Type == "READ_FROM").ToDictionary(e => e.To.Key, e => string.Join(',', (IReadOnlyList<string>)e["fields"]!));
        Assert.Equal("number,subject,submittedOn", read["Zaak@https://x/Zaak"]);
        Assert.Equal("ASKED,HAS_QUESTION", read["kv-tk-2019Z19333.xml@https://x/kv-tk-2019Z19333.xml"]);
        Assert.Equal("ADDRESSED_TO", read["ZaakActor/4@https://x/ZaakActor/4"]);
        var sources = records.Where(r => r.Node.Ref.Kind == "SourceRecord").Select(r => r.Node.Key).ToList();
        Assert.Equal(sources.Count, sources.Distinct().Count());
        var named = records.SelectMany(r => r.Edges).Where(e => e.Type == "READ_FROM").Select(e => e.To.Key).Distinct();
        Assert.Equal(sources.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_that_only_a_publisher_has_stands_on_its_own()
    {
        var merged = Merge(new CaseEvidence(Number)
        {
            Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Title = "Bodycams", Header = Header, Questions = [new(1, ["Een?"])] }],
        });
        Assert.Equal(("Bodycams", Day("2019-10-10"), false), (merged.Subject, merged.SubmittedOn, merged.IsListed));
        Assert.Equal((3, 1), (merged.Askers.Count, merged.Addressees.Count));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void The_order_in_which_records_come_changes_nothing(int seed)
    {
        var evidence = Evidence with
        {
            Documents = [Question, Document("a", "Antwoord schriftelijke vragen", "2019-11-15", appendix: "192000736"), Document("b", "Mededeling (uitstel antwoord)", "2019-11-01", appendix: "192000500")],
            Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { Header = Header }, Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Answers = [new([1], ["Ja."], [])] }],
        };
        var random = new Random(seed);
        var shuffled = evidence with { Actors = Shuffle(evidence.Actors, random), Documents = Shuffle(evidence.Documents, random), Publications = Shuffle(evidence.Publications, random) };
        Assert.Equal(Lines(evidence), Lines(shuffled));
    }

    [Fact]
    public void Coverage_counts_what_is_listed_held_missing_and_named_but_unknown()
    {
        var coverage = new CoverageTotals();
        Records(Evidence with
        {
            Actors = [Actor("1", "Indiener", "X.Y. Onbekend"), Evidence.Actors[3]],
            Documents = [Question, Document("a", "Antwoord schriftelijke vragen", "2020-01-15", appendix: "192000736")],
            Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question) with { IsParsed = false }],
        }, coverage);
        var rows = coverage.Result.Rows.ToDictionary(r => (r.Year, r.Kind));
        Assert.Equal(new CoverageRow(2019, "WRITTEN_QUESTION", 1, 1, 0, 0, 0, 1, 1, 1, 0), rows[(2019, "WRITTEN_QUESTION")]);
        Assert.Equal(new CoverageRow(2019, "QUESTION", 1, 1, 0, 1, 0, 0, 0, 0, 0), rows[(2019, "QUESTION")]);
        Assert.Equal(new CoverageRow(2020, "ANSWER", 1, 0, 1, 0, 0, 0, 0, 0, 0), rows[(2020, "ANSWER")]);
        Assert.Equal([new UnresolvedName("asker", "X.Y. Onbekend", 1, Day("2019-10-10"), Day("2019-10-10"))], coverage.Result.Unresolved);
    }

    private static IEnumerable<string> Lines(CaseEvidence evidence) => Records(evidence).Select(r => CanonicalLine.Of(r, GraphModel.Standard)).Order(StringComparer.Ordinal);

    private static T[] Shuffle<T>(IReadOnlyList<T> records, Random random)
    {
        T[] shuffled = [.. records];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
