using GraphQL;
using GraphQL.Types;
using ParlementGraph.Model;
using FieldType = ParlementGraph.Model.FieldType;

namespace ParlementGraph.Api.Schema;

/// <summary>The types of one mention: an edge with what it says, the nodes that it refers to and its ends.</summary>
internal sealed class ItemTypes(ApiTypes types)
{
    public ObjectGraphType Of(EdgeDef edge) => types.Book.Object(edge.ItemName!, $"One mention. {edge.Meaning}", t => Fill(t, edge));

    private void Fill(ObjectGraphType type, EdgeDef edge)
    {
        var ends = EdgeViews.ItemEnds(types.Model, edge).Select(at => at == EdgeEnd.From ? EdgeEnd.To : EdgeEnd.From).ToList();
        // Both ends of a tie between two of a kind have one name: it is the other one, wherever a reader stands.
        if (ends.Count > 1 && EdgeViews.IsAmongEquals(edge)) ends = [ends[0]];
        foreach (var end in ends)
        {
            foreach (var kind in edge.Ends(end)) AddEnd(type, edge, end, kind);
        }
        foreach (var property in edge.Properties.Where(p => p.Exposed && !type.HasField(p.ShownAs))) AddProperty(type, property);
        if (MinisterOf(edge) is { } minister)
        {
            type.Add("minister", types.Minister, "The person in the office, where both are known; null otherwise.", c => minister(Source(c)));
        }
    }

    private void AddEnd(ObjectGraphType type, EdgeDef edge, EdgeEnd end, string kind)
    {
        if (kind == edge.ItemName)
        {
            // The item is the node with what the edge adds: SourceRecord and the fields it decided.
            foreach (var field in types.Model.Kind(kind).Fields.Where(f => f.Exposed))
            {
                type.Add(field.ShownAs, TypeBook.Maybe(types.Book.ValueOf(field), field.Required), Meaning.Of(field), c => Source(c).End(end)[field.Name]);
            }
            return;
        }
        var name = ItemShape.NameOfEnd(kind);
        var isOnly = edge.Ends(end).Count == 1;
        var property = edge.Properties.FirstOrDefault(p => p.ShownAs == name && p.Type == FieldType.Ref);
        type.Add(name, TypeBook.Maybe(types.Kinds.Of(kind), isOnly), Description(kind, isOnly, property), c =>
        {
            var mention = Source(c);
            if ((EdgeViews.IsAmongEquals(edge) ? mention.Other : mention.End(end)) is { } node && node.Ref.Kind == kind) return node;
            return property is not null && mention.Edge[property.Name] is string key ? c.Request().Get(kind, key) : null;
        });
    }

    private static string Description(string kind, bool isOnly, FieldDef? property) =>
        property is not null ? Meaning.Of(property)
        : isOnly ? $"The {kind} of this mention."
        : kind == "UnresolvedActor" ? "The words as written, when they could not be tied to one person or office; null otherwise."
        : $"The {kind}; null when it could not be told from the text.";

    private void AddProperty(ObjectGraphType type, FieldDef property)
    {
        switch (property.Type)
        {
            case FieldType.Ref:
                type.Add(property.ShownAs, TypeBook.Maybe(types.Kinds.Of(property.Refers!), property.Required), Meaning.Of(property),
                    c => Source(c).Edge[property.Name] is string key ? c.Request().Get(property.Refers!, key) : null);
                break;
            case FieldType.RefList:
                type.Add(property.ShownAs, TypeBook.NonNull(TypeBook.ListOf(types.Kinds.Of(property.Refers!))), Meaning.Of(property),
                    c => c.Request().GetMany(property.Refers!, Source(c).Edge[property.Name] as IEnumerable<string> ?? []));
                break;
            default:
                type.Add(property.ShownAs, TypeBook.Maybe(types.Book.ValueOf(property), property.Required), Meaning.Of(property), c => Source(c).Edge[property.Name]);
                break;
        }
    }

    /// <summary>How to tell the person in the office from a mention; null for edges that name no such pair.</summary>
    private static Func<Mention, MinisterPair?>? MinisterOf(EdgeDef edge) => edge.Type switch
    {
        "ADDRESSED_TO" => m => m.Edge.To.Kind == "Office" && m.Edge["holder"] is string holder ? new(m.Edge.To.Key, holder) : null,
        "ANSWERED" => m => m.Edge.From.Kind == "Person" && m.Edge["office"] is string office ? new(office, m.Edge.From.Key) : null,
        _ => null,
    };

    private static Mention Source(IResolveFieldContext context) => (Mention)context.Source!;
}
