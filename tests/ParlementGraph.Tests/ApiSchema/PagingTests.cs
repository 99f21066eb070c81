using System.Text.Json;

namespace ParlementGraph.Tests.ApiSchema;

public sealed class PagingTests
{
    private const string Written = "writtenQuestions(ARGS) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { key: number } } }";

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["writtenQuestions"] = $"{{ list: {Written} }}",
        ["asked"] = $$"""{ person(key: "jan-de-vries") { list: {{Written.Replace("writtenQuestions", "asked", StringComparison.Ordinal)}} } }""",
        ["cells"] = """{ whoAsksWhom { list: cells(ARGS) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { asker { ... on Person { name } ... on UnresolvedActor { asWritten } } addressee { ... on Minister { key } ... on Office { key } ... on Person { key } ... on UnresolvedActor { key } } } } } } }""",
        ["questions of a cell"] = $$"""{ whoAsksWhom { cells(first: 1) { nodes { list: {{Written}} } } } }""",
    };

    public static TheoryData<string, int, bool, string> Walks => new(
        from list in Lists.Keys
        from size in new[] { 1, 7, 50 }
        from backward in new[] { false, true }
        from order in list == "cells" ? ["", "order: [{ medianDaysToAnswer: ASC }]"] : new[] { "", "order: [{ answeredOn: ASC }, { submittedOn: DESC }]" }
        select (list, size, backward, order));

    [Theory, MemberData(nameof(Walks))]
    public async Task Pages_of_any_size_in_both_directions_make_up_the_whole_list(string list, int size, bool backward, string order)
    {
        using var asking = await Asking.AboutAsync([.. SmallGraph.Records, .. SmallGraph.Many(23)], SmallGraph.Aliases);
        var whole = await PageAsync(asking, list, $"first: 50 {order}");
        var expected = Items(whole);
        Assert.Equal(whole.GetProperty("totalCount").GetInt32(), expected.Count);

        var walked = new List<string>();
        for (var cursor = (string?)null; ;)
        {
            var at = cursor is null ? "" : backward ? $"before: \"{cursor}\"" : $"after: \"{cursor}\"";
            var page = await PageAsync(asking, list, $"{(backward ? "last" : "first")}: {size} {at} {order}");
            walked.InsertRange(backward ? 0 : walked.Count, Items(page));
            Assert.True(Items(page).Count <= size);
            var info = page.GetProperty("pageInfo");
            Assert.Equal(cursor is not null, info.GetProperty(backward ? "hasNextPage" : "hasPreviousPage").GetBoolean());
            if (!info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean()) break;
            cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
        }

        Assert.Equal(expected, walked);
    }

    [Fact]
    public async Task A_page_of_none_counts_and_says_whether_there_is_more()
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var page = await PageAsync(asking, "writtenQuestions", "first: 0");

        Assert.Empty(Items(page));
        Assert.Equal(8, page.GetProperty("totalCount").GetInt32());
        Assert.True(page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Theory]
    [InlineData("order: [{ number: ASC }]")]
    [InlineData("where: { number: { neq: \"2019Z00001\" } }")]
    [InlineData("search: \"vraag\"")]
    public async Task A_cursor_of_another_list_is_refused(string other)
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);
        var cursor = (await PageAsync(asking, "writtenQuestions", "first: 1")).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var error = await asking.ErrorAsync($"{{ writtenQuestions(after: \"{cursor}\" {other}) {{ nodes {{ number }} }} }}");

        Assert.Equal("HC0078", error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_statement_runs_only_for_what_is_selected()
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        await asking.DataAsync("{ writtenQuestions { totalCount } }");
        Assert.Equal(1, asking.Statements);
        await asking.DataAsync("{ writtenQuestions { nodes { number } } }");
        Assert.Equal(1, asking.Statements);
        await asking.DataAsync("{ writtenQuestions { total: totalCount pageInfo { hasNextPage } } }");
        Assert.Equal(2, asking.Statements);
    }

    [Fact]
    public async Task Cells_that_hold_thousands_are_ordered_too()
    {
        using var asking = await Asking.AboutAsync([.. SmallGraph.Records, .. SmallGraph.Many(2100)], SmallGraph.Aliases);
        const string Order = "order: [{ daysToAnswer: DESC }]";

        var first = await PageAsync(asking, "questions of a cell", $"first: 2 {Order}");
        var next = await PageAsync(asking, "questions of a cell", $"first: 2 after: \"{first.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\" {Order}");

        // Answered on one day, so that the earliest submitted waited longest.
        Assert.Equal(["2020Z00002", "2020Z00004", "2020Z00006", "2020Z00008"], Items(first).Concat(Items(next)).Select(i => JsonDocument.Parse(i).RootElement.GetProperty("key").GetString()));
        Assert.True(first.GetProperty("totalCount").GetInt32() > 2000);
    }

    [Fact]
    public async Task A_fragment_that_is_merged_with_more_in_one_place_has_all_of_it_there()
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var data = await asking.DataAsync("""
            { a: person(key: "monica-den-boer") { ...F } b: person(key: "jan-de-vries") { ...F asked { totalCount } } }
            fragment F on Person { asked { nodes { number } } }
            """);

        Assert.Equal(4, data.GetProperty("b").GetProperty("asked").GetProperty("totalCount").GetInt32());
    }

    private static async Task<JsonElement> PageAsync(Asking asking, string list, string arguments)
    {
        var found = await asking.DataAsync(Lists[list].Replace("ARGS", arguments, StringComparison.Ordinal));
        while (!found.TryGetProperty("list", out _)) found = found.EnumerateObject().Single().Value is { ValueKind: JsonValueKind.Array } array ? array[0] : found.EnumerateObject().Single().Value;
        return found.GetProperty("list");
    }

    private static List<string> Items(JsonElement page) => [.. page.GetProperty("edges").EnumerateArray().Select(e => e.GetProperty("node").GetRawText())];
}
