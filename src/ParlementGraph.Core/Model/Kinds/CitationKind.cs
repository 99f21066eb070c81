using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A note and what it points at.</summary>
internal static class CitationKind
{
    public static readonly KindFile File = new(
        new KindDef("Citation", "A note (noot) of a document and what it points at.", "key of the document, `#n`, mark: `ah-tk-20192020-736#n5`",
        [
            new("mark", Plain, "Mark of the note as printed, such as 5.") { Required = true },
            new("text", Plain, "Wording of the note; empty when the source shows the mark only.") { Required = true },
            new("urls", TextList, "Addresses in the note; one that is printed without a scheme (www.nos.nl, nos.nl/artikel/12) has https:// before it.") { Required = true },
            new("references", TextList, "Ids of the cases and documents that the note names, in one form for every way of writing: 2024Z15585, ah-tk-20212022-3173, kst-36471-64; also of what the graph does not hold.") { Required = true },
            new("offset", Number, "Where the mark stands in the text of its question or answer, in UTF-16 units from the start; null = not known."),
        ])
        { Dutch = "noot" },
        new EdgeDef("CITES", ["Document", "Question", "Answer"], ["Citation"], EdgeEnd.To, "The texts that carry the mark.")
        {
            NameAtFrom = "citations",
            Properties = [new("order", Number, "The mark as a number, else its place in the document.") { Required = true }],
        },
        new EdgeDef("POINTS_TO", ["Citation"], ["Document", "WrittenQuestion"], EdgeEnd.From, "What the note points at.")
        {
            NameAtFrom = "pointsTo",
        });
}
