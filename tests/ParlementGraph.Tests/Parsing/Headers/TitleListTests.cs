using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

public sealed class TitleListTests
{
    [Theory]
    [InlineData("de Minister van Defensie", "Minister van Defensie")]
    [InlineData("Minister van Defensie", "Minister van Defensie")]
    [InlineData("de minister van Onderwijs, Cultuur en Wetenschap", "minister van Onderwijs, Cultuur en Wetenschap")]
    [InlineData("de Minister voor Basis- en Voortgezet Onderwijs en Media", "Minister voor Basis- en Voortgezet Onderwijs en Media")]
    [InlineData("de Minister van Sociale Zaken en Werkgelegenheid en de Staatssecretaris van Financiën", "Minister van Sociale Zaken en Werkgelegenheid; Staatssecretaris van Financiën")]
    [InlineData("de Ministers van Asiel en Migratie, voor Rechtsbescherming en van Defensie", "Minister van Asiel en Migratie; Minister voor Rechtsbescherming; Minister van Defensie")]
    [InlineData("de Ministers van Volksgezondheid, Welzijn en Sport, Defensie en Onderwijs, Cultuur en Wetenschap", "Minister van Volksgezondheid, Welzijn en Sport; Minister van Defensie; Minister van Onderwijs, Cultuur en Wetenschap")]
    [InlineData("de ministers van Economische Zaken en Klimaat en Groene Groei", "minister van Economische Zaken; minister van Klimaat en Groene Groei")]
    [InlineData("de Ministers van Economische Zaken en Klimaat en van Defensie", "Minister van Economische Zaken en Klimaat; Minister van Defensie")]
    [InlineData("de Ministers van Financiën, Economische Zaken, Landbouw en Innovatie en Medische Zorg", "Minister van Financiën; Minister van Economische Zaken, Landbouw en Innovatie; Minister voor Medische Zorg")]
    [InlineData("de Staatssecretarissen van Financiën en van Defensie", "Staatssecretaris van Financiën; Staatssecretaris van Defensie")]
    [InlineData("de Minister en Staatssecretaris van Defensie", "Minister van Defensie; Staatssecretaris van Defensie")]
    [InlineData("de Minister en de Staatssecretaris van Justitie en Veiligheid en de Minister van Financiën", "Minister van Justitie en Veiligheid; Staatssecretaris van Justitie en Veiligheid; Minister van Financiën")]
    [InlineData("de Minister en de Minister van Defensie", "Minister; Minister van Defensie")]
    [InlineData("de Minister van Defensie en de Staatssecretaris", "Minister van Defensie; Staatssecretaris")]
    [InlineData("de Minister-President", "Minister-President")]
    [InlineData("de minister-president, minister van Algemene Zaken", "minister-president, minister van Algemene Zaken")]
    [InlineData("de Minister-President, Minister van Algemene Zaken, en de Minister van Defensie", "Minister-President, Minister van Algemene Zaken; Minister van Defensie")]
    [InlineData("de Minister-President en de Ministers van Financiën en van Defensie", "Minister-President; Minister van Financiën; Minister van Defensie")]
    [InlineData("de Viceminister-president en de Minister van Defensie", "Viceminister-president; Minister van Defensie")]
    [InlineData("de Minister Klimaat en Groene Groei en de Minister van Defensie", "Minister Klimaat en Groene Groei; Minister van Defensie")]
    [InlineData("de MinisterKlimaat en Groene Groei", "Minister Klimaat en Groene Groei")]
    [InlineData("de Ministers vanBuitenlandse Zaken en van Klimaaten Groene Groei", "Minister van Buitenlandse Zaken; Minister van Klimaaten Groene Groei")]
    [InlineData("de Ministersvan Buitenlandse Zaken en van Defensie", "Minister van Buitenlandse Zaken; Minister van Defensie")]
    [InlineData("deministers voor Rechtsbescherming en van Defensie en destaatssecretaris van Financiën", "minister voor Rechtsbescherming; minister van Defensie; staatssecretaris van Financiën")]
    [InlineData("de Staatsecretaris van Binnenlandse Zaken en koninkrijksrelaties", "Staatsecretaris van Binnenlandse Zaken en koninkrijksrelaties")]
    [InlineData("de Minsiter van Financien", "Minsiter van Financien")]
    [InlineData("de Ministers van Volksgezondheid Welzijn en Sport en van Onderwijs Cultuur & Wetenschap", "Minister van Volksgezondheid Welzijn en Sport; Minister van Onderwijs Cultuur & Wetenschap")]
    [InlineData("de Minister van Economische Zaken en van Defensie", "Minister van Economische Zaken; Minister van Defensie")]
    [InlineData("de Ministers van SZW en van JenV", "Minister van SZW; Minister van JenV")]
    [InlineData("de Minister van Economische Zaken (EZ) en aan de Staatssecretaris van Financiën", "Minister van Economische Zaken; Staatssecretaris van Financiën")]
    [InlineData("de Staatssecretaris van Financiën (Fiscaliteit en Belastingdienst)", "Staatssecretaris van Financiën (Fiscaliteit en Belastingdienst)")]
    public void A_list_of_titles_is_split_at_its_titles_and_not_in_them(string titles, string expected)
    {
        var facts = Headers.Question($"Vragen van het lid Vos (P) aan {titles} over de Minister van Sloten (ingezonden 3 mei 2031).");

        Assert.Equal(expected, Headers.Show(facts.AddressedTo));
        Assert.Equal("de Minister van Sloten", facts.Subject);
        Assert.Empty(facts.Issues);
    }

    [Fact]
    public void Before_the_first_title_two_words_may_be_glued()
    {
        var facts = Headers.Question("Vragen van de leden Vos en Aande (beiden P) aande Minister van Defensie over gras");

        Assert.Equal("Vos/P; Aande/P", Headers.Show(facts.Askers));
        Assert.Equal("Minister van Defensie", Headers.Show(facts.AddressedTo));
    }

    [Theory]
    [InlineData("de Minister van Sloten, Vaarten en Dijken en de Minister van Defensie", "Minister van Sloten, Vaarten en Dijken; Minister van Defensie")]
    [InlineData("de Ministers voor Sloten en van Dijken", "Minister voor Sloten; Minister van Dijken")]
    [InlineData("de Ministers van Sloten en Dijken en Defensie", "Minister van Sloten en Dijken; Minister van Defensie")]
    [InlineData("de Minister van Financiën en Vaarten", "Minister van Financiën en Vaarten")]
    public void A_portfolio_that_nobody_knows_ends_at_the_next_title_and_is_said(string titles, string expected)
    {
        var facts = Headers.Question($"Vragen van het lid Vos (P) aan {titles} over gras");

        Assert.Equal(expected, Headers.Show(facts.AddressedTo));
        Assert.All(facts.Issues, i => Assert.Equal(HeaderIssueCode.PortfolioNotKnown, i.Code));
        Assert.NotEmpty(facts.Issues);
    }

    [Theory]
    [InlineData("bij afwezigheid van de Minister", "Minister")]
    [InlineData("in afwezigheid van de Ministers van Financiën en van Defensie", "Minister van Financiën; Minister van Defensie")]
    public void Who_is_absent_is_no_addressee(string clause, string expected)
    {
        var facts = Headers.Question($"Mondelinge vragen van het lid Vos (P) aan de Staatssecretaris van Financiën, {clause}, over gras");

        Assert.Equal(HeaderKind.OralQuestion, facts.Kind);
        Assert.Equal("Staatssecretaris van Financiën", Headers.Show(facts.AddressedTo));
        Assert.Equal(expected, Headers.Show(facts.InAbsenceOf));
        Assert.Empty(facts.Issues);
    }

    public static TheoryData<string> Titles => [.. Headers.Seeds.Reference.Offices.SelectMany(o => o.Aliases.Prepend(o.Title)).Where(t => !t.Contains(',') || t.Contains(" van ") || t.Contains(" voor ")).Distinct()];

    [Theory, MemberData(nameof(Titles))]
    public void Every_title_is_read_alone_and_between_others(string title)
    {
        const string Other = "Minister van Defensie";
        foreach (var written in (string[])[title, char.ToUpperInvariant(title[0]) + title[1..]])
        {
            foreach (var list in (string[])[$"de {written}", $"de {written} en de {Other}", $"de {Other}, de {written} en de {Other}"])
            {
                var facts = Headers.Question($"Vragen van het lid Vos (P) aan {list} over gras (ingezonden 3 mei 2031).");
                Assert.Equal(list.Replace("de ", "", StringComparison.Ordinal).Replace($", {written} en ", $"; {written}; ", StringComparison.Ordinal).Replace($"{written} en {Other}", $"{written}; {Other}", StringComparison.Ordinal), Headers.Show(facts.AddressedTo));
                Assert.Empty(facts.Issues);
            }
        }
    }
}
