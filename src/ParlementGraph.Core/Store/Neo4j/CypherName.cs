namespace ParlementGraph.Store.Neo4j;

/// <summary>Names of the model as names in Cypher. Nothing else ever becomes part of a statement's text: values are parameters.</summary>
internal static class CypherName
{
    public static string Checked(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : throw new ArgumentException($"'{name}' cannot be a name in Cypher", nameof(name));
}
