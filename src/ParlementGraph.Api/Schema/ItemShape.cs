namespace ParlementGraph.Api.Schema;

/// <summary>How the ends of an edge are called on its items.</summary>
internal static class ItemShape
{
    public static string NameOfEnd(string kind) => kind == "UnresolvedActor" ? "unresolved" : Fields.Camel(kind);
}
