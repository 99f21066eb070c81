using System.Globalization;
using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Headings with Roman numbers: <c>I</c>, <c>II.</c>, <c>Vraag III</c>, <c>Antwoord op vraag IV</c>. They are read where a document has the whole series
/// and numbers no question otherwise: a lone <c>I</c> or <c>V</c> may be anything.
/// </summary>
internal sealed partial class RomanHeadings
{
    private const int Longest = 120;

    // Two of "Vraag I" and "Vraag II" say what they are; bare ones could be chapters.
    private const int FewestNamed = 2;
    private const int FewestBare = 3;

    private readonly bool _isNamed;

    private RomanHeadings(bool isNamed) => _isNamed = isNamed;

    /// <param name="texts">The headings and paragraphs of the document in order.</param>
    /// <returns>Null when its questions are not numbered so.</returns>
    public static RomanHeadings? In(IReadOnlyList<string> texts)
    {
        if (!texts.Any(t => Read(t) is not null) || texts.Any(IsNumberedOtherwise)) return null;
        if (IsSeries(texts, HeadingWord.Question, FewestNamed)) return new RomanHeadings(isNamed: true);
        return IsSeries(texts, HeadingWord.None, FewestBare) && AllAsk(texts) ? new RomanHeadings(isNamed: false) : null;
    }

    /// <summary>A paragraph or heading that is nothing but such a heading.</summary>
    public BlockHeading? TryRead(string text) => Read(text) is { } heading && !(_isNamed && heading.IsBare) ? heading : null;

    /// <summary>Numbers a part that is one by its element.</summary>
    public void Number(PublicationBlock block)
    {
        if (block.Role is not (BlockRole.Question or BlockRole.Answer)) return;
        // Some years print the number as a paragraph.
        if (block.Heading is null && block.Paragraphs is [var first, _, ..] && TryRead(first.Text) is not null)
        {
            block.Heading = first;
            block.Paragraphs.RemoveAt(0);
        }
        if (block.Heading is { } printed && TryRead(printed.Text) is { } heading) block.Numbers = heading.Numbers;
    }

    /// <summary>A line of a page that is nothing but a heading with a word: <c>Vraag III</c>.</summary>
    public static bool IsNamedLine(string text) => NamedLine(text) is not null;

    public static BlockHeading? NamedLine(string text) => Read(text) is { IsBare: false } heading ? heading : null;

    private static bool IsNumberedOtherwise(string text) =>
        BlockHeading.TryRead(text) is { Word: HeadingWord.Question } or { IsBare: true, Numbers: [1, ..] } || NumberInFront().IsMatch(text);

    private static bool IsSeries(IReadOnlyList<string> texts, HeadingWord word, int fewest)
    {
        var numbers = texts.Select(Read).Where(h => h?.Word == word).SelectMany(h => h!.Numbers).ToList();
        return numbers.Count >= fewest && numbers.SequenceEqual(Enumerable.Range(1, numbers.Count));
    }

    /// <summary>Under every bare number something is asked: what has headings and asks nothing is a text in chapters.</summary>
    private static bool AllAsk(IReadOnlyList<string> texts)
    {
        var asks = true;
        foreach (var text in texts)
        {
            var isBare = Read(text) is { IsBare: true };
            if (isBare && !asks) return false;
            asks = !isBare && (asks || text.Contains('?', StringComparison.Ordinal));
        }
        return asks;
    }

    private static BlockHeading? Read(string text)
    {
        if (text.Length is 0 or > Longest || !Shape().IsMatch(text)) return null;
        return BlockHeading.TryRead(Numeral().Replace(text, m => Value(m.ValueSpan).ToString(CultureInfo.InvariantCulture))) is { Numbers.Count: > 0 } heading ? heading : null;
    }

    private static int Value(ReadOnlySpan<char> numeral)
    {
        var value = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            var one = Digit(numeral[i]);
            value += i + 1 < numeral.Length && Digit(numeral[i + 1]) > one ? -one : one;
        }
        return value;
    }

    private static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };

    /// <summary>Words of a heading in small letters and numerals in capitals; "Vraag 1" has none.</summary>
    [GeneratedRegex(@"^(?:(?:[Vv]raag|[Vv]ragen|[Aa]ntwoord(?:en)?|VRAAG|VRAGEN|ANTWOORD(?:EN)?)\s)?[a-z\s,/&–-]*\b[IVXL]{1,7}\b[IVXLa-z\s,/&–-]*\s?[:.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\b(?=[IVXL])(?:L?X{0,3}|XL)(?:IX|IV|V?I{0,3})(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^1[.):]\s+\p{Lu}[^?]*\?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberInFront();
}
