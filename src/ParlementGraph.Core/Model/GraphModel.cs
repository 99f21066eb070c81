using ParlementGraph.Model.Kinds;

namespace ParlementGraph.Model;

/// <summary>What one file in <c>Model/Kinds</c> says: a kind, and the edges that its records own.</summary>
public sealed record KindFile(KindDef Kind, params IReadOnlyList<EdgeDef> Edges);

/// <summary>
/// The whole model as data. Tables, constraints, write statements, the in-memory oracle, GraphQL's object, filter and sort types,
/// the dump and docs/data-model.md are derived from it.
/// </summary>
public sealed class GraphModel
{
    private readonly Dictionary<string, KindDef> _kinds;
    private readonly Dictionary<string, EdgeDef> _edges;

    private GraphModel(IReadOnlyList<KindFile> files)
    {
        Files = files;
        Kinds = [.. files.Select(f => f.Kind)];
        Edges = [.. files.SelectMany(f => f.Edges)];
        _kinds = Kinds.ToDictionary(k => k.Name);
        _edges = Edges.ToDictionary(e => e.Type);
    }

    /// <summary>The model of the parliament: a new kind is one file, and one line here.</summary>
    public static GraphModel Standard { get; } = new(
    [
        CabinetKind.File,
        MinistryKind.File,
        OfficeKind.File,
        PartyKind.File,
        PersonKind.File,
        TopicKind.File,
        WrittenQuestionKind.File,
        QuestionKind.File,
        AnswerKind.File,
        DocumentKindFile.File,
        CitationKind.File,
        UnresolvedActorKind.File,
        SourceRecordKind.File,
        IssueKind.File,
    ]);

    public IReadOnlyList<KindFile> Files { get; }

    public IReadOnlyList<KindDef> Kinds { get; }

    public IReadOnlyList<EdgeDef> Edges { get; }

    public KindDef Kind(string name) => _kinds.GetValueOrDefault(name) ?? throw new ArgumentException($"the model has no kind '{name}'", nameof(name));

    public EdgeDef Edge(string type) => _edges.GetValueOrDefault(type) ?? throw new ArgumentException($"the model has no edge '{type}'", nameof(type));

    public bool HasKind(string name) => _kinds.ContainsKey(name);

    /// <summary>The edges whose owner can be of this kind.</summary>
    public IEnumerable<EdgeDef> OwnedBy(string kind) => Edges.Where(e => e.Ends(e.Owner).Contains(kind));

    /// <summary>The edges that a reader of this kind sees, with the end the node is at.</summary>
    public IEnumerable<(EdgeDef Edge, EdgeEnd At, string Name)> SeenAt(string kind)
    {
        foreach (var edge in Edges)
        {
            if (edge.NameAtFrom is { } from && edge.From.Contains(kind)) yield return (edge, EdgeEnd.From, from);
            if (edge.NameAtTo is { } to && edge.To.Contains(kind)) yield return (edge, EdgeEnd.To, to);
        }
    }

    /// <summary>The model with one more kind.</summary>
    public GraphModel With(KindFile file) => new([.. Files, file]);
}
