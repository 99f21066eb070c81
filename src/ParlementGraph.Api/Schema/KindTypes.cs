using GraphQL.Types;
using ParlementGraph.Model;
using FieldType = ParlementGraph.Model.FieldType;

namespace ParlementGraph.Api.Schema;

/// <summary>The object type of each kind: its fields and edges out of the model, then what <see cref="HandWritten"/> adds.</summary>
internal sealed class KindTypes(ApiTypes types)
{
    private readonly HandWritten _handWritten = new(types);

    public ObjectGraphType Of(string kind)
    {
        var def = types.Model.Kind(kind);
        return types.Book.Object(kind, Meaning.Of(def), t => Fill(t, def));
    }

    private void Fill(ObjectGraphType type, KindDef kind)
    {
        if (KindShape.IsNode(types.Model, kind))
        {
            type.Add("id", TypeBook.NonNull(types.Book.Id), "Global id: opaque, the same in every build.", c => GlobalId.Of(kind.Name, Source(c).Key));
            type.AddResolvedInterface(types.Node);
        }
        if (KindShape.ShowsKey(kind)) type.Add("key", TypeBook.NonNull(types.Book.String), $"Readable key: {kind.KeyMeaning}.", c => Source(c).Key);
        foreach (var field in kind.Fields.Where(f => f.Exposed))
        {
            if (!_handWritten.Replaces(type, kind.Name, field)) AddField(type, kind.Name, field);
        }
        foreach (var view in EdgeViews.Of(types.Model, kind.Name))
        {
            if (!_handWritten.Replaces(type, kind.Name, view)) AddView(type, view);
        }
        _handWritten.AddTo(type, kind.Name);
    }

    private void AddField(ObjectGraphType type, string kind, FieldDef field)
    {
        if (field.Type == FieldType.Records)
        {
            type.Add(field.ShownAs, TypeBook.Maybe(TypeBook.ListOf(types.Records.Of(kind, field)), field.Required), Meaning.Of(field), c => Source(c)[field.Name]);
            return;
        }
        type.Add(field.ShownAs, TypeBook.Maybe(types.Book.ValueOf(field), field.Required), Meaning.Of(field), c => Source(c)[field.Name]);
    }

    private void AddView(ObjectGraphType type, EdgeView view)
    {
        switch (view.Shape)
        {
            case ViewShape.One:
                type.Add(view.Name, Of(view.OtherKind), view.Meaning, c => Others(c, view).Select(Nodes.First));
                break;
            case ViewShape.List:
                type.Add(view.Name, TypeBook.NonNull(TypeBook.ListOf(Of(view.OtherKind))), view.Meaning, c => Others(c, view));
                break;
            case ViewShape.Items when view.Edge.IsSpan:
                AddSpans(type, view);
                break;
            case ViewShape.Items:
                type.Add(view.Name, TypeBook.NonNull(TypeBook.ListOf(types.Items.Of(view.Edge))), view.Meaning, c => Mentions(c, view));
                break;
            case ViewShape.Connection:
                AddConnection(type, view);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(view), view.Shape, "no field for it");
        }
    }

    /// <summary>What lasts is shown as it is on a day.</summary>
    private void AddSpans(ObjectGraphType type, EdgeView view) => type.Add(
        view.Name,
        TypeBook.NonNull(TypeBook.ListOf(types.Items.Of(view.Edge))),
        $"{view.Meaning} On one day, unless `all` is asked for.",
        c =>
        {
            var on = Days.Of(c);
            var all = c.Given<bool?>("all") ?? false;
            return Mentions(c, view).Select(m => m.Where(x => all || Days.Holds(x.Edge, on)));
        },
        Days.On(types.Book),
        Fields.Argument("all", types.Book.Boolean, "True for every span there ever was, whatever the day.", byDefault: false));

    private void AddConnection(ObjectGraphType type, EdgeView view)
    {
        var kind = types.Model.Kind(view.OtherKind);
        type.Add(view.Name, types.Connections.Of(view.Name, Of(view.OtherKind)), $"{kind.Name} nodes in pages. {view.Meaning}", c =>
        {
            var request = c.Request();
            return request.LoaderAt<NodeRef, Slice>(c, Wanted.Of(c), () =>
            {
                var list = ListRequest.Of(c, kind);
                return (nodes, token) => Lists.ExpandAsync(request, list, view, nodes, token);
            }).Load(Source(c).Ref);
        }, types.Connections.Arguments(kind));
    }

    internal static Node Source(GraphQL.IResolveFieldContext context) => (Node)context.Source!;

    internal static GraphQL.DataLoader.IDataLoaderResult<IReadOnlyList<Mention>> Mentions(GraphQL.IResolveFieldContext context, EdgeView view)
    {
        var near = Source(context);
        return context.Request().Expand(view.Edge, view.At, near.Ref).Select(hits => (IReadOnlyList<Mention>)[.. hits.Select(h => new Mention(h.Edge, view.At, near, h.Other))]);
    }

    internal static GraphQL.DataLoader.IDataLoaderResult<IReadOnlyList<Node>> Others(GraphQL.IResolveFieldContext context, EdgeView view) =>
        context.Request().Expand(view.Edge, view.At, Source(context).Ref)
            .Select(hits => (IReadOnlyList<Node>)[.. hits.Where(h => view.OtherKinds.Contains(h.Other.Ref.Kind)).Select(h => h.Other)]);
}

internal static class Nodes
{
    public static Node? First(IReadOnlyList<Node> nodes) => nodes.Count == 0 ? null : nodes[0];
}
