using System.Globalization;

namespace ParlementGraph.Parsing;

/// <summary>
/// <c>Zie (het) antwoord (op) vraag 2, 3 en 4</c>, <c>2 t/m 6</c>, <c>4-7</c>: the numbers that an answer points at. openkamer loses the
/// last two. A mention in passing ("in mijn antwoord op vraag 4 gaf ik aan") is no pointer.
/// </summary>
internal static class AnswerReferences
{
    private const int LongestRange = 100;
    private const int LongestList = 300;

    public static List<int> In(string paragraph)
    {
        if (!paragraph.Contains("zie", StringComparison.OrdinalIgnoreCase)) return [];
        var words = Split(paragraph);
        List<int> numbers = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (!Is(words, i, "zie")) continue;
            var at = i + 1;
            while (Is(words, at, "ook") || Is(words, at, "verder") || Is(words, at, "hiervoor")) at++;
            if (Is(words, at, "het") || Is(words, at, "mijn") || Is(words, at, "de") || Is(words, at, "ons")) at++;
            if (!Is(words, at, "antwoord") && !Is(words, at, "antwoorden") && !Is(words, at, "beantwoording")) continue;
            at++;
            if (Is(words, at, "op") || Is(words, at, "van") || Is(words, at, "bij") || Is(words, at, "onder")) at++;
            if (Is(words, at, "de")) at++;
            if (!Is(words, at, "vraag") && !Is(words, at, "vragen")) continue;
            numbers.AddRange(List(words, at + 1));
        }
        return [.. numbers.Distinct()];
    }

    private static List<int> List(List<string> words, int at)
    {
        List<int> numbers = [];
        while (numbers.Count < LongestList && Number(words, at) is { } number)
        {
            numbers.Add(number);
            at++;
            var (isRange, next) = Link(words, at);
            if (Is(words, next, "vraag") || Is(words, next, "vragen")) next++;
            if (Number(words, next) is not { } following)
            {
                // "vraag 3 van de eerdere vragen" is another page's question.
                return Is(words, at, "van") || Is(words, at, "uit") ? [] : numbers;
            }
            at = next;
            if (!isRange || following <= number || following - number > LongestRange) continue;
            for (var n = number + 1; n < following; n++) numbers.Add(n);
        }
        return numbers;
    }

    private static (bool IsRange, int Next) Link(List<string> words, int at)
    {
        if (Is(words, at, "t") && Is(words, at + 1, "/") && Is(words, at + 2, "m")) return (true, at + 3);
        if (Is(words, at, "tot") && Is(words, at + 1, "en") && Is(words, at + 2, "met")) return (true, at + 3);
        if (Is(words, at, "-") || Is(words, at, "–") || Is(words, at, "tm") || Is(words, at, "tot")) return (true, at + 1);
        var next = at;
        if (Is(words, next, ",")) next++;
        if (Is(words, next, "en") || Is(words, next, "&") || Is(words, next, "alsmede")) next++;
        // Without a link the next number belongs to the next sentence.
        return (false, next == at ? int.MaxValue : next);
    }

    private static int? Number(List<string> words, int at) =>
        at >= 0 && at < words.Count && words[at].Length <= 3 && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;

    private static bool Is(List<string> words, int at, string word) =>
        at >= 0 && at < words.Count && words[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs of letters, runs of digits, and every other sign alone; from the first "zie" on, for most paragraphs have none.</summary>
    private static List<string> Split(string text)
    {
        List<string> words = [];
        for (var i = Math.Max(0, text.IndexOf("zie", StringComparison.OrdinalIgnoreCase) is var first && first < 0 ? text.Length : first); i < text.Length;)
        {
            var start = i;
            if (char.IsLetter(text[i])) while (i < text.Length && char.IsLetter(text[i])) i++;
            else if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else i++;
            if (!Blanks.Is(text[start])) words.Add(text[start..i]);
        }
        return words;
    }
}
