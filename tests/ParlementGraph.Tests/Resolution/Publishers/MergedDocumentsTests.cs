using ParlementGraph.Model;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;
using static ParlementGraph.Tests.Resolution.Publishers.SomeCase;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution.Publishers;

public sealed class MergedDocumentsTests
{
    private static readonly WrittenQuestionFacts Page = new()
    {
        Number = Number,
        Subject = "Bodycams",
        SubmittedOn = Day("2019-10-10"),
        AnsweredOn = Day("2019-11-15"),
        Questions = [new(1, ["Een?"])],
        Answers = [new([1], ["Ja."], [])],
        Notices = [new(DocumentKind.Postponement, Day("2019-11-01"), ["Later."])],
        Documents = [new(DocumentKind.Question, "kv-tk-2019Z19333", null, null)],
    };

    [Theory]
    [InlineData("192000736", "ah-tk-20192020-736")]
    [InlineData("151601580", "ah-tk-20152016-1580")]
    [InlineData("111227527", "ah-tk-20112012-27527")]
    [InlineData("989900012", "ah-tk-19981999-12")]
    [InlineData("990000012", "ah-tk-19992000-12")]
    [InlineData("192200736", null), InlineData("736", null), InlineData("19200073a", null), InlineData("192000000", null)]
    public void The_appendix_number_is_two_years_and_five_digits(string number, string? id) => Assert.Equal(id, PublicationIds.FromAppendix(number));

    [Fact]
    public void The_publications_id_comes_from_the_version_else_the_appendix_number_else_a_guess_that_is_held()
    {
        var version = new Read<TkDocumentVersie>(new TkDocumentVersie("v", "a", 1, "ah-tk-20192020-736"));
        var evidence = Evidence with
        {
            Documents = [Question, Document("a", "Antwoord schriftelijke vragen", "2019-11-15", version: "v", appendix: "192000999"), Document("b", "Mededeling (uitstel antwoord)", "2019-11-01", appendix: "192000500")],
            Versions = [version],
        };
        Assert.Equal(["2019D40352", "ah-tk-20192020-500", "ah-tk-20192020-736"], Merge(evidence).Documents.Select(d => d.Key));
        Assert.Equal("kv-tk-2019z19333", Merge(evidence with { Publications = [Publication("kv-tk-2019z19333", DocumentKind.Question)] }).Documents[0].Key);
    }

    [Fact]
    public void A_version_that_never_came_is_noted() =>
        Assert.Equal(IssueCode.ReferenceMissing, Assert.Single(Merge(Evidence with { Documents = [Document("a", TkZaak.WrittenQuestions, "2019-10-10", version: "v")] }).Issues).Code);

    [Theory]
    [InlineData("Schriftelijke vragen", null, DocumentKind.Question)]
    [InlineData("Antwoord schriftelijke vragen", null, DocumentKind.Answer)]
    [InlineData("Antwoord schriftelijke vragen (nader)", null, DocumentKind.FurtherAnswer)]
    [InlineData("Mededeling (uitstel antwoord)", null, DocumentKind.Postponement)]
    [InlineData("Mededeling", "Intrekken vragen over bodycams", DocumentKind.Withdrawal)]
    [InlineData("Mededeling", "De vragen zijn ingetrokken", DocumentKind.Withdrawal)]
    [InlineData("Mededeling", "Mededeling over vragen", DocumentKind.Notice)]
    [InlineData("Aanhangsel van de Handelingen", "Antwoord op vragen", DocumentKind.Answer)]
    [InlineData("Aanhangsel van de Handelingen", "Uitstel beantwoording", DocumentKind.Postponement)]
    [InlineData("Convocatie", null, DocumentKind.Other)]
    public void The_Soort_says_what_a_document_is(string kind, string? subject, DocumentKind expected) =>
        Assert.Equal(expected, Assert.Single(Merge(Evidence with { Documents = [Document("a", kind, "2019-11-01", subject: subject)] }).Documents).Kind);

    [Fact]
    public void A_notice_of_postponement_that_names_a_letter_answers_the_case_on_the_letters_day()
    {
        var notice = Publication("ah-tk-20192020-500", DocumentKind.Notice) with { Meaning = new(DocumentKind.Notice, true, Day("2019-10-30")), Notice = ["Beantwoord bij brief van 30 oktober 2019."], Header = new() { Received = Day("2019-11-01") } };
        var records = Records(Evidence with { Documents = [Question, Document("b", "Mededeling (uitstel antwoord)", "2019-11-01", appendix: "192000500")], Publications = [notice] });
        var node = records[0].Node;
        Assert.Equal((Day("2019-10-30"), true, null), (node.Date("answeredOn"), node["answeredByLetter"], node.Date("postponedOn")));
        Assert.Equal(WrittenQuestionState.Answered, QuestionState.On(Day("2019-10-30"), Day("2019-10-10"), node.Date("answeredOn"), node.Date("withdrawnOn"), node.Date("postponedOn")));
    }

    [Fact]
    public void The_first_postponement_counts_and_the_first_answer_and_what_comes_later_is_a_further_answer()
    {
        var merged = Merge(Evidence with
        {
            Documents =
            [
                Document("a2", "Antwoord schriftelijke vragen", "2019-12-15", appendix: "192000900"), Document("a1", "Antwoord schriftelijke vragen", "2019-11-15", appendix: "192000736"),
                Document("u2", "Mededeling (uitstel antwoord)", "2019-11-08", appendix: "192000600"), Document("u1", "Mededeling (uitstel antwoord)", "2019-11-01", appendix: "192000500"), Question,
            ],
        });
        Assert.Equal(new CaseDates(Day("2019-11-15"), false, null, Day("2019-11-01")), merged.Dates);
        Assert.Equal([DocumentKind.Question, DocumentKind.Postponement, DocumentKind.Postponement, DocumentKind.Answer, DocumentKind.FurtherAnswer], merged.Documents.Select(d => d.Kind));
    }

    [Fact]
    public void A_correction_is_a_version_of_its_document_and_the_latest_is_read()
    {
        var first = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Answers = [new([1], ["Ja."], [])] };
        var corrected = Publication("ah-tk-20192020-736-n1", DocumentKind.Answer) with { Answers = [new([1], ["Nee."], [])] };
        var unread = Publication("ah-tk-20192020-736-n2", DocumentKind.Answer) with { IsParsed = false };
        var document = Assert.Single(Merge(Evidence with { Documents = [], Publications = [first, unread, corrected] }).Documents);
        Assert.Equal("ah-tk-20192020-736", document.Key);
        Assert.Equal(["ah-tk-20192020-736-n1", "ah-tk-20192020-736", "ah-tk-20192020-736-n2"], document.Forms.Select(f => f.Id));
        Assert.Equal("Nee.", document.Best!.Answers[0].Paragraphs[0]);
    }

    [Fact]
    public void The_ministrys_letter_speaks_until_the_publication_does_and_its_answers_keep_an_alias()
    {
        var letter = new PublicationEvidence(null, Source("letter.docx", "application/msword"), 10) { DocumentId = "a", Quality = TextQuality.Extracted, Answers = [new([1], ["Ja, brief."], [])] };
        var answer = Document("a", "Antwoord schriftelijke vragen", "2019-11-15", number: "2019D45678");
        var before = Merge(Evidence with { Documents = [Question, answer], Publications = [letter] });
        Assert.Equal("2019D45678", before.Answers[0].Document.Key);
        var published = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Answers = [new([1], ["Ja."], [])] };
        var after = Merge(Evidence with { Documents = [Question, answer with { Fact = answer.Fact with { AppendixNumber = "192000736" } }], Publications = [letter, published] });
        Assert.Equal("Ja.", after.Answers[0].Fact.Paragraphs[0]);
        Assert.Contains(new OldKey(new("Document", "2019D45678"), new("Document", "ah-tk-20192020-736")), after.Aliases);
        Assert.Contains(new OldKey(new("Answer", "2019D45678#a1"), new("Answer", "ah-tk-20192020-736#a1")), after.Aliases);
    }

    [Fact]
    public void The_page_fills_texts_and_its_keys_lead_to_the_official_documents()
    {
        var evidence = Evidence with
        {
            Documents = [Question, Document("a", "Antwoord schriftelijke vragen", "2019-11-15", appendix: "192000736"), Document("u", "Mededeling (uitstel antwoord)", "2019-11-01", appendix: "192000500")],
            Pages = [new ReadPage("page.txt", Source("page.txt", "text/plain"), 10, new ParsedPage(Page, []))],
        };
        var merged = Merge(evidence);
        Assert.Equal(["kv-tk-2019Z19333", "ah-tk-20192020-500", "ah-tk-20192020-736"], Merge(evidence with { Publications = [Publication("kv-tk-2019Z19333", DocumentKind.Question)] }).Documents.Select(d => d.Key));
        Assert.Equal(("Een?", "Ja.", "Later."), (merged.Questions[0].Fact.Paragraphs[0], merged.Answers[0].Fact.Paragraphs[0], merged.Documents[1].Notice[0]));
        Assert.Contains(new OldKey(new("Document", "2019Z19333/POSTPONEMENT/2019-11-01"), new("Document", "ah-tk-20192020-500")), merged.Aliases);
        Assert.Contains(new OldKey(new("Document", "2019Z19333/ANSWER/2019-11-15"), new("Document", "ah-tk-20192020-736")), merged.Aliases);
        Assert.Contains(new OldKey(new("Answer", "2019Z19333/ANSWER/2019-11-15#a1"), new("Answer", "ah-tk-20192020-736#a1")), merged.Aliases);
    }

    [Fact]
    public void A_letter_that_answers_two_cases_is_one_document_and_its_answers_are_there_once()
    {
        var across = new AcrossCases();
        var answer = Document("a", "Antwoord schriftelijke vragen", "2019-11-15", appendix: "192000736", cases: ["one", "two"]);
        var published = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Answers = [new([1], ["Ja."], [])] };
        List<GraphRecord> Of(string number) => [.. MergedCaseGraph.Records(Merge(Evidence with { Number = number, Case = new(Evidence.Case!.Value.Fact with { Number = number }), Actors = [], Documents = [answer], Publications = [published] }, across), People, across, new())];
        var (first, second) = (Of("2019Z00001"), Of("2019Z00002"));
        Assert.Single(first.Concat(second), r => r.Node.Ref.Kind == "Document");
        Assert.Single(first.Concat(second), r => r.Node.Ref.Kind == "Answer");
        Assert.Equal("ah-tk-20192020-736#a1", Assert.Single(second[0].Edges, e => e.Type == "HAS_ANSWER").To.Key);
        Assert.Equal(Day("2019-11-15"), second[0].Node.Date("answeredOn"));
        var keys = first.Concat(second).Select(r => r.Node.Ref).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void A_publication_that_another_case_has_stands_under_another_key_and_is_listed()
    {
        var across = new AcrossCases();
        Merge(Evidence with { Number = "2019Z00001", Publications = [Publication("ah-tk-20192020-736", DocumentKind.Answer)] }, across);
        var merged = Merge(Evidence with { Documents = [], Publications = [Publication("ah-tk-20192020-736", DocumentKind.Answer) with { IssuedOn = Day("2019-11-15") }] }, across);
        Assert.Equal("2019Z19333/ANSWER/2019-11-15", Assert.Single(merged.Documents).Key);
        Assert.Equal(IssueCode.DocumentClaimedTwice, Assert.Single(merged.Issues).Code);
    }

    [Fact]
    public void A_publication_that_two_cases_have_stops_no_build_for_its_files_are_recorded_once()
    {
        var across = new AcrossCases();
        var published = Publication("ah-tk-20192020-736", DocumentKind.Answer) with { Answers = [new([1], ["Ja."], [])] };
        List<GraphRecord> Of(string number) => [.. MergedCaseGraph.Records(Merge(Evidence with { Number = number, Case = new(Evidence.Case!.Value.Fact with { Number = number }, Source($"Zaak/{number}", "application/xml")), Actors = [], Documents = [], Publications = [published] }, across), People, across, new())];
        var keys = Of("2019Z00001").Concat(Of("2019Z00002")).Select(r => r.Node.Ref).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Contains(new NodeRef("SourceRecord", published.Source.Key), keys);
        Assert.Equal(2, keys.Count(k => k.Kind == "Answer"));
    }
}
