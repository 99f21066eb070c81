using ParlementGraph.Text.References;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>The case in a reference that gives its number.</summary>
internal static class ReferencedCase
{
    private const string QuestionsOf = "kv-tk-";

    /// <summary>Null for a reference to something else.</summary>
    public static string? Of(DocumentReference reference) => reference.Kind switch
    {
        ReferenceKind.Case => reference.Id,
        ReferenceKind.Questions => reference.Id[QuestionsOf.Length..],
        _ => null,
    };
}
