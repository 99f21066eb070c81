using System.Globalization;

namespace ParlementGraph.Parsing;

/// <summary>
/// Finds the marks of notes glued to the words of one text: <c>worden?1</c>, <c>Bodycams.3</c>, <c>van 20195</c>, <c>controleren6 7</c>.
/// Only the expected number is a mark; what looks like one but is not the next stays in the text and is told.
/// </summary>
internal sealed class NoteMarkScan(string text, bool inAnswer, NoteSequence sequence)
{
    private enum Verdict { Text, Candidate, Doubtful }

    private const string Closing = ".,;:!?)]»”’\"'…%";

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "m", "mm", "cm", "dm", "km", "hm" };

    // "art.3" is an article, "p.12" a page.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "art", "artt", "nr", "nrs", "no", "p", "pp", "pag", "blz", "par", "st", "lid", "hfst", "bijl", "tel", "jrg", "vol", "rov", "ov", "r", "o",
    };

    public List<NoteMark> Marks { get; } = [];
    public List<OpenMark> Open { get; } = [];

    public void Run()
    {
        int token = 0, tokenEnd = -1, addressEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Blanks.Is(text[i]))
            {
                token = i + 1;
                continue;
            }
            if (!char.IsAsciiDigit(text[i])) continue;
            if (tokenEnd < token)
            {
                tokenEnd = token;
                while (tokenEnd < text.Length && !Blanks.Is(text[tokenEnd])) tokenEnd++;
                addressEnd = token + AddressLength(text.AsSpan(token, tokenEnd - token));
            }
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            i = Read(token, i, end, isAddress: i < addressEnd) - 1;
        }
    }

    /// <summary>Decides about the run of digits and returns where reading goes on.</summary>
    private int Read(int token, int start, int end, bool isAddress)
    {
        if (!EndsWell(end)) return end;
        var digits = start;
        var verdict = Verdict.Text;
        if (isAddress) verdict = Verdict.Doubtful;
        else if (start > token) verdict = char.IsLetter(text[start - 1]) ? AfterLetter(token, start) : AfterSign(token, start, end);
        if (verdict == Verdict.Text && IsYearAndMore(token, start, end))
        {
            digits = start + 4;
            verdict = Verdict.Candidate;
        }
        if (verdict == Verdict.Text || end - digits > 3 || text[digits] == '0') return end;
        var value = Value(digits, end);
        var expected = sequence.Expected(inAnswer);
        if (verdict == Verdict.Candidate && value == expected) return Take(digits, end);
        if (verdict == Verdict.Candidate ? end - digits <= 2 : value == expected) Open.Add(new OpenMark(start, end - start, expected));
        return end;
    }

    private int Take(int start, int end)
    {
        Marks.Add(new NoteMark(start, end - start, Value(start, end)));
        sequence.Take(inAnswer);
        // A second mark behind a blank: "controleren6 7".
        var next = end + 1;
        while (next < text.Length && char.IsAsciiDigit(text[next])) next++;
        if (end < text.Length && text[end] is ' ' or '\u00A0' && next > end + 1 && next - end <= 4 && EndsWell(next)
            && text[end + 1] != '0' && Value(end + 1, next) == sequence.Expected(inAnswer))
        {
            Marks.Add(new NoteMark(end, next - end, Value(end + 1, next)));
            sequence.Take(inAnswer);
            return next;
        }
        return end;
    }

    /// <summary>Glued to a word; not to a short name with a number (<c>D66</c>, <c>A12</c>, <c>CO2</c>) or a unit (<c>m2</c>).</summary>
    private Verdict AfterLetter(int token, int start)
    {
        var from = start;
        while (from > token && char.IsLetter(text[from - 1])) from--;
        if (from > token && char.IsAsciiDigit(text[from - 1])) return Verdict.Text;
        var word = text.AsSpan(from, start - from);
        var isName = word.Length == 1 || (word.Length == 2 && char.IsUpper(word[^1])) || Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        return isName ? Verdict.Doubtful : Verdict.Candidate;
    }

    /// <summary>Glued to a closing sign; not the second part of a number (<c>1,5</c>, <c>12:30</c>), unless a year ends the sentence.</summary>
    private Verdict AfterSign(int token, int start, int end)
    {
        var sign = text[start - 1];
        if (!Closing.Contains(sign, StringComparison.Ordinal) || start - 1 == token) return Verdict.Text;
        var before = text[start - 2];
        if (char.IsAsciiDigit(before))
        {
            if (sign is '.' or ',' or ':' or '\'' or '’')
            {
                var isYear = sign == '.' && start - 1 - token >= 4 && IsYear(start - 5) && (start - 5 == token || !char.IsAsciiDigit(text[start - 6]));
                return isYear && (end == text.Length || Blanks.Is(text[end])) && end - start <= 2 && Value(start, end) == sequence.Expected(inAnswer)
                    ? Verdict.Candidate
                    : Verdict.Doubtful;
            }
            return Verdict.Candidate;
        }
        if (sign != '.') return Verdict.Candidate;
        var from = start - 1;
        while (from > token && char.IsLetter(text[from - 1])) from--;
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(from, start - 1 - from)) ? Verdict.Doubtful : Verdict.Candidate;
    }

    /// <summary>A year with one or two digits more, alone or after a sign: <c>20195</c>, <c>2017–20186</c>.</summary>
    private bool IsYearAndMore(int token, int start, int end) =>
        end - start is 5 or 6 && IsYear(start) && (start == token || text[start - 1] is '(' or '-' or '–' or '/' or '‘' or '“' or '«');

    private bool IsYear(int at) => text[at] == '1' && text[at + 1] == '9' || text[at] == '2' && text[at + 1] == '0';

    private bool EndsWell(int end)
    {
        if (end == text.Length || Blanks.Is(text[end])) return true;
        return Closing.Contains(text[end], StringComparison.Ordinal) && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1]));
    }

    private int Value(int start, int end) =>
        end - start <= 3 ? int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <summary>How far the token is an address of the web or of mail, whose digits are its own; a closing bracket or quote ends it.</summary>
    private static int AddressLength(ReadOnlySpan<char> token)
    {
        if (!token.Contains("://", StringComparison.Ordinal) && !token.Contains("www.", StringComparison.OrdinalIgnoreCase) && !token.Contains('@')) return 0;
        var end = token.IndexOfAny(")»”\"");
        return end < 0 ? token.Length : end;
    }
}
