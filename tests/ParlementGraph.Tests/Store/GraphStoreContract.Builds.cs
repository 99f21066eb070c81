using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>What a build does, and what it leaves alone.</summary>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task A_build_tells_and_logs_what_it_did()
    {
        var store = NewStore();
        var first = await store.BuildAsync(Some.Build(Small()), None);
        Assert.Equal((14, 0, 0, 0), (first.Added, first.Changed, first.Removed, first.Unchanged));
        Assert.Equal(1, first.Dataset.Generation);

        IEnumerable<GraphRecord> next = [.. Small().Where(r => r.Node.Key is not "orde" and not "2019Z3"), Some.WrittenQuestion("2019Z3", "Anders"), Some.Topic("zorg")];
        var later = Some.Moment.AddDays(1);
        var second = await store.BuildAsync(Some.Build(next, builtAt: later), None);
        // 2019Z1 changed as well: it lost its edge to a topic that is no more.
        Assert.Equal((1, 2, 1, 11), (second.Added, second.Changed, second.Removed, second.Unchanged));
        Assert.Equal((1, "WrittenQuestion:2019Z1 -> ABOUT -> Topic:orde"), (second.DanglingCount, Assert.Single(second.Dangling)));
        Assert.Equal(2, second.Dataset.Generation);

        var reader = await Open(store);
        Assert.Equal(
        [
            new Change(2, later, "Topic", "orde", ChangeKind.Removed), new Change(2, later, "Topic", "zorg", ChangeKind.Added),
            new Change(2, later, "WrittenQuestion", "2019Z1", ChangeKind.Changed), new Change(2, later, "WrittenQuestion", "2019Z3", ChangeKind.Changed),
        ], await reader.ChangesAsync(1, None).ToListAsync(None));
        Assert.Equal(14, (await reader.ChangesAsync(0, None).ToListAsync(None)).Count(c => c is { Build: 1, What: ChangeKind.Added }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_records_change_nothing(bool full)
    {
        var store = NewStore();
        var first = await store.BuildAsync(Some.Build(Small()), None);
        var dump = await Show.Dump(store);
        var second = await store.BuildAsync(Some.Build(Small().Reverse(), full: full), None);
        Assert.True(second.ChangedNothing);
        Assert.Equal(14, second.Unchanged);
        Assert.Equal(Show.Of(first.Dataset), Show.Of(second.Dataset));
        Assert.Equal(dump, await Show.Dump(store));
    }

    [Fact]
    public async Task Version_is_that_of_the_records_as_they_come_back()
    {
        var store = NewStore();
        IEnumerable<GraphRecord> records = [.. Small(), Some.Party("cda", edges: Some.Edge("SUCCEEDED_BY", new("Party", "cda"), new("Party", "nobody")))];
        await store.BuildAsync(Some.Build(records), None);
        var reader = await Open(store);
        var lines = (await reader.RecordsAsync(None).ToListAsync(None)).Select(r => $"{r.Node.Ref.Kind}\t{r.Node.Key}\t{Convert.ToHexStringLower(CanonicalLine.Hash(r, Standard))}\n");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))), reader.Dataset.Version);
    }

    [Fact]
    public async Task Generation_grows_with_what_readers_could_notice()
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build(Small()), None);
        Assert.Equal(1, (await store.BuildAsync(Some.Build(Small(), builtAt: Some.Moment.AddDays(1)), None)).Dataset.Generation);
        Assert.Equal(2, (await store.BuildAsync(Some.Build(Small(), asOf: new(2019, 11, 16)), None)).Dataset.Generation);
        Assert.Equal(3, (await store.BuildAsync(Some.Build(Small(), [new KeyAlias(new("Person", "old"), Berge)], asOf: new(2019, 11, 16)), None)).Dataset.Generation);
        Assert.Equal(4, (await store.BuildAsync(Some.Build(Small().Skip(1), [new KeyAlias(new("Person", "old"), Berge)], asOf: new(2019, 11, 16)), None)).Dataset.Generation);
    }

    [Fact]
    public async Task An_edge_without_its_end_waits_until_the_end_is_there()
    {
        var store = NewStore();
        GraphRecord[] lonely = [Some.WrittenQuestion("Z1", edges: [Some.Asked(Berge, "Z1"), Some.About("Z1", "orde"), Some.AddressedTo("Z1", Minister, holder: "nobody")]), Some.Topic("orde")];
        var first = await store.BuildAsync(Some.Build(lonely), None);
        Assert.Equal("2: Person:berge -> ASKED -> WrittenQuestion:Z1, WrittenQuestion:Z1 -> ADDRESSED_TO -> Office:minister-jv", $"{first.DanglingCount}: {string.Join(", ", first.Dangling)}");
        Assert.Equal(1, await Asked());
        var second = await store.BuildAsync(Some.Build([.. lonely, Some.Person("berge"), Some.Office("minister-jv")]), None);
        Assert.Equal((2, 1, 0), (second.Added, second.Changed, second.DanglingCount));
        Assert.Equal(3, await Asked());
        var third = await store.BuildAsync(Some.Build(lonely), None);
        Assert.Equal((2, 1, 2), (third.Removed, third.Changed, third.DanglingCount));
        Assert.Equal(first.Dataset.Version, third.Dataset.Version);
        Assert.Equal(1, await Asked());

        async Task<int> Asked()
        {
            await using var reader = (await store.TryOpenAsync(None))!;
            return (await reader.RecordsAsync(None).ToListAsync(None)).Sum(r => r.Edges.Count);
        }
    }

    [Fact]
    public async Task A_repeated_mention_keeps_the_lower_order()
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build([Some.Person("berge"), Some.WrittenQuestion("Z1", edges: [Some.Asked(Berge, "Z1", 3), Some.Asked(Berge, "Z1", 1, "gl"), Some.Asked(Berge, "Z1", 2)])]), None);
        var reader = await Open(store);
        var hit = Assert.Single((await reader.ExpandAsync(Standard.Edge("ASKED"), EdgeEnd.From, [Berge], None))[Berge]);
        Assert.Equal((1L, "gl"), (hit.Edge["order"], hit.Edge["party"]));
    }

    [Fact]
    public async Task What_is_volatile_changes_nothing_by_itself()
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build([Some.SourceRecord("ab")]), None);
        Assert.True((await store.BuildAsync(Some.Build([Some.SourceRecord("ab", Some.Moment.AddDays(9))]), None)).ChangedNothing);
        var reader = await Open(store);
        Assert.Equal(Some.Moment, (await reader.GetAsync("SourceRecord", ["ab"], None))["ab"]["retrievedAt"]);
    }

    [Fact]
    public async Task The_dataset_counts_kinds_and_issues()
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build([Some.Issue("a"), Some.Issue("b"), Some.Issue("c", IssueCode.EmptyDocument), Some.Person("berge")]), None);
        var dataset = (await Open(store)).Dataset;
        Assert.Equal("Person 1, Issue 3", string.Join(", ", dataset.Counts.Where(c => c.Count > 0).Select(c => $"{c.Kind} {c.Count}")));
        Assert.Equal([new IssueCount(IssueCode.EmptyDocument, IssueSeverity.Degraded, 1), new IssueCount(IssueCode.PersonUnknown, IssueSeverity.Degraded, 2)], dataset.Issues);
        Assert.Equal((Some.Moment, "CC0-1.0", Source.Openkamer), (dataset.BuiltAt, Assert.Single(dataset.Licenses), Assert.Single(dataset.Sources).Source));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_build_that_fails_or_is_cancelled_leaves_the_old_graph(bool full)
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build(Small()), None);
        var dump = await Show.Dump(store);
        IEnumerable<GraphRecord> other = [.. Small().Skip(2), Some.Person("someone"), Some.Topic("zorg")];

        await Assert.ThrowsAsync<InvalidDataException>(() => store.BuildAsync(Some.Build(other.Concat(Broken()), full: full), None));
        Assert.Equal(dump, await Show.Dump(store));

        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BuildAsync(Some.Build(other.Concat(Stopping(stop)), full: full), stop.Token));
        Assert.Equal(dump, await Show.Dump(store));
        await Assert.ThrowsAsync<ArgumentException>(() => store.BuildAsync(Some.Build([.. other, other.First()], full: full), None));
        Assert.Equal(dump, await Show.Dump(store));

        Assert.Equal(2, (await store.BuildAsync(Some.Build(other, full: full), None)).Dataset.Generation);

        static IEnumerable<GraphRecord> Broken() => Enumerable.Range(0, 1).Select(GraphRecord (_) => throw new InvalidDataException("the archive is torn"));
        static IEnumerable<GraphRecord> Stopping(CancellationTokenSource stop)
        {
            yield return Some.Topic("landbouw");
            stop.Cancel();
            yield return Some.Topic("visserij");
        }
    }

    [Fact]
    public async Task A_record_that_the_model_does_not_allow_is_refused_by_name()
    {
        var store = NewStore();
        foreach (var wrong in new[]
        {
            Some.Record("Person", "x", [], ("name", "x")), Some.Record("Nobody", "x", []), Some.Person("met blank"), Some.Person("é"), Some.Question("q", "text") with { Edges = [Some.About("Z1", "orde")] },
            Some.Record("Topic", "x", [], ("name", "x"), ("theme", "x"), ("sortName", "x"), ("colour", "red")), Some.Record("Topic", "x", [], ("name", 3L), ("theme", "x"), ("sortName", "x")),
        })
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => store.BuildAsync(Some.Build([wrong]), None));
            Assert.Contains(wrong.Node.Key, error.Message, StringComparison.Ordinal);
        }
        Assert.Null(await store.TryOpenAsync(None));
    }

    [Fact]
    public async Task A_second_build_at_the_same_time_is_refused()
    {
        var store = NewStore();
        var halfway = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var first = store.BuildAsync(new GraphBuild(Slow(), [], Some.Build([]).Describe), None);
        await halfway.Task;
        await Assert.ThrowsAsync<StoreLockedException>(() => store.BuildAsync(Some.Build(Small()), None));
        goOn.SetResult();
        Assert.Equal(1, (await first).Added);
        await store.BuildAsync(Some.Build(Small()), None);

        async IAsyncEnumerable<GraphRecord> Slow()
        {
            yield return Some.Person("berge");
            halfway.SetResult();
            await goOn.Task;
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_reader_sees_the_graph_that_it_opened_until_it_is_closed(bool firstFull, bool secondFull)
    {
        if (!KeepsSnapshots) return;
        var store = NewStore();
        await store.BuildAsync(Some.Build([Some.Person("first")]), None);
        var one = await Open(store);
        await store.BuildAsync(Some.Build([Some.Person("second")], full: firstFull), None);
        var two = await Open(store);
        await store.BuildAsync(Some.Build(During(), full: secondFull), None);
        var three = await Open(store);
        Assert.Equal("first second third", $"{await Keys(one, "Person", null)} {await Keys(two, "Person", null)} {await Keys(three, "Person", null)}");
        foreach (var reader in new[] { one, two, three }) await reader.DisposeAsync();
        Assert.Equal("third", await Keys(await Open(store), "Person", null));
        await store.BuildAsync(Some.Build([Some.Person("fourth")]), None);
        Assert.Equal("fourth", await Keys(await Open(store), "Person", null));

        IEnumerable<GraphRecord> During()
        {
            Assert.Equal("second", Keys(two, "Person", null).GetAwaiter().GetResult());
            yield return Some.Person("third");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reader_tells_whether_what_it_read_is_of_one_generation(bool full)
    {
        var store = NewStore();
        await store.BuildAsync(Some.Build([Some.Person("first")]), None);
        var one = await Open(store);
        Assert.Equal("first", await Keys(one, "Person", null));
        Assert.Equal(Consistency.OneGeneration, await one.ConsistencyAsync(None));
        await store.BuildAsync(Some.Build([Some.Person("second")], full: full), None);
        Assert.Equal(KeepsSnapshots ? "first" : "second", await Keys(one, "Person", null));
        Assert.Equal(KeepsSnapshots ? Consistency.OneGeneration : Consistency.Changed, await one.ConsistencyAsync(None));
        var two = await Open(store);
        Assert.Equal("second", await Keys(two, "Person", null));
        Assert.Equal(Consistency.OneGeneration, await two.ConsistencyAsync(None));
    }

    [Fact]
    public async Task A_kind_is_added_by_one_file_of_the_model()
    {
        var model = Standard.With(new KindFile(
            new KindDef("Motion", "A motion (motie).", "number",
            [
                new("title", FieldType.Plain, "Title.") { Required = true, Searched = true, IsName = true, Filtered = true },
                new("votes", FieldType.Number, "Votes; null = not voted.") { Sorted = true, Filtered = true },
            ]),
            new EdgeDef("SUBMITTED", ["Person"], ["Motion"], EdgeEnd.To, "Who submitted it.") { Properties = [new("order", FieldType.Number, "Place.") { Required = true }] }));
        var store = NewStore(model);
        GraphRecord Motion(string key, string title, long? votes) => Some.Record("Motion", key, [Some.Has("SUBMITTED", Berge, new("Motion", key))], ("title", title), ("votes", votes));
        GraphRecord[] records = [Motion("m1", "Motie over bodycams", 76), Motion("m2", "Motie over drones", null), Some.Person("berge")];
        await store.BuildAsync(Some.Build(records), None);
        var reader = await Open(store);
        Assert.Equal(Show.Lines(records), await Show.Dump(reader));
        Assert.Equal("m2 m1", await Keys(reader, "Motion", null, new Order("votes")));
        Assert.Equal("m1", await Keys(reader, "Motion", new Filter.All(new Filter.Text(new SearchLeaf.Prefix("bodycam")), new Filter.Has(model.Edge("SUBMITTED"), EdgeEnd.To, null, "Person", Key("berge")))));
        Assert.Equal(2, (await reader.ExpandAsync(model.Edge("SUBMITTED"), EdgeEnd.From, [Berge], None))[Berge].Count);
        Assert.Equal(2, (await reader.NamesAsync("Motion", None)).Count);
    }
}
