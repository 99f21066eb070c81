using System.Buffers;
using System.Collections;
using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Import;

/// <summary>Old keys in the order in which a build meets them, as lines of text: there is one for nearly every document, and the store takes them only at the end.</summary>
internal sealed class AliasList : IEnumerable<KeyAlias>
{
    private readonly ArrayBufferWriter<byte> _lines = new();

    // Kinds and keys have no blanks.
    public void Add(KeyAlias alias) => Encoding.ASCII.GetBytes($"{alias.Old.Kind} {alias.Old.Key} {alias.Now.Kind} {alias.Now.Key}\n", _lines);

    public IEnumerator<KeyAlias> GetEnumerator()
    {
        var rest = _lines.WrittenMemory;
        while (rest.Span.IndexOf((byte)'\n') is var end and >= 0)
        {
            var words = Encoding.ASCII.GetString(rest.Span[..end]).Split(' ');
            yield return new KeyAlias(new NodeRef(words[0], words[1]), new NodeRef(words[2], words[3]));
            rest = rest[(end + 1)..];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
