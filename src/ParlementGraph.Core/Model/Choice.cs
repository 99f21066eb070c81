using System.Text;

namespace ParlementGraph.Model;

/// <summary>Names of enum values as stores, dump and GraphQL write them: <c>FurtherAnswer</c> is <c>FURTHER_ANSWER</c>.</summary>
public static class Choice
{
    public static string Name<T>(T value) where T : struct, Enum => Name(value.ToString());

    public static string Name(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 4);
        foreach (var c in pascal)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(c));
        }
        return text.ToString();
    }

    public static T Parse<T>(string name) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Name(v!.Value) == name)
        ?? throw new ArgumentException($"'{name}' is not a {typeof(T).Name}", nameof(name));
}
