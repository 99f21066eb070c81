using System.Text;

namespace ParlementGraph.Text;

/// <summary>Analyses Dutch text for every store and for highlighting, so that all find the same words.</summary>
public static class DutchAnalyser
{
    /// <summary>Stored with an index. A change of folding, words or stems needs a new one, and a new one makes stores reindex.</summary>
    public const string Version = "nl-1";

    /// <summary>
    /// The words of a text in order. The parts of a hyphenated word (single hyphens between letters or digits) are words of their
    /// own; the stem of the joined word is a second stem of the first part.
    /// </summary>
    public static IReadOnlyList<Token> Analyse(string text)
    {
        var words = WordScanner.Scan(text);
        var tokens = new Token[words.Count];
        for (var first = 0; first < words.Count;)
        {
            var next = first + 1;
            while (next < words.Count && words[next].Hyphenated) next++;
            for (var i = first; i < next; i++) tokens[i] = TokenOf(words[i], i);
            if (next - first > 1)
            {
                tokens[first] = tokens[first] with
                {
                    Stems = [tokens[first].Stems[0], Stem(JoinedWord(words, first, next))],
                    HyphenatedEnd = words[next - 1].End,
                };
            }
            first = next;
        }
        return tokens;
    }

    /// <summary>Both streams of an index in one pass: the same as <see cref="ExactStream"/> and <see cref="StemStream"/>.</summary>
    public static (string Exact, string Stems) Streams(string text)
    {
        var words = WordScanner.Scan(text);
        var (exact, stems) = (new StringBuilder(text.Length), new StringBuilder(text.Length));
        for (var first = 0; first < words.Count;)
        {
            var next = first + 1;
            while (next < words.Count && words[next].Hyphenated) next++;
            for (var i = first; i < next; i++)
            {
                Append(exact, words[i].Folded);
                Append(stems, Stem(words[i].Folded));
                if (i == first && next - first > 1) Append(stems, Stem(JoinedWord(words, first, next)));
            }
            first = next;
        }
        return (exact.ToString(), stems.ToString());

        static void Append(StringBuilder stream, string word)
        {
            if (stream.Length > 0) stream.Append(' ');
            stream.Append(word);
        }
    }

    /// <summary>The folded words with a blank between: what phrases and prefixes are matched with. Empty when there is no word.</summary>
    public static string ExactStream(string text) => Folding.Fold(text);

    /// <summary>The stems of all words, and of the joined form after the first part of a hyphenated word, with a blank between.</summary>
    public static string StemStream(string text) => string.Join(' ', Analyse(text).SelectMany(token => token.Stems));

    /// <summary>The stem, <c>[a-z0-9]{1,64}</c>, of one word out of <see cref="Folding.Fold"/>: <c>vragen</c> gives <c>vrag</c>.</summary>
    public static string Stem(string foldedWord)
    {
        ArgumentNullException.ThrowIfNull(foldedWord);
        return DutchStems.Of(foldedWord);
    }

    /// <summary>A hyphenated word written as one, cut like every word.</summary>
    internal static string JoinedWord(List<ScannedWord> words, int first, int next)
    {
        var joined = string.Concat(words.Skip(first).Take(next - first).Select(word => word.Folded));
        return joined.Length > WordScanner.MaxWordLength ? joined[..WordScanner.MaxWordLength] : joined;
    }

    private static Token TokenOf(ScannedWord word, int position) => new(position, word.Start, word.End, word.Folded, [Stem(word.Folded)]);
}
