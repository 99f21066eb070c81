using System.Buffers;

namespace ParlementGraph.Store.Neo4j.Building;

/// <summary>Rows for one statement, each as JSON: at most so many, and of at most so many bytes.</summary>
internal sealed class Batch
{
    // Measured: with 1,000 rows a batch is a fifth slower, with 10,000 no faster.
    public const int MostRows = 5000;
    public const int MostBytes = 8 * 1024 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _rows = [];
    private long _bytes;

    public int Count => _rows.Count;

    public bool IsFull => Count >= MostRows || _bytes >= MostBytes;

    public void Add(ReadOnlyMemory<byte> row)
    {
        _rows.Add(row);
        _bytes += row.Length;
    }

    public bool HasRoomFor(int bytes) => Count == 0 || _bytes + bytes <= MostBytes;

    public (Batch First, Batch Second) Halves()
    {
        var (first, second) = (new Batch(), new Batch());
        for (var i = 0; i < Count; i++) (i < Count / 2 ? first : second).Add(_rows[i]);
        return (first, second);
    }

    public JsonRows Json()
    {
        var buffer = new ArrayBufferWriter<byte>((int)_bytes + Count + 2);
        buffer.Write("["u8);
        for (var i = 0; i < Count; i++)
        {
            if (i > 0) buffer.Write(","u8);
            buffer.Write(_rows[i].Span);
        }
        buffer.Write("]"u8);
        return new JsonRows(buffer.WrittenMemory);
    }
}
