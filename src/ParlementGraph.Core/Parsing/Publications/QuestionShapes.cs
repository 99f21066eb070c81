using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Documents;

namespace ParlementGraph.Parsing.Publications;

/// <summary>What a paragraph without a number tells by its own words of whether it is a question.</summary>
internal static partial class QuestionShapes
{
    public static bool Asks(string text) => text.Contains('?', StringComparison.Ordinal) || Opening().IsMatch(text);

    /// <summary>It belongs to the question above it: an item of a list, or "Zo ja, wanneer?", which asks nothing alone.</summary>
    public static bool IsPart(string text) => text.Length == 0 || LineShapes.IsItem(text) || char.IsLower(text[0]) || Rest().IsMatch(text);

    [GeneratedRegex(@"^(?:En )?(?:zo|indien) (?:ja|nee|neen|niet)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rest();

    /// <summary>"Kunt u dit toelichten." ends as it should not.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}+ u|Klopt het|Is het|Welke|Hoeveel|Waarom|In hoeverre|Op welke)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
