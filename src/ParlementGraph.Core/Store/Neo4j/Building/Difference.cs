using ParlementGraph.Model;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>What is to be written: records whose hash differs, those that an unfinished build left half-written, and with a full build all of them.</summary>
internal sealed class Difference
{
    private readonly Staging _staging;

    public Difference(Staging staging, long sound, bool all)
    {
        _staging = staging;
        staging.Session.Run("CREATE TABLE \"write\" (\"id\" INTEGER PRIMARY KEY, \"existed\" INTEGER NOT NULL, \"row\" INTEGER)");
        staging.Session.Run("""
            INSERT INTO "write" SELECT r."id", b."key" IS NOT NULL, b."row" FROM "record" r LEFT JOIN "before" b ON b."kind" = r."kind" AND b."key" = r."key"
            WHERE $p0 OR b."key" IS NULL OR b."hash" IS NOT r."hash" OR coalesce(b."given", b."hash") IS NOT r."given" OR b."written" > $p1
            """, all ? 1L : 0L, sound);
        var next = staging.Number("SELECT coalesce(max(\"row\"), 0) FROM \"before\"");
        NewRows = staging.Session.Run("""
            WITH fresh AS (SELECT r."id", row_number() OVER (ORDER BY r."key") AS n FROM "record" r JOIN "write" w ON w."id" = r."id" WHERE r."kind" = $p0 AND w."row" IS NULL)
            UPDATE "write" SET "row" = $p1 + fresh.n FROM fresh WHERE fresh."id" = "write"."id"
            """, Neo4jSchema.FactKind, next);
        staging.Session.Run("INSERT INTO \"change\" SELECT r.\"kind\", r.\"key\", 'ADDED' FROM \"record\" r WHERE NOT EXISTS (SELECT 1 FROM \"before\" b WHERE b.\"kind\" = r.\"kind\" AND b.\"key\" = r.\"key\")");
        staging.Session.Run("INSERT INTO \"change\" SELECT r.\"kind\", r.\"key\", 'CHANGED' FROM \"record\" r JOIN \"before\" b ON b.\"kind\" = r.\"kind\" AND b.\"key\" = r.\"key\" WHERE b.\"hash\" IS NOT r.\"hash\"");
        staging.Session.Run("INSERT INTO \"change\" SELECT \"kind\", \"key\", 'REMOVED' FROM \"before\" b WHERE NOT EXISTS (SELECT 1 FROM \"record\" r WHERE b.\"kind\" = r.\"kind\" AND b.\"key\" = r.\"key\")");
        Removed = [.. staging.Rows("SELECT \"kind\", \"key\" FROM \"change\" WHERE \"what\" = 'REMOVED'", row => new NodeRef(row.GetString(0), row.GetString(1)))];
    }

    /// <summary>How many rows of the fact table got a number.</summary>
    public long NewRows { get; }

    /// <summary>Nodes that are there and have no record any more.</summary>
    public IReadOnlyList<NodeRef> Removed { get; }

    public long ToWrite => _staging.Number("SELECT count(*) FROM \"write\"");

    public bool WritesSomething => ToWrite + Removed.Count > 0;

    public long CountOf(ChangeKind what) => _staging.Number("SELECT count(*) FROM \"change\" WHERE \"what\" = $p0", Choice.Name(what));

    /// <summary>In order of kind and key.</summary>
    public IEnumerable<(string Kind, string Entry)> Entries => _staging.Rows("SELECT \"kind\", \"key\", \"what\" FROM \"change\" ORDER BY \"kind\", \"key\"",
        row => (row.GetString(0), ChangeEntry.Of(Choice.Parse<ChangeKind>(row.GetString(2)), row.GetString(1))));

    /// <summary>
    /// What a build that never ended meant to change, compared with the graph before it: the graph it left lies somewhere between, so what differs from that one
    /// now is not the whole of what changed.
    /// </summary>
    public void GoOnFrom(string kind, string entry)
    {
        var (key, meant) = (entry[1..], ChangeEntry.What(entry));
        var isThere = _staging.Number("SELECT count(*) FROM \"record\" WHERE \"kind\" = $p0 AND \"key\" = $p1", kind, key) > 0;
        var seems = (string?)_staging.Session.Scalar("SELECT \"what\" FROM \"change\" WHERE \"kind\" = $p0 AND \"key\" = $p1", kind, key);
        ChangeKind? what = (meant, isThere) switch
        {
            (ChangeKind.Added, true) => ChangeKind.Added,
            (ChangeKind.Added, false) => null,
            (ChangeKind.Changed, true) => ChangeKind.Changed,
            (ChangeKind.Removed, true) => seems is null ? null : ChangeKind.Changed,
            _ => ChangeKind.Removed,
        };
        _staging.Session.Run("DELETE FROM \"change\" WHERE \"kind\" = $p0 AND \"key\" = $p1", kind, key);
        if (what is { } then) _staging.Session.Run("INSERT INTO \"change\" VALUES ($p0, $p1, $p2)", kind, key, Choice.Name(then));
    }
}
