using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>What every store does, oracle included; a real store is held against the oracle too, by <see cref="GraphStoreComparedContract"/>. A class for a store only says how one is made.</summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    protected static readonly GraphModel Standard = GraphModel.Standard;

    protected static readonly CancellationToken None = CancellationToken.None;

    protected static NodeRef Berge { get; } = new("Person", "berge");

    protected static NodeRef Grapperhaus { get; } = new("Person", "grapperhaus");

    protected static NodeRef Minister { get; } = new("Office", "minister-jv");

    protected static NodeRef Unknown { get; } = new("UnresolvedActor", "jansen/asker");

    private readonly List<IAsyncDisposable> _open = [];

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var thing in Enumerable.Reverse(_open)) await thing.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>False where a reader may see what is built meanwhile, and says so.</summary>
    protected virtual bool KeepsSnapshots => true;

    /// <summary>A store in a place of its own, without a graph.</summary>
    protected abstract IGraphStore Make(GraphModel model);

    protected IGraphStore NewStore(GraphModel? model = null)
    {
        var store = Make(model ?? Standard);
        _open.Add(store);
        return store;
    }

    protected async Task<IGraphReader> Open(IGraphStore store)
    {
        var reader = (await store.TryOpenAsync(None))!;
        _open.Add(reader);
        return reader;
    }

    protected async Task<IGraphReader> OpenSmall()
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build(Small()), None);
        return await Open(store);
    }

    /// <summary>Three sets of questions, two people, one office: small enough to know every answer by heart.</summary>
    protected static IReadOnlyList<GraphRecord> Small() =>
    [
        Some.WrittenQuestion("2019Z1", "Bodycams bij de politie", new(2019, 10, 1), answeredOn: new(2019, 10, 20), notices: ["Uitstel wegens het reces"], edges:
        [
            Some.Asked(Berge, "2019Z1", 1, "gl"), Some.Asked(Unknown, "2019Z1", 2), Some.AddressedTo("2019Z1", Minister, 1, "grapperhaus"), Some.About("2019Z1", "orde", 2), Some.About("2019Z1", "politie", 1),
            Some.Has("HAS_QUESTION", new("WrittenQuestion", "2019Z1"), new("Question", "2019Z1#1")), Some.Has("HAS_QUESTION", new("WrittenQuestion", "2019Z1"), new("Question", "2019Z1#2"), 2),
            Some.Has("HAS_ANSWER", new("WrittenQuestion", "2019Z1"), new("Answer", "ah-1#a1")),
        ]),
        Some.WrittenQuestion("2019Z2", "Wachtlijsten in de zorg", new(2019, 10, 5), edges: [Some.Asked(Berge, "2019Z2", 1, "gl"), Some.AddressedTo("2019Z2", Grapperhaus)]),
        Some.WrittenQuestion("2019Z3", "Camera’s en privacy 📷", new(2019, 10, 5), withdrawnOn: new(2019, 10, 8), edges: [Some.Asked(Unknown, "2019Z3"), Some.AddressedTo("2019Z3", Minister)]),
        Some.Question("2019Z1#1", "Kent u het bericht over de proef met drones?", 1),
        Some.Question("2019Z1#2", "Wat vindt u daarvan?", 2),
        Some.Answer("ah-1#a1", "Ja, gezichtsherkenning is niet gebruikt.", Some.Has("ANSWERS", new("Answer", "ah-1#a1"), new("Question", "2019Z1#2"), 2)),
        Some.Document("ah-1", "Antwoord op vragen", Some.Has("STATES", new("Document", "ah-1"), new("Question", "2019Z1#1"))),
        Some.Person("berge", "Niels van den Berge", Some.MemberOf("berge", "gl", new(2010, 6, 17), new(2012, 9, 20)), Some.MemberOf("berge", "gl", new(2018, 9, 11))),
        Some.Person("grapperhaus", "Ferdinand Grapperhaus"),
        Some.Party("gl", "GL"),
        Some.Office("minister-jv", "minister van Justitie en Veiligheid"),
        Some.Topic("orde"),
        Some.Topic("politie"),
        Some.UnresolvedActor("jansen/asker", "het lid Jansen"),
    ];

    protected static async Task<string> Keys(IGraphReader reader, string kind, Filter? filter, params Order[] order) =>
        string.Join(' ', (await reader.FindAsync(kind, filter, new PageRequest(order, 1000), None)).Items.Select(n => n.Key));

    protected static Filter.Has Has(string edge, EdgeEnd at, Filter? edgeCondition = null, string? otherKind = null, Filter? other = null) => new(Standard.Edge(edge), at, edgeCondition, otherKind, other);

    protected static Filter Key(string key) => new Filter.OneOf("key", [key]);

    [Fact]
    public async Task Where_nothing_was_built_there_is_nothing_to_open() => Assert.Null(await NewStore().TryOpenAsync(None));

    [Fact]
    public async Task Records_come_back_as_they_were_given()
    {
        var reader = await OpenSmall();
        Assert.Equal(Show.Lines(Small().OrderBy(r => r.Node.Ref, NodeRef.Ordinal)), await Show.Dump(reader));
    }

    [Fact]
    public async Task Lists_come_in_the_order_asked_for_and_null_is_lowest()
    {
        var reader = await OpenSmall();
        Assert.Equal("2019Z2 2019Z3 2019Z1", await Keys(reader, "WrittenQuestion", null, new Order("answeredOn")));
        Assert.Equal("2019Z1 2019Z2 2019Z3", await Keys(reader, "WrittenQuestion", null, new Order("answeredOn", Descending: true)));
        Assert.Equal("2019Z2 2019Z3 2019Z1", await Keys(reader, "WrittenQuestion", null, new Order("submittedOn", Descending: true)));
        Assert.Equal("2019Z3 2019Z2 2019Z1", await Keys(reader, "WrittenQuestion", null, new Order("submittedOn", Descending: true), new Order("key", Descending: true)));
    }

    [Fact]
    public async Task Comparisons_with_a_missing_value_are_false_and_their_negation_true()
    {
        var reader = await OpenSmall();
        var late = new Filter.Between("answeredOn", new DateOnly(2019, 10, 20), null);
        Assert.Equal("2019Z1", await Keys(reader, "WrittenQuestion", late));
        Assert.Equal("2019Z2 2019Z3", await Keys(reader, "WrittenQuestion", new Filter.Not(late)));
        Assert.Equal("", await Keys(reader, "WrittenQuestion", new Filter.Between("answeredOn", new DateOnly(2019, 10, 20), null, FromInclusive: false)));
        Assert.Equal("2019Z1", await Keys(reader, "WrittenQuestion", new Filter.Between("answeredOn", null, null)));
        Assert.Equal("2019Z2 2019Z3", await Keys(reader, "WrittenQuestion", new Filter.OneOf("answeredOn", [null])));
        Assert.Equal("2019Z1", await Keys(reader, "WrittenQuestion", new Filter.Not(new Filter.OneOf("answeredOn", [null, new DateOnly(2000, 1, 1)]))));
        Assert.Equal("2019Z2 2019Z3", await Keys(reader, "WrittenQuestion", new Filter.Not(new Filter.Not(new Filter.Not(late)))));
        Assert.Equal("2019Z1 2019Z2 2019Z3", await Keys(reader, "WrittenQuestion", new Filter.All()));
        Assert.Equal("", await Keys(reader, "WrittenQuestion", new Filter.Any()));
        Assert.Equal("", await Keys(reader, "WrittenQuestion", new Filter.OneOf("key", [])));
    }

    [Fact]
    public async Task Texts_match_ordinally_and_with_their_case()
    {
        var reader = await OpenSmall();
        Task<string> Subjects(StringMatchMode mode, string value) => Keys(reader, "WrittenQuestion", new Filter.StringMatch("subject", mode, value));
        Assert.Equal("2019Z1", await Subjects(StringMatchMode.StartsWith, "Bodycams"));
        Assert.Equal("", await Subjects(StringMatchMode.StartsWith, "bodycams"));
        Assert.Equal("2019Z3", await Subjects(StringMatchMode.EndsWith, " 📷"));
        Assert.Equal("2019Z3", await Subjects(StringMatchMode.Contains, "’s"));
        Assert.Equal("2019Z1 2019Z2 2019Z3", await Subjects(StringMatchMode.EndsWith, ""));
        Assert.Equal("", await Subjects(StringMatchMode.Contains, "%"));
    }

    [Fact]
    public async Task A_filter_follows_edges_their_properties_and_what_these_refer_to()
    {
        var reader = await OpenSmall();
        Assert.Equal("2019Z1 2019Z2", await Keys(reader, "WrittenQuestion", Has("ASKED", EdgeEnd.To, otherKind: "Person", other: Key("berge"))));
        Assert.Equal("2019Z3", await Keys(reader, "WrittenQuestion", new Filter.Not(Has("ASKED", EdgeEnd.To, otherKind: "Person"))));
        Assert.Equal("2019Z1 2019Z3", await Keys(reader, "WrittenQuestion", Has("ADDRESSED_TO", EdgeEnd.From, other: new Filter.StringMatch("key", StringMatchMode.StartsWith, "minister"))));
        Assert.Equal("2019Z1", await Keys(reader, "WrittenQuestion", Has("ADDRESSED_TO", EdgeEnd.From, new Filter.Refers("holder", new Filter.OneOf("surname", ["Ferdinand Grapperhaus"])))));
        Assert.Equal("2019Z2 2019Z3", await Keys(reader, "WrittenQuestion", Has("ADDRESSED_TO", EdgeEnd.From, new Filter.Not(new Filter.Refers("holder", null)))));
        Assert.Equal("2019Z1", await Keys(reader, "WrittenQuestion", Has("ASKED", EdgeEnd.To, new Filter.OneOf("order", [2L]))));
        Assert.Equal("berge", await Keys(reader, "Person", Has("MEMBER_OF", EdgeEnd.From, new Filter.OneOf("until", [null]), "Party", Key("gl"))));
    }

    [Fact]
    public async Task Text_is_found_in_the_items_of_the_case_and_a_phrase_in_one_of_them()
    {
        var reader = await OpenSmall();
        Task<string> Cases(SearchLeaf leaf) => Keys(reader, "WrittenQuestion", new Filter.Text(leaf));
        SearchLeaf.Word Word(string word) => new(DutchAnalyser.Stem(word));
        Assert.Equal("2019Z1", await Cases(Word("bodycams")));
        Assert.Equal("2019Z1", await Cases(Word("drones")));
        Assert.Equal("2019Z1", await Cases(Word("gezichtsherkenning")));
        Assert.Equal("2019Z1", await Cases(Word("reces")));
        Assert.Equal("2019Z1", await Cases(new SearchLeaf.Phrase(["proef", "met", "drones"])));
        Assert.Equal("", await Cases(new SearchLeaf.Phrase(["politie", "uitstel"])));
        Assert.Equal("2019Z1", await Cases(new SearchLeaf.Prefix("bodyc")));
        Assert.Equal("", await Cases(new SearchLeaf.Prefix("odycams")));
        Assert.Equal("2019Z1#2", await Keys(reader, "Question", new Filter.Text(Word("gezichtsherkenning"))));
        Assert.Equal("ah-1", await Keys(reader, "Document", new Filter.Text(Word("drones"))));
        Assert.Equal("berge", await Keys(reader, "Person", new Filter.Text(new SearchLeaf.Prefix("niels"))));
    }

    [Fact]
    public async Task Edges_come_in_their_own_order_with_the_node_at_the_other_end()
    {
        var reader = await OpenSmall();
        var topics = await reader.ExpandAsync(Standard.Edge("ABOUT"), EdgeEnd.From, [new("WrittenQuestion", "2019Z1"), new("WrittenQuestion", "2019Z2")], None);
        Assert.Equal(["politie", "orde"], Assert.Single(topics).Value.Select(h => h.Other.Key));
        var addressees = await reader.ExpandAsync(Standard.Edge("ADDRESSED_TO"), EdgeEnd.To, [Minister, Grapperhaus], None);
        Assert.Equal(["2019Z1", "2019Z3"], addressees[Minister].Select(h => h.Other.Key));
        Assert.Equal("grapperhaus", addressees[Minister][0].Edge["holder"]);
        Assert.Equal(["2019Z2"], addressees[Grapperhaus].Select(h => h.Other.Key));
    }

    [Fact]
    public async Task Pages_along_an_edge_go_on_between_two_spans_to_one_node()
    {
        var reader = await OpenSmall();
        var edge = Standard.Edge("MEMBER_OF");
        NodeRef party = new("Party", "gl");
        async Task<Page<EdgeHit>> Members(Cursor? after) => (await reader.ExpandPageAsync(edge, EdgeEnd.To, [party], "Person", null, new PageRequest([new Order("sortName")], 1, after), None)).GetValueOrDefault(party, Page<EdgeHit>.Empty);

        var first = await Members(null);
        Assert.Equal(new DateOnly(2010, 6, 17), Assert.Single(first.Items).Edge["from"]);
        Assert.True(first.HasMore);
        var second = await Members(new Cursor(["berge", new DateOnly(2010, 6, 17)], "berge"));
        Assert.Equal(new DateOnly(2018, 9, 11), Assert.Single(second.Items).Edge["from"]);
        Assert.False(second.HasMore);
        Assert.Empty((await Members(new Cursor(["berge"], "berge"))).Items);
    }

    [Fact]
    public async Task Edges_are_counted_by_node()
    {
        var reader = await OpenSmall();
        var counts = await reader.CountEdgesAsync(Standard.Edge("ASKED"), EdgeEnd.From, [Berge, Unknown, Grapperhaus], "WrittenQuestion", new Filter.OneOf("withdrawnOn", [null]), None);
        Assert.Equal("Person:berge: 2\nUnresolvedActor:jansen/asker: 1", Show.ByKey(counts, c => Show.Of(c)));
    }

    [Fact]
    public async Task Facts_hold_the_ends_of_each_case_and_match_numbers_them()
    {
        var reader = await OpenSmall();
        var facts = await reader.FactsAsync(None).ToListAsync(None);
        var first = facts.Single(f => f.Key == "2019Z1");
        Assert.Equal([new AskerEnd(Berge, "gl"), new AskerEnd(Unknown, null)], first.Askers);
        Assert.Equal([new AddresseeEnd(Minister, "grapperhaus")], first.Addressees);
        Assert.Equal(["politie", "orde"], first.Topics);
        Assert.Equal((new DateOnly(2019, 10, 1), new DateOnly(2019, 10, 20), null, null), (first.SubmittedOn, first.AnsweredOn, first.WithdrawnOn, first.PostponedOn));
        Assert.Equal(facts.Select(f => f.Row), await reader.MatchAsync(null, None));
        Assert.Equal([first.Row], await reader.MatchAsync(new Filter.Text(new SearchLeaf.Prefix("drone")), None));
    }

    [Fact]
    public async Task Names_are_folded_and_aliases_lead_to_what_is_now()
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build(Small(), [new KeyAlias(new("Person", "n-van-den-berge"), Berge)]), None);
        var reader = await Open(store);
        Assert.Equal([new FoldedName("berge", "niels van den berge"), new FoldedName("grapperhaus", "ferdinand grapperhaus")], await reader.NamesAsync("Person", None));
        Assert.Equal([new FoldedName("minister-jv", "minister van justitie en veiligheid")], await reader.NamesAsync("Office", None));
        var now = await reader.ResolveAliasesAsync([new("Person", "n-van-den-berge"), new("Party", "n-van-den-berge"), Berge], None);
        Assert.Equal(Berge, Assert.Single(now).Value);
    }
}
