using System.Globalization;

namespace ParlementGraph.Parsing.Headers;

/// <summary>The day in <c>(ingezonden 12 mei 2020)</c>; words before it ("op", a doubled "(ontvangen") are passed over.</summary>
internal static class HeaderDate
{
    private const int FurthestNumber = 8;
    private const int LongestRemark = 24;

    /// <param name="at">Behind "ingezonden" or "ontvangen".</param>
    /// <param name="end">Behind the closing bracket, if there is one.</param>
    /// <returns>Null when there is no day, or none that exists.</returns>
    public static DateOnly? Read(HeaderText text, int at, out int end)
    {
        var number = at;
        while (number < at + FurthestNumber && (text.Kind(number) is HeaderTokenKind.Word or HeaderTokenKind.Dot or HeaderTokenKind.Other || (text.Is(number, HeaderTokenKind.Open) && HeaderWords.IsDateClause(text, number)))) number++;
        if (!text.Is(number, HeaderTokenKind.Number))
        {
            end = AfterClose(text, at);
            return null;
        }
        DateOnly? day;
        // "3 jan. 2024"
        var year = text.Is(number + 2, HeaderTokenKind.Dot) ? number + 3 : number + 2;
        if (text.Number(year).Length == 4 && text.Word(number + 1).Length > 0)
        {
            end = year + 1;
            day = DutchDate.TryParse($"{text.Number(number)} {text.Raw(number + 1, number + 2)} {text.Number(year)}", out _);
        }
        else
        {
            end = number + 5;
            day = InNumbers(text, number);
            if (day is null) end = number;
        }
        end = AfterClose(text, end);
        return day;
    }

    private static int AfterClose(HeaderText text, int at)
    {
        var close = at;
        while (close < at + LongestRemark && text.Kind(close) is not (HeaderTokenKind.Close or HeaderTokenKind.Open or HeaderTokenKind.Dot or HeaderTokenKind.End)) close++;
        // Not the bracket of something else, far away.
        if (!text.Is(close, HeaderTokenKind.Close)) return close > at + FurthestNumber ? at : close;
        while (text.Is(close, HeaderTokenKind.Close)) close++;
        return close;
    }

    private static DateOnly? InNumbers(HeaderText text, int at)
    {
        var (first, second, third) = (text.Number(at), text.Number(at + 2), text.Number(at + 4));
        if (text.Kind(at + 1) != text.Kind(at + 3) || text.Kind(at + 1) is HeaderTokenKind.Word) return null;
        var written = first.Length == 4 ? $"{third.PadLeft(2, '0')}-{second.PadLeft(2, '0')}-{first}" : $"{first.PadLeft(2, '0')}-{second.PadLeft(2, '0')}-{third}";
        return DateOnly.TryParseExact(written, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1800 and <= 2199 ? day : null;
    }
}
