using System.Security.Cryptography;
using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Store;

/// <summary>The oracle: lists and LINQ, obviously right rather than fast. What it answers is what every store has to answer.</summary>
internal sealed class InMemoryStore(GraphModel model) : IGraphStore
{
    private readonly SemaphoreSlim _oneBuild = new(1);
    private InMemoryGraph? _graph;

    public GraphModel Model => model;

    public ValueTask<IGraphReader?> TryOpenAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IGraphReader?>(_graph is null ? null : new InMemoryReader(_graph));

    public async Task<BuildResult> BuildAsync(GraphBuild build, CancellationToken cancellationToken)
    {
        if (!_oneBuild.Wait(0, CancellationToken.None)) throw new StoreLockedException("another build is running");
        try
        {
            var given = new Dictionary<NodeRef, GraphRecord>();
            await foreach (var record in build.Records.WithCancellation(cancellationToken))
            {
                RecordCheck.Check(model, record);
                given.Add(record.Node.Ref, record);
            }
            cancellationToken.ThrowIfCancellationRequested();
            return Replace(given, build);
        }
        finally
        {
            _oneBuild.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _oneBuild.Dispose();
        return ValueTask.CompletedTask;
    }

    private BuildResult Replace(Dictionary<NodeRef, GraphRecord> given, GraphBuild build)
    {
        var old = _graph?.Records ?? new Dictionary<NodeRef, StoredRecord>();
        var dangling = given.Values.SelectMany(r => WithoutRepeats(r.Edges)).Where(e => !given.ContainsKey(e.From) || !given.ContainsKey(e.To)).ToList();
        var records = given.ToDictionary(g => g.Key, g => Stored(g.Value, given, build.Full ? null : old.GetValueOrDefault(g.Key)));
        var aliases = build.Aliases.Distinct().ToDictionary(a => a.Old, a => a.Now);
        var description = build.Describe();

        var added = records.Keys.Where(k => !old.ContainsKey(k)).ToList();
        var removed = old.Keys.Where(k => !records.ContainsKey(k)).ToList();
        var changed = records.Keys.Where(k => old.TryGetValue(k, out var before) && before.Hash != records[k].Hash).ToList();
        var differs = _graph is null || added.Count + removed.Count + changed.Count > 0 || _graph.Dataset.AsOf != description.AsOf
            || !_graph.Dataset.Licenses.SequenceEqual(description.Licenses) || !_graph.Aliases.OrderBy(a => a.Key, NodeRef.Ordinal).SequenceEqual(aliases.OrderBy(a => a.Key, NodeRef.Ordinal));

        var dataset = differs || build.Full ? Describe(records, description, (_graph?.Dataset.Generation ?? 0) + (differs ? 1 : 0)) : _graph!.Dataset;
        var number = (_graph is { Changes: [.., var last] } ? last.Build : 0) + 1;
        var log = new[] { (added, ChangeKind.Added), (changed, ChangeKind.Changed), (removed, ChangeKind.Removed) }
            .SelectMany(g => g.Item1.Select(k => (Key: k, What: g.Item2)))
            .OrderBy(c => c.Key, NodeRef.Ordinal)
            .Select(c => new Change(number, description.BuiltAt.ToUniversalTime(), c.Key.Kind, c.Key.Key, c.What));
        _graph = new InMemoryGraph(model, records, aliases, [.. _graph?.Changes ?? [], .. log], dataset);
        return new BuildResult(dataset, added.Count, changed.Count, removed.Count, records.Count - added.Count - changed.Count, dangling.Count,
            [.. dangling.Select(e => $"{e.From} -> {e.Type} -> {e.To}").Distinct().Order(StringComparer.Ordinal).Take(100)]);
    }

    private StoredRecord Stored(GraphRecord given, Dictionary<NodeRef, GraphRecord> all, StoredRecord? old)
    {
        var givenHash = Hex(given);
        var node = old?.GivenHash == givenHash ? old.Record.Node : given.Node with { Values = WithoutNulls(given.Node.Values) };
        var record = new GraphRecord(node, [.. WithoutRepeats(given.Edges)
            .Where(e => all.ContainsKey(e.From) && all.ContainsKey(e.To))
            .Select(e => e with { Properties = WithoutNulls(e.Properties) })]);
        return new StoredRecord(record, Hex(record), givenHash);
    }

    private IEnumerable<Edge> WithoutRepeats(IEnumerable<Edge> edges) => edges
        .GroupBy(e => (e.Type, e.From, e.To, Start: model.Edge(e.Type).IsSpan ? e["from"] : null))
        .Select(g => g.OrderBy(e => (long?)e["order"] ?? long.MaxValue).First());

    private static Dictionary<string, object?> WithoutNulls(IReadOnlyDictionary<string, object?> values) => values.Where(v => v.Value is not null).ToDictionary();

    private string Hex(GraphRecord record) => Convert.ToHexStringLower(CanonicalLine.Hash(record, model));

    private Dataset Describe(Dictionary<NodeRef, StoredRecord> records, DatasetDescription description, long generation)
    {
        var lines = records.OrderBy(r => r.Key, NodeRef.Ordinal).Select(r => $"{r.Key.Kind}\t{r.Key.Key}\t{r.Value.Hash}\n");
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
        var issues = records.Values.Select(r => r.Record.Node).Where(n => n.Ref.Kind == "Issue")
            .GroupBy(n => (Code: Choice.Parse<IssueCode>(n.Text("code")!), Severity: Choice.Parse<IssueSeverity>(n.Text("severity")!)))
            .OrderBy(g => g.Key)
            .Select(g => new IssueCount(g.Key.Code, g.Key.Severity, g.Count()));
        var counts = model.Kinds.Select(k => new KindCount(k.Name, records.Keys.Count(r => r.Kind == k.Name)));
        return new Dataset(version, generation, description.BuiltAt, description.AsOf, DutchAnalyser.Version, description.Licenses, description.Sources, [.. counts], [.. issues], description.Coverage);
    }
}
