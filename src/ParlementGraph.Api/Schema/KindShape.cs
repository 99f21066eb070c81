using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>What the contract adds to a kind of the model.</summary>
internal static class KindShape
{
    public const string WrittenQuestion = "WrittenQuestion";

    private static readonly Dictionary<string, string> Plurals = new() { ["Person"] = "people" };

    /// <summary>False for a kind that readers only see as an item of an edge, such as SourceRecord.</summary>
    public static bool IsNode(GraphModel model, KindDef kind) => model.Edges.All(e => e.ItemName != kind.Name);

    /// <summary>True when the key is shown as <c>key</c>, false when it has a field of its own.</summary>
    public static bool ShowsKey(KindDef kind) => kind.KeyField is null or "key";

    /// <summary>True for kinds whose keys a person may type: a key that does not exist is then an error, never a silently empty list.</summary>
    public static bool HasTypedKeys(KindDef kind) => kind.KeyField == "key";

    /// <summary>The name of the list of all nodes of the kind: <c>writtenQuestions</c>, <c>people</c>, <c>parties</c>.</summary>
    public static string Plural(string kind)
    {
        if (Plurals.TryGetValue(kind, out var plural)) return plural;
        var name = Fields.Camel(kind);
        return name.EndsWith('y') ? name[..^1] + "ies" : name + "s";
    }

    public static bool IsSearched(KindDef kind) => kind.Fields.Any(f => f.Searched);
}
