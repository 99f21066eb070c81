using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>Further numbers of a reference: <c>nrs. 12, 13 en 14</c>.</summary>
internal static partial class NumberList
{
    /// <param name="several">Whether the first number was announced as one of several; else a number that follows must be called one or end the clause: "nr. 12, 3 weken later".</param>
    public static Group? Next(string text, int at, bool several) =>
        Further().Match(text, at) is { Success: true } match && (several || match.Groups["called"].Success || Ends().IsMatch(text, match.Index + match.Length)) ? match.Groups["n"] : null;

    // no year, no part of a date, no dossier, nothing that goes on as a number
    [GeneratedRegex(@"\G\s{0,2}(?:,|;|en|&)\s{0,2}(?:en\s{1,2})?(?<called>(?:nrs?|no|nummers?)\.?\s{0,2})?(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9\p{L}%€]|[.,:]?[0-9]|\s?[-–—/][0-9]|\s{0,2}(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|april|juni|juli|augustus|september|oktober|november|december)(?!\p{L})|\s[0-9]{3}(?![0-9])|,?\s{0,2}(?:[IVXLC]+,?\s{0,2})?nr)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"\G\s{0,2}(?:[.,;)\]»”""']|\z|(?:en|&)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
