using ParlementGraph.Text.References;

namespace ParlementGraph.Tests.Text.References;

public sealed class PrintedAddressesTests
{
    [Theory]
    [InlineData("Blad, 3 mei 2031 (www.het-grasblad.nl/gras/12).", "https://www.het-grasblad.nl/gras/12")]
    [InlineData("Blad, www.grasblad.nl", "https://www.grasblad.nl")]
    [InlineData("Blad, 3 mei 2031, grasblad.nl/artikel/12-gras,", "https://grasblad.nl/artikel/12-gras")]
    [InlineData("Blad (nieuws.grasblad.co.uk/gras?nr=12).", "https://nieuws.grasblad.co.uk/gras?nr=12")]
    [InlineData("Blad (ttps://www.grasblad.inc/gras)", "https://www.grasblad.inc/gras")]
    [InlineData("Blad, hhtps://grasblad.nl/gras", "https://grasblad.nl/gras")]
    [InlineData("grasblad.nl/gras en www.grasblad.nl/gras en GRASBLAD.nl/gras/", "https://grasblad.nl/gras|https://www.grasblad.nl/gras")]
    public void An_address_without_its_scheme_is_given_one(string text, string addresses) => Assert.Equal(addresses, string.Join('|', PrintedAddresses.With([], text)));

    [Theory]
    [InlineData("Grasblad.nl, 3 mei 2031")]
    [InlineData("en/of, t.b.v./d.d. 3/5, artikel 12.3/4, C.nl/")]
    [InlineData("rapport.pdf/12, Stb.nr/3, vos@grasblad.nl/gras")]
    [InlineData("https://grasblad.nl/gras en http://www.grasblad.nl ftp://grasblad.nl/gras")]
    [InlineData("www. en www.x")]
    [InlineData("")]
    public void Other_words_are_no_addresses(string text) => Assert.Empty(PrintedAddresses.With([], text));

    [Fact]
    public void One_that_is_known_is_given_once() =>
        Assert.Equal(["http://grasblad.nl/gras/"], PrintedAddresses.With(["http://grasblad.nl/gras/"], "Blad, grasblad.nl/gras"));
}
