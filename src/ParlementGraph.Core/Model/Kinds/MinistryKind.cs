using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A ministry under all its names.</summary>
internal static class MinistryKind
{
    public static readonly KindFile File = new(
        new KindDef("Ministry", "A ministry under all the names it had.", "slug of the lineage: `justitie-en-veiligheid`",
        [
            new("names", Records, "Its names with their days, without \"Ministerie van\".")
            {
                Dutch = "namen", Required = true, IsName = true, SearchedPart = "name",
                Parts = [new("name", Plain, "The name in use.") { Required = true }, new("from", Date, "First day; null = not known."), new("until", Date, "First day no longer; null = still.")],
            },
            new("sortName", Plain, "Its newest name in ASCII and lower case.") { Required = true, Exposed = false, Sorted = true },
            new("aliases", TextList, "Abbreviations and other spellings: JenV, J&V.") { Required = true, IsName = true },
        ])
        { Dutch = "ministerie", KeyField = "key", DefaultOrder = [new("sortName")] });
}
