using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>Refuses a path that passes the same field of the same type too often (HC0087): <c>person { asked { nodes { askers { asked ...</c> goes in circles.</summary>
internal sealed class FieldCycles(ISchema schema, GraphQLDocument document, int allowed)
{
    private readonly Dictionary<(string Type, string Field), int> _onPath = [];

    public void Check(GraphQLSelectionSet? set, IGraphType parent)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField { SelectionSet: not null } field when (parent as IComplexGraphType)?.GetField(field.Name.Value) is { } definition:
                    var coordinate = (parent.Name, definition.Name);
                    var passed = _onPath[coordinate] = _onPath.GetValueOrDefault(coordinate) + 1;
                    if (passed > allowed) throw Refusal(parent.Name, definition.Name, field);
                    Check(field.SelectionSet, definition.ResolvedType!.GetNamedType());
                    _onPath[coordinate]--;
                    break;
                case GraphQLInlineFragment inline:
                    Check(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? parent);
                    break;
                case GraphQLFragmentSpread spread when document.FindFragment(spread.FragmentName.Name.Value) is { } fragment:
                    Check(fragment.SelectionSet, TypeOf(fragment.TypeCondition) ?? parent);
                    break;
            }
        }
    }

    private IGraphType? TypeOf(GraphQLTypeCondition? condition) => condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

    private RequestException Refusal(string type, string field, GraphQLField at)
    {
        var error = new RequestException(ErrorCodes.FieldCycle, $"One path passes {type}.{field} more than {allowed} times. Ask for the inner objects in a second request, by their ids.",
            new Dictionary<string, object?> { ["coordinate"] = $"{type}.{field}" });
        error.AddLocation(document.LocationOf(at));
        return error;
    }
}
