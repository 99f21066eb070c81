using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class DutchDateTests
{
    [Theory]
    [InlineData("10 oktober 2019", 2019, 10, 10)]
    [InlineData("1 Mei 2031", 2031, 5, 1)]
    [InlineData("02 januari 2031", 2031, 1, 2)]
    [InlineData("29 februari 2028", 2028, 2, 29)]
    [InlineData("10 okt 2019", 2019, 10, 10)]
    [InlineData("3 jan. 2031", 2031, 1, 3)]
    [InlineData("3 Sept. 2031", 2031, 9, 3)]
    [InlineData("19 novmber 2031", 2031, 11, 19)]
    [InlineData("10 october 2019", 2019, 10, 10)]
    public void A_long_date_is_read(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), DutchDate.TryParse(text, out _));

    [Theory]
    [InlineData("31 februari 2031")]
    [InlineData("29 februari 2031")]
    [InlineData("0 mei 2031")]
    [InlineData("10 j. 2019")]
    [InlineData("10 jumi 2019")]
    [InlineData("10 ember 2019")]
    [InlineData("10-10-2019")]
    [InlineData("10 oktober 20195")]
    [InlineData("10 oktober")]
    [InlineData("")]
    public void A_day_that_does_not_exist_is_never_guessed(string text) => Assert.Null(DutchDate.TryParse(text, out _));

    [Fact]
    public void What_follows_the_date_is_handed_back()
    {
        Assert.NotNull(DutchDate.TryParse("15 november 2019 (na 36 dagen)", out var rest));
        Assert.Equal("(na 36 dagen)", rest);
    }
}
