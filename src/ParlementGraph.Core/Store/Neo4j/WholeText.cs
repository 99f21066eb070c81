namespace ParlementGraph.Store.Neo4j;

/// <summary>Refuses half a surrogate pair: the server would store it as <c>?</c> without a word.</summary>
internal static class WholeText
{
    public static string Checked(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) throw new ArgumentException($"a text has half of a character at {i}, which Neo4j cannot hold", nameof(text));
            i++;
        }
        return text;
    }
}
