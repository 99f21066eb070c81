using System.Diagnostics;
using System.Text;
using CsCheck;
using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

public sealed class HeaderLawTests
{
    private static readonly string[] Subjects =
    [
        "gras", "de sloten", "het bericht «Boer vindt nest»", "het bericht «Boer: «Mijn nest is leeg»»", "het bericht 'Nest van 'onze' boer'", "de motie-Vos c.s. (Kamerstuk 24 587, nr. 995)",
        "een brief aan de Minister van Financiën", "vragen (ingezonden 1 mei 2031) over gras", "de uitspraken van de Minister van Defensie op 18 november 2024", "zorg die mensen ontvangen",
        "een plan dat was ingezonden", "gras (Blad.nl, 2 mei 2031)", "«een «nest» in (het riet»", "de kosten voor 2012", "over en weer", "Zie ook het gras", "«Wat nu?»", "geld, mede namens de buren", "het antwoord van Minister Vos (Defensie)",
    ];

    private static readonly string[] Pieces =
    [
        "Vragen van ", "het lid ", "de leden ", "Vos", "(", ")", "((((", "(P)", ", ", " en ", " aan ", "de ", "Minister ", "Ministers ", "van ", "voor ", "Staatssecretaris ", "Financiën", "Economische Zaken", "Onderwijs, Cultuur",
        " over ", "(ingezonden ", "(ontvangen ", "3 mei 2031", "31 februari 2031", ".", "Antwoord ", "Mededeling ", "mede namens ", "bij afwezigheid van ", "Zie ook ", "Aanhangsel ", "2030–2031", ", nr. ", "12", "beiden ", "minister-president",
        "\u0301", "\ud800", "\ufeff", "\0", "«", "»", "-", "–", "&", "ingezonden ", ", ingezonden ", "x, y Minister van z ", "allen ", "[", "]", ";",
    ];

    private static readonly Gen<string> AnyLine = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat));

    [Fact]
    public void What_is_written_by_the_grammar_is_read_back()
    {
        var writer = new HeaderWriter(20241119, Subjects);
        var wrong = new List<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var (question, answer, expected) = writer.Next();
            var read = Headers.Show(HeaderSentence.Parse(question, answer, Headers.Lexicon));
            if (read != Headers.Show(expected)) wrong.Add($"{question}\n{answer}\n  read {read}\n  want {Headers.Show(expected)}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of 20000:\n{string.Join('\n', wrong.Take(8))}");
    }

    [Fact]
    public void Any_text_has_a_result_and_no_list_of_it_is_null() => Gen.Select(AnyLine, AnyLine).Sample(
        (question, answer) =>
        {
            var facts = HeaderSentence.Parse(question, answer, Headers.Lexicon);
            var anything = question.Concat(answer).Any(c => !char.IsWhiteSpace(c) && c is not ('\ufeff' or '\u200b'));
            // Never silent: no kind without a word about it.
            return (facts.Kind is not null || facts.Issues.Count > 0 || !anything)
                && facts.Askers.All(a => a.Name.Length > 0 && a.Party != "") && facts.AddressedTo.All(t => t.Length > 0) && facts.Subject != "" && facts.Issues.Count <= 20
                && Headers.Show(facts) == Headers.Show(HeaderSentence.Parse(question, answer, Headers.Lexicon));
        },
        iter: 20_000, threads: 1);

    public static TheoryData<string> Repeated => [.. Pieces, "Minister van x, y ", ", en ", "(a ", "van Minister ", "mede namens Minister van x (", "Economische Zaken en Klimaat en ", "(ingezonden (", "1 ", "(Rik) "];

    [Theory, MemberData(nameof(Repeated))]
    public void The_time_grows_with_the_length_of_the_line_alone(string piece)
    {
        var text = new StringBuilder();
        while (text.Length < 250_000) text.Append(piece);
        var clock = Stopwatch.StartNew();

        HeaderSentence.Parse("Vragen van " + text, "Antwoord van " + text, Headers.Lexicon);
        HeaderSentence.Parse("Vragen van het lid Vos (P) aan de Ministers van " + text, "Antwoord van Minister van " + text, Headers.Lexicon);
        HeaderSentence.Parse("Vragen van het lid Vos (P) aan de Minister van Defensie over " + text, "Antwoord van Minister Vos (" + text, Headers.Lexicon);

        // A tenth of it on an idle machine; quadratic time would be minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {piece}");
    }
}
