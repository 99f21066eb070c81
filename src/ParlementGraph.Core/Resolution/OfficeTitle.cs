using System.Text.RegularExpressions;
using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Resolution;

internal enum OfficeNoun
{
    PrimeMinister,
    Minister,
    StateSecretary,
}

/// <summary>A title taken apart: <c>minister</c>, <c>van</c> or <c>voor</c> if it is there, and the portfolio.</summary>
/// <param name="Core">The portfolio's folded words without "en", because <c>J&amp;V</c> and openkamer's lists leave it out; empty when the title is the noun alone.</param>
internal sealed partial record OfficeTitle(OfficeNoun Noun, string? Preposition, string Core)
{
    /// <summary>Null when the words are no title of an office.</summary>
    public static OfficeTitle? Parse(string asWritten)
    {
        var words = Folding.Fold(asWritten);
        if (Prime().IsMatch(words)) return new(OfficeNoun.PrimeMinister, null, "");
        var parts = Shape().Match(words);
        if (!parts.Success) return null;
        var noun = parts.Groups["noun"].Value.StartsWith("minister", StringComparison.Ordinal) ? OfficeNoun.Minister : OfficeNoun.StateSecretary;
        var preposition = parts.Groups["preposition"] is { Success: true } found ? found.Value : null;
        return new(noun, preposition, CoreOf(parts.Groups["core"].Value));
    }

    public static string CoreOf(string portfolio) =>
        string.Join(' ', Folding.Fold(portfolio).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "en"));

    public bool Fits(OfficeRole role) => Noun switch
    {
        OfficeNoun.PrimeMinister => role == OfficeRole.PrimeMinister,
        OfficeNoun.StateSecretary => role == OfficeRole.StateSecretary,
        _ => role != OfficeRole.StateSecretary,
    };

    [GeneratedRegex("^(de )?(minister ?president|premier)( |$)")]
    private static partial Regex Prime();

    // "staatsecretaris" and "MinisterKlimaat" are printed as such
    [GeneratedRegex("^((de|het|aan|mijn) )*(?<noun>ministers?|staatss?ecretariss?(en)?)( zonder portefeuille)? ?((?<preposition>van|voor)( |$))?(?<core>.*)$")]
    private static partial Regex Shape();
}
