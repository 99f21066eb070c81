using System.Text;
using ParlementGraph.Text;

namespace ParlementGraph.Parsing.Headers;

/// <summary>
/// Takes a line apart. Words that a line join ran together come apart where a capital follows a small letter (<c>vanBuitenlandse</c>),
/// where a digit meets a letter (<c>november2024</c>), at a title (<c>Ministersvan</c>, <c>aande</c>), and behind the first title where a word of a portfolio swallowed the next (<c>Klimaaten</c>, <c>Sportover</c>).
/// What is printed is always cut from the line itself, so a name such as <c>MacDonald</c> stays whole.
/// </summary>
internal sealed class HeaderLexer(string line, HeaderLexicon? lexicon)
{
    private static readonly (string Glued, int Cut)[] GluedSmallWords = [("overde", 4), ("overhet", 4), ("vande", 3), ("vanhet", 3), ("voorde", 4), ("ende", 2)];
    private static readonly string[] Nouns = ["minister", "ministers", "staatssecretaris", "staatssecretarissen"];
    private readonly List<HeaderToken> _tokens = [];
    private readonly StringBuilder _folded = new();
    private HeaderTokenKind _kind = HeaderTokenKind.End;
    private int _start;
    private bool _behindTitle;

    public List<HeaderToken> Read()
    {
        var lastIsLower = false;
        for (var i = 0; i < line.Length;)
        {
            if (Rune.DecodeFromUtf16(line.AsSpan(i), out var rune, out var length) != System.Buffers.OperationStatus.Done) rune = Rune.ReplacementChar;
            var before = _folded.Length;
            var role = rune == Rune.ReplacementChar ? CharacterRole.Separates : LetterFolding.Append(rune, _folded);
            if (role == CharacterRole.Belongs)
            {
                var kind = Rune.IsDigit(rune) ? HeaderTokenKind.Number : HeaderTokenKind.Word;
                if (_kind != HeaderTokenKind.End && (kind != _kind || (lastIsLower && Rune.IsUpper(rune))))
                {
                    var added = _folded.ToString(before, _folded.Length - before);
                    _folded.Length = before;
                    EndWord(i);
                    _folded.Append(added);
                }
                if (_kind == HeaderTokenKind.End)
                {
                    _kind = kind;
                    _start = i;
                }
                lastIsLower = Rune.IsLower(rune);
            }
            else if (role == CharacterRole.Separates || _kind == HeaderTokenKind.End)
            {
                EndWord(i);
                lastIsLower = false;
                if (!(length == 1 && Blanks.Is(line[i]))) _tokens.Add(Sign(rune, i, i + length));
            }
            i += length;
        }
        EndWord(line.Length);
        return _tokens;
    }

    private static HeaderToken Sign(Rune rune, int start, int end) => rune.Value switch
    {
        ',' or ';' => new(HeaderTokenKind.Comma, start, end, ""),
        '.' => new(HeaderTokenKind.Dot, start, end, ""),
        '(' or '[' => new(HeaderTokenKind.Open, start, end, ""),
        ')' or ']' => new(HeaderTokenKind.Close, start, end, ""),
        '-' or 0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014 or 0x2015 or 0x2212 or 0xAD => new(HeaderTokenKind.Dash, start, end, ""),
        '&' => new(HeaderTokenKind.Word, start, end, "en"),
        _ => new(HeaderTokenKind.Other, start, end, ""),
    };

    private void EndWord(int end)
    {
        if (_kind == HeaderTokenKind.End) return;
        var word = new HeaderToken(_kind, _start, end, _folded.ToString());
        _folded.Clear();
        _kind = HeaderTokenKind.End;
        var isPlain = word.Folded.Length == word.End - word.Start;
        var title = isPlain && word.Kind == HeaderTokenKind.Word ? GluedTitle(word) : 0;
        var cut = title > 0 ? title : _behindTitle && isPlain ? Cut(word.Folded) : 0;
        _behindTitle |= IsTitle(word.Folded);
        if (cut > 0)
        {
            _tokens.Add(word with { End = word.Start + cut, Folded = word.Folded[..cut] });
            word = word with { Start = word.Start + cut, Folded = word.Folded[cut..] };
        }
        _tokens.Add(word);
        _behindTitle |= IsTitle(word.Folded);
    }

    private static bool IsTitle(string word) => word.StartsWith("minister", StringComparison.Ordinal) || word.StartsWith("staats", StringComparison.Ordinal);

    /// <summary><c>Ministersvan</c>, <c>destaatssecretaris</c>, <c>aande</c>: where a title begins, before any is known.</summary>
    private int GluedTitle(HeaderToken token)
    {
        var word = token.Folded;
        if (word is "aande" or "namensde" && char.IsLower(line[token.Start])) return word.Length - 2;
        foreach (var noun in Nouns)
        {
            if (word.Length <= noun.Length || !word.Contains(noun, StringComparison.Ordinal)) continue;
            if (word.EndsWith(noun, StringComparison.Ordinal) && word[..^noun.Length] is "de") return 2;
            if (word.StartsWith(noun, StringComparison.Ordinal) && word[noun.Length..] is "van" or "voor") return noun.Length;
        }
        return 0;
    }

    private int Cut(string word)
    {
        if (lexicon is null || lexicon.HasWord(word)) return 0;
        foreach (var (glued, cut) in GluedSmallWords)
            if (word == glued) return cut;
        foreach (var swallowed in (ReadOnlySpan<string>)["over", "en", "van", "voor"])
        {
            if (word.Length > swallowed.Length + 3 && word.EndsWith(swallowed, StringComparison.Ordinal) && lexicon.HasWord(word[..^swallowed.Length])) return word.Length - swallowed.Length;
        }
        return 0;
    }
}
