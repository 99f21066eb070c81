using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Archive;

/// <summary>
/// Which records belong to which case, for one build: temporary tables on a connection of its own, which spill to disk, so that memory does not grow with
/// the number of cases. What refers to what is in the bytes; whoever reads them tells it here, in any order, and then gets the records case by case.
/// </summary>
public sealed class CaseIndex : IDisposable
{
    private const string Tables = """
        CREATE TEMP TABLE zaak(id TEXT PRIMARY KEY, number TEXT NOT NULL, record INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TEMP TABLE part(zaak TEXT NOT NULL, record INTEGER NOT NULL) STRICT;
        CREATE TEMP TABLE document(id TEXT NOT NULL, zaak TEXT NOT NULL, record INTEGER NOT NULL) STRICT;
        CREATE TEMP TABLE version(document TEXT NOT NULL, record INTEGER NOT NULL) STRICT;
        CREATE TEMP TABLE published(document TEXT NOT NULL, publication TEXT NOT NULL) STRICT;
        CREATE TEMP TABLE publication(id TEXT NOT NULL, number TEXT, record INTEGER NOT NULL) STRICT;
        CREATE TEMP TABLE numbered(number TEXT NOT NULL, document TEXT NOT NULL, questions INTEGER NOT NULL) STRICT;
        CREATE TEMP TABLE member(number TEXT NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(number, record)) STRICT, WITHOUT ROWID;
        """;

    private const string Join = """
        CREATE INDEX temp.document_by_id ON document(id);
        CREATE INDEX temp.published_by_publication ON published(publication);
        CREATE INDEX temp.published_by_document ON published(document);
        CREATE INDEX temp.publication_by_id ON publication(id);
        CREATE INDEX temp.numbered_by_number ON numbered(number);
        INSERT OR IGNORE INTO member SELECT number, record FROM zaak;
        INSERT OR IGNORE INTO member SELECT z.number, p.record FROM part p JOIN zaak z ON z.id = p.zaak;
        INSERT OR IGNORE INTO member SELECT z.number, d.record FROM document d JOIN zaak z ON z.id = d.zaak;
        INSERT OR IGNORE INTO member SELECT z.number, v.record FROM version v JOIN document d ON d.id = v.document JOIN zaak z ON z.id = d.zaak;
        INSERT OR IGNORE INTO member SELECT z.number, p.record FROM publication p JOIN published u ON u.publication = p.id JOIN document d ON d.id = u.document JOIN zaak z ON z.id = d.zaak;
        INSERT OR IGNORE INTO member SELECT case_number, id FROM main.record WHERE case_number IS NOT NULL AND url IS NULL;
        """;

    /// <summary>What the Chamber ties to no case goes to the one that it names itself.</summary>
    private const string Named = "INSERT OR IGNORE INTO member SELECT p.number, p.record FROM publication p WHERE p.number IS NOT NULL AND p.record NOT IN (SELECT record FROM member)";

    private const string NamedAndListed = Named + " AND (p.number IN (SELECT number FROM zaak) OR p.number IN (SELECT case_number FROM main.record WHERE case_number IS NOT NULL AND url IS NULL))";

    private const string WithoutCase = """
        FROM main.record r WHERE r.source = @source AND r.name >= @from AND r.name < @to AND r.current = 1 AND r.url IS NOT NULL
        AND r.id NOT IN (SELECT record FROM member)
        """;

    /// <summary>What the Chamber ties goes before the case that the publication names itself.</summary>
    private const string OfPublication = """
        SELECT DISTINCT z.number FROM published u JOIN document d ON d.id = u.document JOIN zaak z ON z.id = d.zaak WHERE u.publication = @a
        UNION SELECT p.number FROM publication p WHERE p.id = @a AND EXISTS (SELECT 1 FROM member m WHERE m.number = p.number AND m.record = p.record)
        ORDER BY 1
        """;

    /// <summary>The key that its record gets: what the version says it was published as goes before the appendix, and questions may be published as their case is numbered.</summary>
    private const string OfNumber = """
        SELECT z.number, COALESCE(
            (SELECT u.publication FROM published u WHERE u.document = n.document ORDER BY u.rowid DESC LIMIT 1),
            (SELECT p.id FROM publication p WHERE n.questions = 1 AND p.id = 'kv-tk-' || z.number LIMIT 1),
            n.number)
        FROM numbered n JOIN document d ON d.id = n.document JOIN zaak z ON z.id = d.zaak WHERE n.number = @a
        ORDER BY 1
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _filling;
    private readonly SqliteCommand _zaak;
    private readonly SqliteCommand _part;
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _version;
    private readonly SqliteCommand _published;
    private readonly SqliteCommand _publication;
    private readonly SqliteCommand _numbered;
    private SqliteCommand? _casesOf;
    private SqliteCommand? _has;
    private SqliteCommand? _documentOf;

    public CaseIndex(ArchiveFile archive)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = archive.Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        _connection.Open();
        Sql.Execute(_connection, "PRAGMA temp_store = FILE; PRAGMA temp.cache_size = -65536; PRAGMA main.cache_size = -32768;");
        Sql.Execute(_connection, Tables);
        _filling = _connection.BeginTransaction(deferred: true);
        _zaak = Fill("INSERT OR REPLACE INTO zaak VALUES(@a, @b, @r)");
        _part = Fill("INSERT INTO part VALUES(@a, @r)");
        _document = Fill("INSERT INTO document VALUES(@a, @b, @r)");
        _version = Fill("INSERT INTO version VALUES(@a, @r)");
        _published = Fill("INSERT INTO published VALUES(@a, @b)");
        _publication = Fill("INSERT INTO publication VALUES(@a, @b, @r)");
        _numbered = Fill("INSERT INTO numbered VALUES(@a, @b, @r)");
    }

    /// <summary>A case: a Zaak and its number.</summary>
    public void AddCase(string zaak, string number, long record) => Run(_zaak, zaak, number, record);

    /// <summary>Something that refers to a Zaak.</summary>
    public void AddPart(string zaak, long record) => Run(_part, zaak, null, record);

    public void AddDocument(string document, IEnumerable<string> cases, long record)
    {
        foreach (var zaak in cases) Run(_document, document, zaak, record);
    }

    public void AddVersion(string document, long record) => Run(_version, document, null, record);

    /// <summary>Under which id a document was published, as the Chamber says it.</summary>
    public void AddPublished(string document, string publication) => Run(_published, document, publication, null);

    /// <summary>The Chamber's own number of a document, <c>2019D46431</c>.</summary>
    public void AddNumbered(string number, string document, bool isQuestions) => Run(_numbered, number, document, isQuestions ? 1 : 0);

    /// <summary>A file of a publication.</summary>
    /// <param name="number">The case that it names itself; used only when the Chamber ties it to none.</param>
    public void AddPublication(string publication, string? number, long record) => Run(_publication, publication, number, record);

    /// <summary>Names of publications that neither the Chamber nor their own id ties to a case; joins what was told so far.</summary>
    public IReadOnlyList<string> Untied()
    {
        using (var join = Sql.Command(_connection, Join, _filling)) join.ExecuteNonQuery();
        using var command = Sql.Command(_connection, "SELECT DISTINCT id FROM publication WHERE number IS NULL AND record NOT IN (SELECT record FROM member) ORDER BY id", _filling);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Ties a publication to the case that it names.</summary>
    public void Tie(string publication, string number)
    {
        using var command = Sql.Command(_connection, "UPDATE publication SET number = @number WHERE id = @id AND number IS NULL", _filling);
        Sql.Bind(command, ("@number", number), ("@id", publication));
        command.ExecuteNonQuery();
    }

    /// <summary>The records of each case, oldest first; cases in ordinal order of number. Comes after <see cref="Untied"/>, and ends the filling.</summary>
    /// <param name="onlyListed">True when a publication alone is no case: the Chamber's list says which there are.</param>
    public async IAsyncEnumerable<(string Number, IReadOnlyList<ArchivedRecord> Records)> ReadAsync(bool onlyListed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (var named = Sql.Command(_connection, onlyListed ? NamedAndListed : Named, _filling)) named.ExecuteNonQuery();
        _filling.Commit();
        using var command = Sql.Command(_connection, $"SELECT {ArchiveFile.Columns}, m.number FROM member m JOIN main.record r ON r.id = m.record JOIN main.blob b ON b.id = r.blob ORDER BY m.number, m.record");
        using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<ArchivedRecord> records = [];
        string? number = null;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = reader.GetString(12);
            if (number is not null && number != next)
            {
                yield return (number, records);
                records = [];
            }
            number = next;
            records.Add(ArchiveFile.Record(reader));
        }
        if (number is not null) yield return (number, records);
    }

    /// <summary>Numbers of the cases of a publication, also of one that the Chamber names and whose files are not held. Comes after the filling.</summary>
    public IReadOnlyList<string> CasesOf(string publication)
    {
        _casesOf ??= Look(OfPublication);
        _casesOf.Parameters["@a"].Value = publication;
        using var reader = _casesOf.ExecuteReader();
        var numbers = new List<string>();
        while (reader.Read()) numbers.Add(reader.GetString(0));
        return numbers;
    }

    /// <summary>Whether anything belongs to a case of this number. Comes after the filling.</summary>
    public bool Has(string number)
    {
        _has ??= Look("SELECT 1 FROM member WHERE number = @a LIMIT 1");
        _has.Parameters["@a"].Value = number;
        return _has.ExecuteScalar() is not null;
    }

    /// <summary>The key and the cases of the document with a number of the Chamber; null when it belongs to no case. Comes after the filling.</summary>
    public (string Key, IReadOnlyList<string> Cases)? DocumentOf(string number)
    {
        _documentOf ??= Look(OfNumber);
        _documentOf.Parameters["@a"].Value = number;
        using var reader = _documentOf.ExecuteReader();
        var cases = new List<string>();
        string? key = null;
        while (reader.Read())
        {
            if (!cases.Contains(reader.GetString(0))) cases.Add(reader.GetString(0));
            key ??= reader.GetString(1);
        }
        return key is null ? null : (key, cases);
    }

    /// <summary>Names of the current records that belong to no case, in order.</summary>
    public IEnumerable<string> Homeless(Source source, string namePrefix)
    {
        using var command = Sql.Command(_connection, $"SELECT r.name {WithoutCase} ORDER BY r.name");
        Sql.Bind(command, ("@source", Choice.Name(source)), ("@from", namePrefix), ("@to", namePrefix + "\U0010FFFF"));
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader.GetString(0);
    }

    /// <summary>Current records of a source that belong to no case: their references never arrived, or they are no written questions.</summary>
    public long CountHomeless(Source source, string namePrefix)
    {
        using var command = Sql.Command(_connection, $"SELECT count(*) {WithoutCase}");
        Sql.Bind(command, ("@source", Choice.Name(source)), ("@from", namePrefix), ("@to", namePrefix + "\U0010FFFF"));
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand?[])[_zaak, _part, _document, _version, _published, _publication, _numbered, _casesOf, _has, _documentOf]) command?.Dispose();
        _filling.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Fill(string text)
    {
        var command = Sql.Command(_connection, text, _filling);
        foreach (var name in (string[])["@a", "@b", "@r"])
        {
            if (text.Contains(name, StringComparison.Ordinal)) command.Parameters.Add(new SqliteParameter(name, null));
        }
        command.Prepare();
        return command;
    }

    /// <summary>A question asked while the cases are read; made when first asked, for a command belongs to the transaction in which it was made.</summary>
    private SqliteCommand Look(string text)
    {
        var command = Sql.Command(_connection, text);
        command.Parameters.Add(new SqliteParameter("@a", null));
        return command;
    }

    private static void Run(SqliteCommand command, string a, string? b, long? record)
    {
        command.Parameters["@a"].Value = a;
        if (command.Parameters.Contains("@b")) command.Parameters["@b"].Value = (object?)b ?? DBNull.Value;
        if (command.Parameters.Contains("@r")) command.Parameters["@r"].Value = record;
        command.ExecuteNonQuery();
    }
}
