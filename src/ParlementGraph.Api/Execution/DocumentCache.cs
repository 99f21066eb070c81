using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>Documents that have passed guard and validation, so that the next request with the same text skips both. Least recently used go first when the bytes are spent.</summary>
internal sealed class DocumentCache(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Key, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

    internal readonly record struct Key(UInt128 High, UInt128 Low);

    private sealed record Entry(Key Key, GraphQLDocument Document, long Bytes);

    public long Bytes
    {
        get { lock (_lock) return _bytes; }
    }

    public int Count
    {
        get { lock (_lock) return _entries.Count; }
    }

    /// <summary>SHA-256 of text and operation name. Over UTF-16, because two different lone surrogates are one and the same in UTF-8.</summary>
    public static Key KeyOf(string text, string? operationName)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.AppendData([0, 0]);
        hash.AppendData(MemoryMarshal.AsBytes((operationName ?? "").AsSpan()));
        Span<byte> bytes = stackalloc byte[32];
        hash.GetHashAndReset(bytes);
        return new Key(MemoryMarshal.Read<UInt128>(bytes), MemoryMarshal.Read<UInt128>(bytes[16..]));
    }

    public GraphQLDocument? Find(Key key)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    /// <summary>Only for a document that validation has found good.</summary>
    public void Add(Key key, GraphQLDocument document, string text)
    {
        // An AST weighs about 25 bytes for a char of its text; being roughly right is enough to bound the whole.
        var bytes = 1024 + (27L * text.Length);
        lock (_lock)
        {
            if (bytes > maxBytes || _entries.ContainsKey(key)) return;
            _entries[key] = _byUse.AddFirst(new Entry(key, document, bytes));
            _bytes += bytes;
            while (_bytes > maxBytes)
            {
                var last = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _entries.Remove(last.Key);
                _bytes -= last.Bytes;
            }
        }
    }
}
