namespace ParlementGraph.Store.Sqlite;

/// <summary>Names of the model as names in SQL. Nothing else ever becomes part of a statement's text: values are parameters.</summary>
internal static class SqlName
{
    public static string Quoted(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"\"{name}\"" : throw new ArgumentException($"'{name}' cannot be a name in SQL", nameof(name));

    /// <summary>A name of the model as a value, such as the tag that says of which kind an end is.</summary>
    public static string Literal(string name) => $"'{Quoted(name)[1..^1]}'";

    /// <summary>SQLite does not tell upper from lower case in names, so the model must not rely on it.</summary>
    public static void Distinct(string what, IEnumerable<string> names)
    {
        var twice = names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"two {what} would be called '{twice.Key}'", nameof(names));
    }
}
