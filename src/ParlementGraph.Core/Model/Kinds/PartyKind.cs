using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A party, as its fractie in the Chamber.</summary>
internal static class PartyKind
{
    public static readonly KindFile File = new(
        new KindDef("Party", "A party or group as it sits in the Chamber (partij, fractie).", "slug: `groenlinks`",
        [
            new("abbreviation", Plain, "Abbreviation as the Chamber writes it: GL.") { Dutch = "afkorting", Required = true, Filtered = true, Sorted = true, SortedBy = "sortName", Searched = true, IsName = true },
            new("name", Plain, "Full name: GroenLinks.") { Dutch = "naam", Required = true, Filtered = true, Searched = true, IsName = true },
            new("sortName", Plain, "The abbreviation in ASCII and lower case.") { Required = true, Exposed = false, Sorted = true },
            new("aliases", Records, "Other names under which sources write it, with their days.")
            {
                Required = true, IsName = true, SearchedPart = "name",
                Parts = [new("name", Plain, "The name in use.") { Required = true }, new("from", Date, "First day; null = always."), new("until", Date, "First day no longer; null = still.")],
            },
            new("from", Date, "First day in the Chamber as far as known; null = not known.") { Filtered = true },
            new("until", Date, "First day no longer in the Chamber; null = still, or not known.") { Filtered = true },
            new("wikidataId", Plain, "Id in Wikidata; null = none known."),
        ])
        { Dutch = "partij, fractie", KeyField = "key", DefaultOrder = [new("sortName")] });
}
