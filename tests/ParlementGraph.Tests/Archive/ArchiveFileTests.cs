using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ParlementGraph.Archive;
using ParlementGraph.Model;

namespace ParlementGraph.Tests.Archive;

public sealed class ArchiveFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => ArchiveFile.In(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_newest_state_is_current_and_older_ones_stay()
    {
        using var archive = ArchiveFile.Open(File, TimeProvider.System);
        Assert.Equal([Kept.New, Kept.New], archive.Keep(new ArchiveBatch([Zaak(2, "a"), Zaak(1, "a")])));
        Assert.Equal([Kept.Changed, Kept.Known], archive.Keep(new ArchiveBatch([Zaak(1, "b"), Zaak(1, "b")])));
        // Back to what it was: the newest record says what holds, not the newest bytes.
        Assert.Equal([Kept.Changed], archive.Keep(new ArchiveBatch([Zaak(1, "a")])));
        Assert.Equal(4, archive.Count());
        Assert.Equal(["Zaak/1 a", "Zaak/2 a"], await CurrentAsync(archive, "Zaak/"));
        Assert.Empty(await CurrentAsync(archive, "ZaakActor/"));
    }

    [Fact]
    public async Task Files_imported_by_hand_and_fetched_records_do_not_see_each_other()
    {
        using var archive = ArchiveFile.Open(File, TimeProvider.System);
        Assert.Equal(1, archive.Add([new NewRecord(Source.Openkamer, null, "page.txt", "text/plain", "CC0 1.0", "2019Z19333", "page"u8.ToArray())]));
        Assert.Equal(0, archive.Add([new NewRecord(Source.Openkamer, null, "page again.txt", "text/plain", "CC0 1.0", "2019Z19333", "page"u8.ToArray())]));
        archive.Add([Zaak(1, "a")]);
        archive.RefreshCases("1", _ => "2020Z00001");
        var byCase = new List<string>();
        await foreach (var record in archive.ReadByCaseAsync(TestContext.Current.CancellationToken)) byCase.Add($"{record.Name} {record.Case}");
        Assert.Equal(["page.txt 2020Z00001"], byCase);
        Assert.Equal(["Zaak/1 a"], await CurrentAsync(archive, ""));
    }

    [Fact]
    public async Task An_archive_of_version_1_is_brought_up_to_date_in_place()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('v', 5000));
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        MakeVersion1(bytes, sha);
        using (var archive = ArchiveFile.Open(File, TimeProvider.System))
        {
            var records = new List<ArchivedRecord>();
            await foreach (var read in archive.ReadByCaseAsync(TestContext.Current.CancellationToken)) records.Add(read);
            var record = Assert.Single(records);
            Assert.Equal((7L, sha, "2019Z19333", "page.txt"), (record.Id, record.Sha256, record.Case, record.Name));
            Assert.Equal(bytes, record.Bytes.ToArray());
            Assert.Equal(0, archive.Add([new NewRecord(Source.Openkamer, null, "page.txt", "text/plain", "CC0 1.0", null, bytes)]));
            archive.Add([Zaak(1, "a")]);
        }
        using var again = ArchiveFile.Open(File, TimeProvider.System);
        Assert.Equal(2, again.Count());
    }

    [Fact]
    public void A_file_is_wanted_again_only_in_another_version()
    {
        using var archive = ArchiveFile.Open(File, TimeProvider.System);
        void Want(string version) => archive.Keep(new ArchiveBatch([]) { Wanted = [new WantedFile(Source.TweedeKamer, "Resource/1", version)] });
        Want("v1");
        Assert.Equal(["Resource/1"], archive.OpenFiles(Source.TweedeKamer, "", 10));
        archive.Keep(new ArchiveBatch([]) { Settled = [new SettledFile(Source.TweedeKamer, "Resource/1", WantedState.Missing, "status 404")] });
        Want("v1");
        Assert.Empty(archive.OpenFiles(Source.TweedeKamer, "", 10));
        Want("v2");
        Assert.Equal(["Resource/1"], archive.OpenFiles(Source.TweedeKamer, "", 10));
        Assert.Equal([new WantedCount(Source.TweedeKamer, WantedState.Open, 1)], archive.WantedCounts());
    }

    [Fact]
    public void One_import_at_a_time()
    {
        using (ArchiveLock.Take(File)) Assert.Throws<ArchiveLockedException>(() => ArchiveLock.Take(File));
        ArchiveLock.Take(File).Dispose();
    }

    [Theory]
    [InlineData("Zaak/2b8d54b0", "Zaak", null)]
    [InlineData("ah-tk-20192020-736.xml", "ah-tk .xml", 2019)]
    [InlineData("kv-tk-2019Z19333/metadata.xml", "kv-tk metadata.xml", 2019)]
    [InlineData("sru/kv-2070826740", "kv sru", 2070)]
    [InlineData("ah-1151601.pdf", "ah .pdf", null)]
    [InlineData("rejected/Zaak/0123", "rejected", null)]
    public void A_holding_is_counted_under_its_kind_and_year(string name, string kind, int? year) => Assert.Equal((kind, year), ArchiveFile.KindOf(name));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(3_000_000)]
    public void What_is_packed_comes_out_again(int length)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<zaak>2019Z19333</zaak>", length / 23 + 1)))[..length];
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        foreach (var bytes in new[] { text, noise })
        {
            var (packed, packing) = Packing.Pack(bytes);
            Assert.Equal(bytes, Packing.Unpack(packed, packing, length));
        }
    }

    /// <summary>For the numbers in the docs; run with <c>-explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public async Task Reading_400000_entities()
    {
        using var archive = ArchiveFile.Open(File, TimeProvider.System);
        var padding = string.Concat(Enumerable.Range(0, 12).Select(n => $"<veld{n} xsi:nil=\"true\"/>"));
        var watch = Stopwatch.StartNew();
        for (var page = 0; page < 1600; page++)
        {
            archive.Keep(new ArchiveBatch([.. Enumerable.Range(0, 250).Select(_ => Guid.NewGuid()).Select(id => new NewRecord(
                Source.TweedeKamer, $"https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Entiteiten/{id}", $"ZaakActor/{id}", "application/xml", "CC0 1.0", null,
                Encoding.UTF8.GetBytes($"<zaakActor xmlns=\"http://www.tweedekamer.nl/xsd/tkData/v1-0\" id=\"{id}\"><zaak ref=\"{Guid.NewGuid()}\"/><persoon ref=\"{Guid.NewGuid()}\"/>{padding}</zaakActor>")))]));
        }
        TestContext.Current.SendDiagnosticMessage($"written in {watch.Elapsed}, {archive.SizeOnDisk() >> 20} MB");
        watch.Restart();
        var bytes = 0L;
        await foreach (var record in archive.ReadCurrentAsync(Source.TweedeKamer, "ZaakActor/", TestContext.Current.CancellationToken)) bytes += record.Bytes.Length;
        TestContext.Current.SendDiagnosticMessage($"read {bytes >> 20} MB in {watch.Elapsed}");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static NewRecord Zaak(int id, string text) =>
        new(Source.TweedeKamer, $"https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Entiteiten/{id}", $"Zaak/{id}", "application/xml", "CC0 1.0", null, Encoding.UTF8.GetBytes(text));

    private static async Task<IReadOnlyList<string>> CurrentAsync(ArchiveFile archive, string prefix)
    {
        var lines = new List<string>();
        await foreach (var record in archive.ReadCurrentAsync(Source.TweedeKamer, prefix, TestContext.Current.CancellationToken)) lines.Add($"{record.Name} {Encoding.UTF8.GetString(record.Bytes.Span)}");
        return lines;
    }

    private void MakeVersion1(byte[] bytes, string sha)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE blob(sha256 TEXT PRIMARY KEY, length INTEGER NOT NULL, brotli BLOB NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE record(id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, url TEXT, name TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blob(sha256),
                media_type TEXT NOT NULL, license TEXT NOT NULL, case_number TEXT, retrieved_at TEXT NOT NULL, last_seen_at TEXT NOT NULL) STRICT;
            CREATE UNIQUE INDEX record_once ON record(source, ifnull(url, ''), sha256);
            CREATE INDEX record_by_case ON record(case_number, id);
            CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
            INSERT INTO blob VALUES(@sha, @length, @bytes);
            INSERT INTO record VALUES(7, 'OPENKAMER', NULL, 'page.txt', @sha, 'text/plain', 'CC0 1.0', '2019Z19333', '2026-11-24T00:00:00.0000000Z', '2026-11-24T00:00:00.0000000Z');
            PRAGMA user_version = 1;
            """;
        command.Parameters.AddWithValue("@sha", sha);
        command.Parameters.AddWithValue("@length", bytes.Length);
        command.Parameters.AddWithValue("@bytes", packed.ToArray());
        command.ExecuteNonQuery();
    }
}
