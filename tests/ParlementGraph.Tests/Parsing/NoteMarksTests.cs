using System.Globalization;
using System.Text;
using CsCheck;
using ParlementGraph.Model;
using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class NoteMarksTests
{
    [Theory]
    [InlineData("worden?1", "worden?", "1@7")]
    [InlineData("onderzoeken1, die", "onderzoeken, die", "1@11")]
    [InlineData("van 20191 heb ik", "van 2019 heb ik", "1@8")]
    [InlineData("gelezen1\u00A02 gepresenteerd.", "gelezen gepresenteerd.", "1@7 2@7")]
    [InlineData("gelezen1 2 en ook3", "gelezen en ook", "1@7 2@7 3@14")]
    [InlineData("gelezen1 5 dagen", "gelezen 5 dagen", "1@7")]
    [InlineData("(zie bijlage)1.", "(zie bijlage).", "1@13")]
    [InlineData("sinds 2018.1 Daarna", "sinds 2018. Daarna", "1@11")]
    [InlineData("de AVG1 geldt", "de AVG geldt", "1@6")]
    public void The_expected_number_glued_to_a_word_is_a_mark(string printed, string text, string marks) => Assert.Equal((text, marks, 0), Read(printed));

    [Theory]
    [InlineData("H2O, A12, D66, 50PLUS, COVID-19, artikel 3, Z19333, 2017–2018, 1,5 en 12:30, 10.000, 100 m2")]
    [InlineData("https://example.org/a2 en ik@example.org")]
    [InlineData("20500 en 1999")]
    public void Numbers_that_belong_to_the_text_stay_in_it_in_silence(string printed) => Assert.Equal((printed, "", 0), Read(printed));

    [Theory]
    [InlineData("bijlage8 hierbij")]
    [InlineData("van 20195 heb ik")]
    [InlineData("art.1 van de wet")]
    [InlineData("de A1 is vol")]
    [InlineData("zin.2")]
    public void What_may_be_a_mark_but_is_not_surely_the_next_is_kept_and_told(string printed) => Assert.Equal((printed, "", 1), Read(printed));

    [Theory]
    [InlineData("Continuous")]
    [InlineData("Repeated")]
    [InlineData("Separate")]
    public void Printing_the_marks_at_their_places_again_gives_the_printed_lines(string numbering)
    {
        string[] words = ["bodycams", "een", "één", "van 2019", "«zin»", "D66", "A12", "1,5", "artikel 3", "zin.", "vraag?", "😀 smiles", "(2018)", "B"];
        var word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        var piece = Gen.Select(word, Gen.Int[0, 5], Gen.Bool);
        var text = piece.Array[1, 12].Array[1, 4];
        Gen.Select(text, text).Array[1, 5].Sample(pairs =>
        {
            var sequence = new NoteSequence(Enum.Parse<NoteNumbering>(numbering));
            var texts = pairs.SelectMany((p, i) => new[] { Print(p.Item1, false, i + 1, sequence), Print(p.Item2, true, i + 1, sequence) }).ToList();
            var (clean, notes) = NoteMarks.Read(texts, new IssueList());
            for (var i = 0; i < texts.Count; i++)
            {
                var own = notes.Where(n => n.Place!.InAnswer == texts[i].InAnswer && n.Place.N == texts[i].N).ToList();
                Assert.Equal(texts[i].Printed, PutBack(string.Join('\n', clean[i]), own));
            }
        }, iter: 500, threads: 1);
    }

    [Fact]
    public void The_marks_of_the_seed_go_back_where_they_were()
    {
        var page = WrittenQuestionPageParser.Parse(ParsingTestData.Seed, ParsingTestData.Lexicon).Facts!;
        var printed = Encoding.UTF8.GetString(ParsingTestData.Seed).Replace('\u00A0', ' ');
        foreach (var (inAnswer, n, paragraphs) in page.Questions.Select(q => (false, q.N, q.Paragraphs)).Concat(page.Answers.Select(a => (true, a.Questions[0], a.Paragraphs))))
        {
            var own = page.Notes.Where(m => m.Place!.InAnswer == inAnswer && m.Place.N == n).ToList();
            var lines = PutBack(string.Join('\n', paragraphs), own).Replace('\u00A0', ' ').Split('\n');
            Assert.All(lines, line => Assert.Contains($"\n  {line}\n", printed, StringComparison.Ordinal));
        }
        Assert.Equal(
            "1:Q1@141 2:A4@557 3:A5@295 4:A5@1284 5:A5@1342 6:A6@774 7:A6@774 8:A7@46",
            string.Join(' ', page.Notes.Select(m => $"{m.Mark}:{(m.Document == DocumentKind.Answer ? 'A' : 'Q')}{m.Place!.N}@{m.Place.Offset}")));
    }

    /// <summary>Words with a mark behind some of them, as the numbering wants it; two at once now and then.</summary>
    private static MarkedText Print((string Word, int Die, bool Twice)[][] lines, bool inAnswer, int n, NoteSequence sequence)
    {
        string Next()
        {
            var next = sequence.Expected(inAnswer).ToString(CultureInfo.InvariantCulture);
            sequence.Take(inAnswer);
            return next;
        }
        var printed = lines.Select(line => string.Join(' ', line.Select(p => p.Die > 0 || char.IsAsciiDigit(p.Word[^1]) && p.Word != "van 2019" || p.Word == "B"
            ? p.Word
            : p.Word + Next() + (p.Twice ? " " + Next() : ""))));
        return new MarkedText(inAnswer, n, [.. printed.Select((l, i) => new PageLine(l, i + 1, 3))]);
    }

    private static string PutBack(string text, List<NoteFact> notes)
    {
        var result = new StringBuilder(text);
        foreach (var place in notes.GroupBy(n => n.Place!.Offset).OrderByDescending(g => g.Key))
        {
            result.Insert(place.Key, string.Join(' ', place.Select(n => n.Mark)));
        }
        return result.ToString();
    }

    private static (string Text, string Marks, int Issues) Read(string printed)
    {
        var issues = new IssueList();
        var (texts, notes) = NoteMarks.Read([new MarkedText(false, 1, [new PageLine(printed, 1, 1)])], issues);
        return (string.Join('\n', texts[0]), string.Join(' ', notes.Select(n => $"{n.Mark}@{n.Place!.Offset}")), issues.ToList().Count);
    }
}
