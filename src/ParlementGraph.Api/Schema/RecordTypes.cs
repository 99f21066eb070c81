using GraphQL.Types;
using ParlementGraph.Model;
using Record = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace ParlementGraph.Api.Schema;

/// <summary>Object types of the small records inside nodes: dated names, notices, forms.</summary>
internal sealed class RecordTypes(ApiTypes types)
{
    private static readonly Dictionary<(string Kind, string Field), (string Name, string Description)> Named = new()
    {
        [("Ministry", "names")] = ("DatedName", "A name with the days on which it was in use."),
        [("WrittenQuestion", "notices")] = ("Notice", "A notice about a set of questions (mededeling)."),
        [("Document", "forms")] = ("DocumentForm", "A file in which a document exists."),
    };

    public ObjectGraphType Of(string kind, FieldDef field)
    {
        var (name, description) = Named.GetValueOrDefault((kind, field.Name), (kind + Fields.Pascal(field.Name).TrimEnd('s'), field.Meaning));
        return types.Book.Object(name, description, t =>
        {
            foreach (var part in field.Parts) Add(t, part);
        });
    }

    private void Add(ObjectGraphType type, FieldDef part)
    {
        if (part.Name == "document")
        {
            type.Add(part.Name, types.Kinds.Of("Document"), "The document itself; null where it is not in the graph.", c => Source(c).GetValueOrDefault("document") is string key ? c.Request().Get("Document", key) : null);
            return;
        }
        type.Add(part.ShownAs, TypeBook.Maybe(types.Book.ValueOf(part), part.Required), Meaning.Of(part), c => Source(c).GetValueOrDefault(part.Name));
    }

    private static Record Source(GraphQL.IResolveFieldContext context) => (Record)context.Source!;
}
