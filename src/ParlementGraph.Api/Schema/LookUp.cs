using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Api.Schema;

/// <summary>Look-ups by what a person types: the key, an old key, or a name. Nothing found is an error with suggestions, more than one an error with candidates.</summary>
internal static class LookUp
{
    public static async Task<Node> ByNameAsync(RequestContext request, string kind, string typed, string? shownName, CancellationToken cancellationToken)
    {
        if (await ByKeyAsync(request, kind, typed, cancellationToken) is { } byKey) return byKey;
        var names = await request.ReadAsync(r => r.NamesAsync(kind, cancellationToken), cancellationToken);
        var folded = Folding.Fold(typed);
        var keys = folded.Length == 0 ? [] : names.Where(n => n.Name == folded).Select(n => n.Key).Distinct().ToList();
        var suggested = keys.Count > 0 ? keys : NotFound.Nearest(typed, names);
        var nodes = await request.ReadAsync(r => r.GetAsync(kind, [.. suggested], cancellationToken), cancellationToken);
        if (keys.Count == 0) throw NotFound.Error(kind, typed, [.. suggested.Where(nodes.ContainsKey).Select(k => Shown(nodes[k], shownName))]);
        if (keys.Count == 1) return nodes[keys[0]];
        // A name that is the one in use goes before names that others once had.
        var exact = shownName is null ? [] : keys.Where(k => nodes[k].Text(shownName) is { } name && Folding.Fold(name) == folded).ToList();
        return exact is [var only] ? nodes[only] : throw Ambiguous(kind, typed, [.. keys.Select(k => nodes[k])]);
    }

    /// <param name="field">A field that may hold the number where the key is another.</param>
    public static async Task<Node> ByNumberAsync(RequestContext request, string kind, string field, string typed, CancellationToken cancellationToken)
    {
        typed = typed.Trim();
        if (await ByKeyAsync(request, kind, typed, cancellationToken) is { } byKey) return byKey;
        var upper = typed.ToUpperInvariant();
        if (upper != typed && await ByKeyAsync(request, kind, upper, cancellationToken) is { } byUpper) return byUpper;
        var page = await request.ReadAsync(r => r.FindAsync(kind, new Filter.OneOf(field, [typed]), new PageRequest([], 1), cancellationToken), cancellationToken);
        return page.Items is [var found, ..] ? found : throw await NotFound.NumberAsync(request, kind, field, upper == typed ? typed : UpperIfNumber(typed), cancellationToken);
    }

    private static async Task<Node?> ByKeyAsync(RequestContext request, string kind, string key, CancellationToken cancellationToken)
    {
        var found = await request.ReadAsync(r => r.GetAsync(kind, [key], cancellationToken), cancellationToken);
        if (found.TryGetValue(key, out var node)) return node;
        var old = new NodeRef(kind, key);
        var aliases = await request.ReadAsync(r => r.ResolveAliasesAsync([old], cancellationToken), cancellationToken);
        if (!aliases.TryGetValue(old, out var now)) return null;
        var renamed = await request.ReadAsync(r => r.GetAsync(kind, [now.Key], cancellationToken), cancellationToken);
        return renamed.GetValueOrDefault(now.Key);
    }

    // 2019z19333 is a number of a case typed in lower case; ah-tk-... is the id of a publication as it should be.
    private static string UpperIfNumber(string typed) => char.IsAsciiDigit(typed.FirstOrDefault()) ? typed.ToUpperInvariant() : typed;

    private static string Shown(Node node, string? shownName) => shownName is not null && node.Text(shownName) is { } name ? name : node.Key;

    private static Execution.RequestException Ambiguous(string kind, string typed, IReadOnlyList<Node> nodes) => Coded.Error(
        Coded.Ambiguous,
        $"'{typed}' may be more than one {kind}: {string.Join(", ", nodes.Select(n => n.Key))}. Ask for one of these keys.",
        ("candidates", nodes.Select(n => n.Key).ToList()));
}
