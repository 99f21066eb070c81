using GraphQL;
using GraphQL.Types;
using ParlementGraph.Model;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>
/// Walks all that the schema offers to filter and order by: nothing fails, a condition and its negation share out the whole list, and both stores agree.
/// </summary>
public sealed class EveryOperationTests
{
    public static TheoryData<string> Lists => new(SdlTests.Standard.Query.Fields
        .Where(f => f.ResolvedType is ObjectGraphType { Name: var type } && type.EndsWith("Connection", StringComparison.Ordinal))
        .Select(f => f.Name));

    [Theory, MemberData(nameof(Lists))]
    public async Task A_condition_and_its_negation_share_out_the_list(string list)
    {
        using var oracle = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);
        using var folder = new TemporaryFolder();
        await using var store = new SqliteStore(Path.Combine(folder.Path, "graph.sqlite"), GraphModel.Standard, TimeProvider.System);
        using var sqlite = await Asking.AboutAsync(store, SmallGraph.Records, SmallGraph.Aliases);
        var total = await CountAsync(oracle, list, "{}");

        foreach (var (condition, negation) in Pairs(list))
        {
            var (met, unmet) = (await CountAsync(oracle, list, condition), await CountAsync(oracle, list, negation));
            Assert.True(met + unmet == total, $"{condition} {met} + {negation} {unmet} is not {total}");
            Assert.Equal((condition, met), (condition, await CountAsync(sqlite, list, condition)));
            Assert.Equal((negation, unmet), (negation, await CountAsync(sqlite, list, negation)));
        }
    }

    [Fact]
    public void The_walk_meets_hundreds_of_conditions() => Assert.InRange(Lists.Sum(l => Pairs(l.Data).Count()), 300, 5000);

    [Theory, MemberData(nameof(Lists))]
    public async Task Every_order_is_taken_in_both_directions_and_equal_in_both_stores(string list)
    {
        using var oracle = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);
        using var folder = new TemporaryFolder();
        await using var store = new SqliteStore(Path.Combine(folder.Path, "graph.sqlite"), GraphModel.Standard, TimeProvider.System);
        using var sqlite = await Asking.AboutAsync(store, SmallGraph.Records, SmallGraph.Aliases);

        var orders = Argument(list, "order") is { } sort
            ? ((InputObjectGraphType)sort.GetNamedType()).Fields.SelectMany(f => new[] { $"order: [{{ {f.Name}: ASC }}]", $"order: [{{ {f.Name}: DESC }}]" })
            : [];
        var searches = Argument(list, "search") is null ? Array.Empty<string>() : ["search: \"bodycams OR vries OR justitie OR veiligheid\""];
        foreach (var arguments in orders.Concat(searches).Append("where: {}"))
        {
            var query = $"{{ {list}({arguments}, first: 50) {{ totalCount edges {{ cursor node {{ id }} }} }} }}";
            Assert.Equal((await oracle.DataAsync(query)).GetRawText(), (await sqlite.DataAsync(query)).GetRawText());
        }
    }

    private static IGraphType? Argument(string list, string name) => SdlTests.Standard.Query.GetField(list)!.Arguments!.Find(name)?.ResolvedType;

    private static IEnumerable<(string Condition, string Negation)> Pairs(string list)
    {
        // Keys and ids must exist, or be well formed: they have tests of their own.
        foreach (var entry in ((InputObjectGraphType)Argument(list, "where")!).Fields.Where(f => f.Name is not ("and" or "or" or "key" or "id")))
        {
            var input = (InputObjectGraphType)entry.ResolvedType!;
            if (input.Name.StartsWith("ListFilterInputTypeOf", StringComparison.Ordinal))
            {
                yield return ($"{{ {entry.Name}: {{ some: {{}} }} }}", $"{{ {entry.Name}: {{ none: {{}} }} }}");
                yield return ($"{{ {entry.Name}: {{ any: true }} }}", $"{{ {entry.Name}: {{ any: false }} }}");
                foreach (var (condition, negation) in Items((InputObjectGraphType)input.GetField("some")!.ResolvedType!))
                {
                    yield return ($"{{ {entry.Name}: {{ some: {condition} }} }}", $"{{ {entry.Name}: {{ none: {condition} }} }}");
                    // Every item meets it, or some item meets its negation.
                    yield return ($"{{ {entry.Name}: {{ all: {condition} }} }}", $"{{ {entry.Name}: {{ some: {negation} }} }}");
                }
            }
            else if (input.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal))
            {
                foreach (var (condition, negation) in Operations(input)) yield return ($"{{ {entry.Name}: {condition} }}", $"{{ {entry.Name}: {negation} }}");
            }
        }
    }

    private static IEnumerable<(string Condition, string Negation)> Items(InputObjectGraphType item) => item.Fields
        .Where(f => f.Name is not ("and" or "or" or "key" or "id") && f.ResolvedType!.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal))
        .SelectMany(f => Operations((InputObjectGraphType)f.ResolvedType!).Select(o => ($"{{ {f.Name}: {o.Condition} }}", $"{{ {f.Name}: {o.Negation} }}")));

    private static IEnumerable<(string Condition, string Negation)> Operations(InputObjectGraphType operations)
    {
        var value = Sample(operations.GetField("eq")!.ResolvedType!);
        foreach (var operation in operations.Fields.Select(f => f.Name).Where(o => operations.HasField("n" + o) || o == "eq"))
        {
            var negation = operation == "eq" ? "neq" : "n" + operation;
            var given = operation == "in" ? $"[{value}]" : value;
            yield return ($"{{ {operation}: {given} }}", $"{{ {negation}: {given} }}");
        }
        if (operations.Name is not "IdOperationFilterInput") yield return ("{ eq: null }", "{ neq: null }");
    }

    private static string Sample(IGraphType type) => type switch
    {
        EnumerationGraphType choice => choice.Values.First().Name,
        _ => type.Name switch
        {
            "String" => "\"er\"",
            "Int" => "3",
            "Boolean" => "true",
            "LocalDate" => "\"2019-10-10\"",
            "UUID" => "\"4fa4a8d1-6f0b-4f3f-9f0d-0e3a5a1b2c3d\"",
            var other => throw new NotSupportedException(other),
        },
    };

    private static async Task<int> CountAsync(Asking asking, string list, string where) =>
        (await asking.DataAsync($"{{ {list}(where: {where}) {{ totalCount }} }}")).GetProperty(list).GetProperty("totalCount").GetInt32();
}
