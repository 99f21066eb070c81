using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>One entry of a filter input: the same list makes the input type and reads its values, so that the two cannot differ.</summary>
internal abstract record FilterEntry(string Name)
{
    /// <summary>The key of the node, readable.</summary>
    public sealed record Key() : FilterEntry("key");

    /// <summary>The global id of the node.</summary>
    public sealed record Id() : FilterEntry("id");

    /// <summary>A field or a property by its value.</summary>
    public sealed record Value(FieldDef Field) : FilterEntry(Field.ShownAs);

    /// <summary>The state of a written question on the day of the dataset: no field, but conditions on three.</summary>
    public sealed record State() : FilterEntry("state");

    /// <summary>The one other node of an edge.</summary>
    public sealed record ToOne(EdgeView View) : FilterEntry(View.Name);

    /// <summary>Some, none or all of the other nodes of an edge, or of the edges themselves.</summary>
    public sealed record ToMany(EdgeView View) : FilterEntry(View.Name);

    /// <summary>In an item: the node that a property refers to, or the node at the other end when it is of that kind.</summary>
    public sealed record Target(string Shown, string Kind, FieldDef? Property, bool OtherEnd) : FilterEntry(Shown);
}

/// <summary>What can be filtered on, derived from the model.</summary>
internal static class FilterShape
{
    public static IReadOnlyList<FilterEntry> OfKind(GraphModel model, KindDef kind)
    {
        var entries = new List<FilterEntry>();
        if (KindShape.IsNode(model, kind)) entries.Add(new FilterEntry.Id());
        if (KindShape.ShowsKey(kind)) entries.Add(new FilterEntry.Key());
        entries.AddRange(kind.Fields.Where(f => f.Exposed && f.Filtered).Select(f => new FilterEntry.Value(f)));
        if (kind.Name == KindShape.WrittenQuestion) entries.Add(new FilterEntry.State());
        foreach (var view in EdgeViews.Of(model, kind.Name))
        {
            if (view.ItemName is not null ? !HasItemFilter(model, view) : view.OtherKinds.Count > 1) continue;
            entries.Add(view.Shape == ViewShape.One ? new FilterEntry.ToOne(view) : new FilterEntry.ToMany(view));
        }
        return entries;
    }

    /// <summary>What can be said of one mention, seen from where the view stands.</summary>
    public static IReadOnlyList<FilterEntry> OfItem(GraphModel model, EdgeView view)
    {
        var entries = new List<FilterEntry>();
        entries.AddRange(view.Edge.Properties.Where(p => p.Exposed && p.Filtered && p.Type != FieldType.Ref).Select(p => new FilterEntry.Value(p)));
        var references = view.Edge.Properties.Where(p => p.Exposed && p.Filtered && p.Type == FieldType.Ref).ToList();
        foreach (var kind in view.OtherKinds.Where(k => k != view.ItemName))
        {
            var shown = ItemShape.NameOfEnd(kind);
            entries.Add(new FilterEntry.Target(shown, kind, references.Find(p => p.ShownAs == shown), OtherEnd: true));
        }
        foreach (var property in references.Where(p => entries.TrueForAll(e => e.Name != p.ShownAs)))
        {
            entries.Add(new FilterEntry.Target(property.ShownAs, property.Refers!, property, OtherEnd: false));
        }
        return entries;
    }

    /// <summary>The name of the item's filter: after the item, and after the kind too where both ends show it, since each then offers the other end, unless both offer the same.</summary>
    public static string ItemFilterName(GraphModel model, EdgeView view) =>
        (EdgeViews.ItemEnds(model, view.Edge).Count > 1 && !EdgeViews.IsAmongEquals(view.Edge) ? view.Edge.Ends(view.At)[0] : "") + view.Edge.ItemName;

    private static bool HasItemFilter(GraphModel model, EdgeView view) => OfItem(model, view).Count > 0;
}
