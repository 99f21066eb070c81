namespace ParlementGraph.Parsing;

/// <summary>Counts wrong, missing, added and exchanged letters.</summary>
internal static class Typos
{
    public static bool AtMost(string word, string meant, int limit)
    {
        if (Math.Abs(word.Length - meant.Length) > limit) return false;
        Span<int> before = stackalloc int[meant.Length + 1], row = stackalloc int[meant.Length + 1], next = stackalloc int[meant.Length + 1];
        for (var j = 0; j <= meant.Length; j++) row[j] = j;
        for (var i = 1; i <= word.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var same = word[i - 1] == meant[j - 1];
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && word[i - 1] == meant[j - 2] && word[i - 2] == meant[j - 1]) next[j] = Math.Min(next[j], before[j - 2] + 1);
            }
            row.CopyTo(before);
            next.CopyTo(row);
        }
        return row[meant.Length] <= limit;
    }
}
