using System.Globalization;
using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>Numbers of a reference that names several: <c>nrs. 12, 13 en 14</c>, <c>nr. 12 en nr. 13</c>, <c>nrs. 12-14</c>.</summary>
internal static partial class NumberList
{
    // No sentence names more neighbours than these.
    private const int LongestRange = 50;

    private const int YearDigits = 4;

    /// <summary>The number, or all of a range that begins with it where several were announced; and where that ends.</summary>
    public static (IReadOnlyList<string> Numbers, int End) From(string text, Capture number, bool several)
    {
        var end = number.Index + number.Length;
        var first = number.Value.ToUpperInvariant().TrimStart('0');
        return several && Until().Match(text, end) is { Success: true } until && Range(first, until.Groups["n"].Value) is { } all ? (all, until.Index + until.Length) : ([first], end);
    }

    /// <summary>All numbers from the first to the last; null when they are no range, or may be a parliamentary year: 2021-2022.</summary>
    public static IReadOnlyList<string>? Range(string first, string last)
    {
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from) || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var until)) return null;
        if (until <= from || until - from > LongestRange || (first.Length == YearDigits && ParliamentaryYears.Joined(first, last) is not null)) return null;
        return [.. Enumerable.Range(from, until - from + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }

    /// <param name="several">Whether the first number was announced as one of several; else a number that follows must be called one or end the clause: "nr. 12, 3 weken later".</param>
    public static Group? Next(string text, int at, bool several)
    {
        if (Further().Match(text, at) is not { Success: true } match) return null;
        var number = match.Groups["n"];
        // "nrs. 5, 70-72" goes on with a range; anything else behind a dash is part of what no number is.
        if (Dash().IsMatch(text, number.Index + number.Length) && From(text, number, several).Numbers.Count == 1) return null;
        return several || match.Groups["called"].Success || Ends().IsMatch(text, match.Index + match.Length) ? number : null;
    }

    // no year, no part of a date, no dossier, nothing that goes on as a number
    [GeneratedRegex(@"\G\s{0,2}(?:,|;|en|&)\s{0,2}(?:en\s{1,2})?(?<called>(?:nrs?|no|nummers?)\.?\s{0,2})?(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9\p{L}%€]|[.,:]?[0-9]|\s{0,2}(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|april|juni|juli|augustus|september|oktober|november|december)(?!\p{L})|\s[0-9]{3}(?![0-9])|,?\s{0,2}(?:[IVXLC]+,?\s{0,2})?nr)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"\G\s?[-–—/][0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\G\s{0,2}(?:[-–—]|t/m|tot\s{1,2}en\s{1,2}met)\s{0,2}(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9\p{L}%€]|[.,:]?[0-9]|\s?[-–—/][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\G\s{0,2}(?:[.,;)\]»”""']|\z|(?:en|&)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
