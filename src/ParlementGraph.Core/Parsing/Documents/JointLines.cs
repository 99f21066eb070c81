using System.Text.RegularExpressions;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>
/// Questions printed one after another under one heading, <c>Vraag 3, 4 en 5</c>, with nothing between them. Each ends its line at the end of a
/// sentence: where no more lines do so than the heading has questions, those are where the next one begins. Where more do, nobody can tell.
/// </summary>
internal static partial class JointLines
{
    /// <summary>The lines with which a second or later question begins.</summary>
    public static HashSet<int> Starts(IReadOnlyList<string> lines)
    {
        HashSet<int> starts = [];
        foreach (var (from, to, count) in Parts(lines))
        {
            var found = StartsIn(lines, from, to);
            // An end that was lost inside of a line and not given back may be one of them.
            if (found.Count == count - 1 && !lines.Skip(from).Take(to - from).Any(LostEnd().IsMatch)) starts.UnionWith(found);
        }
        return starts;
    }

    /// <summary>Gives back the ends of lines that the extraction lost, <c>niet?Hoe</c>, where they are the ends of the questions.</summary>
    public static List<MarkedLine> Restore(List<MarkedLine> lines)
    {
        List<MarkedLine> restored = [];
        var done = 0;
        foreach (var (from, to, count) in Parts([.. lines.Select(l => l.Text)]))
        {
            restored.AddRange(lines[done..from]);
            List<MarkedLine> part = [.. lines[from..to].SelectMany(Pieces)];
            var found = StartsIn([.. part.Select(l => l.Text)], 0, part.Count);
            restored.AddRange(found.Count == count - 1 ? part : lines[from..to]);
            done = to;
        }
        restored.AddRange(lines[done..]);
        return restored;
    }

    private static IEnumerable<(int From, int To, int Count)> Parts(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if ((BlockHeading.TryRead(lines[i]) ?? RomanHeadings.NamedLine(lines[i])) is not { Word: HeadingWord.Question, Numbers.Count: > 1 and var count }) continue;
            var to = i + 1;
            while (to < lines.Count && !LineShapes.IsHeading(lines[to])) to++;
            yield return (i + 1, to, count);
            i = to - 1;
        }
    }

    private static List<int> StartsIn(IReadOnlyList<string> lines, int from, int to)
    {
        List<int> starts = [];
        var above = "";
        for (var i = from; i < to; i++)
        {
            if (lines[i].Length == 0) continue;
            if (EndOfSentence().IsMatch(above) && BeginningOfSentence().IsMatch(lines[i])) starts.Add(i);
            above = lines[i];
        }
        return starts;
    }

    private static IEnumerable<MarkedLine> Pieces(MarkedLine line)
    {
        var from = 0;
        foreach (Match match in LostEnd().Matches(line.Text))
        {
            yield return Piece(line, from, match.Index);
            from = match.Index;
        }
        yield return from == 0 ? line : Piece(line, from, line.Text.Length);
    }

    /// <summary>A mark at the cut belongs to the sentence before it.</summary>
    private static MarkedLine Piece(MarkedLine line, int from, int to) => line with
    {
        Text = line.Text[from..to],
        Marks = [.. line.Marks.Where(m => (m.Offset > from || from == 0) && m.Offset <= to).Select(m => m with { Offset = m.Offset - from })],
    };

    [GeneratedRegex(@"[?!.][»”’"")]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"^[«“‘""(]?\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex BeginningOfSentence();

    /// <summary>No blank behind the end of a sentence: nobody writes so. A point between letters may be one of an abbreviation.</summary>
    [GeneratedRegex(@"(?<=[\p{L}0-9%»”’)][?!][»”’)]?|\p{Ll}{3}[»”’)]?\.[»”’)]?)(?=[«“‘]?\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex LostEnd();
}
