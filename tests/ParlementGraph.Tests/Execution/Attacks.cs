using System.Text;

namespace ParlementGraph.Tests.Execution;

/// <summary>Texts of the list of attacks in the design, by size, so that a test can take them below and beyond the limits.</summary>
internal static class Attacks
{
    public static string DoublingFragments(int levels)
    {
        var text = new StringBuilder("{ ...F0 } ");
        for (var n = 0; n < levels; n++) text.Append($"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }} ");
        return text.Append($"fragment F{levels} on Query {{ __typename }}").ToString();
    }

    public static string OverlappingFragments(int count)
    {
        var text = new StringBuilder("{ ").AppendJoin(' ', Enumerable.Range(0, count).Select(n => $"...F{n}")).Append(" } ");
        for (var n = 0; n < count; n++) text.Append($"fragment F{n} on Query {{ writtenQuestions {{ nodes {{ number subject asker {{ name }} }} }} }} ");
        return text.ToString();
    }

    public static string InlineMatrix(int rows, int columns) =>
        "{ " + Repeat("... { " + Repeat("... { __typename } ", columns) + "} ", rows) + "}";

    public static string Circular(int fragments)
    {
        var text = new StringBuilder("{ ...F0 } ");
        for (var n = 0; n < fragments; n++) text.Append($"fragment F{n} on Query {{ __typename ...F{(n + 1) % fragments} ...F{(n * 7 + 3) % fragments} }} ");
        return text.ToString();
    }

    public static string Repeated(int times) => "{ " + Repeat("__typename ", times) + "}";

    public static string NestedDuplicates(int times) => "{ " + Repeat("writtenQuestions { nodes { number } } ", times) + "}";

    public static string Directives(int times) => "{ __typename " + Repeat("@skip(if: false) ", times) + "}";

    public static string Aliases(int count) => "{ " + string.Concat(Enumerable.Range(0, count).Select(n => $"a{n}: __typename ")) + "}";

    public static string NestedAliases(int count, int rows) => $"{{ writtenQuestions(first: {rows}) {{ nodes {{ " + string.Concat(Enumerable.Range(0, count).Select(n => $"a{n}: number ")) + "} } }";

    public static string HeavyConnections(int count) =>
        "{ " + string.Concat(Enumerable.Range(0, count).Select(n => $"a{n}: writtenQuestions(first: 50) {{ nodes {{ asker {{ party {{ abbreviation }} }} }} }} ")) + "}";

    public static string Nested(int depth) => Repeat("{ a ", depth) + "{ b }" + Repeat(" }", depth);

    public static string NestedList(int depth) => "{ writtenQuestions(where: " + Repeat("[", depth) + Repeat("]", depth) + ") { totalCount } }";

    public static string NestedObject(int depth) => "{ writtenQuestions(where: " + Repeat("{and:", depth) + "1" + Repeat("}", depth) + ") { totalCount } }";

    public static string NestedType(int depth) => "query($a: " + Repeat("[", depth) + "Int" + Repeat("]", depth) + ") { __typename }";

    public static string UnknownFields(int count) => "{ ministers { " + string.Concat(Enumerable.Range(0, count).Select(n => $"nonsense{n} ")) + "} }";

    public static string UnknownFieldsAtRoot(int count) => "{ " + string.Concat(Enumerable.Range(0, count).Select(n => $"writtenQuestion{n} ")) + "}";

    public static string ManyVariables(int count) =>
        "query(" + string.Concat(Enumerable.Range(0, count).Select(n => $"$v{n}: Int = \"x\" ")) + ") { __typename }";

    public static string CircularIntrospection(int depth) => "{ __schema { types { " + Repeat("fields { type { ", depth) + "name " + Repeat("} } ", depth) + "} } }";

    public static string AliasedIntrospection(int count) => "{ __schema { " + string.Concat(Enumerable.Range(0, count).Select(n => $"a{n}: types {{ fields {{ name }} }} ")) + "} }";

    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
