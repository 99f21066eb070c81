using System.Globalization;

namespace ParlementGraph.Parsing;

/// <summary>Dates as the page prints them, <c>10 oktober 2019</c>. An own table of months: there may be no <c>nl-NL</c> culture on the machine.</summary>
internal static class DutchDate
{
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly string[][] Abbreviations =
    [
        ["jan"], ["feb", "febr"], ["mrt"], ["apr"], [], ["jun"], ["jul"], ["aug"], ["sep", "sept"], ["okt"], ["nov"], ["dec"],
    ];

    // One letter parts "juni" from "juli".
    private const int ShortestSlip = 5;

    /// <summary>The date at the start of <paramref name="text"/> (blanks collapsed) and what follows it; null when it is none or does not exist.</summary>
    public static DateOnly? TryParse(string text, out string rest)
    {
        rest = "";
        var parts = text.Split(' ', 4);
        if (parts.Length < 3) return null;
        if (!TryNumber(parts[0], 1, 2, out var day) || !TryNumber(parts[2], 4, 4, out var year)) return null;
        var month = Month(parts[1].ToLowerInvariant());
        if (month == 0 || year is < 1800 or > 2199 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        rest = parts.Length > 3 ? parts[3] : "";
        return new DateOnly(year, month, day);
    }

    /// <summary>The month by its name, a usual abbreviation, or a name with one slip in it that only one month can have; 0 for none.</summary>
    private static int Month(string word)
    {
        var month = Array.IndexOf(Months, word) + 1;
        if (month == 0) month = Array.FindIndex(Abbreviations, a => a.Contains(word.TrimEnd('.'))) + 1;
        if (month > 0 || word.Length < ShortestSlip) return month;
        var near = Months.Where(m => Typos.AtMost(word, m, 1)).ToList();
        return near is [var only] ? Array.IndexOf(Months, only) + 1 : 0;
    }

    private static bool TryNumber(string text, int shortest, int longest, out int value)
    {
        value = 0;
        return text.Length >= shortest && text.Length <= longest
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
