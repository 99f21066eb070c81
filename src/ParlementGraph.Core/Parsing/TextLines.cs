namespace ParlementGraph.Parsing;

/// <summary>The lines of the text form, with LF, CRLF or CR ends; the last one needs no end.</summary>
internal static class TextLines
{
    public static IEnumerable<PageLine> Of(string text)
    {
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            number++;
            yield return Line(text.AsSpan(start, end - start), number);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static PageLine Line(ReadOnlySpan<char> raw, int number)
    {
        var column = 1;
        while (column <= raw.Length && Blanks.Is(raw[column - 1])) column++;
        var text = Blanks.Trim(raw);
        return new PageLine(text.IsEmpty ? "" : text.ToString(), number, column);
    }
}
