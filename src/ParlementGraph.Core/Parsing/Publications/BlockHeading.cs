using System.Globalization;
using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Publications;

internal enum HeadingWord { None, Question, Answer, Other }

/// <summary>
/// The heading of a question or an answer: <c>Vraag 1</c>, <c>Antwoord 2 en 3</c>, <c>Antwoord op vraag 4 t/m 6</c>, <c>Vraag 7, 8 en 9
/// gezamenlijk</c>, <c>Antwoord vragen 1,2,3</c>, <c>9-14:</c>, a bare <c>1</c>.
/// </summary>
/// <param name="Rest">What was not understood; empty when all was.</param>
internal sealed partial record BlockHeading(HeadingWord Word, IReadOnlyList<int> Numbers, string Rest)
{
    private const int Longest = 1_000;
    private const int LongestRange = 200;

    // The largest set has 117 questions; what is greater is a year or a page.
    private const int Highest = 500;

    private static readonly HashSet<string> QuestionWords = new(StringComparer.OrdinalIgnoreCase) { "vraag", "vragen", "deelvraag", "deelvragen" };
    private static readonly HashSet<string> AnswerWords = new(StringComparer.OrdinalIgnoreCase) { "antwoord", "antwoorden", "beantwoording" };
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "op", "de", "het", "van", "nr", "nrs", "nummer", "nummers", "gezamenlijk", "gezamenlijke", "samen", "tezamen", "en", "alsmede", "nader", "aanvullend",
    };

    private const string Signs = ",;:.&()/+•";

    public bool IsBare => Word == HeadingWord.None;

    public static BlockHeading Read(string text)
    {
        // "Antwoord op vraag 8 van de minister": two of them answer parts.
        if (text.Length <= 200 && ByWhom().Match(text) is { Success: true } by) text = text[..by.Index];
        var words = text.Length > Longest ? [] : Words(text);
        var word = words.Count == 0 ? HeadingWord.None : HeadingWord.Other;
        List<int> numbers = [];
        List<string> rest = [];
        var named = false;
        int? from = null;
        for (var i = 0; i < words.Count; i++)
        {
            var one = words[i];
            if (Number(one) is { } number)
            {
                if (word == HeadingWord.Other && !named) word = HeadingWord.None;
                if (from is { } start && number > start && number - start <= LongestRange) numbers.AddRange(Enumerable.Range(start + 1, number - start - 1));
                numbers.Add(number);
                from = null;
                continue;
            }
            if (RangeAt(words, i) is > 0 and var length && numbers.Count > 0)
            {
                from = numbers[^1];
                i += length - 1;
                continue;
            }
            if (AnswerWords.Contains(one) && numbers.Count == 0) (word, named) = (HeadingWord.Answer, true);
            else if (QuestionWords.Contains(one) && (numbers.Count == 0 || named))
            {
                // "Antwoord op vraag 4" is an answer; so is "4 t/m vraag 6" one list.
                if (!named) word = HeadingWord.Question;
                named = true;
            }
            else if (!Fillers.Contains(one) && !(one.Length == 1 && Signs.Contains(one[0], StringComparison.Ordinal))) rest.Add(one);
        }
        if (text.Length > Longest) return new BlockHeading(HeadingWord.Other, [], text);
        return new BlockHeading(word, [.. numbers.Distinct()], string.Join(' ', rest));
    }

    /// <summary>A paragraph that is nothing but a heading: it names what it is and which numbers, or is a bare number.</summary>
    public static BlockHeading? TryRead(string text)
    {
        if (text.Length is 0 or > 120) return null;
        // Nearly every line of a document is asked: most have neither.
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains("antwoord", StringComparison.OrdinalIgnoreCase)) return null;
        var heading = Read(text);
        if (heading.Rest.Length > 0 || heading.Word == HeadingWord.Other) return null;
        return heading.Numbers.Count > 0 || heading.Word == HeadingWord.Answer ? heading : null;
    }

    /// <summary>A heading with its text behind it in one paragraph: <c>Vraag 1: Bent u</c>, <c>Antwoord 3 en 4 Ja.</c> The length of the heading, or 0.</summary>
    public static int LengthBefore(string text)
    {
        var match = BeforeText().Match(text.Length <= Longest ? text : text[..Longest]);
        return match.Success && match.Length < text.Length ? match.Length : 0;
    }

    [GeneratedRegex(@"^(?:(?:Deel)?[Vv]rag(?:en)?|(?:Deel)?[Vv]raag|[Aa]ntwoord(?:en)?(?: op)?(?: de)?(?: vra(?:ag|gen))?)\s+\d{1,3}(?:\s*(?:,\s*en|,|en|t/m|tot en met|[-–])\s*\d{1,3})*\s*[:.)]?\s+(?=[«“‘'""A-Z(])|^[Aa]ntwoord(?:en)?\s*:\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeText();

    [GeneratedRegex(@"(?<=^[Aa]ntwoord(?:en)? [^.?!]{0,60}\d) (?:van|door) (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)\b[^.?!]{0,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex ByWhom();

    private static int RangeAt(List<string> words, int at)
    {
        if (words[at] is "-" or "–" or "—") return 1;
        if (words[at].Equals("tm", StringComparison.OrdinalIgnoreCase)) return 1;
        if (Is(words, at, "t") && Is(words, at + 1, "/") && Is(words, at + 2, "m")) return 3;
        if (!Is(words, at, "tot")) return 0;
        return Is(words, at + 1, "en") && Is(words, at + 2, "met") ? 3 : 1;
    }

    private static bool Is(List<string> words, int at, string word) => at < words.Count && words[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int? Number(string word) =>
        word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= Highest ? n : null;

    private static List<string> Words(string text)
    {
        List<string> words = [];
        for (var i = 0; i < text.Length;)
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
