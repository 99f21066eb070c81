using ParlementGraph.Api.Execution;

using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Api.Schema;

/// <summary>The error for something that a person typed and the graph does not have, with what was perhaps meant.</summary>
internal static class NotFound
{
    private const int Suggested = 3;

    public static RequestException Error(string kind, string typed, IReadOnlyList<string> suggestions) => Coded.Error(
        ErrorCodes.NotFound,
        $"There is no {kind} '{typed}'." + (suggestions.Count == 0 ? "" : $" Did you mean {string.Join(" or ", suggestions.Select(s => $"'{s}'"))}?"),
        ("suggestions", suggestions));

    /// <summary>Suggests keys: those that are near the typed one, or whose names are.</summary>
    public static async Task<RequestException> KeyAsync(RequestContext request, string kind, string typed, CancellationToken cancellationToken)
    {
        var names = await request.ReadAsync(r => r.NamesAsync(kind, cancellationToken), cancellationToken);
        return Error(kind, typed, Nearest(typed, names));
    }

    /// <summary>Keys of the nearest nodes, by their keys and their names.</summary>
    public static IReadOnlyList<string> Nearest(string typed, IReadOnlyList<FoldedName> names)
    {
        var folded = Folding.Fold(typed);
        var near = names
            .Select(n => (n.Key, Distance: Math.Min(Distance(folded, n.Name), Distance(folded, Folding.Fold(n.Key)))))
            .GroupBy(n => n.Key)
            .Select(g => (g.Key, Distance: g.Min(n => n.Distance)))
            .Where(n => n.Distance <= Math.Max(2, Math.Max(folded.Length, n.Key.Length) / 2))
            .OrderBy(n => n.Distance)
            .ThenBy(n => n.Key, StringComparer.Ordinal)
            .ToList();
        // Beside a near one, those that are much farther are no help.
        return [.. near.Where(n => n.Distance <= (2 * near[0].Distance) + 2).Take(Suggested).Select(n => n.Key)];
    }

    /// <summary>Letters apart; a name that begins with what was typed, or has it in the middle, is near however long it is.</summary>
    private static int Distance(string typed, string name) =>
        typed.Length < 3 ? EditDistance.Between(typed, name)
        : name.StartsWith(typed, StringComparison.Ordinal) ? 1
        : name.Contains(typed, StringComparison.Ordinal) ? 2
        : EditDistance.Between(typed, name);

    /// <summary>For numbers and ids of publications: nodes whose field begins as the typed text does, as long a beginning as any has.</summary>
    public static async Task<RequestException> NumberAsync(RequestContext request, string kind, string field, string typed, CancellationToken cancellationToken)
    {
        // 2019Z19333 -> 2019Z1933, 2019Z193, 2019Z: few statements, each over an index.
        foreach (var length in new[] { typed.Length - 1, typed.Length - 2, typed.Length / 2 }.Where(l => l >= 3).Distinct())
        {
            var begin = new Filter.StringMatch(field, StringMatchMode.StartsWith, typed[..length]);
            var page = await request.ReadAsync(r => r.FindAsync(kind, begin, new PageRequest([], 50), cancellationToken), cancellationToken);
            if (page.Items.Count == 0) continue;
            return Error(kind, typed, [.. page.Items.Select(n => n.Text(field)!)
                .OrderBy(t => EditDistance.Between(typed, t)).ThenBy(t => t, StringComparer.Ordinal).Take(Suggested)]);
        }
        return Error(kind, typed, []);
    }
}
