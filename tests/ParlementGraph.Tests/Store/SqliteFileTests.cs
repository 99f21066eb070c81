using System.Globalization;
using Microsoft.Data.Sqlite;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Sqlite;

namespace ParlementGraph.Tests.Store;

/// <summary>What is SQLite's own: the file, what lies beside it, and what it may have been before.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlementgraph-sqlite-");

    private string File => Path.Combine(_folder.FullName, "graph.sqlite");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_tables_are_those_of_the_golden_file() => Golden.Match(new SqliteSchema(GraphModel.Standard).Ddl, Repo.PathOf("schema", "sqlite.sql"));

    [Fact]
    public void Names_that_SQLite_cannot_tell_apart_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SqliteSchema(GraphModel.Standard.With(new KindFile(new KindDef("asked", "", "", [])))));
        Assert.Throws<ArgumentException>(() => new SqliteSchema(GraphModel.Standard.With(new KindFile(new KindDef("Item", "", "", [])))));
        Assert.Throws<ArgumentException>(() => new SqliteSchema(GraphModel.Standard.With(new KindFile(new KindDef("A\"B", "", "", [])))));
        Assert.Throws<ArgumentException>(() => new SqliteSchema(GraphModel.Standard.With(new KindFile(new KindDef("Motion", "", "", [new("hash", FieldType.Plain, "")])))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_build_that_changes_nothing_writes_nothing(bool afterAnotherInPlace)
    {
        await using var store = Store();
        await store.BuildAsync(Some.Build([Some.Person("first")]), None);
        if (afterAnotherInPlace) await store.BuildAsync(Some.Build([Some.Person("berge")]), None);
        else await store.BuildAsync(Some.Build([Some.Person("berge")], full: true), None);
        var (written, bytes) = (System.IO.File.GetLastWriteTimeUtc(File), await System.IO.File.ReadAllBytesAsync(File, None));
        Assert.True((await store.BuildAsync(Some.Build([Some.Person("berge")], builtAt: Some.Moment.AddDays(1)), None)).ChangedNothing);
        Assert.Equal(written, System.IO.File.GetLastWriteTimeUtc(File));
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File, None));
    }

    [Fact]
    public async Task Nothing_but_the_lock_lies_beside_a_closed_graph()
    {
        await using (var store = Store())
        {
            await store.BuildAsync(Some.Build([Some.Person("berge")]), None);
            await store.BuildAsync(Some.Build([Some.Person("berge"), Some.Topic("orde")]), None);
        }
        Assert.Equal(["graph.sqlite", "graph.sqlite.lock"], _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_build_left_is_removed_and_its_lock_blocks_nobody()
    {
        await System.IO.File.WriteAllTextAsync(File + ".building", "half a file", None);
        await System.IO.File.WriteAllTextAsync(File + ".building-journal", "half a journal", None);
        await System.IO.File.WriteAllTextAsync(File + ".lock", "", None);
        await using var store = Store();
        Assert.Null(await store.TryOpenAsync(None));
        await store.BuildAsync(Some.Build([Some.Person("berge")]), None);
        await System.IO.File.WriteAllTextAsync(File + ".building", "half a file", None);
        await store.BuildAsync(Some.Build([Some.Person("other")]), None);
        Assert.False(System.IO.File.Exists(File + ".building"));
    }

    [Fact]
    public async Task Another_store_on_the_same_file_sees_each_build_of_the_first()
    {
        await using var writer = Store();
        await using var served = Store();
        for (var i = 0; i < 6; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"p{i}");
            await writer.BuildAsync(Some.Build([Some.Person(key)], full: i % 2 == 0), None);
            await using var reader = (await served.TryOpenAsync(None))!;
            Assert.Equal([key], (await reader.GetAsync("Person", [key, "p0"], None)).Keys);
            Assert.Equal(i + 1, reader.Dataset.Generation);
        }
    }

    [Fact]
    public async Task A_newer_file_is_refused_until_a_full_build()
    {
        await using var store = Store();
        await store.BuildAsync(Some.Build([Some.Person("berge")]), None);
        Execute("PRAGMA user_version = 99");
        await store.DisposeAsync();

        await using var next = Store();
        var open = await Assert.ThrowsAsync<StoreVersionException>(async () => await next.TryOpenAsync(None));
        Assert.Contains("build --full", open.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreVersionException>(() => next.BuildAsync(Some.Build([]), None));
        Assert.Equal(2, (await next.BuildAsync(Some.Build([Some.Person("berge")], full: true), None)).Dataset.Generation);
    }

    [Theory]
    [InlineData("this is no database, and it is long enough to be told apart from an empty one. ")]
    [InlineData("")]
    public async Task A_file_of_something_else_is_refused_until_a_full_build(string content)
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat(content, 100)), None);
        await using var store = Store();
        Assert.Contains(File, (await Assert.ThrowsAsync<StoreVersionException>(async () => await store.TryOpenAsync(None))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreVersionException>(() => store.BuildAsync(Some.Build([]), None));
        Assert.Equal(1, (await store.BuildAsync(Some.Build([Some.Person("berge")], full: true), None)).Added);
        await using var reader = (await store.TryOpenAsync(None))!;
        Assert.Equal(1, await reader.CountAsync("Person", null, None));
    }

    [Fact]
    public async Task A_model_with_another_kind_makes_a_new_file_that_goes_on_from_the_old_one()
    {
        await using (var store = Store()) await store.BuildAsync(Some.Build([Some.Person("berge"), Some.Topic("orde")]), None);
        var model = GraphModel.Standard.With(new KindFile(new KindDef("Motion", "", "", [new("title", FieldType.Plain, "")])));
        await using (var wider = new SqliteStore(File, model, TimeProvider.System))
        {
            await Assert.ThrowsAsync<StoreVersionException>(async () => await wider.TryOpenAsync(None));
            var result = await wider.BuildAsync(Some.Build([Some.Person("berge"), Some.Topic("orde"), Some.Record("Motion", "m", [])]), None);
            Assert.Equal((1, 0, 0, 2), (result.Added, result.Changed, result.Removed, result.Dataset.Generation));
        }
        await using var back = Store();
        var narrower = await back.BuildAsync(Some.Build([Some.Person("berge"), Some.Topic("orde")]), None);
        Assert.Equal((0, 0, 1, 3), (narrower.Added, narrower.Changed, narrower.Removed, narrower.Dataset.Generation));
        await using var reader = (await back.TryOpenAsync(None))!;
        Assert.Equal("Topic orde Added, Person berge Added, Motion m Added, Motion m Removed",
            string.Join(", ", (await reader.ChangesAsync(0, None).ToListAsync(None)).OrderBy(c => c.Build).ThenByDescending(c => c.Kind, StringComparer.Ordinal).Select(c => $"{c.Kind} {c.Key} {c.What}")));
    }

    [Fact]
    public async Task Another_analyser_makes_a_new_index_and_keeps_the_numbers_of_rows()
    {
        await using var store = Store();
        await store.BuildAsync(Some.Build([Some.WrittenQuestion("Z1"), Some.WrittenQuestion("Z2")]), None);
        await store.BuildAsync(Some.Build([Some.WrittenQuestion("Z2", "Iets anders")]), None);
        Execute("DELETE FROM item_fts; DELETE FROM item; UPDATE meta SET value = json_set(value, '$.AnalyserVersion', 'older') WHERE name = 'dataset'");
        var result = await store.BuildAsync(Some.Build([Some.WrittenQuestion("Z2", "Iets anders")]), None);
        Assert.True(result.ChangedNothing);
        Assert.Equal(3, result.Dataset.Generation);
        await using var reader = (await store.TryOpenAsync(None))!;
        Assert.Equal([2L], await reader.MatchAsync(new Filter.Text(new ParlementGraph.Text.SearchLeaf.Prefix("anders")), None));
    }

    [Fact]
    public async Task A_running_statement_is_interrupted()
    {
        await using var store = Store();
        await store.BuildAsync(Some.Build(Enumerable.Range(0, 3000).Select(i => Some.Question($"q{i}", string.Concat(Enumerable.Repeat("vraag ", 2000))))), None);
        await using var reader = (await store.TryOpenAsync(None))!;
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        var slow = new Filter.Any([.. Enumerable.Range(0, 200).Select(i => new Filter.StringMatch("text", StringMatchMode.Contains, $"nergens{i}"))]);
        var started = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.CountAsync("Question", slow, stop.Token));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
        Assert.Equal(3000, await reader.CountAsync("Question", null, None));
    }

    private SqliteStore Store() => new(File, GraphModel.Standard, TimeProvider.System);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
