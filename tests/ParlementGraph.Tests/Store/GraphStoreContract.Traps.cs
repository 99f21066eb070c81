using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>Where engines tend to differ.</summary>
public abstract partial class GraphStoreContract
{
    private static readonly PageRequest Ten = new([new Order("sort", Descending: true)], 10);

    [Fact]
    public async Task An_empty_list_answers_empty_without_a_statement()
    {
        var reader = await OpenSmall();
        var before = reader.Statements;
        Assert.Empty(await reader.GetAsync("Person", [], None));
        Assert.Empty(await reader.ExpandAsync(Standard.Edge("ASKED"), EdgeEnd.From, [], None));
        Assert.Empty(await reader.ExpandPageAsync(Standard.Edge("ASKED"), EdgeEnd.From, [], "WrittenQuestion", null, Ten, None));
        Assert.Empty(await reader.CountEdgesAsync(Standard.Edge("ASKED"), EdgeEnd.From, [], "WrittenQuestion", null, None));
        Assert.Empty(await reader.ResolveAliasesAsync([], None));
        Assert.Equal(before, reader.Statements);
    }

    [Fact]
    public async Task Unknown_keys_are_left_out_and_repeated_ones_count_once()
    {
        var reader = await OpenSmall();
        Assert.Equal(["berge"], (await reader.GetAsync("Person", ["berge", "nobody", "berge", "", "'); DROP TABLE Person; --"], None)).Keys);
        NodeRef[] asked = [Berge, Berge, new("Person", "nobody"), new("Party", "gl")];
        Assert.Equal(2, Assert.Single(await reader.ExpandAsync(Standard.Edge("ASKED"), EdgeEnd.From, asked, None)).Value.Count);
        Assert.Equal(2, Assert.Single(await reader.ExpandPageAsync(Standard.Edge("ASKED"), EdgeEnd.From, asked, "WrittenQuestion", null, Ten, None)).Value.Items.Count);
        Assert.Equal(2, Assert.Single(await reader.CountEdgesAsync(Standard.Edge("ASKED"), EdgeEnd.From, asked, "WrittenQuestion", null, None)).Value);
    }

    [Fact]
    public async Task Ten_thousand_keys_are_one_statement()
    {
        var reader = await OpenSmall();
        var keys = Enumerable.Range(0, 10_000).Select(i => $"nobody-{i}").Append("berge").ToList();
        var before = reader.Statements;
        Assert.Single(await reader.GetAsync("Person", keys, None));
        Assert.Single(await reader.ExpandAsync(Standard.Edge("ASKED"), EdgeEnd.From, [.. keys.Select(k => new NodeRef("Person", k))], None));
        Assert.Equal(1, await reader.CountAsync("Person", new Filter.OneOf("key", [.. keys]), None));
        Assert.Equal(before + 3, reader.Statements);
    }

    [Fact]
    public async Task A_page_of_nothing_tells_whether_there_is_something()
    {
        var reader = await OpenSmall();
        Assert.Equal((0, true), await Count(Ten with { Limit = 0 }));
        Assert.Equal((0, true), await Count(Ten with { Limit = 0, FromEnd = true }));
        Assert.Equal((0, false), await Count(Ten with { Limit = 0, After = new Cursor(["0000"], "x") }));
        Assert.Equal((0, false), await Count(Ten with { After = new Cursor(["0000"], "x") }));
        Assert.Equal((3, false), await Count(Ten with { Before = new Cursor(["0000"], "x") }));
        Assert.Equal((3, false), await Count(Ten with { Limit = 3 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Count(Ten with { Limit = -1 }));
        var none = await reader.ExpandPageAsync(Standard.Edge("ASKED"), EdgeEnd.From, [Berge, Grapperhaus], "WrittenQuestion", null, Ten with { Limit = 0 }, None);
        Assert.Equal("Person:berge: \nand more", Show.ByKey(none, Show.Page));

        async Task<(int, bool)> Count(PageRequest page)
        {
            var found = await reader.FindAsync("WrittenQuestion", null, page, None);
            return (found.Items.Count, found.HasMore);
        }
    }

    [Fact]
    public async Task Pages_from_the_end_come_in_the_order_asked_for()
    {
        var reader = await OpenSmall();
        var last = await reader.FindAsync("WrittenQuestion", null, Ten with { Limit = 2, FromEnd = true }, None);
        Assert.Equal(["2019Z2", "2019Z1"], last.Items.Select(n => n.Key));
        Assert.True(last.HasMore);
        var before = await reader.FindAsync("WrittenQuestion", null, Ten with { Limit = 2, FromEnd = true, Before = new Cursor([last.Items[0]["sort"]], "2019Z2") }, None);
        Assert.Equal(["2019Z3"], before.Items.Select(n => n.Key));
        Assert.False(before.HasMore);
    }

    [Fact]
    public async Task Every_letter_and_a_text_of_a_megabyte_come_back()
    {
        var texts = new[] { "𝔄 👩‍👩‍👧 ﷽ \uFFFD\uE000", "\"'`;--\\ \u0001\t\r\n", "é e\u0301 ß İ", string.Concat(Enumerable.Repeat("woningnood 🏠 ", 70_000)), "" };
        var store = NewStore();
        await store.BuildAsync(Some.Build(texts.Select((t, i) => Some.Question($"q#{i}", t, i + 1))), None);
        var reader = await Open(store);
        var found = await reader.FindAsync("Question", null, new PageRequest([new Order("n")], 10), None);
        Assert.Equal(texts, found.Items.Select(n => n.Text("text")));
        foreach (var text in texts) Assert.Equal(1, await reader.CountAsync("Question", new Filter.OneOf("text", [text]), None));
        Assert.Equal("q#3", await Keys(reader, "Question", new Filter.Text(new SearchLeaf.Phrase(["woningnood", "woningnood"]))));
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("nothing")]
    [InlineData("notices")]
    public async Task An_order_that_the_model_does_not_offer_is_refused(string field)
    {
        var reader = await OpenSmall();
        await Assert.ThrowsAsync<ArgumentException>(async () => await reader.FindAsync("WrittenQuestion", null, new PageRequest([new Order(field)], 1), None));
    }

    [Fact]
    public async Task A_filter_that_the_model_does_not_know_is_refused()
    {
        var reader = await OpenSmall();
        foreach (var wrong in new Filter[]
        {
            new Filter.OneOf("nothing", ["x"]), new Filter.OneOf("subject\" OR 1=1", ["x"]), new Filter.OneOf("daysToAnswer", [3]), new Filter.Between("notices", null, null),
            new Filter.StringMatch("submittedOn", StringMatchMode.Contains, "2019"), Has("MEMBER_OF", EdgeEnd.From), Has("ASKED", EdgeEnd.To, otherKind: "Party"),
            new Filter.Refers("party", null), Has("ASKED", EdgeEnd.To, new Filter.Text(new SearchLeaf.Word("x"))), Has("ASKED", EdgeEnd.To, new Filter.Refers("order", null)),
            new Filter.Text(new SearchLeaf.Word("a\" OR \"b")), new Filter.Text(new SearchLeaf.Phrase([])), new Filter.Text(new SearchLeaf.Prefix("")),
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await reader.CountAsync("WrittenQuestion", wrong, None));
        }
    }

    [Fact]
    public async Task A_cancelled_read_throws()
    {
        var reader = await OpenSmall();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.FindAsync("WrittenQuestion", null, Ten, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.FactsAsync(cancelled).ToListAsync(None));
        Assert.Equal(3, await reader.CountAsync("WrittenQuestion", null, None));
    }

    [Fact]
    public async Task Statements_do_not_grow_with_the_graph()
    {
        Assert.Equal(await StatementsFor(2), await StatementsFor(200));

        async Task<int> StatementsFor(int cases)
        {
            var store = NewStore();
            var records = Enumerable.Range(0, cases).Select(i => Some.WrittenQuestion($"Z{i}", edges: [Some.Asked(Berge, $"Z{i}"), Some.AddressedTo($"Z{i}", Minister)]));
            await store.BuildAsync(Some.Build([.. records, Some.Person("berge"), Some.Office("minister-jv")]), None);
            var reader = await Open(store);
            var found = (await reader.FindAsync("WrittenQuestion", new Filter.Text(new SearchLeaf.Prefix("body")), Ten with { Limit = 1000 }, None)).Items.Select(n => n.Ref).ToList();
            Assert.Equal(cases, found.Count);
            await reader.ExpandAsync(Standard.Edge("ASKED"), EdgeEnd.To, found, None);
            await reader.ExpandPageAsync(Standard.Edge("ADDRESSED_TO"), EdgeEnd.From, found, "Office", null, new PageRequest([new Order("sortName")], 2), None);
            Assert.Equal(cases, (await reader.FactsAsync(None).ToListAsync(None)).Count);
            Assert.Equal(cases + 2, (await reader.RecordsAsync(None).ToListAsync(None)).Count);
            return reader.Statements;
        }
    }
}
