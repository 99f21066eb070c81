using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

public sealed class AnswerSentenceTests
{
    [Theory]
    [InlineData("Minister Vos (Defensie)", "Minister/Vos/Defensie")]
    [InlineData("de Minister Vos (Defensie)", "Minister/Vos/Defensie")]
    [InlineData("staatssecretaris Van der Vos-Beer (Onderwijs, Cultuur en Wetenschap)", "staatssecretaris/Van der Vos-Beer/Onderwijs, Cultuur en Wetenschap")]
    [InlineData("Minister Vos – van de Beer (Asiel en Migratie)", "Minister/Vos – van de Beer/Asiel en Migratie")]
    [InlineData("minister van Vos (Defensie)", "minister/van Vos/Defensie")]
    [InlineData("Minister Vos, (Defensie)", "Minister/Vos/Defensie")]
    [InlineData("Minister Vos Pzn. (Defensie)", "Minister/Vos Pzn./Defensie")]
    [InlineData("Minister A.B. Vos (Defensie)", "Minister/A.B. Vos/Defensie")]
    [InlineData("Minister-President Vos (Algemene Zaken)", "Minister-President/Vos/Algemene Zaken")]
    [InlineData("de Minister-President, Minister van Algemene Zaken", "Minister-President//Algemene Zaken")]
    [InlineData("Minister-President Vos, Minister van Algemene Zaken", "Minister-President/Vos/Algemene Zaken")]
    [InlineData("Minister Vos (Defensie) en Staatssecretaris Beer (Financiën)", "Minister/Vos/Defensie; Staatssecretaris/Beer/Financiën")]
    [InlineData("Minister Vos (Defensie) en van Staatssecretaris Beer (Financiën)", "Minister/Vos/Defensie; Staatssecretaris/Beer/Financiën")]
    [InlineData("Minister Vos (Defensie) en antwoord van Staatssecretaris Beer (Financiën)", "Minister/Vos/Defensie; Staatssecretaris/Beer/Financiën")]
    [InlineData("Minister Vos (Defensie), Minister Das (EZ) en Staatssecretaris Beer (Financiën)", "Minister/Vos/Defensie; Minister/Das/EZ; Staatssecretaris/Beer/Financiën")]
    [InlineData("Ministers Vos (Defensie) en Beer (Financiën)", "Minister/Vos/Defensie; Minister/Beer/Financiën")]
    [InlineData("Minister Vos en Staatssecretaris Beer (beiden Defensie)", "Minister/Vos/Defensie; Staatssecretaris/Beer/Defensie")]
    [InlineData("Staatssecretaris Vos (Financiën (Toeslagen en Douane))", "Staatssecretaris/Vos/Financiën (Toeslagen en Douane)")]
    [InlineData("Minister Vos (Justitie en Veiligheid", "Minister/Vos/Justitie en Veiligheid")]
    [InlineData("de Minister van Financiën", "Minister//Financiën")]
    [InlineData("de Minister van Financiën, Vos,", "Minister/Vos/Financiën")]
    [InlineData("Minister Vos", "Minister/Vos/")]
    [InlineData("Minister", "Minister//")]
    [InlineData("Minister Vos (Sloten, Vaarten en Dijken)", "Minister/Vos/Sloten, Vaarten en Dijken")]
    public void Who_answers_is_given_with_noun_name_and_ministry(string who, string expected)
    {
        foreach (var (opening, kind) in ((string, HeaderKind)[])[("Antwoord", HeaderKind.Answer), ("Nader antwoord", HeaderKind.Answer), ("Mededeling", HeaderKind.Notice)])
        {
            foreach (var received in (string[])["(ontvangen 3 mei 2031).", "(Ontvangen 3 mei 2031)", "(ontvangen (ontvangen 3 mei 2031)", "(ontvangen3 mei 2031"])
            {
                var facts = Headers.Answer($"{opening} van {who} {received}");

                Assert.Equal(kind, facts.Kind);
                Assert.Equal(expected, Headers.Show(facts.AnsweredBy));
                Assert.Equal(new DateOnly(2031, 5, 3), facts.Received);
                Assert.Empty(facts.Issues);
            }
        }
    }

    [Theory]
    [InlineData(", mede namens de Minister van Financiën", "Minister van Financiën", "")]
    [InlineData(" mede namens de Ministers voor Rechtsbescherming en van Financiën en de Staatssecretaris van Defensie", "Minister voor Rechtsbescherming; Minister van Financiën; Staatssecretaris van Defensie", "")]
    [InlineData(", namens minister Beer (Financiën)", "minister Beer (Financiën)", "")]
    [InlineData(", bij afwezigheid van de Staatssecretaris van Financiën", "", "Staatssecretaris van Financiën")]
    [InlineData(", in afwezigheid van de Minister van Financiën, mede namens de Minister van Defensie", "Minister van Defensie", "Minister van Financiën")]
    public void Others_are_named_in_clauses(string clause, string onBehalfOf, string inAbsenceOf)
    {
        var facts = Headers.Answer($"Antwoord van Minister Vos (Justitie){clause} (ontvangen 3 mei 2031). Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 12.");

        Assert.Equal("Minister/Vos/Justitie", Headers.Show(facts.AnsweredBy));
        Assert.Equal(onBehalfOf, Headers.Show(facts.OnBehalfOf));
        Assert.Equal(inAbsenceOf, Headers.Show(facts.InAbsenceOf));
        Assert.Equal("2030-2031/12", Headers.Show(facts.SeeAlso));
        Assert.Empty(facts.Issues);
    }

    [Fact]
    public void A_person_behind_the_offices_answers_too()
    {
        var facts = Headers.Answer("Antwoord van Minister Vos (Justitie), mede namens de Minister van Defensie, en Staatssecretaris Beer (Financiën) (ontvangen 3 mei 2031)");

        Assert.Equal("Minister/Vos/Justitie; Staatssecretaris/Beer/Financiën", Headers.Show(facts.AnsweredBy));
        Assert.Equal("Minister van Defensie", Headers.Show(facts.OnBehalfOf));
        Assert.Empty(facts.Issues);
    }

    [Theory]
    [InlineData("Minister Vos (Justitie), mede namens de Minister van Defensie", "Vos")]
    [InlineData("Minister Vos (Justitie) en Staatssecretaris Beer (Financiën), mede namens de Minister van Defensie", "Vos, Beer")]
    [InlineData("Minister Vos en Staatssecretaris Beer (beiden Financiën), mede namens de Minister van Defensie", "Vos, Beer")]
    [InlineData("Minister Vos (Justitie), mede namens de Minister van Defensie, en Staatssecretaris Beer (Financiën)", "Vos")]
    [InlineData("Minister Vos (Justitie) en antwoord van Staatssecretaris Beer (Financiën), mede namens de Minister van Defensie", "Beer")]
    public void A_clause_is_said_of_everyone_before_it_in_the_same_answer(string answerers, string expected)
    {
        var facts = Headers.Answer($"Antwoord van {answerers} (ontvangen 3 mei 2031)");
        var clause = Assert.Single(facts.Clauses);
        Assert.Equal("Minister van Defensie", Headers.Show(clause.Titles));
        Assert.Equal(expected, string.Join(", ", facts.AnsweredBy.Where((_, i) => clause.First <= i && i < clause.Until).Select(a => a.Name)));
    }

    [Theory]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 12.", "2030-2031/12")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030-2031,nr.0012", "2030-2031/12")]
    [InlineData("(Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 12)", "2030-2031/12")]
    [InlineData("Zie ook AanhangselHandelingen, vergaderjaar 2030–31, nrs. 12, 13 en 14.", "2030-2031/12; 2030-2031/13; 2030-2031/14")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 12 en vergaderjaar 2029-2030, nr. 9", "2030-2031/12; 2029-2030/9")]
    [InlineData("Aanhangsel van de Handelingen II 2030/2031, nr. 12", "2030-2031/12")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 70 en nr. 71.", "2030-2031/70; 2030-2031/71")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nrs. 70-72 en 75.", "2030-2031/70; 2030-2031/71; 2030-2031/72; 2030-2031/75")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nrs. 70-71", "2030-2031/70; 2030-2031/71")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nrs. 70 t/m 72", "2030-2031/70; 2030-2031/71; 2030-2031/72")]
    [InlineData("Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 70, 2029-2030, nr. 9", "2030-2031/70; 2029-2030/9")]
    public void Earlier_numbers_are_given_with_their_year(string sentence, string expected)
    {
        var facts = Headers.Answer($"Antwoord van Minister Vos (Defensie) (ontvangen 3 mei 2031). {sentence}");

        Assert.Equal(expected, Headers.Show(facts.SeeAlso));
        Assert.Empty(facts.Issues);
    }

    [Theory]
    [InlineData("Antwoord van Minister Vos (Defensie) (ontvangen 31 juni 2031)", HeaderIssueCode.DateNotUnderstood)]
    [InlineData("Antwoord van Minister Vos (Defensie). Zie ook de brief", HeaderIssueCode.SeeAlsoNotUnderstood)]
    [InlineData("Antwoord van Minister Vos (Defensie). Zie ook Aanhangsel Handelingen, vergaderjaar 2030-2032, nr. 1", HeaderIssueCode.SeeAlsoNotUnderstood)]
    [InlineData("Antwoord van Minister Vos (Defensie) (ontvangen 3 juni 2031). Met groet", HeaderIssueCode.WordsNotUnderstood)]
    [InlineData("Antwoord (ontvangen 3 juni 2031)", HeaderIssueCode.AnswererMissing)]
    [InlineData("Een gedicht", HeaderIssueCode.LineNotUnderstood)]
    public void What_is_not_understood_is_said(string line, HeaderIssueCode code) => Assert.Equal(code, Assert.Single(Headers.Answer(line).Issues).Code);
}
