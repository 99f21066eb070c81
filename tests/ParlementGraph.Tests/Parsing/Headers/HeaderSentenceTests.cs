using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

public sealed class HeaderSentenceTests
{
    private const string Opening = "Vragen van het lid Vos (P) aan de Minister van Defensie over ";

    [Theory]
    [InlineData("sloten (ingezonden 3 mei 2031).", "sloten", "2031-05-03")]
    [InlineData("sloten (ingezonden 3 mei 2031)", "sloten", "2031-05-03")]
    [InlineData("sloten (ingezonden 3 mei 2031", "sloten", "2031-05-03")]
    [InlineData("sloten(ingezonden 3 mei2031).1", "sloten", "2031-05-03")]
    [InlineData("sloten (ingezonden op 3 mei 2031)", "sloten", "2031-05-03")]
    [InlineData("sloten (Ingezonden 3-5-2031)", "sloten", "2031-05-03")]
    [InlineData("sloten (ingezonden (ingezonden 3 mei 2031)", "sloten", "2031-05-03")]
    [InlineData("sloten, ingezonden 3 mei 2031.", "sloten", "2031-05-03")]
    [InlineData("sloten, (ingezonden 3 mei 2031).", "sloten", "2031-05-03")]
    [InlineData("sloten.", "sloten", null)]
    [InlineData("de motie-Vos c.s.", "de motie-Vos c.s.", null)]
    [InlineData("«Sloten.» (ingezonden 3 mei 2031).", "«Sloten.»", "2031-05-03")]
    [InlineData("een brief aan de Minister van Financiën over gras (ingezonden 3 mei 2031).", "een brief aan de Minister van Financiën over gras", "2031-05-03")]
    [InlineData("vragen (ingezonden 1 mei 2031) over gras (ingezonden 3 mei 2031).", "vragen (ingezonden 1 mei 2031) over gras", "2031-05-03")]
    [InlineData("vragen (ingezonden 1 mei 2031) over gras", "vragen (ingezonden 1 mei 2031) over gras", null)]
    [InlineData("zorg die mensen ontvangen (ingezonden 3 mei 2031).", "zorg die mensen ontvangen", "2031-05-03")]
    [InlineData("een plan dat was ingezonden (ingezonden 3 mei 2031).", "een plan dat was ingezonden", "2031-05-03")]
    [InlineData("gras (Blad.nl, 2 mei 2031) (ingezonden 3 mei 2031)", "gras (Blad.nl, 2 mei 2031)", "2031-05-03")]
    [InlineData("'gras van 'onze' boer' (ingezonden 3 mei 2031).", "'gras van 'onze' boer'", "2031-05-03")]
    [InlineData("«een «nest» in (het riet» (ingezonden 3 mei 2031).", "«een «nest» in (het riet»", "2031-05-03")]
    public void The_subject_runs_to_the_last_day_of_submission(string rest, string subject, string? submitted)
    {
        var facts = Headers.Question(Opening + rest);

        Assert.Equal(subject, facts.Subject);
        Assert.Equal(submitted, facts.Submitted?.ToString("O"));
        Assert.Empty(facts.Issues);
    }

    [Theory]
    [InlineData("inzake gras")]
    [InlineData("naar aanleiding van gras")]
    [InlineData("met betrekking tot gras")]
    public void The_subject_may_begin_with_other_words_than_over(string rest) =>
        Assert.Equal(" | Vos/P | Minister van Justitie |  |  |  |  | gras |  |  | ", Headers.Show(Headers.Question("Vragen van het lid Vos (P) aan de Minister van Justitie " + rest) with { Kind = null }));

    [Theory]
    [InlineData("(ingezonden 3 okt 2031)")]
    [InlineData("(ingezonden 3 okt. 2031)")]
    [InlineData("(ingezonden 3 oktobr 2031)")]
    public void A_month_may_be_abbreviated_or_have_a_slip(string clause)
    {
        var facts = Headers.Question($"{Opening}sloten {clause}.");

        Assert.Equal(new DateOnly(2031, 10, 3), facts.Submitted);
        Assert.Equal("sloten", facts.Subject);
        Assert.Empty(facts.Issues);
    }

    [Theory]
    [InlineData("(ingezonden 31 februari 2031)")]
    [InlineData("(ingezonden 3 okto 2031)")]
    [InlineData("(ingezonden)")]
    [InlineData("(ingezonden 20311)")]
    public void A_day_that_does_not_exist_is_an_issue_and_no_day(string clause)
    {
        var facts = Headers.Question($"{Opening}sloten {clause}.");

        Assert.Null(facts.Submitted);
        Assert.Equal("sloten", facts.Subject);
        Assert.Equal(HeaderIssueCode.DateNotUnderstood, Assert.Single(facts.Issues).Code);
    }

    [Theory]
    [InlineData("Vragen van", HeaderKind.Question)]
    [InlineData("Vraag van", HeaderKind.Question)]
    [InlineData("Nadere vragen van", HeaderKind.Question)]
    [InlineData("Schriftelijke vragen van", HeaderKind.Question)]
    [InlineData("Mondelinge vragen van", HeaderKind.OralQuestion)]
    [InlineData("Mondelinge vraag van", HeaderKind.OralQuestion)]
    [InlineData("Antwoord op vragen van", HeaderKind.Answer)]
    public void The_first_words_say_the_kind(string opening, HeaderKind kind)
    {
        var facts = Headers.Question($"{opening} het lid Vos (P) aan de Minister van Defensie over gras");

        Assert.Equal(kind, facts.Kind);
        Assert.Equal("Vos/P", Headers.Show(facts.Askers));
        Assert.Empty(facts.Issues);
    }

    [Fact]
    public void The_line_of_the_answer_decides_the_kind() =>
        Assert.Equal(HeaderKind.Notice, HeaderSentence.Parse(Opening + "gras", "Mededeling van Minister Beer (Defensie) (ontvangen 4 mei 2031).", Headers.Lexicon).Kind);

    [Fact]
    public void One_line_may_hold_several_sentences()
    {
        var facts = Headers.Question(Opening + "gras (ingezonden 3 mei 2031). Antwoord van Minister Beer (Defensie) (ontvangen 4 mei 2031). Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 9.");

        Assert.Equal("Answer | Vos/P | Minister van Defensie | Minister/Beer/Defensie |  |  | 2030-2031/9 | gras | 2031-05-03 | 2031-05-04 | ", Headers.Show(facts));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" ", "\u00a0\t")]
    public void Empty_lines_say_nothing(string question, string answer) => Assert.Equal(" |  |  |  |  |  |  |  |  |  | ", Headers.Show(HeaderSentence.Parse(question, answer, Headers.Lexicon)));

    [Theory]
    [InlineData("Een gedicht", HeaderIssueCode.LineNotUnderstood)]
    [InlineData("Vragen van het lid Vos (P) over gras", HeaderIssueCode.AddresseesMissing)]
    [InlineData("Vragen aan de Minister van Defensie over gras", HeaderIssueCode.AskersMissing)]
    [InlineData("Vragen van het lid Vos (P) aan de Minister van Defensie", HeaderIssueCode.SubjectMissing)]
    [InlineData("Vragen van het lid Vos (P) aan de Voorzitter van de Kamer over gras", HeaderIssueCode.TitleNotUnderstood)]
    [InlineData("Vragen van het lid Vos (P) aan de Minister van Defensie over gras (ingezonden 3 mei 2031). Met groet", HeaderIssueCode.WordsNotUnderstood)]
    public void What_is_not_understood_is_said(string line, HeaderIssueCode code) => Assert.Equal(code, Assert.Single(Headers.Question(line).Issues).Code);
}
