using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.TweedeKamer;

/// <summary>
/// Dates and times as the feed writes them: <c>CCYY-MM-DD</c>, <c>CCYY-Www-D</c>, <c>CCYY-Www</c>, <c>CCYY-MM</c>, <c>CCYY</c>, and moments with
/// <c>Z</c>, <c>+01:00</c>, <c>+0100</c> or no zone at all. A day of parliament is the day in Amsterdam.
/// </summary>
internal static class TkDates
{
    /// <summary>The whole of <c>datum</c>, also where it is a moment; null when it is none of these, or does not exist.</summary>
    public static TkDate? Date(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Contains('T')) return Day(text) is { } day ? new(day, day) : null;
        // xs:date may carry a zone, which says nothing here
        if (text.Length > 10 && text[10] is 'Z' or '+' or '-') text = text[..10];
        if (!Number(text, 0, 4, out var year) || year is < 1 or > 9998) return null;
        if (text.Length == 4) return new(new(year, 1, 1), new(year, 12, 31));
        if (text.Length < 7 || text[4] != '-') return null;
        return text[5] == 'W' ? Week(text, year) : Calendar(text, year);
    }

    /// <summary>The day in Amsterdam of a moment, or the day itself.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var t = text.IndexOf('T');
        if (t < 0) return Date(text) is { IsDay: true } date ? date.First : null;
        if (Date(text[..t]) is not { IsDay: true, First: var day }) return null;
        var rest = text[(t + 1)..];
        var zone = rest.IndexOfAny('Z', '+', '-');
        var clock = zone < 0 ? rest : rest[..zone];
        if (!TimeOnly.TryParse(Seconds(clock), CultureInfo.InvariantCulture, out var time)) return null;
        if (zone < 0) return day;
        if (Offset(rest[zone..]) is not { } minutes) return null;
        // local midnight is also written as 22:00Z or 23:00Z of the day before
        var utc = day.ToDateTime(time, DateTimeKind.Utc).AddMinutes(-minutes);
        return DateOnly.FromDateTime(utc.AddMinutes(AmsterdamMinutes(utc)));
    }

    private static TkDate? Calendar(ReadOnlySpan<char> text, int year)
    {
        if (!Number(text, 5, 2, out var month) || month is < 1 or > 12) return null;
        if (text.Length == 7) return new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));
        if (text.Length != 10 || text[7] != '-' || !Number(text, 8, 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new(new(year, month, day), new(year, month, day));
    }

    private static TkDate? Week(ReadOnlySpan<char> text, int year)
    {
        if (!Number(text, 6, 2, out var week) || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        if (text.Length == 8) return new(monday, monday.AddDays(6));
        if (text.Length != 10 || text[8] != '-' || text[9] is < '1' or > '7') return null;
        var day = monday.AddDays(text[9] - '1');
        return new(day, day);
    }

    /// <summary>To the second: fractions of up to seven digits occur, and no day depends on them.</summary>
    private static ReadOnlySpan<char> Seconds(ReadOnlySpan<char> clock) => clock.IndexOf('.') is >= 0 and var dot ? clock[..dot] : clock;

    private static int? Offset(ReadOnlySpan<char> zone)
    {
        if (zone is "Z") return 0;
        if (!Number(zone, 1, 2, out var hours)) return null;
        var at = zone.Length > 3 && zone[3] == ':' ? 4 : 3;
        if (zone.Length != at + 2 || !Number(zone, at, 2, out var minutes) || hours > 14 || minutes > 59) return null;
        return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    /// <summary>Own rule and no table of zones, which a small machine may not have: summer time until October since 1996, until September before that.</summary>
    private static int AmsterdamMinutes(DateTime utc)
    {
        if (utc.Year < 1977) return 60;
        var end = LastSunday(utc.Year, utc.Year >= 1996 ? 10 : 9);
        return utc >= LastSunday(utc.Year, 3) && utc < end ? 120 : 60;
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static bool Number(ReadOnlySpan<char> text, int start, int length, out int value)
    {
        value = 0;
        return text.Length >= start + length && int.TryParse(text.Slice(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
