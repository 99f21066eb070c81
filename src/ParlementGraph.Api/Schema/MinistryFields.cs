using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>What a ministry shows besides fields and edges.</summary>
internal static class MinistryFields
{
    public static void AddTo(ObjectGraphType type, ApiTypes types) => type.Add(
        "name", TypeBook.NonNull(types.Book.String), "Its name on a day, without \"Ministerie van\"; of a day before the first name that is known, that one.",
        c => NameOn(KindTypes.Source(c), Days.Of(c)),
        Days.On(types.Book));

    private static string NameOn(Node ministry, DateOnly on)
    {
        var names = ((IEnumerable<IReadOnlyDictionary<string, object?>>?)ministry["names"] ?? []).ToList();
        // Names follow each other: the last one that had begun is the one in use, also where the list has a gap.
        var begun = names.LastOrDefault(n => n.GetValueOrDefault("from") is not DateOnly from || from <= on);
        return (string?)(begun ?? names.FirstOrDefault())?.GetValueOrDefault("name") ?? ministry.Key;
    }
}
