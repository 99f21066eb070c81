namespace ParlementGraph.Tests.Execution;

public sealed class IntrospectionRuleTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    /// <summary>As graphql-js 16 prints it for getIntrospectionQuery() with its default options.</summary>
    internal const string OfGraphQLJs = """
        query IntrospectionQuery {
          __schema {
            queryType { name }
            mutationType { name }
            subscriptionType { name }
            types { ...FullType }
            directives { name description locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    [Fact]
    public async Task The_query_of_graphql_js_passes_and_costs_nothing()
    {
        var response = await _run.AskAsync(OfGraphQLJs);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.True(response.GetProperty("data").GetProperty("__schema").GetProperty("types").GetArrayLength() > 20);
        Assert.Equal((0, 1), (_run.Last.Cost!.Value.FieldCost, _run.Last.Cost!.Value.TypeCost));
    }

    [Theory]
    [InlineData("__Schema")]
    [InlineData("__InputValue")]
    [InlineData("__Directive")]
    [InlineData("__Type")]
    public async Task The_probes_of_the_IDE_pass(string type) =>
        Assert.Null(await _run.CodeAsync($$"""query p { __type(name: "{{type}}") { fields(includeDeprecated: true) { name args(includeDeprecated: true) { name } } } }""".Replace("(includeDeprecated: true) { name }", " { name }", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{ a: __type(name: \"A\") { name } b: __type(name: \"B\") { name } }")]
    [InlineData("{ __type(name: \"Person\") { a: fields { name } b: fields { name } } }")]
    [InlineData("{ __schema { types { possibleTypes { interfaces { name } } } } }")]
    [InlineData("{ __schema { types { a: enumValues { name } b: enumValues { name } } } }")]
    public async Task Lists_of_the_schema_come_once_and_not_inside_each_other(string query) => Assert.Equal("HC0086", await _run.CodeAsync(query));

    [Fact]
    public async Task Circular_aliased_and_deep_introspection_is_refused()
    {
        Assert.Equal("HC0086", await _run.CodeAsync(Attacks.CircularIntrospection(4)));
        Assert.Equal("DEPTH_LIMIT", await _run.CodeAsync(Attacks.CircularIntrospection(12)));
        Assert.Equal("HC0086", await _run.CodeAsync(Attacks.AliasedIntrospection(20)));
        Assert.Equal("HC0086", await _run.CodeAsync("{ __type(name: \"Person\") { " + Attacks.Repeat("ofType { ", 17) + "name " + Attacks.Repeat("} ", 17) + "} }"));
        Assert.Equal("HC0086", await _run.CodeAsync("{ __schema { types { " + string.Concat(Enumerable.Range(0, 500).Select(n => $"a{n}: name ")) + "} } }"));
    }
}
