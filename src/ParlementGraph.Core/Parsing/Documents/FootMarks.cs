using System.Globalization;
using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Finds the marks of a page's notes in its lines. The page is known and so are the numbers: of the places where a number could be a mark, the
/// likeliest behind the mark before it is taken.
/// </summary>
internal static partial class FootMarks
{
    private const int MostMissed = 50;

    private sealed record Spot(int Line, int At, int Length);

    private static readonly HashSet<string> NoMark = new(StringComparer.OrdinalIgnoreCase)
    {
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "procent", "miljoen", "miljard", "euro", "uur", "jaar", "maanden",
        "weken", "dagen", "t/m", "tot", "keer", "van", "en", "of", "personen", "gemeenten", "graden", "meter", "kilometer", "mln", "mln.", "mld", "mld.", "jaren", "maal",
    };

    public static List<MarkedLine> Take(IReadOnlyList<MarkedLine> lines, IReadOnlyList<FootNote> notes, bool mayStandAlone, List<DroppedText> dropped)
    {
        var taken = new List<(Spot Spot, FootNote Note)>();
        var from = (Line: 0, At: 0);
        var missed = 0;
        foreach (var note in notes)
        {
            // Each search may go over the whole page.
            if (missed > MostMissed) break;
            if (Find(lines, note.Number, from, mayStandAlone) is not { } spot)
            {
                missed++;
                continue;
            }
            taken.Add((spot, note));
            from = (spot.Line, spot.At + spot.Length);
        }
        return Without(lines, taken, dropped);
    }

    /// <summary>Where a number is printed in a place where only a mark can be: behind a word, or behind the sign that ends a sentence.</summary>
    public static IEnumerable<int> Sure(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            if (at > 0 && !GoesOn(text, end) && Inside(text, at, end) == 2) yield return at;
        }
    }

    private static bool GoesOn(string text, int end) => end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '%');

    private static Spot? Find(IReadOnlyList<MarkedLine> lines, int number, (int Line, int At) from, bool mayStandAlone)
    {
        var mark = number.ToString(CultureInfo.InvariantCulture);
        Spot? weak = null;
        for (var i = from.Line; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            var start = i == from.Line ? from.At : 0;
            for (var at = text.IndexOf(mark, start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                var strength = Strength(lines, i, at, mark.Length, mayStandAlone);
                if (strength == 2) return new Spot(i, at, mark.Length);
                if (strength == 1) weak ??= new Spot(i, at, mark.Length);
            }
        }
        return weak;
    }

    /// <summary>0 for a number that is part of the text, 1 for one that may be a mark, 2 for one that is.</summary>
    private static int Strength(IReadOnlyList<MarkedLine> lines, int line, int at, int length, bool mayStandAlone)
    {
        var text = lines[line].Text;
        var end = at + length;
        if (GoesOn(text, end)) return 0;
        if (!mayStandAlone && BlockHeading.TryRead(text) is { IsBare: true }) return 0;
        // "Vraag1" lost its blank.
        if (LineShapes.IsHeading(text)) return 0;
        if (LoneNumbers().IsMatch(text)) return mayStandAlone && line > 0 && !LineShapes.IsHeading(lines[line - 1].Text) ? 2 : 0;
        return at == 0 ? AtStart(lines, line, text, end) : Inside(text, at, end);
    }

    /// <summary>The extraction began a line with the mark: <c>3. Hiermee</c>, <c>4 Daarin</c>, <c>6). Daarin</c>.</summary>
    private static int AtStart(IReadOnlyList<MarkedLine> lines, int line, string text, int end)
    {
        if (line == 0 || end >= text.Length) return 0;
        var before = lines[line - 1].Text;
        if (before.Length == 0 || LineShapes.IsHeading(before)) return 0;
        var last = before[^1];
        var endsSentence = last is '.' or '?' or '!' or ':' or ';';
        if (text[end] is '.' or ',' or ')' or ';' or ':' or '?') return !endsSentence && (end + 1 == text.Length || text[end + 1] is ' ' or '.' or ',' or ')') ? 2 : 0;
        if (text[end] is not (' ' or '\u00A0')) return 0;
        var next = text[(end + 1)..].Split(' ', 2)[0];
        if (NoMark.Contains(next)) return 0;
        if (next.Length > 0 && !char.IsLower(next[0])) return endsSentence || last is '»' or '”' or ')' ? 2 : 1;
        return 1;
    }

    private static int Inside(string text, int at, int end)
    {
        if (end < text.Length && !Blanks.Is(text[end]) && !".,;:?!)»”’]".Contains(text[end], StringComparison.Ordinal)) return 0;
        var before = text[at - 1];
        if (end < text.Length && text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) return 0;
        if (before is '?' or '!' or '»' or '”' or ')' or ']') return 2;
        if (before is '.' or ',' or ';' or ':' or '’' or '\'') return at > 1 && !char.IsAsciiDigit(text[at - 2]) && !IsAbbreviation(text, at - 1) ? 2 : 0;
        // A second mark behind a blank, "6 7", is found from where the first ended.
        if (before == ' ' && at > 1 && char.IsAsciiDigit(text[at - 2])) return 1;
        if (EndsYear(text.AsSpan(0, at))) return 1;
        if (!char.IsLetter(before)) return 0;
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        // "D66", "A12", "CO2", "m2" are names and units.
        return at - start > 3 || (at - start == 3 && char.IsLower(before)) ? 2 : 0;
    }

    /// <summary><c>2024–20272</c>: a year is four digits long, so the fifth is no part of it.</summary>
    private static bool EndsYear(ReadOnlySpan<char> text) =>
        text.Length > 4 && (text[^4..].StartsWith("19") || text[^4..].StartsWith("20")) && !text[^4..].ContainsAnyExceptInRange('0', '9') && text[^5] is ' ' or '–' or '-' or '(' or '/';

    private static bool IsAbbreviation(string text, int dot)
    {
        if (text[dot] != '.') return false;
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..dot].ToUpperInvariant() is "NR" or "NRS" or "ART" or "P" or "BLZ" or "PAG" or "PAR" or "NO" or "LID";
    }

    private static List<MarkedLine> Without(IReadOnlyList<MarkedLine> lines, List<(Spot Spot, FootNote Note)> taken, List<DroppedText> dropped)
    {
        var byLine = taken.ToLookup(t => t.Spot.Line);
        List<MarkedLine> rest = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var here = byLine[i].ToList();
            if (here.Count == 0)
            {
                rest.Add(line);
                continue;
            }
            if (LoneNumbers().IsMatch(line.Text) && rest.Count > 0)
            {
                // "2, 3 en 4": between the marks stands a word.
                if (line.Text.Contains("en", StringComparison.Ordinal)) dropped.Add(new DroppedText(PageFurniture.Marks, line.Text));
                Above(rest, line.Text, here.ToDictionary(h => h.Note.Note.Mark, h => h.Note.Note));
                continue;
            }
            var text = line.Text;
            List<RawMark> marks = [];
            var cut = 0;
            foreach (var (spot, note) in here)
            {
                var at = spot.At - cut;
                var length = spot.Length;
                if (at > 0 && at + length < text.Length && text[at - 1] == ' ' && text[at + length] == ' ') length++;
                text = text.Remove(at, length);
                cut += length;
                marks.Add(new RawMark(at, note.Note.Mark, null, note.Note));
            }
            if (here[0].Spot.At == 0 && rest.Count > 0) Glue(rest, line, text, marks);
            else rest.Add(line with { Text = text, Marks = marks });
        }
        return rest;
    }

    /// <summary>A line of nothing but marks, "2, 3 en 4": one of them may have its note on another page.</summary>
    private static void Above(List<MarkedLine> rest, string numbers, Dictionary<string, RawNote> notes)
    {
        var above = rest[^1];
        var marks = Digits().Matches(numbers).Select(m => new RawMark(above.Text.Length, m.Value, null, notes.GetValueOrDefault(m.Value)));
        rest[^1] = above with { Marks = [.. above.Marks, .. marks] };
    }

    /// <summary>Joined by hand: a sign behind the mark belongs to the word above, without a blank.</summary>
    private static void Glue(List<MarkedLine> rest, MarkedLine line, string text, List<RawMark> marks)
    {
        var above = rest[^1];
        var blank = text.Length > 0 && text[0] is '.' or ',' or ')' or ';' or ':' or '?' ? "" : " ";
        var start = above.Text.Length + blank.Length;
        var tail = text.TrimStart();
        rest[^1] = above with
        {
            Text = above.Text + blank + tail,
            Marks = [.. above.Marks, marks[0] with { Offset = above.Text.Length }, .. marks.Skip(1).Select(m => m with { Offset = Math.Max(start, start + m.Offset - (text.Length - tail.Length)) })],
        };
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d{1,3}(?:(?:, en |, ?| en | )\d{1,3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneNumbers();
}
