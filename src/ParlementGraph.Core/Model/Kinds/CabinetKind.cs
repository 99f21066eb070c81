using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A government from its swearing-in to the next.</summary>
internal static class CabinetKind
{
    public static readonly KindFile File = new(
        new KindDef("Cabinet", "A government from its swearing-in to the next (kabinet).", "slug: `kabinet-rutte-iii`",
        [
            new("name", Plain, "Name: Kabinet-Rutte III.") { Dutch = "naam", Required = true, Filtered = true, IsName = true, Searched = true },
            new("sortName", Plain, "The name in ASCII and lower case.") { Required = true, Exposed = false, Sorted = true },
            new("from", Date, "Day of the swearing-in.") { Required = true, Filtered = true, Sorted = true },
            new("until", Date, "Day on which the next one took over; null = in office.") { Filtered = true, Sorted = true },
            new("wikidataId", Plain, "Id in Wikidata; null = none known."),
        ])
        { Dutch = "kabinet", KeyField = "key", DefaultOrder = [new("from")] },
        new EdgeDef("GOVERNED_BY", ["Cabinet"], ["Party"], EdgeEnd.From, "The parties of the coalition.")
        {
            NameAtFrom = "parties",
            Properties = [new("order", Number, "Place in the source's list, from 1.") { Required = true }],
        });
}
