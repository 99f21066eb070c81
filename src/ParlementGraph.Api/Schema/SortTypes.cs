using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>The inputs of <c>order</c>, derived from the model.</summary>
internal sealed class SortTypes(TypeBook book)
{
    public EnumerationGraphType Direction => book.Get("SortEnumType",
        () => EnumTypes.Of("SortEnumType", "The direction of an order. A missing value is lowest.", ("ASC", false, "From low to high, missing values first."), ("DESC", true, "From high to low, missing values last.")),
        _ => { });

    /// <summary>Null for a kind without a field to sort by.</summary>
    public InputObjectGraphType? Of(KindDef kind)
    {
        var fields = Sortable(kind);
        return fields.Count == 0 ? null : book.Input(
            $"{kind.Name}SortInput",
            $"A field of {kind.Name} to order by: one field in each object, the list gives their priority.",
            t =>
            {
                foreach (var field in fields) t.AddInput(field.ShownAs, Direction, $"Order by {field.ShownAs}. {Meaning.Of(field)}");
            });
    }

    public static IReadOnlyList<FieldDef> Sortable(KindDef kind) => [.. kind.Fields.Where(f => f.Exposed && f.Sorted)];

    /// <summary>What the store is asked to order by: texts by their ASCII companion.</summary>
    public static IReadOnlyList<Order> Read(KindDef kind, IEnumerable<IDictionary<string, object?>> order) =>
        Read(Sortable(kind).ToDictionary(f => f.ShownAs, f => f.SortedBy ?? f.Name), order);

    /// <param name="fields">The fields that may be named, and what they are called inside.</param>
    public static IReadOnlyList<Order> Read(Dictionary<string, string> fields, IEnumerable<IDictionary<string, object?>> order)
    {
        var read = new List<Order>();
        foreach (var step in order)
        {
            if (step.Count != 1) throw Coded.Error(Coded.OrderInvalid, "Name one field in each object of `order`; the list gives their priority.");
            var (name, direction) = step.First();
            if (direction is not bool descending) throw Coded.Error(Coded.OrderInvalid, $"`order` by '{name}' needs ASC or DESC.");
            // A field named twice decides only once.
            if (read.TrueForAll(o => o.Field != fields[name])) read.Add(new(fields[name], descending));
        }
        return read;
    }
}
