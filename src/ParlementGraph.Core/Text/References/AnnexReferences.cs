using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>
/// <c>Aanhangsel Handelingen, vergaderjaar 2021-2022, nrs. 3173 en 3180</c>, <c>Aanhangsel van de Handelingen II 2021/22, 3173</c>,
/// <c>Aanhangsel Handelingen nr. 3173, vergaderjaar 2021-2022</c>, <c>Handelingen II 2021/22, Aanhangsel nr. 3173</c>.
/// </summary>
internal static partial class AnnexReferences
{
    public static void Add(string text, List<DocumentReference> found)
    {
        for (var head = Head().Match(text); head.Success; head = head.NextMatch()) After(text, head.Index, head.Index + head.Length, found);
        for (var match = NumberFirst().Match(text); match.Success; match = match.NextMatch()) Add(match, match.Groups["n"], match.Index, found);
        for (var match = YearFirst().Match(text); match.Success; match = match.NextMatch()) Add(match, match.Groups["n"], match.Index, found);
    }

    /// <summary>A year with its numbers, and again: the first place has the words before it, each other its number alone.</summary>
    private static void After(string text, int start, int at, List<DocumentReference> found)
    {
        for (var year = Year().Match(text, at); year.Success; year = Year().Match(text, at))
        {
            if (!Add(year, year.Groups["n"], start, found)) return;
            at = year.Index + year.Length;
            var several = year.Groups["several"].Success;
            for (var next = NumberList.Next(text, at, several); next is not null; next = NumberList.Next(text, at, several))
            {
                Add(year, next, next.Index, found);
                at = next.Index + next.Length;
            }
            start = at;
            if (And().Match(text, at) is { Success: true } and) start = at = and.Index + and.Length;
        }
    }

    private static bool Add(Match year, Group number, int start, List<DocumentReference> found)
    {
        if (ParliamentaryYears.Joined(year.Groups["from"].Value, year.Groups["until"].Value) is not { } joined) return false;
        var end = Math.Max(number.Index + number.Length, start == year.Index ? year.Index + year.Length : 0);
        found.Add(new(start, end - start, ReferenceKind.Annex, $"ah-tk-{joined}-{number.Value.TrimStart('0')}"));
        return true;
    }

    [GeneratedRegex("""
        (?<!\p{L})(?:kamervragen\s{0,2}\(aanhangsel\)|aanhangsel|aanh\.),?\s{0,2}
        (?:(?:van\s{1,2}de|der|bij\s{1,2}de)\s{0,2})?(?:handelingen|hand\.)?,?\s{0,2}
        (?:(?:II|TK|Tweede\s{1,2}Kamer)(?!\p{L}),?\s{0,2})?
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\G(?:vergaderjaar\s{0,2})?(?<from>(?:19|20)[0-9]{2})\s?[-–—/]\s?(?<until>[0-9]{4}|[0-9]{2})(?![0-9]),?\s{0,2}(?:(?<several>nrs|nummers)\.?\s{0,2}|(?:nr|no|nummer)\.?\s{0,2})?(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9]|-[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\G\s{0,2}(?:,|;|en|alsmede|&)\s{0,2}(?:en\s{1,2})?(?=vergaderjaar|(?:19|20)[0-9]{2}\s?[-–—/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"(?<!\p{L})aanhangsel,?\s{0,2}(?:(?:van\s{1,2}de|der|bij\s{1,2}de)\s{0,2})?(?:handelingen)?,?\s{0,2}(?:nr|no|nummer)\.?\s{0,2}(?<n>0{0,4}[1-9][0-9]{0,4}),?\s{0,2}(?:van\s{1,2}|uit\s{1,2})?(?:het\s{1,2})?vergaderjaar\s{0,2}(?<from>(?:19|20)[0-9]{2})\s?[-–—/]\s?(?<until>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberFirst();

    // "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 12" is the foot of a page: the number must be called one
    [GeneratedRegex(@"(?<![0-9])(?<from>(?:19|20)[0-9]{2})\s?[-–—/]\s?(?<until>[0-9]{4}|[0-9]{2}),?\s{0,2}aanhangsel,?\s{0,2}(?:(?:van\s{1,2}de|der)\s{0,2})?(?:handelingen)?,?\s{0,2}(?:nr|no|nummer)\.?\s{0,2}(?<n>0{0,4}[1-9][0-9]{0,4})(?![0-9]|-[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();
}
