using System.Text;

namespace ParlementGraph.Text;

/// <summary>A folded word and where it stands: UTF-16 offsets in the original, its accents included.</summary>
/// <param name="Hyphenated">True when nothing but one hyphen stands between the word before and this one.</param>
internal readonly record struct ScannedWord(int Start, int End, string Folded, bool Hyphenated);

/// <summary>Cuts a text into folded words. The one place where it is decided what a word is.</summary>
internal static class WordScanner
{
    /// <summary>Longer words are cut, so that no token of an index is without bound.</summary>
    public const int MaxWordLength = 64;

    public static List<ScannedWord> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<ScannedWord>();
        var folded = new StringBuilder();
        var start = 0;
        var end = 0;
        for (var i = 0; i < text.Length;)
        {
            // A lone surrogate decodes as U+FFFD, a sign, so it separates.
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var width);
            var before = folded.Length;
            var role = LetterFolding.Append(rune, folded);
            if (role == CharacterRole.Belongs && before == 0) start = i;
            i += width;
            if (role == CharacterRole.Belongs || (role == CharacterRole.Marks && before > 0)) end = i;
            if (role == CharacterRole.Separates) Close();
        }
        Close();
        return words;

        void Close()
        {
            if (folded.Length == 0) return;
            if (folded.Length > MaxWordLength) folded.Length = MaxWordLength;
            var hyphenated = words.Count > 0 && words[^1].End == start - 1 && IsHyphen(text[start - 1]);
            words.Add(new ScannedWord(start, end, folded.ToString(), hyphenated));
            folded.Clear();
        }
    }

    // The plain hyphen, U+2010 and the non-breaking U+2011; dashes stand between words, not in them.
    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
