using System.Globalization;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>
/// Refuses documents whose validation would take far longer than their text suggests. It runs after parsing and before every validation rule: nested spreads
/// are exponential, repeated fields quadratic for the rules, so neither a rule nor a timeout can do this. Work is linear: each fragment is measured once,
/// and sums saturate. The second pass, over merged selections, runs only on what the first has found small.
/// </summary>
internal sealed class RequestGuard
{
    private const long Saturated = int.MaxValue;

    private readonly RequestLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<string, Size?> _measured = [];
    private readonly List<GraphQLOperationDefinition> _operations = [];
    private bool _circular;
    private bool _ambiguous;

    private RequestGuard(RequestLimits limits) => _limits = limits;

    private readonly record struct Size(long Fields, long Spreads, long Depth)
    {
        public Size Beside(Size other) => new(Math.Min(Fields + other.Fields, Saturated), Math.Min(Spreads + other.Spreads, Saturated), Math.Max(Depth, other.Depth));
    }

    /// <summary>Throws a <see cref="RequestException"/> on the first limit that the document breaks. 
    /// Answers null when all rules may run, else the one rule that is to tell what is wrong with the fragments: circular ones have no size, and of two with one name only one is measured.</summary>
    public static IValidationRule? Check(GraphQLDocument document, RequestLimits limits)
    {
        var guard = new RequestGuard(limits);
        guard.Count(document);
        if (guard._ambiguous) return UniqueFragmentNames.Instance;
        guard.Measure();
        // Written out, circular fragments have no end, and in a tangle of them the number of paths explodes.
        if (guard._circular) return NoFragmentCycles.Instance;
        MergedSelections.Check(guard._operations, guard._fragments, limits);
        return null;
    }

    public static RequestException Refusal(string limit, long found, long max, string what, string todo, string code = ErrorCodes.CostLimit)
    {
        var said = string.Format(CultureInfo.InvariantCulture, what, found >= Saturated ? "over two billion" : found.ToString("N0", CultureInfo.InvariantCulture));
        return new(code, string.Create(CultureInfo.InvariantCulture, $"{said}; the limit is {max:N0}. {todo}"),
            new Dictionary<string, object?> { ["limit"] = limit, ["found"] = found, ["max"] = max });
    }

    private void Count(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            Directives(definition as IHasDirectivesNode);
            if (definition is GraphQLOperationDefinition operation)
            {
                _operations.Add(operation);
                Limit("variables", operation.Variables?.Count ?? 0, _limits.Variables, "An operation has {0} variables", "Put values together in input objects or lists.");
                foreach (var variable in operation.Variables?.Items ?? []) Directives(variable);
            }
            else if (definition is GraphQLFragmentDefinition fragment)
            {
                _ambiguous |= !_fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
            }
        }
        Limit("operations", _operations.Count, _limits.Operations, "The document has {0} operations", "Send the one that is to run.");
        var fragments = document.Definitions.Count(d => d is GraphQLFragmentDefinition);
        Limit("fragments", fragments, _limits.Fragments, "The document has {0} fragments", "Send only the fragments that the operation uses.");
    }

    private void Measure()
    {
        var total = new Size();
        foreach (var operation in _operations) total = total.Beside(Of(operation.SelectionSet));
        foreach (var (name, fragment) in _fragments)
        {
            // What no operation has reached is unused; the rules walk it all the same.
            if (!_measured.ContainsKey(name)) total = total.Beside(Of(name, fragment));
        }
        Limit("depth", total.Depth, _limits.Depth, "The document is nested {0} levels deep", "Ask in two steps: first the ids, then their details.", ErrorCodes.DepthLimit);
        Limit("spreads", total.Spreads, _limits.Spreads, "The document spreads fragments {0} times when written out", "Spread each fragment once where it is needed.");
        Limit("fields", total.Fields, _limits.Fields, "The document asks for {0} fields when its fragments are written out", "Ask for fewer fields, or split the document.");
    }

    private Size Of(string name, GraphQLFragmentDefinition fragment)
    {
        if (_measured.TryGetValue(name, out var known))
        {
            _circular |= known is null; // still being measured: it spreads itself
            return known ?? new Size();
        }
        _measured[name] = null;
        var size = Of(fragment.SelectionSet);
        _measured[name] = size;
        return size;
    }

    private Size Of(GraphQLSelectionSet? set)
    {
        if (set is null) return new Size();
        var sum = new Size();
        long deepest = 0;
        foreach (var selection in set.Selections)
        {
            Directives(selection as IHasDirectivesNode);
            switch (selection)
            {
                case GraphQLField field:
                    var below = Of(field.SelectionSet);
                    deepest = Math.Max(deepest, below.Depth + 1);
                    sum = sum.Beside(new Size(below.Fields + 1, below.Spreads, 0));
                    break;
                case GraphQLInlineFragment inline:
                    sum = Spread(sum, Of(inline.SelectionSet), ref deepest);
                    break;
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment):
                    sum = Spread(sum, Of(spread.FragmentName.Name.StringValue, fragment), ref deepest);
                    break;
                default: // a spread of an unknown fragment
                    sum = Spread(sum, new Size(), ref deepest);
                    break;
            }
        }
        return new Size(Math.Min(sum.Fields, Saturated), Math.Min(sum.Spreads, Saturated), deepest);

        static Size Spread(Size sum, Size inside, ref long deepest)
        {
            deepest = Math.Max(deepest, inside.Depth);
            return sum.Beside(new Size(inside.Fields, inside.Spreads + 1, 0));
        }
    }

    private void Directives(IHasDirectivesNode? node) =>
        Limit("directives", node?.Directives?.Count ?? 0, _limits.DirectivesPerLocation, "One place carries {0} directives", "Each of @skip and @include once is enough.");

    private static void Limit(string limit, long found, long max, string what, string todo, string code = ErrorCodes.CostLimit)
    {
        if (found > max) throw Refusal(limit, found, max, what, todo, code);
    }
}
