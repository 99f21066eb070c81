using ParlementGraph.Text.References;

namespace ParlementGraph.Tests.Text.References;

public sealed class ReferenceReaderTests
{
    [Theory]
    [InlineData("32024Z15585/2024D37938", "2024D37938")] // the mark of a note glued to the number: nothing says which digits are whose
    [InlineData("2024Z15585/2024D37938", "2024Z15585|2024D37938")]
    [InlineData("Zie 2024z15585.", "2024Z15585")]
    [InlineData("kst-36471-64, kst-21501-02-3196 en kst-36600-xii-42-n1", "kst-36471-64|kst-21501-02-3196|kst-36600-XII-42")]
    [InlineData("ah-tk-20212022-3173-n1", "ah-tk-20212022-3173")]
    [InlineData("(zie Kamerstuk 23 432, nr.502; ah-tk-2017–2018, nr.2509)", "kst-23432-502|ah-tk-20172018-2509")]
    [InlineData("(zie bv. ah-tk-20202021–2345,Kamervragen (Aanhangsel) 2020–2021, nr. 2345)", "ah-tk-20202021-2345|ah-tk-20202021-2345")]
    [InlineData("Zie ook AanhangselHandelingen,vergaderjaar 2024–2025, nr. 244.", "ah-tk-20242025-244")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nrs. 3173, 3180 en 12 en vergaderjaar 2020-2021, nr. 9", "ah-tk-20212022-3173|ah-tk-20212022-3180|ah-tk-20212022-12|ah-tk-20202021-9")]
    [InlineData("Aanhangsel Handelingen II 2021/22, 3173", "ah-tk-20212022-3173")]
    [InlineData("Aanhangsel van de Handelingen II, 1999/00, nr. 12", "ah-tk-19992000-12")]
    [InlineData("Aanhangsel Handelingen, nr. 1580, vergaderjaar 2015-2016", "ah-tk-20152016-1580")]
    [InlineData("Handelingen II 2021/22, Aanhangsel nr. 3173", "ah-tk-20212022-3173")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nr. 3173, 3 weken later", "ah-tk-20212022-3173")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nr. 3173 en 12 mei 2022", "ah-tk-20212022-3173")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nr. 3173 en nr. 3174", "ah-tk-20212022-3173|ah-tk-20212022-3174")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nr. 70 en nr. 71", "ah-tk-20212022-70|ah-tk-20212022-71")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nrs. 70-72 en 75", "ah-tk-20212022-70|ah-tk-20212022-71|ah-tk-20212022-72|ah-tk-20212022-75")]
    [InlineData("Aanhangsel Handelingen II 2021/22, nrs. 5, 70 t/m 72", "ah-tk-20212022-5|ah-tk-20212022-70|ah-tk-20212022-71|ah-tk-20212022-72")]
    [InlineData("Aanhangsel Handelingen, nrs. 70, 71 en 73, vergaderjaar 2015-2016", "ah-tk-20152016-70|ah-tk-20152016-71|ah-tk-20152016-73")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nrs. 70-71", "ah-tk-20212022-70|ah-tk-20212022-71")] // no year, though one follows the other
    [InlineData("Aanhangsel Handelingen, nrs. 70-72, vergaderjaar 2015-2016", "ah-tk-20152016-70|ah-tk-20152016-71|ah-tk-20152016-72")]
    [InlineData("Handelingen II 2021/22, Aanhangsel nr. 70 en nr. 71", "ah-tk-20212022-70|ah-tk-20212022-71")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2022, nrs. 70, 2020-2021, nr. 9", "ah-tk-20212022-70|ah-tk-20202021-9")] // a year is no range
    [InlineData("Kamerstuk 36 471, nr. 70 en nr. 71", "kst-36471-70|kst-36471-71")]
    [InlineData("Kamerstukken 36 471, nrs. 70–72", "kst-36471-70|kst-36471-71|kst-36471-72")]
    [InlineData("(36 600 XII, nrs. 5 en 70 tot en met 72)", "kst-36600-XII-5|kst-36600-XII-70|kst-36600-XII-71|kst-36600-XII-72")]
    [InlineData("36 471, nrs. 70-12", "kst-36471-70")] // no range goes down
    [InlineData("36 471, nr. 70-72", "kst-36471-70")] // nor is it said to be one
    [InlineData("Kamerstuk 21501-02-3196", "kst-21501-02-3196")]
    [InlineData("Kamerstuk 21 501-02, nr. 3196", "kst-21501-02-3196")]
    [InlineData("Kamerstuk 36471-64", "kst-36471-64")]
    [InlineData("Kamerstukken II 2020/21, 35 510, nr. 4", "kst-35510-4")]
    [InlineData("Kamerstukken II 2020/21, 35 510, nrs. 4 en 5; 36 021, nr. 6", "kst-35510-4|kst-35510-5|kst-36021-6")]
    [InlineData("Kamerstukken I 2020/21, 35 510, C.", "kst-35510-C")]
    [InlineData("de motie Pierik (Kamerstuk36 600 XII, nr. 42) om", "kst-36600-XII-42")]
    [InlineData("Kamerstuk 36 410 VIII, nr. 112", "kst-36410-VIII-112")]
    [InlineData("1) Kamerstuk 19637, nr. 3203", "kst-19637-3203")]
    [InlineData("motie Ellian (24 587, nr. 969)?", "kst-24587-969")]
    [InlineData("middels een brief (36 471-64) op 7 juni", "kst-36471-64")]
    [InlineData("36 471, nr. 64", "kst-36471-64")]
    [InlineData("https://zoek.officielebekendmakingen.nl/ah-tk-20212022-3173.html", "ah-tk-20212022-3173")]
    [InlineData("https://zoek.officielebekendmakingen.nl/kv-tk-2024Z15585.pdf", "kv-tk-2024Z15585")]
    [InlineData("https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2024Z15585&did=2024D37938", "2024Z15585|2024D37938")]
    [InlineData("https://zoek.officielebekendmakingen.nl/dossier/36471/kst-36471-64.html", "kst-36471-64")]
    public void What_is_named_is_found_and_written_in_one_form(string text, string ids) =>
        Assert.Equal(ids, string.Join('|', ReferenceReader.Read(text).Select(r => r.Id)));

    [Theory]
    [InlineData("bel 06 12 345 678 of 020 - 123 4567, nr. 5")]
    [InlineData("+31 20 123, nr. 4")]
    [InlineData("op 12 november 2024 en 01-02-2024")]
    [InlineData("€ 36 471, nr. 64")]
    [InlineData("een bedrag van 36 471 euro, 64 personen")]
    [InlineData("artikel 36, lid 4, en artikelen 21 en 22, nr. 3")]
    [InlineData("Staatsblad 2021, nr. 64; Stcrt. 2024, nr. 12345; ECLI:NL:HR:2020:12345")]
    [InlineData("(070-318 2211), (12 345 67)")]
    [InlineData("Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 12")]
    [InlineData("Vergaderjaar 2024–2025 Aanhangsel van de Handelingen 576")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2021-2025, nr. 3")]
    [InlineData("Kamerstuk 36 471")]
    [InlineData("postbus 20018, 2500 EA Den Haag, rekening 12 345.678, nr. 9")]
    [InlineData("ISSN 0921 - 7398")]
    [InlineData("2024Z1, 20244Z15585, 2024Z15585a, 2024Z155851234")]
    public void Other_numbers_are_no_references(string text) => Assert.Empty(ReferenceReader.Read(text));

    [Fact]
    public void The_numbers_of_a_range_share_its_place()
    {
        const string text = "Zie 35 510, nrs. 4-6 en 9.";
        Assert.Equal(["35 510, nrs. 4-6", "35 510, nrs. 4-6", "35 510, nrs. 4-6", "9"], Places(text));
    }

    [Fact]
    public void A_place_is_that_of_the_words_as_written()
    {
        const string text = "Zie Kamerstukken II 2020/21, 35 510, nrs. 4 en 5, en Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 3173.";
        Assert.Equal(["Kamerstukken II 2020/21, 35 510, nrs. 4", "5", "Aanhangsel Handelingen, vergaderjaar 2021–2022, nr. 3173"], Places(text));
        Assert.Equal(["Aanhangsel Handelingen, nrs. 3", "4"], Places("Aanhangsel Handelingen, nrs. 3 en 4, vergaderjaar 2021–2022"));
    }

    private static IEnumerable<string> Places(string text) => ReferenceReader.Read(text).Select(r => text.Substring(r.Offset, r.Length));
}
