using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>All makers of types over one book.</summary>
internal sealed class ApiTypes
{
    public ApiTypes(GraphModel model)
    {
        Book = new TypeBook(model);
        var filters = new FilterTypes(Book);
        Sorts = new SortTypes(Book);
        Connections = new ConnectionTypes(Book, filters, Sorts);
        Records = new RecordTypes(this);
        Items = new ItemTypes(this);
        Kinds = new KindTypes(this);
    }

    public TypeBook Book { get; }

    public GraphModel Model => Book.Model;

    public SortTypes Sorts { get; }

    public ConnectionTypes Connections { get; }

    public RecordTypes Records { get; }

    public ItemTypes Items { get; }

    public KindTypes Kinds { get; }

    public InterfaceGraphType Node => Book.Get("Node",
        () => new InterfaceGraphType { Description = "Something with a global id that `node` finds again.", ResolveType = TypeOf },
        t => t.AddField(new GraphQL.Types.FieldType { Name = "id", Description = "Global id: opaque, the same in every build.", ResolvedType = TypeBook.NonNull(Book.Id) }));

    public ObjectGraphType Minister => MinisterType.Of(this);

    /// <summary>A union of kinds; <c>Minister</c> among them is the pair.</summary>
    public UnionGraphType Union(string name, string description, params string[] kinds) => Book.Get(name, () => new UnionGraphType { Description = description, ResolveType = TypeOf }, t =>
    {
        foreach (var kind in kinds) t.AddPossibleType(kind == MinisterType.Name ? Minister : Kinds.Of(kind));
    });

    private ObjectGraphType? TypeOf(object source) => source switch
    {
        Node node => Kinds.Of(node.Ref.Kind),
        MinisterPair => Minister,
        _ => null,
    };
}
