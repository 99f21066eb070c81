using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using ParlementGraph.Api.Schema;
using ParlementGraph.Model;

namespace ParlementGraph.Tests.ApiSchema;

public sealed class SdlTests
{
    private static readonly PrintOptions Ordinal = new() { StringComparison = StringComparison.Ordinal };

    internal static ParlementGraphSchema Standard { get; } = Initialized(GraphModel.Standard);

    internal static ParlementGraphSchema Initialized(GraphModel model)
    {
        var schema = new ParlementGraphSchema(model);
        schema.Initialize();
        return schema;
    }

    [Fact]
    public void The_printed_schema_is_the_one_in_the_repository() =>
        Golden.Match(Standard.Print(Ordinal), Repo.PathOf("schema", "parlementgraph.graphql"));

    [Fact]
    public void Every_element_says_what_it_is_in_three_words_or_more()
    {
        var silent = Described().Where(d => (d.Description ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 3);
        Assert.Empty(silent.Select(s => $"{s.Element}: {s.Description ?? "nothing"}"));
    }

    [Fact]
    public void No_name_of_a_CLR_type_leaks()
    {
        var names = Standard.AllTypes.Select(t => t.Name).ToList();
        Assert.DoesNotContain(names, n => n.EndsWith("GraphType", StringComparison.Ordinal) || n.Contains('`'));
    }

    internal static IEnumerable<(string Element, string? Description)> Described()
    {
        // The five scalars of the specification and the types of introspection describe themselves.
        foreach (var type in Standard.AllTypes.Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal) && t.Name is not ("ID" or "Int" or "Float" or "String" or "Boolean")))
        {
            yield return (type.Name, type.Description);
            foreach (var value in type is EnumerationGraphType choice ? choice.Values.ToList() : []) yield return ($"{type.Name}.{value.Name}", value.Description);
            foreach (var field in (IEnumerable<GraphQL.Types.FieldType>?)(type as IComplexGraphType)?.Fields ?? [])
            {
                yield return ($"{type.Name}.{field.Name}", field.Description);
                foreach (var argument in field.Arguments ?? []) yield return ($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description);
            }
        }
    }
}
