using ParlementGraph.Model;
using ParlementGraph.Tests.Store;
using Record = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>The seed document 2019Z19333 as records made by hand, its texts read from the file itself.</summary>
internal static class SeedCase
{
    public const string Number = "2019Z19333";
    public const string AnswerDocument = "ah-tk-20192020-736";
    public const string QuestionDocument = "kv-tk-2019Z19333";
    public const string NoticeDocument = "2019Z19333/POSTPONEMENT/2019-11-01";
    public const string Office = "minister-van-justitie-en-veiligheid";

    private static readonly DateOnly SworeIn = new(2017, 10, 26);

    public static IReadOnlyList<GraphRecord> Records { get; } = [.. World(), .. Case()];

    private static IEnumerable<GraphRecord> World()
    {
        yield return Some.Record("Cabinet", "kabinet-rutte-iii", [Some.Has("GOVERNED_BY", new("Cabinet", "kabinet-rutte-iii"), new("Party", "d66"))],
            ("name", "Kabinet-Rutte III"), ("sortName", "kabinet rutte iii"), ("from", SworeIn));
        yield return Some.Record("Ministry", "justitie-en-veiligheid", [],
            ("names", new List<Record> { Dated("Veiligheid en Justitie", new(2010, 10, 14), SworeIn), Dated("Justitie en Veiligheid", SworeIn, null) }),
            ("sortName", "justitie en veiligheid"), ("aliases", new List<string> { "JenV" }));
        yield return Some.Record("Office", Office, [Some.Edge("PART_OF", new("Office", Office), new("Ministry", "justitie-en-veiligheid"))],
            ("title", "minister van Justitie en Veiligheid"), ("sortName", "minister van justitie en veiligheid"), ("role", "MINISTER"), ("aliases", new List<string>()));
        yield return Some.Record("Office", "minister-president", [],
            ("title", "minister-president"), ("sortName", "minister president"), ("role", "PRIME_MINISTER"), ("aliases", new List<string> { "minister van Algemene Zaken" }));
        yield return Party("groenlinks", "GL", "GroenLinks", "gl");
        yield return Party("d66", "D66", "Democraten 66", "d66");
        yield return Party("cda", "CDA", "Christen-Democratisch Appèl", "cda");
        yield return Person("niels-van-den-berge", "Niels van den Berge", "van den", "Berge", "berge niels van den", Some.MemberOf("niels-van-den-berge", "groenlinks", new(2018, 11, 1), new(2021, 3, 31)));
        yield return Person("monica-den-boer", "Monica den Boer", "den", "Boer", "boer monica den", Some.MemberOf("monica-den-boer", "d66", new(2018, 6, 1), new(2020, 9, 1)));
        yield return Person("kathalijne-buitenweg", "Kathalijne Buitenweg", null, "Buitenweg", "buitenweg kathalijne", Some.MemberOf("kathalijne-buitenweg", "groenlinks", new(2017, 3, 23), new(2021, 3, 31)));
        yield return Person("ferdinand-grapperhaus", "Ferdinand Grapperhaus", null, "Grapperhaus", "grapperhaus ferdinand", Holds("ferdinand-grapperhaus", Office, "cda"));
        yield return Person("mark-rutte", "Mark Rutte", null, "Rutte", "rutte mark", Holds("mark-rutte", "minister-president", null));
        yield return Some.Record("Topic", "openbare-orde-en-veiligheid", [], ("name", "Openbare orde en veiligheid"), ("theme", "Openbare orde en veiligheid"), ("sortName", "openbare orde en veiligheid"));
        yield return Some.Record("Topic", "openbare-orde-en-veiligheid-organisatie-en-beleid",
            [Some.Edge("PART_OF", new("Topic", "openbare-orde-en-veiligheid-organisatie-en-beleid"), new("Topic", "openbare-orde-en-veiligheid"))],
            ("name", "Openbare orde en veiligheid | Organisatie en beleid"), ("theme", "Openbare orde en veiligheid"), ("subtheme", "Organisatie en beleid"), ("sortName", "openbare orde en veiligheid organisatie en beleid"));
    }

    private static IEnumerable<GraphRecord> Case()
    {
        var page = SeedPage.Read(Repo.PathOf("seeds", "documents", "2019Z19333.txt"));
        var self = new NodeRef("WrittenQuestion", Number);
        var texts = page.Questions.Count;
        var edges = new List<Edge>
        {
            Asked("niels-van-den-berge", 1, "groenlinks", "Niels van den Berge (GL)"), Asked("monica-den-boer", 2, "d66", "Monica den Boer (D66)"), Asked("kathalijne-buitenweg", 3, "groenlinks", "Kathalijne Buitenweg (GL)"),
            Some.Edge("ADDRESSED_TO", self, new("Office", Office), ("order", 1L), ("asWritten", "minister justitie en veiligheid"), ("holder", "ferdinand-grapperhaus")),
            Some.Edge("ANSWERED", new("Person", "ferdinand-grapperhaus"), self, ("order", 1L), ("asWritten", "Ferdinand Grapperhaus (minister justitie en veiligheid) (CDA)"), ("office", Office), ("answeredOn", new DateOnly(2019, 11, 15))),
            Some.About(Number, "openbare-orde-en-veiligheid-organisatie-en-beleid"),
            Some.Has("DOCUMENTED_IN", self, new("Document", QuestionDocument)), Some.Has("DOCUMENTED_IN", self, new("Document", NoticeDocument), 2), Some.Has("DOCUMENTED_IN", self, new("Document", AnswerDocument), 3),
            Some.Edge("READ_FROM", self, new("SourceRecord", "seed"), ("fields", new List<string> { "subject", "submittedOn" })),
        };
        for (var n = 1; n <= texts; n++)
        {
            edges.Add(Some.Has("HAS_QUESTION", self, new("Question", $"{Number}#{n}"), n));
            edges.Add(Some.Has("HAS_ANSWER", self, new("Answer", $"{AnswerDocument}#a{n}"), n));
        }
        var notice = new Dictionary<string, object?> { ["kind"] = "POSTPONEMENT", ["on"] = new DateOnly(2019, 11, 1), ["text"] = page.Notice, ["document"] = NoticeDocument };
        yield return Some.Record("WrittenQuestion", Number, edges,
            ("number", Number), ("chamber", "TWEEDE_KAMER"), ("subject", page.Subject), ("submittedOn", new DateOnly(2019, 10, 10)), ("answeredOn", new DateOnly(2019, 11, 15)), ("postponedOn", new DateOnly(2019, 11, 1)),
            ("answeredByLetter", false), ("daysToAnswer", 36L), ("dueOn", new DateOnly(2019, 11, 21)), ("parliamentaryYear", "2019-2020"), ("notices", new List<Record> { notice }), ("sort", $"2019-10-10 {Number}"));
        for (var n = 1; n <= texts; n++)
        {
            yield return Some.Record("Question", $"{Number}#{n}", [], ("n", (long)n), ("text", page.Questions[n - 1]), ("sort", $"2019-10-10 {Number} {n:000}"));
            var answer = new NodeRef("Answer", $"{AnswerDocument}#a{n}");
            var answers = new List<Edge> { Some.Has("ANSWERS", answer, new("Question", $"{Number}#{n}"), n) };
            if (n == 6) answers.Add(Some.Has("REFERS_TO_ANSWER", answer, new("Question", $"{Number}#4"), 4));
            yield return Some.Record("Answer", answer.Key, answers, ("text", page.Answers[n - 1]));
        }
        yield return Document(QuestionDocument, "QUESTION", new(2019, 10, 10), page.Subject, null, "Question", n => $"{Number}#{n}", texts);
        yield return Document(AnswerDocument, "ANSWER", new(2019, 11, 15), "Antwoord op vragen van de leden Van den Berge, Buitenweg en Den Boer", null, "Answer", n => $"{AnswerDocument}#a{n}", texts);
        yield return Document(NoticeDocument, "POSTPONEMENT", new(2019, 11, 1), "Uitstelbericht", page.Notice, "Answer", _ => "", 0);
        yield return Some.Record("Citation", $"{QuestionDocument}#n1",
            [Some.Has("CITES", new("Question", $"{Number}#1"), new("Citation", $"{QuestionDocument}#n1")), Some.Edge("POINTS_TO", new("Citation", $"{QuestionDocument}#n1"), new("Document", AnswerDocument))],
            ("mark", "1"), ("text", ""), ("urls", new List<string> { "https://www.politie.nl/nieuws/2019" }), ("references", new List<string>()), ("offset", (long)page.Questions[0].Length));
        yield return Some.SourceRecord("seed");
        yield return Some.Issue($"{AnswerDocument}/NOTE_TEXT_MISSING/notes", IssueCode.NoteTextMissing,
            Some.Edge("CONCERNS", new("Issue", $"{AnswerDocument}/NOTE_TEXT_MISSING/notes"), self),
            Some.Edge("CONCERNS", new("Issue", $"{AnswerDocument}/NOTE_TEXT_MISSING/notes"), new("Document", AnswerDocument)));
    }

    private static Edge Asked(string person, long order, string party, string asWritten) => Some.Edge("ASKED", new("Person", person), new("WrittenQuestion", Number), ("order", order), ("asWritten", asWritten), ("party", party));

    private static Edge Holds(string person, string office, string? party) => Some.Edge("HOLDS", new("Person", person), new("Office", office), ("from", SworeIn), ("cabinet", "kabinet-rutte-iii"), ("party", party), ("acting", false));

    private static GraphRecord Person(string key, string name, string? prefix, string surname, string sortName, params Edge[] edges) => Some.Record("Person", key, edges,
        ("name", name), ("surnamePrefix", prefix), ("surname", surname), ("sortName", sortName), ("otherNames", new List<string>()));

    private static GraphRecord Party(string key, string abbreviation, string name, string sortName) => Some.Record("Party", key, [],
        ("abbreviation", abbreviation), ("name", name), ("sortName", sortName), ("aliases", new List<Record> { Dated(name + " (lijst)", null, null) }));

    private static GraphRecord Document(string key, string kind, DateOnly on, string title, string? text, string states, Func<int, string> keyOf, int count) => Some.Record("Document", key,
        [.. Enumerable.Range(1, count).Select(n => Some.Has("STATES", new("Document", key), new(states, keyOf(n)), n))],
        ("publicationId", key.Contains('/', StringComparison.Ordinal) ? null : key), ("kind", kind), ("title", title), ("issuedOn", on), ("textQuality", "EXTRACTED"), ("text", text),
        ("forms", new List<Record> { new Dictionary<string, object?> { ["mediaType"] = "text/plain", ["sha256"] = "00", ["bytes"] = 11804L, ["used"] = true } }));

    private static Dictionary<string, object?> Dated(string name, DateOnly? from, DateOnly? until) => new Dictionary<string, object?> { ["name"] = name, ["from"] = from, ["until"] = until };
}

/// <summary>Just enough reading of the seed document to have its texts; the parser has its own tests.</summary>
internal sealed record SeedPage(string Subject, IReadOnlyList<string> Questions, IReadOnlyList<string> Answers, string Notice)
{
    public static SeedPage Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var parts = string.Join('\n', lines).Split(" • ");
        var numbered = parts.Where(p => p.StartsWith("Vraag ", StringComparison.Ordinal)).Select(p => p.Split("\n\n").Select(Clean).ToList()).ToList();
        var notice = parts.Single(p => p.StartsWith("Mededeling", StringComparison.Ordinal)).Split("\n\n")[1];
        // A part is "Vraag 1", its text, a blank line, the answer.
        return new(lines[2], [.. numbered.Select(n => n[0][(n[0].IndexOf('\n', StringComparison.Ordinal) + 1)..])], [.. numbered.Select(n => n[1])], Clean(notice));
    }

    private static string Clean(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
