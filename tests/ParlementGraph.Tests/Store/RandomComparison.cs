using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>Asks two readers the same random questions.</summary>
internal sealed class RandomComparison(GraphModel model, RandomGraph graph, Dice dice, IGraphReader expected, IGraphReader actual)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly RandomQuestions _questions = new(model, graph, dice);
    private readonly Dictionary<IGraphReader, Dictionary<long, string>> _rows = [];

    public async Task Run(int questions)
    {
        await Same("dump", Show.Dump);
        await Same("dataset", r => Task.FromResult(Show.Of(r.Dataset)));
        await Same("changes", async r => Show.Lines(await r.ChangesAsync(1, None).ToListAsync(None)));
        await Same("facts", async r => Show.Lines((await Facts(r)).OrderBy(f => f.Key, StringComparer.Ordinal)));
        await Same("aliases", async r => Show.ByKey(await r.ResolveAliasesAsync([new("Person", "old"), new("Party", "old")], None), n => n.ToString()));
        foreach (var kind in model.Kinds) await Same($"names of {kind.Name}", async r => Show.Lines(await r.NamesAsync(kind.Name, None)));
        foreach (var edge in model.Edges)
        {
            await Expand(edge, EdgeEnd.From);
            await Expand(edge, EdgeEnd.To);
        }
        for (var i = 0; i < questions; i++) await Ask(i);
    }

    private Task Ask(int number) => (number % 6) switch
    {
        0 => Match(),
        1 => Get(),
        2 => ExpandPages(),
        3 => CountEdges(),
        _ => Find(),
    };

    private async Task Find()
    {
        var kind = dice.Of(model.Kinds).Name;
        var (filter, order) = (_questions.Maybe(kind), _questions.Order(kind));
        await Same($"count of {kind} where {filter}", async r => Show.Of(await r.CountAsync(kind, filter, None)));
        var page = new PageRequest(order, 1 + dice.Below(4), FromEnd: dice.OneIn(2));
        var seen = new List<Node>();
        while (true)
        {
            var asked = page;
            var found = await expected.FindAsync(kind, filter, asked, None);
            await Same($"{kind} where {filter}, page {Show.Of(asked.Order)} {asked}", async r => Show.Page(await r.FindAsync(kind, filter, asked, None)));
            seen.InsertRange(page.FromEnd ? 0 : seen.Count, found.Items);
            if (!found.HasMore) break;
            page = page.FromEnd ? page with { Before = At(found.Items[0], order) } : page with { After = At(found.Items[^1], order) };
        }
        Assert.Equal(Show.Lines((await expected.FindAsync(kind, filter, new PageRequest(order, 1000), None)).Items), Show.Lines(seen));
    }

    private async Task Match()
    {
        var filter = _questions.Maybe("WrittenQuestion");
        await Same($"match {filter}", async r =>
        {
            var rows = await r.MatchAsync(filter, None);
            Assert.Equal(rows.Order(), rows);
            if (!_rows.TryGetValue(r, out var keys)) _rows[r] = keys = (await Facts(r)).ToDictionary(f => f.Row, f => f.Key);
            return string.Join(' ', rows.Select(row => keys[row]).Order(StringComparer.Ordinal));
        });
    }

    private async Task Get()
    {
        var kind = dice.Of(model.Kinds).Name;
        var keys = dice.Some(6, () => graph.Key(kind));
        await Same($"{kind} {string.Join(' ', keys)}", async r => Show.ByKey(await r.GetAsync(kind, keys, None), Show.Of));
    }

    private async Task Expand(EdgeDef edge, EdgeEnd at)
    {
        var nodes = Nodes(edge, at);
        await Same($"{edge.Type} at {at} of {string.Join(' ', nodes)}", async r => Show.ByKey(await r.ExpandAsync(edge, at, nodes, None), Show.Lines));
    }

    private async Task ExpandPages()
    {
        var (edge, at, nodes, other) = Along();
        var (filter, order) = (_questions.Maybe(other), _questions.Order(other));
        var page = new PageRequest(order, dice.Below(4), FromEnd: dice.OneIn(2));
        for (var step = 0; step < 3; step++)
        {
            var asked = page;
            await Same($"{edge.Type} at {at} of {string.Join(' ', nodes)} to {other} where {filter}, page {Show.Of(asked.Order)} {asked}",
                async r => Show.ByKey(await r.ExpandPageAsync(edge, at, nodes, other, filter, asked, None), Show.Page));
            var hits = (await expected.ExpandPageAsync(edge, at, nodes, other, filter, asked, None)).Values.SelectMany(p => p.Items).ToList();
            if (hits.Count == 0) return;
            var hit = dice.Of(hits);
            var cursor = At(hit.Other, order, edge.IsSpan && dice.OneIn(2) ? [hit.Edge["from"]] : []);
            page = dice.OneIn(2) ? page with { After = cursor, Limit = 1 + dice.Below(3) } : page with { Before = cursor, Limit = 1 + dice.Below(3) };
        }
    }

    private async Task CountEdges()
    {
        var (edge, at, nodes, other) = Along();
        var filter = _questions.Maybe(other);
        await Same($"count of {edge.Type} at {at} of {string.Join(' ', nodes)} to {other} where {filter}", async r => Show.ByKey(await r.CountEdgesAsync(edge, at, nodes, other, filter, None), c => Show.Of(c)));
    }

    private (EdgeDef Edge, EdgeEnd At, List<NodeRef> Nodes, string Other) Along()
    {
        var (edge, at) = (dice.Of(model.Edges), dice.OneIn(2) ? EdgeEnd.From : EdgeEnd.To);
        return (edge, at, Nodes(edge, at), dice.Of(edge.Ends(at == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From)));
    }

    private List<NodeRef> Nodes(EdgeDef edge, EdgeEnd at) => dice.Some(8, () => graph.Ref(dice.Of(edge.Ends(at))));

    private static Cursor At(Node node, List<Order> order, params object?[] more) => new([.. order.Select(o => o.Field == "key" ? node.Key : node[o.Field]), .. more], node.Key);

    private static async Task<List<FactRow>> Facts(IGraphReader reader)
    {
        var facts = await reader.FactsAsync(None).ToListAsync(None);
        Assert.Equal(facts.Select(f => f.Row).Order(), facts.Select(f => f.Row));
        return facts;
    }

    private async Task Same(string question, Func<IGraphReader, Task<string>> ask)
    {
        var (want, got) = (await ask(expected), await ask(actual));
        if (want != got) Assert.Fail($"{question}\nexpected:\n{want}\nbut was:\n{got}");
    }
}
