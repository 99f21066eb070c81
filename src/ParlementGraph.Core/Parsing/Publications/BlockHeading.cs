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
        "op", "de", "het", "van", "nr", "nrs", "nummer", "nummers", "gezamenlijk", "gezamenlijke", "samen", "tezamen", "en", "alsmede", "nader", "aanvullend", "of",
    };

    private const int LongestByWhom = 200;

    private const int LongestBare = 40;

    private const string Signs = ",;:.&()/+•";

    public bool IsBare => Word == HeadingWord.None;

    /// <summary>It names parts of questions: <c>Vraag 2a</c>.</summary>
    public bool NamesParts { get; private init; }

    public static BlockHeading Read(string text)
    {
        if (text.Length <= LongestByWhom) text = WithoutWho(text);
        var words = text.Length > Longest ? [] : Words(text);
        var word = words.Count == 0 ? HeadingWord.None : HeadingWord.Other;
        List<int> numbers = [];
        List<string> rest = [];
        var named = false;
        var namesParts = false;
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
            if (named && one is [>= 'a' and <= 'h'] && i > 0 && Number(words[i - 1]) is not null)
            {
                namesParts = true;
                continue;
            }
            if (IsAnswerWord(one) && (numbers.Count == 0 || word == HeadingWord.Answer)) (word, named) = (HeadingWord.Answer, true);
            else if (IsQuestionWord(one) && (numbers.Count == 0 || named))
            {
                // "Antwoord op vraag 4" is an answer; so is "4 t/m vraag 6" one list.
                if (!named) word = HeadingWord.Question;
                named = true;
            }
            else if (!Fillers.Contains(one) && !(one.Length == 1 && Signs.Contains(one[0], StringComparison.Ordinal))) rest.Add(one);
        }
        if (text.Length > Longest) return new BlockHeading(HeadingWord.Other, [], text);
        return new BlockHeading(word, [.. numbers.Distinct()], string.Join(' ', rest)) { NamesParts = namesParts };
    }

    /// <summary>"Vaag 2", "Antwoor op vraag 3": one slip of the pen, in a word that can be no other where a number follows.</summary>
    private static bool IsQuestionWord(string word) => QuestionWords.Contains(word)
        || (word.Length is >= 4 and <= 7 && word[0] is 'v' or 'V' && word.ToLowerInvariant() is var lower && (Typos.AtMost(lower, "vraag", 1) || Typos.AtMost(lower, "vragen", 1)));

    private static bool IsAnswerWord(string word) => AnswerWords.Contains(word)
        || (word.Length is >= 7 and <= 11 && word[0] is 'a' or 'A' && word.ToLowerInvariant() is var lower && (Typos.AtMost(lower, "antwoord", 1) || Typos.AtMost(lower, "antwoorden", 1)));

    /// <summary>Of two who answer, each answers parts: <c>Antwoord op vraag 8 van de minister</c>, <c>Antwoord van de minister op vraag 8</c>.</summary>
    private static string WithoutWho(string text)
    {
        if (ByWhom().Match(text) is { Success: true } by) return text[..by.Index];
        return WhoFirst().Match(text) is { Success: true } first ? text.Remove(first.Index, first.Length) : text;
    }

    /// <summary>A paragraph that is nothing but a heading: it names what it is and which numbers, or is a bare number.</summary>
    public static BlockHeading? TryRead(string text)
    {
        if (text.Length is 0 or > 120) return null;
        // Nearly every line of a document is asked: most are long and have neither.
        if (text.Length > LongestBare && !text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains("antwoord", StringComparison.OrdinalIgnoreCase)) return null;
        var heading = Read(text);
        if (heading.Rest.Length > 0 || heading.Word == HeadingWord.Other) return null;
        return heading.Numbers.Count > 0 || heading.Word == HeadingWord.Answer || IsLoneQuestion(text) ? heading : null;
    }

    /// <summary>A set of one question may print no number.</summary>
    private static bool IsLoneQuestion(string text) => text.TrimEnd(':', '.', ' ').Equals("vraag", StringComparison.OrdinalIgnoreCase);

    /// <summary>A heading with its text behind it in one paragraph: <c>Vraag 1: Bent u</c>, <c>Antwoord 3 en 4 Ja.</c> The length of the heading, or 0.</summary>
    public static int LengthBefore(string text)
    {
        var match = BeforeText().Match(text.Length <= Longest ? text : text[..Longest]);
        return match.Success && match.Length < text.Length ? match.Length : 0;
    }

    [GeneratedRegex(@"^(?:(?:Deel)?[Vv]rag(?:en)?|(?:Deel)?[Vv]raag|[Aa]ntwoord(?:en)?(?: op)?(?: de)?(?: vra(?:ag|gen))?)\s+\d{1,3}(?:\s*(?:,\s*en|,|en|t/m|tot en met|[-–])\s*\d{1,3})*(?:\s*[:.)]?\s+(?=[«“‘'""A-Z(])|\s*:\s+(?=\p{Ll}))|^[Aa]ntwoord(?:en)?\s*:\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeText();

    [GeneratedRegex(@"(?<=^[Aa]ntwoord(?:en)? [^.?!]{0,60}\d),? (?:(?:van|door|(?:mede )?namens) (?:de )?|\((?:van |door )?(?:de )?)(?:[Mm]inister|[Ss]taatssecretaris)\b[^.?!]{0,120}$", RegexOptions.CultureInvariant)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"(?<=^[Aa]ntwoord(?:en)? )(?:van |door )?(?:de )?(?:[Mm]inister|[Ss]taatssecretaris)\b[^.?!:]{0,120}? (?=op (?:de )?vra(?:ag|gen) \d)", RegexOptions.CultureInvariant)]
    private static partial Regex WhoFirst();

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
