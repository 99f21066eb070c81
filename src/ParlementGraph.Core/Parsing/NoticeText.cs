using System.Text.RegularExpressions;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>What a <c>Mededeling</c> says: openkamer prints every kind under this one word.</summary>
internal static partial class NoticeText
{
    private static readonly string[] Late =
    [
        "niet binnen de gebruikelijke termijn", "niet binnen de gestelde termijn", "niet binnen de daarvoor gestelde termijn",
        "niet binnen de termijn", "niet binnen drie weken", "niet binnen de gevraagde termijn", "niet binnen de vastgestelde termijn", "niet binnen de reguliere termijn",
        "niet binnen de wettelijke termijn", "niet binnen de reglementaire termijn", "niet binnen de door u gestelde termijn", "niet binnen de daarvoor geldende termijn", "niet binnen de beoogde termijn",
        "niet binnen 3 weken", "niet tijdig", "gebruikelijke termijn niet", "gestelde termijn niet", "langere termijn nodig", "meer tijd nodig", "uitstel",
    ];

    private static readonly string[] TakenBack = ["ingetrokken", "intrekking van de vragen", "intrekken van de vragen", "vragen intrek", "teruggetrokken", "komen te vervallen", "vragen zijn vervallen", "vragen als vervallen"];

    // "trekt zijn vragen in", "trekt hierbij de vragen over .. in"
    [GeneratedRegex(@"\btrek(?:t|ken)\b[^.]{0,150}\bin\b(?=\s*(?:[.,;)]|$|omdat|aangezien|nu\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesBack();

    private const int LongestTitles = 600;

    private static readonly string[] Titles = ["minister", "staatssecretaris"];

    public static DocumentKind KindOf(string text, string? subject)
    {
        var words = WithoutSubject(text, subject);
        if (Late.Any(l => words.Contains(l, StringComparison.OrdinalIgnoreCase))) return DocumentKind.Postponement;
        return TakenBack.Any(t => words.Contains(t, StringComparison.OrdinalIgnoreCase)) || TakesBack().IsMatch(words) ? DocumentKind.Withdrawal : DocumentKind.Notice;
    }

    /// <summary>The subject is quoted in the notice and may itself be about something late, withdrawn or answered.</summary>
    public static string WithoutSubject(string text, string? subject)
    {
        var words = Blanks.Collapse(text);
        return subject is { Length: > 0 } ? words.Replace(Blanks.Collapse(subject), "", StringComparison.OrdinalIgnoreCase) : words;
    }

    /// <summary>
    /// The offices in <c>aan de Minister van A, de Staatssecretaris van B en de Minister voor C over</c>. Portfolios contain commas and
    /// "en" themselves, so a title ends only where <c>de Minister</c> or <c>de Staatssecretaris</c> follows. Empty when it says none.
    /// </summary>
    public static List<ActorFact> AddresseesIn(string text)
    {
        var words = Blanks.Collapse(text);
        const string to = " aan de ";
        for (var at = words.IndexOf(to, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(to, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var start = at + to.Length;
            if (!IsTitleAt(words, start)) continue;
            var end = words.IndexOf(" over ", start, Math.Min(LongestTitles, words.Length - start), StringComparison.OrdinalIgnoreCase);
            if (end < 0 || words.AsSpan(start, end - start).ContainsAny("().;")) continue;
            return [.. Split(words, start, end).Select((t, i) => new ActorFact(i + 1, t, null, [t.ToLowerInvariant()], null))];
        }
        return [];
    }

    private static IEnumerable<string> Split(string words, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            var next = Skip(words, i, ", en aan de ") ?? Skip(words, i, ", en de ") ?? Skip(words, i, ", aan de ") ?? Skip(words, i, ", de ")
                ?? Skip(words, i, " en aan de ") ?? Skip(words, i, " en de ");
            if (next is not { } title || title >= end || !IsTitleAt(words, title)) continue;
            yield return words[from..i];
            from = title;
            i = title;
        }
        yield return words[from..end];
    }

    private static int? Skip(string words, int at, string separator) =>
        string.Compare(words, at, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0 ? at + separator.Length : null;

    /// <summary>Only the singular: <c>Ministers van A en van B</c> would need titles that are not written.</summary>
    private static bool IsTitleAt(string words, int at) => Titles.Any(t =>
        string.Compare(words, at, t, 0, t.Length, StringComparison.OrdinalIgnoreCase) == 0
        && at + t.Length < words.Length && words[at + t.Length] is ' ' or '-');
}
