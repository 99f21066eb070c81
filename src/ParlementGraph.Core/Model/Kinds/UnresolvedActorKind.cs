using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>A mention that stays open.</summary>
internal static class UnresolvedActorKind
{
    public static readonly KindFile File = new(
        new KindDef("UnresolvedActor", "Someone a text names whom the graph cannot tie to one person or office.", "folded words and role: `j-jansen/asker`",
        [
            new("asWritten", Plain, "The words as written.") { Required = true, Filtered = true, Searched = true },
            new("role", Plain, "As what the text names them: asker, addressee or answerer.") { Required = true, Filtered = true },
            new("sortName", Plain, "The words in ASCII and lower case.") { Required = true, Exposed = false, Sorted = true },
        ])
        { DefaultOrder = [new("sortName")] },
        new EdgeDef("MAY_BE", ["UnresolvedActor"], ["Person", "Office"], EdgeEnd.From, "Who it may be.")
        {
            NameAtFrom = "candidates",
        });
}
