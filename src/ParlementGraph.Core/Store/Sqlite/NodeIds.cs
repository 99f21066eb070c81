using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// Ids of nodes during a build. A node keeps the id that it had, in a new file too, so that equal graphs of one generation number their rows alike;
/// a new one gets its id at the first mention, which may come before its record. Memory is bounded, for a graph may be larger than it: a bit for
/// each record that was seen, and of the rest what was met last; everything else is asked for by key.
/// </summary>
internal sealed class NodeIds
{
    private const int MostRemembered = 200_000;

    private readonly SqliteSession _session;
    private readonly Dictionary<string, Ids> _kinds;
    private readonly Dictionary<NodeRef, long> _remembered = [];
    private readonly Dictionary<NodeRef, long> _mentioned = [];
    private bool _spilled;

    public NodeIds(SqliteSchema schema, SqliteSession session, PreviousGraph previous)
    {
        _session = session;
        _kinds = schema.Model.Kinds.ToDictionary(k => k.Name, k => new Ids(session, previous.Table(k.Name), previous.IsInPlace ? null : $"main.{schema.Kind(k.Name).Name}"));
        // What was mentioned and has no record yet, or never, as far as it is not in memory.
        session.Run("CREATE TEMP TABLE \"missing\" (\"kind\" TEXT NOT NULL, \"key\" TEXT NOT NULL, \"id\" INTEGER NOT NULL, PRIMARY KEY (\"kind\", \"key\")) WITHOUT ROWID");
    }

    public long Of(NodeRef node)
    {
        if (_remembered.TryGetValue(node, out var id) || _mentioned.TryGetValue(node, out id)) return id;
        var kind = _kinds[node.Kind];
        if ((kind.Before(node.Key) ?? kind.Written(node.Key)) is { } known) return Remember(node, known);
        if (Spilled(node) is { } waiting) return waiting;
        if (_mentioned.Count >= MostRemembered) Spill();
        return _mentioned[node] = kind.New();
    }

    /// <summary>The id of a node whose record is here.</summary>
    /// <exception cref="ArgumentException">It was here before, as far as can be told without asking the tables; they refuse the rest.</exception>
    public long Seen(NodeRef node)
    {
        var kind = _kinds[node.Kind];
        if (_mentioned.Remove(node, out var id)) Remember(node, id);
        else if (!_remembered.TryGetValue(node, out id)) id = Remember(node, kind.Before(node.Key) ?? TakeSpilled(node) ?? kind.New());
        return kind.See(id) ? id : throw GivenTwice(node);
    }

    public static ArgumentException GivenTwice(NodeRef node) => new($"the record of {node} was given twice", nameof(node));

    /// <summary>Fills <c>temp.missing</c>: nodes that were mentioned, or were there before, and have no record now.</summary>
    public void ListMissing()
    {
        Spill();
        foreach (var (kind, ids) in _kinds)
        {
            foreach (var (key, id) in ids.Unseen()) _session.Run("INSERT OR IGNORE INTO temp.\"missing\" VALUES ($p0, $p1, $p2)", kind, key, id);
        }
    }

    private long Remember(NodeRef node, long id)
    {
        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        return _remembered[node] = id;
    }

    private void Spill()
    {
        foreach (var (node, id) in _mentioned) _session.Run("INSERT INTO temp.\"missing\" VALUES ($p0, $p1, $p2)", node.Kind, node.Key, id);
        _spilled |= _mentioned.Count > 0;
        _mentioned.Clear();
    }

    private long? Spilled(NodeRef node) =>
        _spilled ? (long?)_session.Scalar("SELECT \"id\" FROM temp.\"missing\" WHERE \"kind\" = $p0 AND \"key\" = $p1", node.Kind, node.Key) : null;

    private long? TakeSpilled(NodeRef node)
    {
        if (Spilled(node) is not { } id) return null;
        _session.Run("DELETE FROM temp.\"missing\" WHERE \"kind\" = $p0 AND \"key\" = $p1", node.Kind, node.Key);
        return id;
    }

    /// <summary>The ids of one kind.</summary>
    /// <param name="before">The table that held it before this build; null when there was none.</param>
    /// <param name="written">The table that is being filled, where that is another.</param>
    private sealed class Ids(SqliteSession session, string? before, string? written)
    {
        private readonly IdSet _seen = new();
        private readonly long _first = before is null ? 1 : Convert.ToInt64(session.Scalar($"SELECT coalesce(max(\"id\"), 0) + 1 FROM {before}"), CultureInfo.InvariantCulture);
        private long _new;
        private long _seenOfBefore;
        private bool _seenOfNew;

        public long? Before(string key) => before is null ? null : (long?)session.Scalar($"SELECT \"id\" FROM {before} WHERE \"key\" = $p0", key);

        /// <summary>Of those that were not there before and are now.</summary>
        public long? Written(string key) => written is null || !_seenOfNew ? null : (long?)session.Scalar($"SELECT \"id\" FROM {written} WHERE \"key\" = $p0", key);

        public long New() => _first + _new++;

        public bool See(long id)
        {
            if (id < _first) _seenOfBefore++;
            else _seenOfNew = true;
            return _seen.Add(id);
        }

        public IEnumerable<(string Key, long Id)> Unseen()
        {
            if (before is null || (long)session.Scalar($"SELECT count(*) FROM {before} WHERE \"id\" < $p0", _first)! == _seenOfBefore) yield break;
            using var rows = session.Query($"SELECT \"id\", \"key\" FROM {before} WHERE \"id\" < $p0", _first);
            while (rows.Read())
            {
                if (!_seen.Contains(rows.GetInt64(0))) yield return (rows.GetString(1), rows.GetInt64(0));
            }
        }
    }
}
