using ParlementGraph.Text.References;

namespace ParlementGraph.Parsing.Headers;

/// <summary><c>Zie ook Aanhangsel Handelingen, vergaderjaar 2024–2025, nrs. 12 en 13 en vergaderjaar 2023-2024, nr. 9</c>.</summary>
internal static class SeeAlsoReader
{
    public static bool Begins(HeaderText text, int at) => text.Is(at, "zie") || text.Is(at, "aanhangsel");

    /// <summary>Adds what it finds to the draft; where it ends.</summary>
    public static int Read(HeaderText text, int at, HeaderDraft draft)
    {
        var start = at;
        var found = false;
        while (Next(text, at) is { } year)
        {
            at = SkipNumberWords(text, year.End);
            while (text.Number(at) is { Length: > 0 } number)
            {
                var (numbers, end) = Until(text, at + 1, number) ?? ([number], at + 1);
                draft.SeeAlso.AddRange(numbers.Select(n => $"{year.Name}/{n.TrimStart('0') switch { "" => "0", var significant => significant }}"));
                found = true;
                at = end;
                var next = text.Is(at, HeaderTokenKind.Comma) || text.IsAnd(at) ? SkipNumberWords(text, at + 1) : at;
                if (text.Number(next).Length == 0 || IsYear(text, next)) break;
                at = next;
            }
        }
        if (!found)
        {
            while (!(text.Kind(at) is HeaderTokenKind.End or HeaderTokenKind.Open || HeaderWords.IsDateClause(text, at))) at++;
            draft.Add(HeaderIssueCode.SeeAlsoNotUnderstood, text.Raw(start, at));
        }
        return Math.Max(at, start + 1);
    }

    private static int SkipNumberWords(HeaderText text, int at)
    {
        while (text.Word(at) is "nr" or "nrs" or "nummer" or "nummers" or "no" || text.Kind(at) is HeaderTokenKind.Comma or HeaderTokenKind.Dot) at++;
        return at;
    }

    /// <summary><c>70-72</c>, <c>70 t/m 72</c>, <c>70 tot en met 72</c>: the numbers and where they end.</summary>
    private static (IReadOnlyList<string> Numbers, int End)? Until(HeaderText text, int at, string first)
    {
        if (text.Is(at, HeaderTokenKind.Dash)) at++;
        else if (text.Is(at, "t") && text.Is(at + 1, HeaderTokenKind.Other) && text.Is(at + 2, "m")) at += 3;
        else if (text.Is(at, "tot", "en") && text.Is(at + 2, "met")) at += 3;
        else return null;
        return NumberList.Range(first, text.Number(at)) is { } all ? (all, at + 1) : null;
    }

    private static bool IsYear(HeaderText text, int at) => Year(text, at) is not null;

    /// <summary>The next parliamentary year, with nothing but the words of a reference before it.</summary>
    private static (string Name, int End)? Next(HeaderText text, int at)
    {
        while (text.Word(at) is "zie" or "ook" or "en" or "het" or "aanhangsel" or "van" or "de" or "der" or "handelingen" or "tweede" or "kamer" or "ii" or "vergaderjaar"
            or "kamervragen" or "antwoord" or "mededeling" || text.Kind(at) is HeaderTokenKind.Comma or HeaderTokenKind.Dot or HeaderTokenKind.Other) at++;
        return Year(text, at);
    }

    private static (string, int)? Year(HeaderText text, int at)
    {
        var first = text.Number(at);
        if (first.Length == 8 && Two(first[..4], first[4..]) is { } joined) return (joined, at + 1);
        if (first.Length != 4 || text.Kind(at + 1) is not (HeaderTokenKind.Dash or HeaderTokenKind.Other)) return null;
        return Two(first, text.Number(at + 2)) is { } year ? (year, at + 3) : null;
    }

    private static string? Two(string first, string second) => ParliamentaryYears.Joined(first, second) is { } joined ? $"{first}-{joined[first.Length..]}" : null;
}
