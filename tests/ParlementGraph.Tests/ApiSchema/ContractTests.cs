using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>Holds the schema against the contract by name: every type, field, argument, value and nullability that is not marked [2].</summary>
public sealed class ContractTests
{
    // Marked [2]: filled by later work.
    private static readonly HashSet<string> Later = ["Query.coverage", "Coverage", "CoverageYear", "UnresolvedCount"];

    [Fact]
    public void The_schema_holds_all_of_the_contract()
    {
        var contract = Parser.Parse(File.ReadAllText(Repo.Shared("design", "schema.graphql")));
        var ours = Parser.Parse(SdlTests.Standard.Print(new() { IncludeDescriptions = false }));
        var have = Lines(ours).ToHashSet();
        var missing = Lines(contract).Where(l => !Later.Contains(l.Split(' ')[0].Split('(')[0]) && !Later.Contains(l.Split('.')[0])).Where(l => !have.Contains(l)).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>Each fact of a schema as a line that does not depend on the order or the other facts.</summary>
    private static IEnumerable<string> Lines(GraphQLDocument document) => document.Definitions.SelectMany(d => d switch
    {
        GraphQLObjectTypeDefinition type => FieldsOf(type.Name.StringValue, type.Fields).Concat((type.Interfaces?.Items ?? []).Select(i => $"{type.Name.StringValue} implements {i.Name.StringValue}")),
        GraphQLInterfaceTypeDefinition type => FieldsOf(type.Name.StringValue, type.Fields),
        GraphQLEnumTypeDefinition type => type.Values!.Items.Select(v => $"{type.Name.StringValue} value {v.Name.StringValue}"),
        GraphQLUnionTypeDefinition type => type.Types!.Items.Select(t => $"{type.Name.StringValue} may be {t.Name.StringValue}"),
        _ => [],
    });

    private static IEnumerable<string> FieldsOf(string type, GraphQLFieldsDefinition? fields) => (fields?.Items ?? []).SelectMany(f =>
        (f.Arguments?.Items ?? [])
            .Select(a => $"{type}.{f.Name.StringValue}({a.Name.StringValue}: {Text(a.Type)}{(a.DefaultValue is { } value ? " = " + Text(value) : "")})")
            .Prepend($"{type}.{f.Name.StringValue} : {Text(f.Type)}"));

    private static string Text(ASTNode node) => new SDLPrinter().Print(node);
}
