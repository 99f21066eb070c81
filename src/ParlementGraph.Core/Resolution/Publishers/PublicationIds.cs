using System.Globalization;
using System.Text.RegularExpressions;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>The publication's id of a Document of the Chamber, in the three ways of data-sources.md 1.5.</summary>
internal static partial class PublicationIds
{
    /// <summary>
    /// Ids to look for, the surest first. <c>Sure</c>: the feed states it; else it is a guess that counts only when there is such a publication
    /// (a missing one answers 200 with "404").
    /// </summary>
    public static IEnumerable<(string Id, bool Sure)> Of(TkZaak? zaak, TkDocument document, TkDocumentVersie? version)
    {
        if (version?.ExternalId is { } external && Shape().IsMatch(external)) yield return (external, true);
        if (document.AppendixNumber is { } appendix && FromAppendix(appendix) is { } answer) yield return (answer, true);
        if (document.Kind != TkZaak.WrittenQuestions || zaak is null) yield break;
        if (zaak.Number is { } number) yield return ($"kv-tk-{number}", false);
        if ((zaak.Alias ?? document.Alias) is { } alias && AliasShape().IsMatch(alias)) yield return ($"kv-{alias}", false);
    }

    /// <summary><c>192000736</c> is <c>ah-tk-20192020-736</c>, <c>151601580</c> is <c>ah-tk-20152016-1580</c>: two years and five digits.</summary>
    public static string? FromAppendix(string appendix)
    {
        if (appendix.Length != 9 || !int.TryParse(appendix, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        var (first, second) = (Year(appendix[..2]), Year(appendix[2..4]));
        var number = int.Parse(appendix[4..], CultureInfo.InvariantCulture);
        return second == first + 1 && number > 0 ? string.Create(CultureInfo.InvariantCulture, $"ah-tk-{first}{second}-{number}") : null;
    }

    /// <summary>As headers name it: <c>2024-2025/507</c> is <c>ah-tk-20242025-507</c>.</summary>
    public static string? FromAnnex(string reference) => reference.Length > 10 && reference[4] == '-' && reference[9] == '/' ? $"ah-tk-{reference[..4]}{reference[5..9]}-{reference[10..]}" : null;

    /// <summary>Without the version: <c>ah-tk-20082009-3385-n1</c> is a version of <c>ah-tk-20082009-3385</c>.</summary>
    public static (string Id, string? Version) Split(string id) =>
        VersionSuffix().Match(id) is { Success: true } suffix ? (id[..suffix.Index], suffix.Value[1..]) : (id, null);

    private static int Year(string two) => int.Parse(two, CultureInfo.InvariantCulture) is var year && year >= 45 ? 1900 + year : 2000 + year;

    [GeneratedRegex("^(kv|ah|kst|blg|h)-[A-Za-z0-9-]+$")]
    private static partial Regex Shape();

    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex AliasShape();

    [GeneratedRegex("-[nh][0-9]{1,2}$")]
    private static partial Regex VersionSuffix();
}
