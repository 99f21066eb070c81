using System.Text;
using System.Text.Json;
using ParlementGraph.Store.Neo4j.Building;

namespace ParlementGraph.Benchmarks;

/// <summary>Rows of a load by statement, in files: those of the full graph are more than fit in memory.</summary>
internal sealed class RecordedRows(string folder) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FileStream> _batches = [];
    private readonly List<string> _order = [];

    /// <summary>The log of changes and old keys are beside the model.</summary>
    public static bool IsOfGraph(string statement) => statement.Contains(" CREATE (", StringComparison.Ordinal);

    public static bool IsOfNodes(string statement) => statement.Contains(" CREATE (n:", StringComparison.Ordinal);

    public void Add(string statement, ReadOnlySpan<byte> json)
    {
        if (!IsOfGraph(statement)) return;
        lock (_gate)
        {
            if (!_batches.TryGetValue(statement, out var file))
            {
                _order.Add(statement);
                _batches[statement] = file = File.Create(Path.Combine(folder, $"{_order.Count}.batches"));
            }
            file.Write(json);
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>A row a line, so that a client may cut its own batches. Nodes come first, as they were written.</summary>
    public IReadOnlyList<RowFile> Split()
    {
        var files = new List<RowFile>();
        foreach (var (index, statement) in _order.Index())
        {
            _batches[statement].Dispose();
            var path = Path.Combine(folder, $"{index + 1}.rows");
            var count = 0L;
            using (var lines = new StreamWriter(path, append: false, new UTF8Encoding(false)))
            {
                foreach (var batch in File.ReadLines(Path.ChangeExtension(path, ".batches")))
                {
                    using var json = JsonDocument.Parse(batch);
                    foreach (var row in json.RootElement.EnumerateArray())
                    {
                        lines.WriteLine(row.GetRawText());
                        count++;
                    }
                }
            }
            File.Delete(Path.ChangeExtension(path, ".batches"));
            files.Add(new RowFile(statement.Replace(BuildLease.Held, "", StringComparison.Ordinal), path, count));
        }
        return files;
    }

    public void Dispose()
    {
        foreach (var file in _batches.Values) file.Dispose();
    }
}

/// <param name="Statement">Without the check of the lease, which a plain client has not.</param>
internal sealed record RowFile(string Statement, string Path, long Count)
{
    public bool IsOfEdges => !RecordedRows.IsOfNodes(Statement);
}
