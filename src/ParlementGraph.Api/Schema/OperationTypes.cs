using GraphQL.Types;
using ParlementGraph.Model;
using FieldType = ParlementGraph.Model.FieldType;

namespace ParlementGraph.Api.Schema;

/// <summary>The operation inputs with Hot Chocolate's names: what can be asked of one value.</summary>
internal sealed class OperationTypes(TypeBook book)
{
    public InputObjectGraphType Of(FieldDef field) => field.Type switch
    {
        FieldType.Plain or FieldType.Uri => Text(),
        FieldType.Number => Ordered("Int", book.Int),
        FieldType.Date => Ordered("LocalDate", book.LocalDate),
        FieldType.Instant => Ordered("DateTime", book.DateTime),
        FieldType.Uuid => Ordered("Uuid", book.Uuid, ordered: false),
        FieldType.Boolean => book.Input("BooleanOperationFilterInput", "Conditions on a truth value. Several keys in one object are AND.", t => Equal(t, book.Boolean, lists: false)),
        FieldType.Choice => Choice(field.Choices!),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, $"'{field.Name}' cannot be filtered on"),
    };

    public InputObjectGraphType Choice(Type choices) => book.Input(
        $"{choices.Name}OperationFilterInput", $"Conditions on a value of {choices.Name}. Several keys in one object are AND.", t => Equal(t, book.Enum(choices)));

    public InputObjectGraphType Id() => book.Input("IdOperationFilterInput", "Conditions on a global id. Several keys in one object are AND.", t => Equal(t, book.Id));

    public InputObjectGraphType Text() => book.Input("StringOperationFilterInput",
        "Conditions on a text, ordinal and case-sensitive in every store; for words use `search`. Several keys in one object are AND.", t =>
        {
            t.AddInput("and", TypeBook.ListOf(t), "All of these conditions hold.");
            t.AddInput("or", TypeBook.ListOf(t), "At least one of these conditions holds.");
            t.AddInput("eq", book.String, "Equal to this text; null asks for a missing value.");
            t.AddInput("neq", book.String, "Not equal to this text; null asks for a value that is there.");
            t.AddInput("contains", book.String, "Holds this text, at least 2 characters of it.");
            t.AddInput("ncontains", book.String, "Does not hold this text, at least 2 characters of it, or is missing.");
            t.AddInput("in", new ListGraphType(book.String), "Equal to one of these, at most 500.");
            t.AddInput("nin", new ListGraphType(book.String), "Equal to none of these, at most 500.");
            t.AddInput("startsWith", book.String, "Begins with this text.");
            t.AddInput("nstartsWith", book.String, "Does not begin with this text, or is missing.");
            t.AddInput("endsWith", book.String, "Ends with this text.");
            t.AddInput("nendsWith", book.String, "Does not end with this text, or is missing.");
        });

    private InputObjectGraphType Ordered(string name, IGraphType value, bool ordered = true) => book.Input(
        $"{name}OperationFilterInput", $"Conditions on a value of {name}. Several keys in one object are AND; a comparison with a missing value is false.", t =>
        {
            Equal(t, value);
            if (!ordered) return;
            t.AddInput("gt", value, "Greater than this value, or later.");
            t.AddInput("ngt", value, "Not greater than this value, or missing.");
            t.AddInput("gte", value, "Greater than or equal to this value.");
            t.AddInput("ngte", value, "Not greater than or equal to this value, or missing.");
            t.AddInput("lt", value, "Less than this value, or earlier.");
            t.AddInput("nlt", value, "Not less than this value, or missing.");
            t.AddInput("lte", value, "Less than or equal to this value.");
            t.AddInput("nlte", value, "Not less than or equal to this value, or missing.");
        });

    private static void Equal(InputObjectGraphType type, IGraphType value, bool lists = true)
    {
        type.AddInput("eq", value, "Equal to this value; null asks for a missing one.");
        type.AddInput("neq", value, "Not equal to this value; null asks for one that is there.");
        if (!lists) return;
        // HC: a list of enum values has no nulls in it, any other list may.
        IGraphType item = value is EnumerationGraphType ? new NonNullGraphType(value) : value;
        type.AddInput("in", new ListGraphType(item), "Equal to one of these, at most 500.");
        type.AddInput("nin", new ListGraphType(item), "Equal to none of these, at most 500.");
    }
}
