using ParlementGraph.Resolution;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution;

public sealed class ResolverOfficeTests
{
    private static readonly Resolver Resolver = new(Data);

    [Theory]
    [InlineData("minister justitie en veiligheid", "2019-10-10", "minister-van-justitie-en-veiligheid")]
    [InlineData("Minister van Justitie en Veiligheid", "2019-10-10", "minister-van-justitie-en-veiligheid")]
    [InlineData("de minister van JenV", "2019-10-10", "minister-van-justitie-en-veiligheid")]
    [InlineData("minister van J&V", "2019-10-10", "minister-van-justitie-en-veiligheid")]
    [InlineData("minister van V&J", "2014-10-10", "minister-van-veiligheid-en-justitie")]
    [InlineData("minister-president", "2019-10-10", "minister-president")]
    [InlineData("Minister-President, Minister van Algemene Zaken", "2019-10-10", "minister-president")]
    [InlineData("minister van Algemene Zaken", "2019-10-10", "minister-president")]
    [InlineData("de staatssecretaris van Financiën", "2019-10-10", "staatssecretaris-van-financien")]
    [InlineData("Staatsecretaris van Financien", "2019-10-10", "staatssecretaris-van-financien")]
    [InlineData("minister Klimaat en Groene Groei", "2024-10-10", "minister-van-klimaat-en-groene-groei")]
    [InlineData("MinisterKlimaat en Groene Groei", "2024-10-10", "minister-van-klimaat-en-groene-groei")]
    [InlineData("minister volksgezondheid, welzijn en sport", "2012-01-01", "minister-van-volksgezondheid-welzijn-en-sport")]
    [InlineData("Minister voor Medische Zorg en Sport", "2019-10-10", "minister-voor-medische-zorg")]
    [InlineData("minister voor Defensie", "2019-10-10", "minister-van-defensie")]
    [InlineData("minister van Immigratie en Asiel", "2011-10-10", "minister-voor-immigratie-en-asiel")]
    // before, on and after a renaming: 2017-10-26
    [InlineData("minister van Veiligheid en Justitie", "2017-10-25", "minister-van-veiligheid-en-justitie")]
    [InlineData("minister van Veiligheid en Justitie", "2017-10-26", "minister-van-justitie-en-veiligheid")]
    [InlineData("minister van Veiligheid en Justitie", "2018-10-26", "minister-van-justitie-en-veiligheid")]
    [InlineData("minister van Justitie en Veiligheid", "2017-10-25", "minister-van-veiligheid-en-justitie")]
    [InlineData("minister van Justitie en Veiligheid", "2017-10-26", "minister-van-justitie-en-veiligheid")]
    // an office that ended: until 31 days after
    [InlineData("minister voor Milieu en Wonen", "2020-04-13", "minister-voor-milieu-en-wonen")]
    [InlineData("minister voor Milieu en Wonen", "2020-04-14", "minister-voor-milieu-en-wonen")]
    [InlineData("minister voor Milieu en Wonen", "2020-05-15", "minister-voor-milieu-en-wonen")]
    [InlineData("minister voor Milieu en Wonen", "2020-05-16", null)]
    [InlineData("minister voor Milieu en Wonen", "2019-10-31", null)]
    // van and voor under Schoof, and the same title for another office under Jetten
    [InlineData("Minister van Asiel en Migratie", "2025-07-01", "minister-van-asiel-en-migratie")]
    [InlineData("Minister voor Asiel en Migratie", "2025-07-01", "minister-voor-asiel-en-migratie")]
    [InlineData("minister asiel en migratie", "2025-07-01", null)]
    [InlineData("Minister voor Asiel en Migratie", "2024-09-01", "minister-van-asiel-en-migratie")]
    [InlineData("Minister van Asiel en Migratie", "2026-02-22", "minister-van-asiel-en-migratie")]
    [InlineData("Minister van Asiel en Migratie", "2026-02-23", "minister-van-asiel-en-migratie-2026")]
    // portfolios of state secretaries
    [InlineData("Staatssecretaris Digitale Economie en Soevereiniteit", "2026-05-01", "staatssecretaris-van-economische-zaken-en-klimaat")]
    [InlineData("Staatssecretaris van Economische Zaken en Klimaat – Klimaat en Energie", "2021-06-01", "staatssecretaris-van-economische-zaken-en-klimaat")]
    [InlineData("staatssecretaris Toeslagen en Douane", "2022-06-01", "staatssecretaris-van-financien")]
    [InlineData("minister van Toverij", "2019-10-10", null)]
    [InlineData("minister", "2019-10-10", null)]
    [InlineData("viceminister-president", "2019-10-10", null)]
    [InlineData("voorzitter van de Tweede Kamer", "2019-10-10", null)]
    public void A_title_means_an_office_of_the_day(string title, string day, string? expected) => Assert.Equal(expected, Resolver.Office(title, Day(day)).Only?.Key);

    [Theory]
    [InlineData("Ferdinand Grapperhaus", "minister justitie en veiligheid", "2019-10-10", "Ferdinand Grapperhaus", "minister-van-justitie-en-veiligheid")]
    [InlineData("Ferdinand Grapperhaus", "minister justitie en veiligheid", "2019-11-15", "Ferdinand Grapperhaus", "minister-van-justitie-en-veiligheid")]
    [InlineData("Ferdinand Grapperhaus", "minister veiligheid en justitie", "2019-11-15", "Ferdinand Grapperhaus", "minister-van-justitie-en-veiligheid")]
    [InlineData("Carola Schouten", "minister economische zaken", "2019-11-15", "Carola Schouten", "!minister-van-economische-zaken-en-klimaat")]
    [InlineData("F.B.J. Grapperhaus", null, "2019-11-15", "Ferdinand Grapperhaus", "minister-van-justitie-en-veiligheid")]
    [InlineData("Grapperhaus", "minister", "2019-11-15", "Ferdinand Grapperhaus", "minister-van-justitie-en-veiligheid")]
    [InlineData(null, "Minister van Justitie en Veiligheid", "2019-11-15", "Ferdinand Grapperhaus", "minister-van-justitie-en-veiligheid")]
    [InlineData("Bruins", "minister Volksgezondheid, Welzijn en Sport", "2019-10-10", "Bruno Bruins", "minister-voor-medische-zorg")]
    [InlineData("Bruins", "minister Onderwijs, Cultuur en Wetenschap", "2024-11-10", "Eppo Bruins", "minister-van-onderwijs-cultuur-en-wetenschap")]
    [InlineData("Faber – van de Klashorst", "Minister van Asiel en Migratie", "2024-11-10", "Marjolein Faber-van de Klashorst", "minister-van-asiel-en-migratie")]
    [InlineData("Bruins Slot", "minister BZ", "2024-01-10", "Hanke Bruins Slot", "minister-van-buitenlandse-zaken")]
    // two state secretaries of one title: the surname or the portfolio tells, the title alone does not
    [InlineData("Vijlbrief", "staatssecretaris van Financiën", "2021-10-10", "Hans Vijlbrief", "staatssecretaris-van-financien")]
    [InlineData(null, "staatssecretaris van Financiën", "2021-10-10", null, "staatssecretaris-van-financien")]
    [InlineData(null, "staatssecretaris Toeslagen en Douane", "2021-10-10", "Alexandra van Huffelen", "staatssecretaris-van-financien")]
    // the day of a change, and the weeks after
    [InlineData("Wouter Bos", "minister van Financiën", "2010-02-23", "Wouter Bos", "minister-van-financien")]
    [InlineData("Jan Kees de Jager", "minister van Financiën", "2010-02-23", "Jan Kees de Jager", "minister-van-financien")]
    [InlineData(null, "minister van Financiën", "2010-02-23", null, "minister-van-financien")]
    [InlineData(null, "minister van Financiën", "2010-02-22", "Wouter Bos", "minister-van-financien")]
    [InlineData(null, "minister van Financiën", "2010-02-24", "Jan Kees de Jager", "minister-van-financien")]
    [InlineData("Wouter Bos", "minister van Financiën", "2010-03-26", "Wouter Bos", "minister-van-financien")]
    [InlineData("Wouter Bos", "minister van Financiën", "2010-03-27", "Wouter Bos", "!minister-van-financien")]
    // a holder who is not one: both are kept
    [InlineData("Ferdinand Grapperhaus", "minister van Defensie", "2019-10-10", "Ferdinand Grapperhaus", "!minister-van-defensie")]
    [InlineData("Ferdinand Grapperhaus", "minister van Toverij", "2019-10-10", "Ferdinand Grapperhaus", null)]
    [InlineData("Niemand", "minister van Defensie", "2019-10-10", null, "minister-van-defensie")]
    [InlineData("Sigrid Kaag", null, "2021-06-10", "Sigrid Kaag", null)] // two offices, and no word which
    public void A_name_and_a_title_tell_each_other(string? name, string? role, string day, string? person, string? office)
    {
        var match = Resolver.Official(name, role is null ? [] : [role], null, Day(day));
        Assert.Equal(person, match.Person.Only?.Name);
        Assert.Equal(office?.TrimStart('!'), match.Offices[0].Only?.Key);
        Assert.Equal(office?.StartsWith('!') == true, match.HolderDisagrees);
    }

    [Fact]
    public void Two_roles_of_one_person_are_two_offices()
    {
        var match = Resolver.Official("Hirsch Ballin", ["minister justitie", "minister binnenlandse zaken en koninkrijksrelaties"], "CDA", Day("2010-05-01"));
        Assert.Equal("Ernst Hirsch Ballin", match.Person.Only?.Name);
        Assert.Equal(["minister-van-justitie", "minister-van-binnenlandse-zaken-en-koninkrijksrelaties"], match.Offices.Select(office => office.Only?.Key));
    }

    [Theory]
    [InlineData("minister-van-justitie-en-veiligheid", "2019-10-10", "ferdinand-grapperhaus")]
    [InlineData("minister-van-financien", "2010-02-23", "*")]
    [InlineData("minister-van-veiligheid-en-justitie", "2019-10-10", null)]
    [InlineData("minister-voor-asiel-en-migratie", "2025-07-01", "*")]
    [InlineData("minister-president", "2017-10-26", "8b3664bd-77e4-468b-af96-f3f4ec27fcce")] // from one cabinet to the next
    public void An_office_has_its_holder_of_the_day(string office, string day, string? expected)
    {
        var match = Resolver.HolderOf(office, Day(day));
        Assert.Equal(expected, match is NameMatch<HoldingRecord>.Ambiguous ? "*" : match.Only?.Person);
    }

    [Theory]
    [InlineData("2007-02-21", null)]
    [InlineData("2007-02-22", "kabinet-balkenende-iv")]
    [InlineData("2017-10-25", "kabinet-rutte-ii")]
    [InlineData("2017-10-26", "kabinet-rutte-iii")]
    [InlineData("2019-10-10", "kabinet-rutte-iii")]
    [InlineData("2026-11-24", "kabinet-jetten")]
    public void A_day_has_its_cabinet(string day, string? expected) => Assert.Equal(expected, Resolver.CabinetOn(Day(day))?.Key);
}
