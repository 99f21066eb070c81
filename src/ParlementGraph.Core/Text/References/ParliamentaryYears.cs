using System.Globalization;

namespace ParlementGraph.Text.References;

/// <summary>Parliamentary years (Dutch: vergaderjaar) as written: <c>2021–2022</c>, <c>2021/22</c>, <c>1999/00</c>.</summary>
internal static class ParliamentaryYears
{
    /// <summary><c>20212022</c>; null when the second is not the year after the first.</summary>
    public static string? Joined(string from, string until)
    {
        if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)) return null;
        var next = (first + 1).ToString(CultureInfo.InvariantCulture);
        return until.Length is 2 or 4 && next.EndsWith(until, StringComparison.Ordinal) ? from + next : null;
    }
}
