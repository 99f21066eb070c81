using System.Globalization;

namespace ParlementGraph.Parsing.Publications;

/// <summary>A day as data writes it: <c>2019-10-10</c>, with or without a time behind it, or <c>10-10-2019</c>. Others exist (<c>2010-02-30</c>, <c>20090...</c>) and are none.</summary>
internal static class IsoDay
{
    public static DateOnly? TryParse(string text)
    {
        var day = Blanks.Trim(text);
        if (day.Length > 10 && day[10] is 'T' or ' ' or '+' or 'Z') day = day[..10];
        return DateOnly.TryParseExact(day, ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            && value.Year is >= 1800 and <= 2199 ? value : null;
    }
}
