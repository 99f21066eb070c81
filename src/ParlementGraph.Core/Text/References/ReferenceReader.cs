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

    /// <summary>In order of place; none overlaps another, but for the numbers of one range, which share its place.</summary>
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
        List<DocumentReference> kept = [];
        var end = 0;
        var group = 0;
        // Stable, so that a range stays in its order.
        foreach (var reference in found.OrderBy(r => r.Offset).ThenByDescending(r => r.Length))
        {
            var isOfRange = kept.Count > 0 && reference.Offset == kept[^1].Offset && reference.Length == kept[^1].Length && reference.Kind == kept[^1].Kind && kept.FindIndex(group, r => r.Id == reference.Id) < 0;
            if (!isOfRange)
            {
                if (reference.Offset < end) continue;
                group = kept.Count;
                end = reference.Offset + reference.Length;
            }
            kept.Add(reference);
        }
        return kept;
    }
}
