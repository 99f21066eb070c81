using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ParlementGraph.Store.Neo4j;
using ParlementGraph.Store.Neo4j.Transport;

namespace ParlementGraph.Tests.Store.Neo4j;

/// <summary>Indexes decide: a statement that goes through all nodes of a label, or sorts what an index has in order, costs fifty times as much.</summary>
[Collection(OneNeo4jServer.Name)]
public sealed partial class Neo4jPlanTests(Neo4jFixture server)
{
    [Fact]
    public async Task Every_statement_has_a_plan_with_the_indexes_meant_for_it()
    {
        await server.WipeAsync();
        await using (var store = server.Store())
        {
            // Enough of each kind that going through all of them is the worse plan.
            await store.BuildAsync(Some.Build(ManyRecords.Of(400)), TestContext.Current.CancellationToken);
        }
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = server.Settings.Url };
        var faults = new List<string>();
        foreach (var expected in Neo4jStatements.All())
        {
            var plan = await ExplainAsync(client, expected);
            faults.AddRange(expected.Indexes.Where(i => !plan.Any(p => Spaceless(p).Contains(i, StringComparison.Ordinal))).Select(i => $"{expected.Name} does not use {i}"));
            if (!expected.MayScan) faults.AddRange(plan.Where(p => Scan().IsMatch(p)).Select(p => $"{expected.Name} scans: {p}"));
            if (!expected.MaySort) faults.AddRange(plan.Where(p => Sort().IsMatch(p)).Select(p => $"{expected.Name} sorts: {p}"));
        }
        Assert.True(faults.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults:\n{string.Join('\n', faults)}"));
    }

    [Fact]
    public async Task A_planted_scan_and_a_planted_sort_are_seen()
    {
        await server.WipeAsync();
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = server.Settings.Url };
        var plan = await ExplainAsync(client, new("planted", new("MATCH (n:Person) RETURN n.surname ORDER BY n.surname", CypherQuery.None), []));
        Assert.Contains(plan, p => Scan().IsMatch(p));
        Assert.Contains(plan, p => Sort().IsMatch(p));
    }

    private static async Task<List<string>> ExplainAsync(HttpClient client, Neo4jStatements.Expected expected)
    {
        var body = QueryBody.Of(expected.Query with { Text = "EXPLAIN " + expected.Query.Text }, null, null, inTransaction: false);
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync(new Uri("db/neo4j/query/v2", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(json.TryGetProperty("queryPlan", out var plan), $"{expected.Name}: {json}\n{expected.Query.Text}");
        var lines = new List<string>();
        Collect(plan, lines);
        return lines;
    }

    private static void Collect(JsonElement plan, List<string> lines)
    {
        var details = plan.GetProperty("arguments").TryGetProperty("Details", out var text) ? text.ToString() : "";
        lines.Add($"{plan.GetProperty("operatorType").GetString()} {details}");
        foreach (var child in plan.GetProperty("children").EnumerateArray()) Collect(child, lines);
    }

    private static string Spaceless(string plan) => plan.Replace(" ", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex("^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|CartesianProduct.*Scan|DirectedRelationshipTypeScan|UndirectedRelationshipTypeScan)")]
    private static partial Regex Scan();

    /// <summary>Partial ones follow the order of an index and only part what is equal in it.</summary>
    [GeneratedRegex("^(Sort|Top)@")]
    private static partial Regex Sort();
}
