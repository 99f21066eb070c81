using ParlementGraph.Model;
using ParlementGraph.Tests.Store;

namespace ParlementGraph.Tests.ApiSchema;

/// <summary>A kind that is added to the model is in the API without further code.</summary>
public sealed class NewKindTests
{
    private static readonly GraphModel WithMotions = GraphModel.Standard.With(new KindFile(
        new KindDef("Motion", "A motion put to the vote (motie).", "number of the document: `35000-12`",
        [
            new("number", FieldType.Plain, "Number of the motion as printed.") { Required = true, Filtered = true, Sorted = true },
            new("title", FieldType.Plain, "Title of the motion as printed.") { Required = true, Filtered = true, Searched = true },
            new("outcome", FieldType.Choice, "State of the motion after the vote.") { Filtered = true, Choices = typeof(WrittenQuestionState) },
        ])
        { KeyField = "number", DefaultOrder = [new("number")] },
        new EdgeDef("SIGNED", ["Motion"], ["Person"], EdgeEnd.From, "Who signed the motion, first signatory first.")
        {
            NameAtFrom = "signatories",
            NameAtTo = "motions",
            ItemName = "MotionSignatory",
            Properties = [new("order", FieldType.Number, "Place among the signatories, from 1.") { Required = true, Filtered = true }],
        }));

    [Fact]
    public async Task It_has_a_type_a_list_a_filter_and_an_order()
    {
        await using var store = new InMemoryStore(WithMotions);
        using var asking = await Asking.AboutAsync(store, [Motion("35000-12", "Over bodycams", "jan"), Motion("35000-13", "Over camera's", "piet"), Some.Person("jan"), Some.Person("piet")]);

        var data = await asking.DataAsync("""
            {
              motions(where: { signatories: { some: { order: { eq: 1 }, person: { key: { in: ["jan", "piet"] } } } } }, order: [{ number: DESC }]) { totalCount nodes { number title outcome signatories { order person { name } } } }
              found: motions(search: "bodycam") { nodes { id } }
              person(key: "jan") { motions { motion { number } } }
            }
            """);

        Assert.Equal("""{"motions":{"totalCount":2,"nodes":[{"number":"35000-13","title":"Over camera's","outcome":null,"signatories":[{"order":1,"person":{"name":"piet"}}]},{"number":"35000-12","title":"Over bodycams","outcome":null,"signatories":[{"order":1,"person":{"name":"jan"}}]}]},"found":{"nodes":[{"id":"TW90aW9uOjM1MDAwLTEy"}]},"person":{"motions":[{"motion":{"number":"35000-12"}}]}}""",
            data.GetRawText());
    }

    [Fact]
    public void What_no_kind_needs_is_not_in_the_schema()
    {
        var types = SdlTests.Standard.AllTypes.Select(t => t.Name).ToList();
        Assert.DoesNotContain("DateTimeOperationFilterInput", types);
        Assert.DoesNotContain("WrittenQuestionFilterInputFilterInput", types);
    }

    private static GraphRecord Motion(string number, string title, string person) => Some.Record("Motion", number,
        [Some.Has("SIGNED", new("Motion", number), new("Person", person))], ("number", number), ("title", title));
}
