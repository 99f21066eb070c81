using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>
/// Ids of nodes during a build. A node keeps the id that it had, in a new file too, so that equal graphs of one generation number their rows alike;
/// a new one gets its id at the first mention, which may come before its record. What was mentioned and what was seen is a temporary table: a graph
/// may be larger than memory.
/// </summary>
internal sealed class NodeIds
{
    private const int MostRemembered = 200_000;

    private readonly SqliteSession _session;
    private readonly Func<string, string?> _before;
    private readonly Dictionary<string, long> _next = [];
    private readonly Dictionary<NodeRef, long> _remembered = [];

    /// <param name="before">The table that held the kind before this build; null when there was none.</param>
    public NodeIds(SqliteSession session, Func<string, string?> before)
    {
        _session = session;
        _before = before;
        session.Run("CREATE TEMP TABLE \"ref\" (\"kind\" TEXT NOT NULL, \"key\" TEXT NOT NULL, \"id\" INTEGER NOT NULL, \"seen\" INTEGER NOT NULL, PRIMARY KEY (\"kind\", \"key\")) WITHOUT ROWID");
    }

    public long Of(NodeRef node)
    {
        if (_remembered.TryGetValue(node, out var known)) return known;
        var id = (long?)_session.Scalar("SELECT \"id\" FROM temp.\"ref\" WHERE \"kind\" = $p0 AND \"key\" = $p1", node.Kind, node.Key) ?? Mention(node);
        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        _remembered[node] = id;
        return id;
    }

    /// <summary>The id of a node whose record is here.</summary>
    public long Seen(NodeRef node)
    {
        var id = Of(node);
        var first = _session.Run("UPDATE temp.\"ref\" SET \"seen\" = 1 WHERE \"kind\" = $p0 AND \"key\" = $p1 AND \"seen\" = 0", node.Kind, node.Key);
        return first == 1 ? id : throw new ArgumentException($"the record of {node} was given twice", nameof(node));
    }

    private long Mention(NodeRef node)
    {
        var before = _before(node.Kind);
        var id = before is null ? null : (long?)_session.Scalar($"SELECT \"id\" FROM {before} WHERE \"key\" = $p0", node.Key);
        if (id is null)
        {
            if (!_next.TryGetValue(node.Kind, out var next)) next = before is null ? 1 : Convert.ToInt64(_session.Scalar($"SELECT coalesce(max(\"id\"), 0) + 1 FROM {before}"), CultureInfo.InvariantCulture);
            _next[node.Kind] = next + 1;
            id = next;
        }
        _session.Run("INSERT INTO temp.\"ref\" VALUES ($p0, $p1, $p2, 0)", node.Kind, node.Key, id);
        return id.Value;
    }
}
