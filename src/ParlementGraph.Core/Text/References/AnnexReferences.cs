using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>
/// <c>Aanhangsel Handelingen, vergaderjaar 2021-2022, nrs. 3173 en 3180</c>, <c>Aanhangsel van de Handelingen II 2021/22, 3173</c>,
/// <c>Aanhangsel Handelingen nr. 3173, vergaderjaar 2021-2022</c>, <c>Handelingen II 2021/22, Aanhangsel nr. 3173</c>; of <c>nrs. 70-72</c> all.
/// </summary>
internal static partial class AnnexReferences
{
    public static void Add(string text, List<DocumentReference> found)
    {
        for (var head = Head().Match(text); head.Success; head = head.NextMatch()) After(text, head.Index, head.Index + head.Length, found);
        for (var match = NumberFirst().Match(text); match.Success; match = match.NextMatch())
        {
            var end = match.Index;
            foreach (Capture number in match.Groups["n"].Captures)
            {
                // The last number of a range was given with the first.
                if (number.Index < end) continue;
                if (Add(text, match, number, end == match.Index ? end : number.Index, found) is not { } until) break;
                end = until;
            }
        }
        for (var match = YearFirst().Match(text); match.Success; match = match.NextMatch())
        {
            if (Add(text, match, match.Groups["n"], match.Index, found) is { } end) Further(text, match, end, found);
        }
    }

    /// <summary>A year with its numbers, and again: the first place has the words before it, each other its number alone.</summary>
    private static void After(string text, int start, int at, List<DocumentReference> found)
    {
        for (var year = Year().Match(text, at); year.Success; year = Year().Match(text, at))
        {
            if (Add(text, year, year.Groups["n"], start, found) is not { } end) return;
            start = at = Further(text, year, end, found);
            if (And().Match(text, at) is { Success: true } and) start = at = and.Index + and.Length;
        }
    }

    /// <summary>Where the last of the numbers ends that follow the first.</summary>
    private static int Further(string text, Match year, int at, List<DocumentReference> found)
    {
        var several = year.Groups["several"].Success;
        while (NumberList.Next(text, at, several) is { } next && Add(text, year, next, next.Index, found) is { } end) at = end;
        return at;
    }

    /// <summary>Where it ends; null when there is no such year.</summary>
    private static int? Add(string text, Match year, Capture number, int start, List<DocumentReference> found)
    {
        if (ParliamentaryYears.Joined(year.Groups["from"].Value, year.Groups["until"].Value) is not { } joined) return null;
        var (numbers, end) = NumberList.From(text, number, year.Groups["several"].Success);
        var length = Math.Max(end, start == year.Index && year.Groups["n"].Captures.Count == 1 ? year.Index + year.Length : 0) - start;
        found.AddRange(numbers.Select(n => new DocumentReference(start, length, ReferenceKind.Annex, $"ah-tk-{joined}-{n}")));
        return end;
    }

    [GeneratedRegex("""
        (?<!\p{L})(?:kamervragen\s{0,2}\(aanhangsel\)|aanhangsel|aanh\.),?\s{0,2}
        (?:(?:van\s{1,2}de|der|bij\s{1,2}de)\s{0,2})?(?:handelingen|hand\.)?,?\s{0,2}
        (?:(?:II|TK|Tweede\s{1,2}Kamer)(?!\p{L}),?\s{0,2})?
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\G(?:vergaderjaar\s{0,2})?(?<from>(?:19|20)[0-9]{2})\s?[-–—/]\s?(?<until>[0-9]{4}|[0-9]{2})(?![0-9]),?\s{0,2}(?:(?<several>nrs|nummers)\.?\s{0,2}|(?:nr|no|nummer)\.?\s{0,2})?(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9])(?(several)|(?!-[0-9]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\G\s{0,2}(?:,|;|en|alsmede|&)\s{0,2}(?:en\s{1,2})?(?=vergaderjaar|(?:19|20)[0-9]{2}\s?[-–—/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"(?<!\p{L})aanhangsel,?\s{0,2}(?:(?:van\s{1,2}de|der|bij\s{1,2}de)\s{0,2})?(?:handelingen)?,?\s{0,2}(?:(?<several>nrs|nummers)|nr|no|nummer)\.?\s{0,2}(?<n>0{0,4}[1-9][0-9]{0,4})(?:\s{0,2}(?:,|;|en|&|(?(several)(?:[-–]|t/m)|(?!)))\s{0,2}(?:en\s{1,2})?(?:nrs?\.?\s{0,2})?(?<n>0{0,4}[1-9][0-9]{0,4})){0,50},?\s{0,2}(?:van\s{1,2}|uit\s{1,2})?(?:het\s{1,2})?vergaderjaar\s{0,2}(?<from>(?:19|20)[0-9]{2})\s?[-–—/]\s?(?<until>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberFirst();

    // "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 12" is the foot of a page: the number must be called one
    [GeneratedRegex(@"(?<![0-9])(?<from>(?:19|20)[0-9]{2})\s?[-–—/]\s?(?<until>[0-9]{4}|[0-9]{2}),?\s{0,2}aanhangsel,?\s{0,2}(?:(?:van\s{1,2}de|der)\s{0,2})?(?:handelingen)?,?\s{0,2}(?:(?<several>nrs|nummers)|nr|no|nummer)\.?\s{0,2}(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9])(?(several)|(?!-[0-9]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
