using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>The inputs of <c>where</c>, derived from the model.</summary>
internal sealed class FilterTypes(TypeBook book)
{
    private readonly OperationTypes _operations = new(book);

    public InputObjectGraphType Of(KindDef kind) => book.Input(
        $"{kind.Name}FilterInput",
        $"Conditions on {kind.Name}. Several keys in one object are AND.",
        t => Fill(t, FilterShape.OfKind(book.Model, kind)));

    private InputObjectGraphType OfItem(EdgeView view) => book.Input(
        $"{FilterShape.ItemFilterName(book.Model, view)}FilterInput",
        $"Conditions on one {view.Edge.ItemName}. Several keys in one object are AND and hold for the same one.",
        t => Fill(t, FilterShape.OfItem(book.Model, view)));

    private void Fill(InputObjectGraphType type, IReadOnlyList<FilterEntry> entries)
    {
        type.AddInput("and", TypeBook.ListOf(type), "All of these conditions hold.");
        type.AddInput("or", TypeBook.ListOf(type), "At least one of these conditions holds.");
        foreach (var entry in entries) Add(type, entry);
    }

    private void Add(InputObjectGraphType type, FilterEntry entry)
    {
        switch (entry)
        {
            case FilterEntry.Id:
                type.AddInput(entry.Name, _operations.Id(), "The global id of the node.");
                break;
            case FilterEntry.Key:
                type.AddInput(entry.Name, _operations.Text(), "The readable key; one that does not exist is an error where keys are typed by people.");
                break;
            case FilterEntry.Value value:
                type.AddInput(entry.Name, _operations.Of(value.Field), Meaning.Of(value.Field));
                break;
            case FilterEntry.State:
                type.AddInput(entry.Name, _operations.Choice(typeof(WrittenQuestionState)), "Where the set stands on the day of the dataset.");
                break;
            case FilterEntry.ToOne { View: var view }:
                type.AddInput(entry.Name, Of(book.Model.Kind(view.OtherKind)), $"There is one, and it meets this. {view.Meaning}");
                break;
            case FilterEntry.ToMany { View: var view }:
                type.AddInput(entry.Name, List(view.ItemName is null ? Of(book.Model.Kind(view.OtherKind)) : OfItem(view)), view.Meaning);
                break;
            case FilterEntry.Target target:
                type.AddInput(entry.Name, Of(book.Model.Kind(target.Kind)), $"The {target.Kind} is known and meets this; with no conditions, it is known.");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry, "no input for it");
        }
    }

    private InputObjectGraphType List(InputObjectGraphType item) => book.Input(
        $"ListFilterInputTypeOf{item.Name}", "Conditions on a list. Several keys in one object are AND.", t =>
        {
            t.AddInput("all", item, "Every item meets this; true for an empty list.");
            t.AddInput("none", item, "No item meets this condition.");
            t.AddInput("some", item, "At least one item meets this.");
            t.AddInput("any", book.Boolean, "True: there is an item; false: the list is empty.");
        });
}
