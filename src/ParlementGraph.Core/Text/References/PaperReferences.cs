using System.Globalization;
using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>
/// Parliamentary papers: <c>Kamerstuk 21 501-02, nr. 3196</c>, <c>Kamerstuk 21501-02-3196</c>, <c>Kamerstukken II 2020/21, 35 510, nrs. 4 en 5</c>,
/// <c>Kamerstukken I 2020/21, 35 510, C</c>, <c>35 510, nrs. 4-6</c>; and without the word <c>36 471, nr. 64</c> and <c>(36 471-64)</c>. A dossier without a number is no document.
/// </summary>
internal static partial class PaperReferences
{
    // Lower numbers are of before 1980, which no one cites; five digits with "nr." behind them are other things more often.
    private const int Oldest = 15_000;
    private const int Newest = 39_999;

    public static void AddNamed(string text, List<DocumentReference> found)
    {
        for (var head = Head().Match(text); head.Success; head = head.NextMatch())
        {
            var (start, at) = (head.Index, head.Index + head.Length);
            for (var paper = Paper().Match(text, at); paper.Success && Dossier(paper) is { } dossier; paper = Paper().Match(text, at))
            {
                at = Further(text, paper, dossier, Add(text, paper, dossier, start, found), found);
                if (And().Match(text, at) is not { Success: true } and) break;
                start = at = and.Index + and.Length;
            }
        }
    }

    public static void AddBare(string text, List<DocumentReference> found)
    {
        if (MayBeBracketed(text)) for (var match = Bracketed().Match(text); match.Success; match = match.NextMatch())
        {
            if (Dossier(match) is { } dossier) Add(text, match, dossier, match.Index, found);
        }
        if (!text.Contains("nr", StringComparison.Ordinal)) return;
        for (var match = Bare().Match(text); match.Success; match = match.NextMatch())
        {
            if (Dossier(match) is { } dossier) Further(text, match, dossier, Add(text, match, dossier, match.Index, found), found);
        }
    }

    /// <summary>A bracket with a digit behind it.</summary>
    private static bool MayBeBracketed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('('); at >= 0; at = text.IndexOf('('))
        {
            text = text[(at + 1)..];
            if (text.Length > 0 && char.IsAsciiDigit(text[0])) return true;
        }
        return false;
    }

    /// <summary>Where the last of the numbers ends that follow the first.</summary>
    private static int Further(string text, Match paper, string dossier, int at, List<DocumentReference> found)
    {
        var several = paper.Groups["several"].Success;
        while (NumberList.Next(text, at, several) is { } next) at = Add(text, next, several, dossier, next.Index, found);
        return at;
    }

    /// <summary>Where it ends.</summary>
    private static int Add(string text, Match paper, string dossier, int start, List<DocumentReference> found) => Add(text, paper.Groups["n"], paper.Groups["several"].Success, dossier, start, found);

    private static int Add(string text, Group number, bool several, string dossier, int start, List<DocumentReference> found)
    {
        var (numbers, end) = NumberList.From(text, number, several);
        found.AddRange(numbers.Select(n => new DocumentReference(start, end - start, ReferenceKind.Paper, $"kst-{dossier}-{n}")));
        return end;
    }

    /// <summary>The dossier with its part; null when there is no such one.</summary>
    private static string? Dossier(Match paper)
    {
        var number = paper.Groups["thousands"].Value + paper.Groups["rest"].Value;
        if (int.Parse(number, CultureInfo.InvariantCulture) is < Oldest or > Newest) return null;
        var part = paper.Groups["part"];
        return part.Success ? $"{number}-{part.Value.ToUpperInvariant()}" : number;
    }

    private const string DossierNumber = @"(?<thousands>[0-9]{2})[\s.]?(?<rest>[0-9]{3})(?:\s?[-–]?\s?(?<part>[IVXLC]{1,7}[AB]?|[A-J])(?![\p{L}0-9])|[-–](?<part>[0-9]{1,3})(?![0-9]))?(?:\s{0,2}\(R\s?[0-9]{3,4}\))?";
    private const string Nr = @"(?:(?<several>nrs|nummers)\.?\s{0,2}|(?:nr|no|nummer)\.?\s{0,2})";
    private const string Months = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";

    [GeneratedRegex(@"(?<!\p{L})kamerst(?:uk(?:ken)?|\.),?\s{0,2}(?:(?:nrs?|nummers?)\.?\s{0,2})?(?:(?:II|I|TK|EK|Tweede\s{1,2}Kamer|Eerste\s{1,2}Kamer)(?!\p{L}),?\s{0,2})?(?:(?:vergaderjaar\s{0,2})?(?:19|20)[0-9]{2}\s?[-–—/]\s?(?:[0-9]{4}|[0-9]{2})(?![0-9]),?\s{0,2})?(?:(?:dossier|nr)\.?\s{0,2})?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    // the number behind "nr.", behind a dash, or behind a comma when it ends the clause; a letter is a paper of the Senate
    [GeneratedRegex(@"\G" + DossierNumber + @"(?:\s?,?\s{0,2}" + Nr + @"(?<n>0{0,3}[1-9][0-9]{0,3}|[A-Z]{1,2})|[-–](?<n>0{0,3}[1-9][0-9]{0,3}|[A-Z]{1,2})|\s?,\s{0,2}(?<n>0{0,3}[1-9][0-9]{0,3}|[A-Z]{1,2})(?!\s{0,2}" + Months + @"|\s[0-9]{3}|\s?[-–/][0-9])(?=\s{0,2}(?:[.,;:)\]»”""'?]|\z|en\s|\p{Lu}?\p{Ll})))(?![0-9\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(@"\G\s{0,2}(?:,|;|en|&|/)\s{0,2}(?:en\s{1,2})?(?=[0-9]{2}[\s.]?[0-9]{3})", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    // not behind a sum, a number that began before, or a sign of one
    [GeneratedRegex(@"(?<![\p{L}0-9.,+/€$£–-])(?<![0-9+€$£]\s)" + DossierNumber + @"\s?,?\s{0,2}(?:(?<several>nrs)|nr)\.?\s{0,2}(?<n>0{0,3}[1-9][0-9]{0,3})(?![0-9\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<=\()(?<thousands>[0-9]{2})\s?(?<rest>[0-9]{3})(?:-(?<part>[IVXLC]{1,7}|[0-9]{2}))?-(?<n>[1-9][0-9]{0,3})(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
