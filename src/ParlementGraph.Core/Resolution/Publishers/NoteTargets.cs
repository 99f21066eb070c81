using ParlementGraph.Model;
using ParlementGraph.Text.References;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>What a note names, in its words and its addresses, and which of that the graph holds.</summary>
internal sealed class NoteTargets
{
    private readonly List<string> _ids = [];
    private readonly List<NodeRef> _held = [];

    public NoteTargets(string text, IReadOnlyList<string> urls, AcrossCases across)
    {
        foreach (var reference in ReferenceReader.Read(text)) Add(reference, across);
        foreach (var url in urls) foreach (var reference in ReferenceReader.Read(url)) Add(reference, across);
    }

    /// <summary>Ids of all that is named, each once: of papers and of most letters, which are not held, there is nothing else.</summary>
    public IReadOnlyList<string> Ids => _ids;

    public IReadOnlyList<NodeRef> Held => _held;

    private void Add(DocumentReference reference, AcrossCases across)
    {
        if (_ids.Contains(reference.Id)) return;
        _ids.Add(reference.Id);
        if (reference.Kind is ReferenceKind.Annex or ReferenceKind.Questions && across.CasesOf(reference.Id).Count > 0) Hold(new NodeRef("Document", reference.Id));
        if (reference.Kind == ReferenceKind.ChamberDocument && across.DocumentOf(reference.Id) is { } document) Hold(new NodeRef("Document", document.Key));
        if (ReferencedCase.Of(reference) is { } number && across.HasCase(number)) Hold(new NodeRef("WrittenQuestion", number));
    }

    private void Hold(NodeRef target)
    {
        if (!_held.Contains(target)) _held.Add(target);
    }
}
