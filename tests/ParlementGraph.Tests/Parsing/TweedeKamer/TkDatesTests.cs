using System.Globalization;
using ParlementGraph.Parsing.TweedeKamer;

namespace ParlementGraph.Tests.Parsing.TweedeKamer;

public sealed class TkDatesTests
{
    [Theory]
    [InlineData("2019-10-10", "2019-10-10", "2019-10-10")]
    [InlineData("2019-10-10+02:00", "2019-10-10", "2019-10-10")]
    [InlineData("2019-W41-4", "2019-10-10", "2019-10-10")]
    [InlineData("2019-W41", "2019-10-07", "2019-10-13")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("1984", "1984-01-01", "1984-12-31")]
    [InlineData(" 2019-10-10T00:00:00+02:00 ", "2019-10-10", "2019-10-10")]
    public void A_date_may_be_a_day_a_week_a_month_or_a_year(string text, string first, string last)
    {
        var date = TkDates.Date(text)!.Value;
        Assert.Equal((first, last), (Iso(date.First), Iso(date.Last)));
    }

    [Theory]
    [InlineData("2019-10-10T00:00:00+02:00", "2019-10-10")]
    [InlineData("2019-10-10T00:00:00+0200", "2019-10-10")]
    [InlineData("2019-10-09T22:00:00Z", "2019-10-10")]
    [InlineData("2019-12-09T23:00:00Z", "2019-12-10")]
    [InlineData("2019-12-09T22:59:59.9999999Z", "2019-12-09")]
    [InlineData("2019-10-26T22:00:00Z", "2019-10-27")]
    [InlineData("2019-10-27T22:30:00Z", "2019-10-27")]
    [InlineData("1995-10-01T22:30:00Z", "1995-10-01")]
    [InlineData("2008-08-26T12:13:04.6270000", "2008-08-26")]
    [InlineData("2024-02-19T11:48:04.9124562Z", "2024-02-19")]
    public void A_moment_is_a_day_in_Amsterdam(string text, string day) => Assert.Equal(day, Iso(TkDates.Day(text)!.Value));

    [Theory]
    [InlineData("2010-02-30"), InlineData("2010-13"), InlineData("10-10-2019"), InlineData("2019-W54"), InlineData("2019-W41-8"), InlineData("20190"), InlineData("2019-1")]
    [InlineData("2019-10-10T25:00:00"), InlineData("2019-10-10T00:00:00+2"), InlineData("onbekend"), InlineData(""), InlineData("0000"), InlineData("T")]
    public void What_is_no_date_is_null(string text) => Assert.Null(TkDates.Date(text));

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
