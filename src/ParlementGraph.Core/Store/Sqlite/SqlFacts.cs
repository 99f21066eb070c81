using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using ParlementGraph.Model;

namespace ParlementGraph.Store.Sqlite;

/// <summary>The fact table in one statement: a row a written question, its ends gathered as JSON.</summary>
internal static class SqlFacts
{
    public static string Statement(SqliteSchema schema) =>
        "SELECT q.\"id\", q.\"key\", q.\"submittedOn\", q.\"answeredOn\", q.\"withdrawnOn\", q.\"postponedOn\", "
        + $"{Ends(schema, "ASKED", EdgeEnd.To, "\"party\"")}, {Ends(schema, "ADDRESSED_TO", EdgeEnd.From, "\"holder\"")}, {Ends(schema, "ABOUT", EdgeEnd.From, "NULL")} "
        + "FROM \"WrittenQuestion\" q ORDER BY q.\"id\"";

    public static FactRow Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), Day(row, 2)!.Value, Day(row, 3), Day(row, 4), Day(row, 5),
        [.. Ends(row, 6).Select(e => new AskerEnd(e.Node, e.Extra))],
        [.. Ends(row, 7).Select(e => new AddresseeEnd(e.Node, e.Extra))],
        [.. Ends(row, 8).Select(e => e.Node.Key)]);

    private static string Ends(SqliteSchema schema, string type, EdgeEnd at, string extra)
    {
        var edge = schema.Edge(type);
        var far = at.Opposite();
        var branches = edge.Edge.Ends(far).Select(kind =>
            $"SELECT {SqlName.Literal(kind)} AS k, o.\"key\" AS c, {(extra == "NULL" ? extra : $"e.{extra}")} AS x, e.\"order\" AS o FROM {edge.Name} e CROSS JOIN {schema.Kind(kind).Name} o ON {edge.Is("e", far, "o", kind)} WHERE {edge.Is("e", at, "q", "WrittenQuestion")}");
        return $"(SELECT json_group_array(json_array(k, c, x) ORDER BY o, k, c) FROM ({string.Join(" UNION ALL ", branches)}))";
    }

    private static IEnumerable<(NodeRef Node, string? Extra)> Ends(SqliteDataReader row, int at)
    {
        var json = row.GetString(at);
        if (json == "[]") yield break;
        using var document = JsonDocument.Parse(json);
        foreach (var end in document.RootElement.EnumerateArray()) yield return (new NodeRef(end[0].GetString()!, end[1].GetString()!), end[2].GetString());
    }

    private static DateOnly? Day(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : DateOnly.ParseExact(row.GetString(at), "O", CultureInfo.InvariantCulture);
}
