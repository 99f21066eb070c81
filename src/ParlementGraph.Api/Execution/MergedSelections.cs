using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>
/// The guard's second pass, over each operation with its fragments written out and equal response keys merged, as execution will see it: repeats of a key,
/// fields at the root, and introspection. Runs only on documents that are small when written out and have no circular fragments.
/// </summary>
internal sealed class MergedSelections
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly RequestLimits _limits;
    private readonly HashSet<string> _reached = [];

    private MergedSelections(Dictionary<string, GraphQLFragmentDefinition> fragments, RequestLimits limits)
    {
        _fragments = fragments;
        _limits = limits;
    }

    public static void Check(IEnumerable<GraphQLOperationDefinition> operations, Dictionary<string, GraphQLFragmentDefinition> fragments, RequestLimits limits)
    {
        var pass = new MergedSelections(fragments, limits);
        foreach (var operation in operations)
        {
            var root = pass.Merge([operation.SelectionSet]);
            if (root.Count > limits.RootFields)
            {
                throw RequestGuard.Refusal("rootFields", root.Count, limits.RootFields, "An operation asks for {0} root fields", "Send several requests, or use nodes(ids:).");
            }
            pass.Below(root, new IntrospectionRule(limits), underIntrospection: false);
        }
        // Fragments that nothing uses are walked by the rules as well.
        foreach (var (name, fragment) in fragments)
        {
            if (pass._reached.Add(name)) pass.Below(pass.Merge([fragment.SelectionSet]), null, underIntrospection: false);
        }
    }

    private void Below(Dictionary<string, List<GraphQLField>> merged, IntrospectionRule? introspection, bool underIntrospection)
    {
        foreach (var (key, fields) in merged)
        {
            if (fields.Count > _limits.KeyRepeats)
            {
                throw RequestGuard.Refusal("keyRepeats", fields.Count, _limits.KeyRepeats, $"The response key '{Shown(key)}' is asked for {{0}} times in one place", "Ask for it once.");
            }
            var name = fields[0].Name.StringValue;
            var inside = underIntrospection || name is "__schema" or "__type";
            if (inside) introspection?.Enter(name);
            var sets = fields.Where(f => f.SelectionSet is not null).Select(f => f.SelectionSet!).ToList();
            if (sets.Count > 0) Below(Merge(sets), introspection, inside);
            if (inside) introspection?.Leave(name);
        }
    }

    private Dictionary<string, List<GraphQLField>> Merge(List<GraphQLSelectionSet> sets)
    {
        var merged = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        foreach (var set in sets) Collect(set, merged);
        return merged;
    }

    private void Collect(GraphQLSelectionSet set, Dictionary<string, List<GraphQLField>> merged)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!merged.TryGetValue(key, out var fields)) merged[key] = fields = [];
                    fields.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, merged);
                    break;
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment):
                    _reached.Add(spread.FragmentName.Name.StringValue);
                    Collect(fragment.SelectionSet, merged);
                    break;
            }
        }
    }

    private static string Shown(string key) => key.Length <= 40 ? key : key[..40] + "...";
}
