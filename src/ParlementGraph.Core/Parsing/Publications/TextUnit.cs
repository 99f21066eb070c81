namespace ParlementGraph.Parsing.Publications;

/// <summary>A question, a joint text of questions, or an answer, in the order of the document.</summary>
internal sealed class TextUnit(bool isAnswer, IReadOnlyList<int> numbers, PublicationBlock block, IReadOnlyList<MarkedParagraph> paragraphs)
{
    public bool IsAnswer { get; } = isAnswer;
    public IReadOnlyList<int> Numbers { get; } = numbers;
    public PublicationBlock Block { get; } = block;
    public IReadOnlyList<MarkedParagraph> Paragraphs { get; } = paragraphs;

    /// <summary>Which paragraph of the block is its first one.</summary>
    public int FromParagraph { get; init; }

    /// <summary>The paragraphs as they go into the facts, marks of notes taken out.</summary>
    public IReadOnlyList<string> Texts { get; set; } = [.. paragraphs.Select(p => p.Text)];

    /// <summary>For the place of a note; 0 when there is no number to give a place by.</summary>
    public int First => Numbers.Count > 0 ? Numbers[0] : 0;

    /// <summary>An earlier answer begins with the same number: a place by number would point at that one.</summary>
    public bool IsLater { get; set; }
}
