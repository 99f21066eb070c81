namespace ParlementGraph.Text;

/// <summary>A stretch of a text in UTF-16 offsets, half-open: <c>text[Start..End]</c>.</summary>
public readonly record struct TextRange(int Start, int End);
