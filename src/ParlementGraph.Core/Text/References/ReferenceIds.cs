using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>Ids as the publishers give them, alone or in an address: <c>2024Z15585</c>, <c>ah-tk-20212022-3173-n1</c>, <c>kst-36600-XII-42</c>.</summary>
internal static partial class ReferenceIds
{
    public static void Add(string text, List<DocumentReference> found)
    {
        for (var match = Id().Match(text); match.Success; match = match.NextMatch())
        {
            if (Of(match) is { } reference) found.Add(reference);
        }
    }

    private static DocumentReference? Of(Match match)
    {
        if (match.Groups["case"] is { Success: true } number)
        {
            var id = number.Value.ToUpperInvariant();
            return match.Groups["put"].Success ? At(match, ReferenceKind.Questions, $"kv-tk-{id}") : At(match, ReferenceKind.Case, id);
        }
        if (match.Groups["document"] is { Success: true } document) return At(match, ReferenceKind.ChamberDocument, document.Value.ToUpperInvariant());
        if (match.Groups["n"] is { Success: true } annex)
        {
            return ParliamentaryYears.Joined(match.Groups["from"].Value, match.Groups["until"].Value) is { } year ? At(match, ReferenceKind.Annex, $"ah-tk-{year}-{annex.Value.TrimStart('0')}") : null;
        }
        return At(match, ReferenceKind.Paper, "kst-" + match.Groups["paper"].Value.ToUpperInvariant());
    }

    private static DocumentReference At(Match match, ReferenceKind kind, string id) => new(match.Index, match.Length, kind, id);

    // People write "ah-tk-2017–2018, nr. 2509" and "ah-tk-20202021–2345" too.
    [GeneratedRegex("""
        (?<![A-Za-z0-9])
        (?:
          (?<put>kv-(?:tk-)?)?(?<case>(?:19|20)[0-9]{2}Z[0-9]{4,6})
        | (?<document>(?:19|20)[0-9]{2}D[0-9]{4,6})
        | ah-tk-(?<from>(?:19|20)[0-9]{2})[-–]?(?<until>(?:19|20)[0-9]{2})(?:[-–]|,?[\s]{0,2}nr\.?[\s]{0,2})(?<n>[0-9]{1,5})(?:-[nh][0-9]{1,2})?
        | kst-(?<paper>[0-9]{5}(?:-[0-9A-Z]{1,6}){1,3}?)(?:-[nh][0-9]{1,2})?
        )
        (?![A-Za-z0-9]|-[A-Za-z0-9])
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
