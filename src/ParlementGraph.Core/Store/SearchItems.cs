using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Store;

/// <summary>What of a node goes into the text index and the look-up by name; read off the model, so that every store indexes the same.</summary>
internal static class SearchItems
{
    /// <summary>The texts of a node that are searched, each an item of its own: a phrase never runs from one into the next.</summary>
    public static IEnumerable<string> Of(KindDef kind, Node node) => kind.Fields.Where(f => f.Searched).SelectMany(f => Texts(f, node[f.Name]));

    /// <summary>The two streams of tokens of each of these texts that has a word.</summary>
    public static IEnumerable<(string Exact, string Stems)> Streams(KindDef kind, Node node) => Of(kind, node).Select(DutchAnalyser.Streams).Where(i => i.Exact.Length > 0);

    /// <summary>The names under which a person may look for the node, as written.</summary>
    public static IEnumerable<string> Names(KindDef kind, Node node) => kind.Fields.Where(f => f.IsName).SelectMany(f => Texts(f, node[f.Name]));

    private static IEnumerable<string> Texts(FieldDef field, object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable<string> texts => texts,
        IEnumerable<IReadOnlyDictionary<string, object?>> records => records.Select(r => r.GetValueOrDefault(field.SearchedPart!)).OfType<string>(),
        _ => throw new ArgumentException($"{field.Name} is of type {field.Type}, which has no text", nameof(field)),
    };
}
