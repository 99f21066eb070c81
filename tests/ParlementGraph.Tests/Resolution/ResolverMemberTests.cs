using ParlementGraph.Resolution;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution;

public sealed class ResolverMemberTests
{
    private static readonly Resolver Resolver = new(Data);

    [Theory]
    [InlineData("Niels van den Berge", "GL", "2019-10-10", "Niels van den Berge")]
    [InlineData("Monica den Boer", "D66", "2019-10-10", "Monica den Boer")]
    [InlineData("Kathalijne Buitenweg", "GL", "2019-10-10", "Kathalijne Buitenweg")]
    // every way of writing one name
    [InlineData("Van den Berge", "GroenLinks", "2019-10-10", "Niels van den Berge")]
    [InlineData("Van den Berge", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("N. van den Berge", null, "2019-10-10", null)] // his initials are C.N.
    [InlineData("C.N. van den Berge", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("CN van den Berge", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("C. van den Berge", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("Berge, C.N. van den", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("Berge, van den", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("Berge van den C.N.", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("Niels van den Berge (C.N.)", null, "2019-10-10", "Niels van den Berge")]
    [InlineData("  niels  VAN DEN berge ", "gl", "2019-10-10", "Niels van den Berge")]
    [InlineData("het lid Den Boer", "D66", "2019-10-10", "Monica den Boer")]
    [InlineData("Den Boer", "D66", "2019-10-10", "Monica den Boer")]
    [InlineData("Ozturk", "DENK", "2019-10-10", "Selçuk Öztürk")]
    [InlineData("El Yassini", "VVD", "2019-10-10", "Zohair El Yassini")]
    [InlineData("Alkaya", "SP", "2019-10-10", "Mahir Alkaya")]
    [InlineData("Van der Staaij", "SGP", "2019-10-10", "Kees van der Staaij")]
    [InlineData("Hirsch Ballin (EMH)", null, "2008-01-01", "Ernst Hirsch Ballin")]
    // double and married names, other dashes
    [InlineData("Nijkerken – de Haan", "VVD", "2019-10-10", "Chantal Nijkerken-de Haan")]
    [InlineData("Joba van den Berg", "CDA", "2019-10-10", "Joba van den Berg-Jansen")]
    [InlineData("Van den Berg", "CDA", "2019-10-10", "Joba van den Berg-Jansen")]
    [InlineData("Arissen", "PvdD", "2018-01-10", "Femke Merel van Kooten-Arissen")]
    [InlineData("Van Kooten-Arissen", "vKA", "2019-10-10", "Femke Merel van Kooten-Arissen")]
    [InlineData("Van Haga", "Lid-Haga", "2019-10-10", "Wybren van Haga")]
    // namesakes: the party, the first name or the initials decide, else nobody does
    [InlineData("Van Dijk", null, "2019-01-10", null)]
    [InlineData("Van Dijk", "SP", "2019-01-10", "Jasper van Dijk")]
    [InlineData("Van Dijk", "PvdA", "2019-01-10", "Gijs van Dijk")]
    [InlineData("Van Dijk", "PVV", "2019-01-10", "Emiel van Dijk")]
    [InlineData("Van Dijk", "PVV", "2018-10-10", null)] // Emiel van Dijk sat until 2018-07-20 and from 2018-12-12
    [InlineData("Gijs van Dijk", null, "2019-01-10", "Gijs van Dijk")]
    [InlineData("Mulder", "VVD", "2018-10-10", "Anne Mulder")]
    [InlineData("Agnes Mulder", null, "2018-10-10", "Agnes Mulder")]
    [InlineData("Inge van Dijk", "CDA", "2021-10-10", "Inge van Dijk")]
    [InlineData("Pieter Heerma", "CDA", "2018-10-10", "Pieter Heerma")]
    // a full name still says who is meant beside a party that is not his; a surname does not
    [InlineData("Niels van den Berge", "PvdA", "2019-10-10", "Niels van den Berge")]
    [InlineData("Buitenweg", "VVD", "2019-10-10", null)]
    // before, on and after the last day: seats from 2019-06-05 until 2021-03-31
    [InlineData("Van den Berge", "GL", "2019-06-04", null)]
    [InlineData("Van den Berge", "GL", "2019-06-05", "Niels van den Berge")]
    [InlineData("Van den Berge", "GL", "2021-03-31", "Niels van den Berge")]
    [InlineData("Van den Berge", "GL", "2021-05-01", "Niels van den Berge")]
    [InlineData("Van den Berge", "GL", "2021-05-02", null)]
    [InlineData("Niels van den Berge", "GL", "2022-05-02", "Niels van den Berge")]
    [InlineData("Niels van den Berge", "GL", "2026-05-02", null)]
    // past what the sources know a surname alone is not enough, unless the party agrees
    [InlineData("Wilders", "PVV", "2025-10-10", "Geert Wilders")]
    [InlineData("Bikker", null, "2025-10-10", null)]
    [InlineData("Mirjam Bikker", null, "2025-10-10", "Mirjam Bikker")]
    [InlineData("De Vries", "VVD", "2024-03-10", "Aukje de Vries")] // a state secretary then, and the last seat was for the VVD
    [InlineData("De Vries", "PVV", "2024-03-10", null)]
    [InlineData("De Vries", null, "2024-03-10", null)]
    [InlineData("Aukje de Vries", null, "2024-03-10", "Aukje de Vries")]
    [InlineData("Jan Modaal", "GL", "2019-10-10", null)]
    [InlineData("", null, "2019-10-10", null)]
    public void The_date_and_the_party_decide_who_is_meant(string name, string? party, string day, string? expected) =>
        Assert.Equal(expected, Resolver.Member(name, party, Day(day)).Only?.Name);

    [Fact]
    public void Namesakes_are_given_all()
    {
        var match = Assert.IsType<NameMatch<PersonRecord>.Ambiguous>(Resolver.Member("Van Dijk", null, Day("2019-01-10")));
        Assert.Equal(["Emiel van Dijk", "Gijs van Dijk", "Jasper van Dijk"], match.Candidates.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_decision_in_the_seeds_settles_a_name_for_its_days()
    {
        var gijs = Data.People.First(person => person.Name == "Gijs van Dijk").Key;
        var resolver = new Resolver(Data with { Judgements = [new("van dijk", JudgementKind.NameIs, gijs, Day("2018-01-01"), Day("2019-01-01"), "the letter is signed")] });
        Assert.Equal("the letter is signed", Assert.IsType<NameMatch<PersonRecord>.Found>(resolver.Member("Van Dijk", null, Day("2018-10-10"))).Because);
        Assert.IsType<NameMatch<PersonRecord>.Ambiguous>(resolver.Member("Van Dijk", null, Day("2019-01-01")));
    }

    [Theory]
    [InlineData("GL", "2019-10-10", "groenlinks")]
    [InlineData("(GroenLinks)", "2019-10-10", "groenlinks")]
    [InlineData("D66", "2019-10-10", "d66")]
    [InlineData("Democraten 66", "2019-10-10", "d66")]
    [InlineData("ChristenUnie", "2019-10-10", "christenunie")]
    [InlineData("CU", "2019-10-10", "christenunie")]
    [InlineData("FVD", "2019-10-10", "fvd")]
    [InlineData("Partij voor de Dieren", "2019-10-10", "pvdd")]
    [InlineData("50Plus", "2019-10-10", "50plus")]
    [InlineData("Groep Kuzu/Öztürk", "2015-10-10", "grko")]
    [InlineData("Nieuw Sociaal Contract", "2024-10-10", "nsc")]
    [InlineData("Nieuw Sociaal Contract", "2019-10-10", null)]
    [InlineData("GroenLinks-PvdA", "2023-10-26", null)]
    [InlineData("GroenLinks-PvdA", "2023-10-27", "groenlinks-pvda")]
    [InlineData("PvdA", "2024-10-10", "pvda")]
    [InlineData("Van Haga", "2020-01-01", "van-haga")]
    [InlineData("Van Haga", "2021-04-15", "van-haga")]
    [InlineData("Van Haga", "2022-01-01", "groep-van-haga")]
    [InlineData("Van Haga", "2019-09-23", null)]
    [InlineData("Partij van Niemand", "2019-10-10", null)]
    public void A_party_is_named_for_a_day(string asWritten, string day, string? expected) => Assert.Equal(expected, Resolver.Party(asWritten, Day(day)).Only?.Key);

    [Theory]
    [InlineData("Niels van den Berge", "2019-10-10", "groenlinks")]
    [InlineData("Monica den Boer", "2019-10-10", "d66")]
    [InlineData("Niels van den Berge", "2019-06-04", null)]
    [InlineData("Wybren van Haga", "2019-09-23", "vvd")]
    [InlineData("Wybren van Haga", "2019-09-24", "van-haga")]
    [InlineData("Tunahan Kuzu", "2014-11-13", "pvda")]
    [InlineData("Tunahan Kuzu", "2014-11-14", "grko")]
    [InlineData("Tunahan Kuzu", "2017-03-23", "denk")]
    [InlineData("Geert Wilders", "2022-08-03", "pvv")]
    [InlineData("Geert Wilders", "2022-08-04", null)]
    public void The_fractie_is_that_of_the_day(string name, string day, string? expected) =>
        Assert.Equal(expected, Resolver.PartyOf(Data.People.First(person => person.Name == name).Key, Day(day))?.Key);
}
