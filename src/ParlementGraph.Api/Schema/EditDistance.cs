namespace ParlementGraph.Api.Schema;

/// <summary>How many letters must be added, left out or replaced to make one text of another (Levenshtein).</summary>
internal static class EditDistance
{
    private const int Longest = 200;

    public static int Between(string from, string to)
    {
        // Typed text can be as long as a request; a suggestion needs no more of it.
        if (from.Length > Longest) from = from[..Longest];
        if (to.Length > Longest) to = to[..Longest];
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++) previous[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }
            (previous, current) = (current, previous);
        }
        return previous[to.Length];
    }
}
