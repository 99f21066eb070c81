using static ParlementGraph.Model.FieldType;

namespace ParlementGraph.Model.Kinds;

/// <summary>What is wrong or open with a record.</summary>
internal static class IssueKind
{
    public static readonly KindFile File = new(
        new KindDef("Issue", "Something about one record that a person should know.", "key of the document, code and place: `ah-tk-20192020-736/NOTE_TEXT_MISSING/notes`",
        [
            new("code", FieldType.Choice, "What kind of issue.") { Required = true, Filtered = true, Choices = typeof(IssueCode) },
            new("severity", FieldType.Choice, "How much it costs.") { Required = true, Filtered = true, Choices = typeof(IssueSeverity) },
            new("message", Plain, "What was found and what was expected.") { Required = true },
            new("place", Plain, "Where in the document; null = the whole of it."),
        ]),
        new EdgeDef("CONCERNS", ["Issue"], ["WrittenQuestion", "Document"], EdgeEnd.From, "The set and the document in which it was found.")
        {
            NameAtFrom = "concerns",
            NameAtTo = "issues",
        });
}
