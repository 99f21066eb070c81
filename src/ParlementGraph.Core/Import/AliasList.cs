using System.Collections;
using System.IO.Compression;
using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Import;

/// <summary>Old keys in the order in which a build meets them, as packed lines of text: there is one for nearly every document, and the store takes them only at the end.</summary>
internal sealed class AliasList : IEnumerable<KeyAlias>
{
    private const int Together = 64 * 1024;

    private readonly List<byte[]> _packed = [];
    private readonly StringBuilder _lines = new();

    public void Add(KeyAlias alias)
    {
        // Kinds and keys have no blanks.
        _lines.Append($"{alias.Old.Kind} {alias.Old.Key} {alias.Now.Kind} {alias.Now.Key}\n");
        if (_lines.Length < Together) return;
        _packed.Add(Pack(_lines.ToString()));
        _lines.Clear();
    }

    public IEnumerator<KeyAlias> GetEnumerator()
    {
        foreach (var lines in _packed.Select(Unpack).Append(_lines.ToString()))
        {
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var words = line.Split(' ');
                yield return new KeyAlias(new NodeRef(words[0], words[1]), new NodeRef(words[2], words[3]));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static byte[] Pack(string lines)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(Encoding.ASCII.GetBytes(lines));
        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.ASCII);
        return reader.ReadToEnd();
    }
}
