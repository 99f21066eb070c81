using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>What was read, from where.</summary>
internal static class SourceRecordKind
{
    public static readonly KindFile File = new(
        new KindDef("SourceRecord", "One file or record as a publisher gave it.", "SHA-256 of the bytes in hex, blank-free, and the address where there is one: `9f86d0…` or `9f86d0…@https://…`",
        [
            new("source", FieldType.Choice, "Who published it.") { Required = true, Choices = typeof(Source) },
            new("url", FieldType.Uri, "Address it came from; null = a file imported by hand."),
            new("sha256", Plain, "SHA-256 of the bytes, in hex.") { Required = true },
            new("mediaType", Plain, "Media type of the bytes, such as text/html.") { Required = true },
            new("license", Plain, "Licence under which it may be used.") { Dutch = "licentie", Required = true },
            new("retrievedAt", Instant, "When these bytes were first seen, UTC.") { Required = true, Volatile = true },
        ]),
        new EdgeDef("READ_FROM", ["WrittenQuestion", "Document", "Person", "Party", "Office", "Ministry", "Cabinet", "Topic"], ["SourceRecord"], EdgeEnd.From, "What the node was read from.")
        {
            NameAtFrom = "sources",
            ItemName = "SourceRecord",
            Properties = [new("fields", TextList, "The fields that this source decided.") { Required = true }],
        });
}
