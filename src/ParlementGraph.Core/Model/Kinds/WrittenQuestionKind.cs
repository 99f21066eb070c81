using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A set of numbered questions, one case of the Chamber.</summary>
internal static class WrittenQuestionKind
{
    public const string Name = "WrittenQuestion";

    private static readonly FieldDef AsWritten = new("asWritten", Plain, "The mention as the source prints it.") { Required = true, Filtered = true };
    private static readonly FieldDef Order = new("order", Number, "Place in the printed order, from 1.") { Required = true, Filtered = true };

    public static readonly KindFile File = new(
        new KindDef(Name, "A set of numbered questions (schriftelijke vragen, one zaak) that members put to one or more ministers.", "the number of the case, `2019Z19333`",
        [
            new("number", Plain, "Number of the case at the Chamber, such as 2019Z19333. Source: the Tweede Kamer.") { Dutch = "zaaknummer", Required = true, Filtered = true, Sorted = true },
            new("chamber", FieldType.Choice, "The chamber whose members asked.") { Dutch = "kamer", Required = true, Filtered = true, Choices = typeof(Chamber) },
            new("subject", Plain, "What the set is about, in one line, as the Chamber titles it.") { Dutch = "onderwerp", Required = true, Filtered = true, Searched = true },
            new("submittedOn", Date, "Day of submission.") { Dutch = "ingediend", Required = true, Filtered = true, Sorted = true },
            new("answeredOn", Date, "Day of the first answer, or of the letter that answers; null = no answer known.") { Dutch = "beantwoord", Filtered = true, Sorted = true },
            new("withdrawnOn", Date, "Day of the notice of withdrawal; null = not withdrawn.") { Dutch = "ingetrokken", Filtered = true, Sorted = true },
            new("postponedOn", Date, "Day of the first notice of postponement; null = never postponed.") { Dutch = "uitgesteld", Filtered = true, Sorted = true },
            new("answeredByLetter", FieldType.Boolean, "True when a notice names a letter that answers the set.") { Required = true, Filtered = true },
            new("daysToAnswer", Number, "Calendar days from submittedOn to answeredOn; null = no answer known.") { Dutch = "antwoordtermijn", Filtered = true, Sorted = true },
            new("dueOn", Date, "Day by which the answer is due: submittedOn + 21 days, + 21 more after a first notice of postponement.") { Dutch = "uiterste datum", Required = true, Filtered = true, Sorted = true },
            new("parliamentaryYear", Plain, "Parliamentary year of the submission, from the third Tuesday of September: 2019-2020.") { Dutch = "vergaderjaar", Required = true, Filtered = true, Sorted = true },
            new("notices", Records, "Notices about the set: postponement, withdrawal, a letter that answers, others.")
            {
                Dutch = "mededelingen", Required = true, Searched = true, SearchedPart = "text",
                Parts =
                [
                    new("kind", FieldType.Choice, "What the notice says.") { Required = true, Choices = typeof(DocumentKind) },
                    new("on", Date, "Day of the notice.") { Required = true },
                    new("text", Plain, "Its wording; paragraphs are separated by newlines.") { Required = true },
                    new("document", Plain, "Key of the document that is the notice."),
                    new("letter", Plain, "Id of the letter that answers, as the notice names it: kst-36471-64; null when it names none."),
                ],
            },
            new("sort", Plain, "Day and number, the default order.") { Required = true, Exposed = false, Sorted = true },
        ])
        { Dutch = "kamervraag, zaak", KeyField = "number", DefaultOrder = [new("sort", Descending: true)] },
        new EdgeDef("ASKED", ["Person", "UnresolvedActor"], [Name], EdgeEnd.To, "Who put the questions.")
        {
            NameAtFrom = "asked",
            NameAtTo = "askers",
            ItemName = "WrittenQuestionAsker",
            Properties = [Order, AsWritten, new("party", Ref, "The party (fractie) that the asker sat for on the day of submission; null = unknown.") { Refers = "Party", Filtered = true }],
        },
        new EdgeDef("ADDRESSED_TO", [Name], ["Office", "Person", "UnresolvedActor"], EdgeEnd.From, "Who was asked: an office, or a person when the office is unknown.")
        {
            NameAtFrom = "addressees",
            ItemName = "WrittenQuestionAddressee",
            Properties = [Order, AsWritten, new("holder", Ref, "Who held the office on the day of submission; null = unknown.") { Refers = "Person", Filtered = true, ShownAs = "person" },
                new("inAbsenceOf", RefList, "Offices in whose absence (bij afwezigheid van) this one was asked.") { Refers = "Office" }],
        },
        new EdgeDef("ANSWERED", ["Person", "UnresolvedActor"], [Name], EdgeEnd.To, "Who answered, for whom.")
        {
            NameAtFrom = "answered",
            NameAtTo = "answerers",
            ItemName = "WrittenQuestionAnswerer",
            Properties =
            [
                Order, AsWritten,
                new("office", Ref, "The office in which the person answered; null = unknown.") { Refers = "Office", Filtered = true },
                new("onBehalfOf", RefList, "Offices on whose behalf (mede namens) the answer was given.") { Refers = "Office" },
                new("inAbsenceOf", RefList, "Offices in whose absence (bij afwezigheid van) the answer was given.") { Refers = "Office" },
                new("answeredOn", Date, "Day of that answer; null = unknown.") { Filtered = true },
            ],
        },
        new EdgeDef("HAS_QUESTION", [Name], ["Question"], EdgeEnd.From, "The numbered questions of the set.")
        {
            NameAtFrom = "questions",
            NameAtTo = "writtenQuestion",
            SingleAt = EdgeEnd.To,
            Properties = [new("order", Number, "The number of the question.") { Required = true }],
        },
        new EdgeDef("HAS_ANSWER", [Name], ["Answer"], EdgeEnd.From, "The answers to the set, also one that no question could be tied to.")
        {
            NameAtFrom = "answers",
            NameAtTo = "writtenQuestions",
            Properties = [new("order", Number, "Place among the answers, from 1.") { Required = true }],
        },
        new EdgeDef("DOCUMENTED_IN", [Name], ["Document"], EdgeEnd.From, "The publications of the case, by date.")
        {
            NameAtFrom = "documents",
            NameAtTo = "writtenQuestions",
            Properties = [new("order", Number, "Place by date, from 1.") { Required = true }],
        },
        new EdgeDef("ABOUT", [Name], ["Topic"], EdgeEnd.From, "What the set is about.")
        {
            NameAtFrom = "topics",
            NameAtTo = "writtenQuestions",
            Properties =
            [
                new("order", Number, "Place in the source's list, from 1.") { Required = true },
                new("method", Plain, "How the topic was found: `source` for the publisher's own category.") { Required = true },
            ],
        },
        new EdgeDef("REFERS_TO", [Name], [Name], EdgeEnd.From, "Ties to other sets.")
        {
            NameAtFrom = "relatedQuestions",
            NameAtTo = "referredToBy",
            ItemName = "WrittenQuestionLink",
            Properties =
            [
                new("kind", FieldType.Choice, "How the two are tied.") { Required = true, Choices = typeof(LinkKind), Filtered = true },
                new("asWritten", Plain, "The reference as the source prints it; null when the source gives only a number."),
                new("document", Ref, "The document that makes the reference.") { Refers = "Document" },
            ],
        });
}
