using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Parsing.Documents;

/// <summary>A line of a page, marks of notes taken out of it.</summary>
internal sealed record MarkedLine(string Text, int Number, IReadOnlyList<RawMark> Marks)
{
    public ParagraphStyle Style { get; init; }
}
