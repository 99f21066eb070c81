using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A post in the government.</summary>
internal static class OfficeKind
{
    public static readonly KindFile File = new(
        new KindDef("Office", "A post in the government under one title (ambt).", "slug of the title: `minister-van-justitie-en-veiligheid`",
        [
            new("title", Plain, "Title, the noun in lower case and the portfolio as the ministry writes it: minister van Justitie en Veiligheid.") { Dutch = "titel", Required = true, Filtered = true, Sorted = true, SortedBy = "sortName", Searched = true, IsName = true },
            new("sortName", Plain, "The title in ASCII and lower case.") { Required = true, Exposed = false, Sorted = true },
            new("role", FieldType.Choice, "Rank of the office.") { Dutch = "functie", Required = true, Filtered = true, Choices = typeof(OfficeRole) },
            new("aliases", TextList, "Other titles under which sources write it.") { Required = true, IsName = true },
        ])
        { Dutch = "ambt", KeyField = "key", DefaultOrder = [new("sortName")] },
        new EdgeDef("PART_OF", ["Office", "Topic"], ["Ministry", "Topic"], EdgeEnd.From, "The ministry where the office sits; the theme of a subtheme.")
        {
            NameAtFrom = "partOf",
            NameAtTo = "parts",
            SingleAt = EdgeEnd.From,
        },
        new EdgeDef("SUCCEEDED_BY", ["Office", "Party"], ["Office", "Party"], EdgeEnd.From, "What took its place.")
        {
            NameAtFrom = "successors",
            NameAtTo = "predecessors",
            Properties = [new("on", Date, "Day of the change; null = not known."), new("how", Plain, "RENAMED, MERGED_INTO, SPLIT_OFF; null = not noted.")],
        });
}
