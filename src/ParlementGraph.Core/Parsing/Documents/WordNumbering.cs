using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;

namespace ParlementGraph.Parsing.Documents;

/// <summary>The numbers that Word prints before the items of a list and does not keep in their text.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), OpenXmlElement> _levels = [];
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);

    public WordNumbering(OpenXmlElement? numbering)
    {
        foreach (var element in numbering?.ChildElements ?? [])
        {
            if (element.LocalName == "abstractNum" && WordStyles.Attribute(element, "abstractNumId") is { } id)
            {
                foreach (var level in element.ChildElements.Where(c => c.LocalName == "lvl")) _levels.TryAdd((id, LevelOf(WordStyles.Attribute(level, "ilvl"))), level);
            }
            else if (element.LocalName == "num" && WordStyles.Attribute(element, "numId") is { } num && WordStyles.Value(WordStyles.Child(element, "abstractNumId")) is { } of) _abstractOf.TryAdd(num, of);
        }
    }

    /// <summary>Null when the paragraph is no item.</summary>
    public string? LabelOf(OpenXmlElement paragraph, WordStyles styles)
    {
        var own = WordStyles.Child(WordStyles.Child(paragraph, "pPr"), "numPr") ?? styles.NumberingOf(WordStyles.StyleOf(paragraph));
        if (WordStyles.Value(WordStyles.Child(own, "numId")) is not { } num || num == "0" || !_abstractOf.TryGetValue(num, out var list)) return null;
        // A paragraph without a word takes no number of its own in what a person sees.
        if (!paragraph.Descendants().Any(d => d.LocalName == "t" && d.InnerText.Length > 0)) return null;
        var at = LevelOf(WordStyles.Value(WordStyles.Child(own, "ilvl")));
        if (!_levels.TryGetValue((list, at), out var level)) return null;
        var format = WordStyles.Value(WordStyles.Child(level, "numFmt")) ?? "decimal";
        if (format is "bullet" or "none") return format == "none" ? null : "–";
        Count(num, list, at);
        var text = WordStyles.Value(WordStyles.Child(level, "lvlText")) ?? "";
        return Placeholder().Replace(text, m => Number(num, list, m.Value[1] - '1')) is { Length: > 0 and <= 40 } label ? label : null;
    }

    private static int LevelOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 0, Levels - 1) : 0;

    private void Count(string num, string list, int at)
    {
        if (!_counts.TryGetValue(num, out var counts)) _counts.Add(num, counts = new int?[Levels]);
        counts[at] = counts[at] is { } count ? count + 1 : Start(list, at);
        for (var below = at + 1; below < Levels; below++) counts[below] = null;
    }

    private int Start(string list, int at) =>
        _levels.TryGetValue((list, at), out var level) && int.TryParse(WordStyles.Value(WordStyles.Child(level, "start")), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    private string Number(string num, string list, int at)
    {
        var count = _counts[num][at] ?? Start(list, at);
        var format = _levels.TryGetValue((list, at), out var level) ? WordStyles.Value(WordStyles.Child(level, "numFmt")) : null;
        return format switch
        {
            "lowerLetter" when count is > 0 and <= 26 => ((char)('a' + count - 1)).ToString(),
            "upperLetter" when count is > 0 and <= 26 => ((char)('A' + count - 1)).ToString(),
            "lowerRoman" => Roman(count).ToLowerInvariant(),
            "upperRoman" => Roman(count),
            _ => count.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 100) return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        foreach (var (value, sign) in new[] { (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value) text += sign;
        }
        return text;
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
