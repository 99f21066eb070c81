using System.Buffers;

namespace ParlementGraph.Text.References;

/// <summary>
/// References to cases and documents in running text, notes and addresses. Most texts have none, and there are hundreds of thousands: what each grammar
/// cannot do without is looked for before it is tried.
/// </summary>
public static class ReferenceReader
{
    private static readonly SearchValues<string> Prefixes = SearchValues.Create(["kst-", "ah-", "kv-"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Letters = SearchValues.Create("zZdD");

    /// <summary>In order of place; none overlaps another.</summary>
    public static IReadOnlyList<DocumentReference> Read(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return [];
        var found = new List<DocumentReference>();
        if (MayHaveId(text)) ReferenceIds.Add(text, found);
        if (text.Contains("aanh", StringComparison.OrdinalIgnoreCase)) AnnexReferences.Add(text, found);
        if (text.Contains("kamerst", StringComparison.OrdinalIgnoreCase)) PaperReferences.AddNamed(text, found);
        PaperReferences.AddBare(text, found);
        return found.Count == 0 ? [] : InOrder(found);
    }

    /// <summary><c>kst-</c> and the like, or a letter between digits: <c>2024Z15585</c>.</summary>
    private static bool MayHaveId(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Prefixes)) return true;
        for (var at = text.IndexOfAny(Letters); at >= 0 && at < text.Length;)
        {
            if (at > 3 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) return true;
            var next = text[(at + 1)..].IndexOfAny(Letters);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /// <summary>Of two that overlap the first stands, and of two at one place the longer.</summary>
    private static List<DocumentReference> InOrder(List<DocumentReference> found)
    {
        found.Sort((a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : b.Length.CompareTo(a.Length));
        var end = 0;
        found.RemoveAll(r =>
        {
            if (r.Offset < end) return true;
            end = r.Offset + r.Length;
            return false;
        });
        return found;
    }
}
