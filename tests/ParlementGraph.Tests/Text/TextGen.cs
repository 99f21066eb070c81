using CsCheck;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Text;

/// <summary>Random texts: of anything at all, and of what makes Dutch text and searches hard.</summary>
internal static class TextGen
{
    private static readonly string[] Pieces =
    [
        "body", "cam", "cams", "bodycams", "politie", "de", "van", "aanschaf", "zéér", "e\u0301e\u0301n", "o\u0308", "\u0301", "ß", "Æ", "α", "й", "中", "5", ".", ",",
        " ", " ", " ", " ", "\u00A0", "\n", "-", "-", "\u2011", "–", "'", "’", "😀", "👮‍♀️", "\uD83D", "\uDE00", "\u00AD", "\u200D", "¹", "₂", "A", "É",
    ];

    private static readonly string[] Signs = ["(", ")", "\"", "“", "”", "*", "-", " -", " AND ", " OR ", " NOT ", "AND", "!!", "\"\"", "()", "a", "bod*"];

    public static readonly Gen<string> Dutch = Concat(Pieces, 60);

    public static readonly Gen<string> Any = Gen.OneOf(Gen.String, Dutch);

    public static readonly Gen<string> Search = Gen.OneOf(Concat([.. Pieces, .. Signs, .. Signs], 40), Gen.String);

    /// <summary>A text and where some leaves of its own words match in it.</summary>
    public static IReadOnlyList<TextRange> MatchesOfEverySecondWord(string text)
    {
        var tokens = DutchAnalyser.Analyse(text);
        return [.. tokens.Where((_, i) => i % 2 == 1).SelectMany(token => Matching.Find(new SearchLeaf.Word(token.Stems[^1]), tokens))];
    }

    public static bool IsToken(string token) => token.Length is >= 1 and <= 64 && token.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static Gen<string> Concat(string[] pieces, int most) =>
        Gen.Int[0, pieces.Length - 1].Array[0, most].Select(picks => string.Concat(picks.Select(pick => pieces[pick])));
}
