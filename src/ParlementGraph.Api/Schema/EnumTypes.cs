using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>GraphQL enums of the model's enums. Inside, a choice of the model is the name of its value, as in the stores.</summary>
internal static class EnumTypes
{
    public static EnumerationGraphType Of(Type choices)
    {
        var type = new EnumerationGraphType { Name = choices.Name, Description = CoreDocs.Of(choices) };
        foreach (var value in Enum.GetNames(choices))
        {
            var name = Choice.Name(value);
            type.Add(new EnumValueDefinition(name, name) { Description = CoreDocs.Of(choices, value) });
        }
        return type;
    }

    /// <summary>An enum of the API itself, with its values in order.</summary>
    public static EnumerationGraphType Of(string name, string description, params (string Name, object Value, string Description)[] values)
    {
        var type = new EnumerationGraphType { Name = name, Description = description };
        foreach (var value in values) type.Add(new EnumValueDefinition(value.Name, value.Value) { Description = value.Description });
        return type;
    }
}
