using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>One numbered question.</summary>
internal static class QuestionKind
{
    public static readonly KindFile File = new(
        new KindDef("Question", "One numbered question of a set (deelvraag).", "number of the set, `#`, number of the question: `2019Z19333#1`",
        [
            new("n", Number, "Number of the question within its set, as printed.") { Required = true, Filtered = true, Sorted = true },
            new("text", Plain, "Wording of the question, marks of notes left out; paragraphs are separated by newlines.") { Required = true, Filtered = true, Searched = true },
            new("sort", Plain, "Day, number of the set and of the question: the default order.") { Required = true, Exposed = false, Sorted = true },
        ])
        { Dutch = "deelvraag", DefaultOrder = [new("sort", Descending: true)] });
}
