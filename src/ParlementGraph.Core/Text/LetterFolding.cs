using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace ParlementGraph.Text;

/// <summary>What a character does to the word it stands in.</summary>
internal enum CharacterRole
{
    /// <summary>A blank or a sign: the word ends.</summary>
    Separates,

    /// <summary>A letter or a digit.</summary>
    Belongs,

    /// <summary>An accent: it belongs to the letter before it and leaves no trace.</summary>
    Marks,

    /// <summary>A soft hyphen or a joiner: it is not there, but a word does not end on it.</summary>
    Vanishes,
}

/// <summary>Folds one character to <c>[a-z0-9]*</c>. Lucene's table knows the Latin letters, as <c>Normalize</c> is idle without ICU.</summary>
internal static class LetterFolding
{
    // Where Latin letters live; the rest of the plane has nothing for Lucene's table.
    private static readonly (char First, char Last)[] LatinBlocks =
        [('\u0080', '\u02ff'), ('\u1d00', '\u1eff'), ('\u2071', '\u2071'), ('\u207f', '\u207f'), ('\u2090', '\u209c'), ('\u2183', '\u2184'),
         ('\u2c60', '\u2c7f'), ('\ua720', '\ua7ff'), ('\ufb00', '\ufb06'), ('\uff21', '\uff5a')];

    private static readonly Dictionary<char, string> Latin = ReadLatin();

    /// <summary>The role of a character; its folding, when it has one, is appended.</summary>
    public static CharacterRole Append(Rune rune, StringBuilder folded)
    {
        if (rune.IsAscii) return AppendAscii((char)rune.Value, folded);
        if (rune.Value is 0xAD or 0x200C or 0x200D or 0x2060 or 0xFEFF) return CharacterRole.Vanishes;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return CharacterRole.Marks;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append(CultureInfo.InvariantCulture, $"{(int)Rune.GetNumericValue(rune)}");
                return CharacterRole.Belongs;
            // The 2 of CO₂ is part of the word; a raised ² is as often a footnote's mark, and separates.
            case UnicodeCategory.OtherNumber when rune.Value is >= 0x2080 and <= 0x2089:
                folded.Append((char)('0' + (rune.Value - 0x2080)));
                return CharacterRole.Belongs;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                return AppendLetter(rune, folded);
            default:
                return CharacterRole.Separates;
        }
    }

    private static CharacterRole AppendAscii(char c, StringBuilder folded)
    {
        if (!char.IsAsciiLetterOrDigit(c)) return CharacterRole.Separates;
        folded.Append(char.ToLowerInvariant(c));
        return CharacterRole.Belongs;
    }

    private static CharacterRole AppendLetter(Rune rune, StringBuilder folded)
    {
        if (rune.IsBmp && Latin.TryGetValue((char)rune.Value, out var letters))
        {
            folded.Append(letters);
            return CharacterRole.Belongs;
        }
        // Unicode calls the modifier apostrophes (U+02BC and its neighbours) letters; to a reader they are apostrophes.
        if (rune.Value is >= 0x2B0 and <= 0x2FF) return CharacterRole.Separates;
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii) folded.Append((char)lower.Value); // the kelvin sign
        else if (lower.IsBmp && Latin.TryGetValue((char)lower.Value, out letters)) folded.Append(letters); // the ångström sign
        else folded.Append(CultureInfo.InvariantCulture, $"u{(lower.IsBmp ? BaseLetters.Of((char)lower.Value) : lower.Value):x}");
        return CharacterRole.Belongs;
    }

    private static Dictionary<char, string> ReadLatin()
    {
        var table = new Dictionary<char, string> { ['ª'] = "a", ['º'] = "o" };
        var input = new char[1];
        var output = new char[8];
        foreach (var (first, last) in LatinBlocks)
        {
            for (var c = first; c <= last; c++)
            {
                if (!char.IsLetter(c)) continue;
                input[0] = c;
                var length = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, 1);
                var letters = string.Concat(output.Take(length).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
                if (letters.Length > 0) table.TryAdd(c, letters);
            }
        }
        return table;
    }
}
