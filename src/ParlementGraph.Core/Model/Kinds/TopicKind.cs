using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A theme or subtheme.</summary>
internal static class TopicKind
{
    public static readonly KindFile File = new(
        new KindDef("Topic", "A theme, or a theme with a subtheme, of the Taxonomie Beleidsagenda.", "slug of the pair: `openbare-orde-en-veiligheid-organisatie-en-beleid`",
        [
            new("name", Plain, "Theme, or theme and subtheme: Openbare orde en veiligheid | Organisatie en beleid.") { Dutch = "thema", Required = true, Filtered = true, Sorted = true, SortedBy = "sortName", Searched = true, IsName = true },
            new("theme", Plain, "Main theme.") { Dutch = "hoofdthema", Required = true, Filtered = true },
            new("subtheme", Plain, "Subtheme; null for a theme.") { Dutch = "subthema", Filtered = true },
            new("sortName", Plain, "The name in ASCII and lower case.") { Required = true, Exposed = false, Sorted = true },
        ])
        { Dutch = "thema", KeyField = "key", DefaultOrder = [new("sortName")] });
}
