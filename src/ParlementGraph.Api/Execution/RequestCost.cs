using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>What a request costs before it runs, in Hot Chocolate's model: each field as often as it is written, so a field that two fragments repeat counts twice.</summary>
/// <param name="FieldCost">Weights of all fields, each times the number of its parents.</param>
/// <param name="TypeCost">Objects that the response may hold, the root included.</param>
/// <param name="Nodes">Rows that all pages together may hold.</param>
/// <param name="Values">Scalars that the response may hold.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost, double Nodes, double Values);

/// <summary>
/// Computes and limits the cost of a guarded, validated operation. A leaf weighs 0, everything else 1: relations and connections are read in batches, so the
/// weight 10 of Hot Chocolate would refuse documented queries. Introspection is exempt; it has bounds of its own.
/// </summary>
public sealed class RequestCost
{
    /// <summary>Metadata of a field that overrides its weight: <c>field.WithMetadata(RequestCost.WeightKey, 5.0)</c>.</summary>
    public const string WeightKey = "cost";

    /// <summary>Metadata (int) of a list field without <c>first</c>: how many items to expect, else 1.</summary>
    public const string ListSizeKey = "listSize";

    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly RequestLimits _limits;
    private readonly IValidationResult _validated;
    private double _fieldCost;
    private double _typeCost = 1; // the root
    private double _nodes;
    private double _values;

    private RequestCost(ISchema schema, GraphQLDocument document, IValidationResult validated, RequestLimits limits)
    {
        _schema = schema;
        _document = document;
        _validated = validated;
        _limits = limits;
    }

    /// <summary>The cost of an operation; slices come from literals, variables and defaults as validation has read them.</summary>
    public static OperationCost Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, IValidationResult validated, RequestLimits limits)
    {
        var cost = new RequestCost(schema, document, validated, limits);
        cost.Add(operation.SelectionSet, RootOf(schema, operation), 1, page: null);
        return new OperationCost(cost._fieldCost, cost._typeCost, cost._nodes, cost._values);
    }

    /// <summary>Throws HC0047, or COST_LIMIT for the rows of all pages, when the cost is over a limit.</summary>
    public static void Check(OperationCost cost, RequestLimits limits)
    {
        if (cost.FieldCost > limits.MaxFieldCost) throw TooMuch("field", cost.FieldCost, limits.MaxFieldCost);
        if (cost.TypeCost > limits.MaxTypeCost) throw TooMuch("type", cost.TypeCost, limits.MaxTypeCost);
        if (cost.Nodes > limits.MaxNodes)
        {
            throw RequestGuard.Refusal("nodes", (long)Math.Min(cost.Nodes, int.MaxValue), (long)limits.MaxNodes, "The pages of this request may hold {0} nodes", "Ask for smaller pages where lists are nested.");
        }
        if (cost.Values > limits.MaxValues)
        {
            throw RequestGuard.Refusal("values", (long)Math.Min(cost.Values, int.MaxValue), (long)limits.MaxValues, "The response may hold {0} values", "Ask for fewer fields of each row, or for smaller pages.");
        }
    }

    /// <summary>No rule of validation refuses an operation whose root the schema does not have, so it is refused here.</summary>
    internal static IObjectGraphType RootOf(ISchema schema, GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Mutation => schema.Mutation,
        OperationType.Subscription => null, // no transport for them, whatever the schema has
        _ => schema.Query,
    } ?? throw new RequestException(ErrorCodes.BadRequest, "This API answers queries only: the data is read-only.");

    private static RequestException TooMuch(string kind, double found, double max) => new(ErrorCodes.Cost,
        FormattableString.Invariant($"The maximum allowed {kind} cost was exceeded: this request costs {found:0.#}, the limit is {max:0.#}. Ask for smaller pages (first:) or fewer nested lists."),
        new Dictionary<string, object?> { [$"{kind}Cost"] = found, [$"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost"] = max });

    /// <param name="times">How many objects carry this selection.</param>
    /// <param name="page">The size of the page when the selection is a connection's.</param>
    private void Add(GraphQLSelectionSet? set, IGraphType parent, double times, double? page)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    AddField(field, parent, times, page);
                    break;
                case GraphQLInlineFragment inline:
                    Add(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? parent, times, page);
                    break;
                case GraphQLFragmentSpread spread when _document.FindFragment(spread.FragmentName.Name.Value) is { } fragment:
                    Add(fragment.SelectionSet, TypeOf(fragment.TypeCondition) ?? parent, times, page);
                    break;
            }
        }
    }

    private void AddField(GraphQLField field, IGraphType parent, double times, double? page)
    {
        if ((parent as IComplexGraphType)?.GetField(field.Name.Value) is not { } definition)
        {
            if (field.SelectionSet is null) _values += times; // __typename; the others are introspection
            return;
        }
        var type = definition.ResolvedType!.GetNamedType();
        var composite = type is not ScalarGraphType;
        _fieldCost += times * definition.GetMetadata(WeightKey, composite ? 1d : 0d);
        if (!composite)
        {
            _values += times;
            return;
        }

        double? pageBelow = null;
        var timesBelow = times;
        if (IsSliced(definition))
        {
            var slice = SliceOf(field);
            _nodes += times * slice;
            if (type.Name.EndsWith("Connection", StringComparison.Ordinal)) pageBelow = slice;
            else timesBelow = times * slice;
        }
        else if (page is { } size && field.Name.Value is var name && (name == "nodes" || name == "edges"))
        {
            timesBelow = times * size;
        }
        else if (IsList(definition.ResolvedType!))
        {
            timesBelow = times * (Argument(field, "ids") is System.Collections.ICollection ids ? ids.Count : definition.GetMetadata(ListSizeKey, 1));
        }
        _typeCost += timesBelow;
        Add(field.SelectionSet, type, timesBelow, pageBelow);
    }

    private double SliceOf(GraphQLField field)
    {
        var asked = Argument(field, "first") ?? Argument(field, "last");
        // What is out of range is refused by the resolver, with a better message than "too costly".
        return asked is int n ? Math.Clamp(n, 0, _limits.MaxPageSize) : _limits.DefaultPageSize;
    }

    private object? Argument(GraphQLField field, string name) =>
        _validated.ArgumentValues?.TryGetValue(field, out var values) == true && values.TryGetValue(name, out var value) ? value.Value : null;

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) => condition is null ? null : _schema.AllTypes[condition.Type.Name.Value];

    private static bool IsSliced(FieldType field) => field.Arguments?.Find("first") is not null || field.Arguments?.Find("last") is not null;

    private static bool IsList(IGraphType type) => (type is NonNullGraphType nonNull ? nonNull.ResolvedType : type) is ListGraphType;
}
