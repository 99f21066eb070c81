using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>One publication or letter.</summary>
internal static class DocumentKindFile
{
    public static readonly KindFile File = new(
        new KindDef("Document", "One publication or letter (stuk), whatever forms it exists in.",
            "id of the publication (`ah-tk-20192020-736`), else the Chamber's document number, else number of the set `/` kind `/` date, else `sha256:` and the hash of a file imported by hand",
        [
            new("publicationId", Plain, "Id of the publication at officielebekendmakingen.nl, such as ah-tk-20192020-736; null = not published there, or not known.") { Filtered = true, Sorted = true },
            new("chamberNumber", Plain, "The Chamber's own number of the document, such as 2019D45678; null = not known.") { Dutch = "documentnummer", Filtered = true },
            new("kind", FieldType.Choice, "What the document is.") { Dutch = "soort", Required = true, Filtered = true, Choices = typeof(DocumentKind) },
            new("title", Plain, "Full title as published; of a file that could not be read, its name.") { Dutch = "volledige titel", Required = true, Filtered = true, Searched = true },
            new("issuedOn", Date, "Day of the document; null = not known.") { Filtered = true, Sorted = true },
            new("url", FieldType.Uri, "Where a reader finds it; null = no address known."),
            new("textQuality", FieldType.Choice, "How well its text could be read.") { Required = true, Filtered = true, Choices = typeof(TextQuality) },
            new("text", Plain, "The text that is no question and no answer: a notice, an explanation (toelichting); paragraphs are separated by newlines. Null when there is none, or it was not read."),
            new("forms", Records, "The files in which the document exists.")
            {
                Required = true,
                Parts =
                [
                    new("mediaType", Plain, "Media type, such as text/html.") { Required = true },
                    new("url", FieldType.Uri, "Address of the file; null = imported by hand."),
                    new("sha256", Plain, "SHA-256 of its bytes, in hex.") { Required = true },
                    new("bytes", Number, "Size in bytes.") { Required = true },
                    new("version", Plain, "Version of the publication, such as n1; null = the first."),
                    new("used", FieldType.Boolean, "True when this form was read for the graph.") { Required = true },
                ],
            },
        ])
        { Dutch = "stuk", DefaultOrder = [new("issuedOn", Descending: true)] },
        new EdgeDef("STATES", ["Document"], ["Question", "Answer"], EdgeEnd.From, "The questions and answers whose wording comes from the document.")
        {
            NameAtTo = "document",
            SingleAt = EdgeEnd.To,
            Properties = [new("order", Number, "Place in the document, from 1.") { Required = true }],
        });
}
