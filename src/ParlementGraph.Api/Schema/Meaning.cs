using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>Descriptions out of the model: meaning, Dutch word, form of the value.</summary>
internal static class Meaning
{
    public static string Of(KindDef kind) => kind.Dutch is { } dutch && !kind.Meaning.Contains(dutch, StringComparison.Ordinal) ? $"{kind.Meaning} Dutch: {dutch}." : kind.Meaning;

    public static string Of(FieldDef field) => field.Meaning + (field.Dutch is { } dutch ? $" Dutch: {dutch}." : "") + Form(field);

    private static string Form(FieldDef field) => field.Type switch
    {
        FieldType.Date => " A day in Amsterdam.",
        FieldType.Instant => " A moment in UTC.",
        _ => "",
    };
}
