using ParlementGraph.Model;

namespace ParlementGraph.Tests.Model;

/// <summary>What stores, API and documentation take for granted of every model, checked on the standard one.</summary>
public sealed class GraphModelTests
{
    private static readonly GraphModel Model = GraphModel.Standard;

    public static TheoryData<string> Kinds => [.. Model.Kinds.Select(k => k.Name)];

    public static TheoryData<string> Edges => [.. Model.Edges.Select(e => e.Type)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_sortable_text_is_sorted_by_an_ASCII_companion_or_is_ASCII_itself(string name)
    {
        foreach (var field in Model.Kind(name).Fields.Where(f => f.Sorted && f.SortedBy is not null))
        {
            Assert.True(Model.Kind(name).Field(field.SortedBy!).Sorted, $"{name}.{field.Name} is sorted by a field that is not sortable");
        }
        string[] ascii = ["number", "sort", "sortName", "parliamentaryYear", "publicationId"];
        Assert.DoesNotContain(Model.Kind(name).Fields, f => f is { Sorted: true, Type: FieldType.Plain, SortedBy: null } && !ascii.Contains(f.Name));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_default_order_names_sortable_fields(string name) =>
        Assert.All(Model.Kind(name).DefaultOrder, o => Assert.True(Model.Kind(name).Field(o.Field).Sorted, o.Field));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_choice_has_its_enum_and_every_list_of_records_its_parts(string name) =>
        Assert.All(Model.Kind(name).Fields, f => Assert.True((f.Type == FieldType.Choice) == (f.Choices is not null) && (f.Type == FieldType.Records) == (f.Parts.Count > 0), f.Name));

    [Theory, MemberData(nameof(Edges))]
    public void An_edge_starts_ends_and_refers_to_kinds_of_the_model(string type)
    {
        var edge = Model.Edge(type);
        Assert.All(edge.From.Concat(edge.To).Concat(edge.Properties.Select(p => p.Refers).OfType<string>()), kind => Assert.True(Model.HasKind(kind), kind));
        Assert.Equal(edge.IsSpan, edge.Properties.Any(p => p.Name == "from") && edge.Properties.Any(p => p.Name == "until"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_reader_sees_no_two_things_of_one_name(string name)
    {
        var names = Model.Kind(name).Fields.Where(f => f.Exposed).Select(f => f.ShownAs).Concat(Model.SeenAt(name).Select(s => s.Name)).ToList();
        Assert.Equal(names.Distinct().Order(), names.Order());
    }

    [Fact]
    public void Equal_records_give_equal_lines_whatever_the_order_of_their_edges()
    {
        var self = new NodeRef("Answer", "a#a1");
        Edge To(int n) => new("ANSWERS", self, new NodeRef("Question", $"q#{n}"), new Dictionary<string, object?> { ["order"] = (long)n });
        var node = new Node(self, new Dictionary<string, object?> { ["text"] = "Ja – zéér." });
        var line = CanonicalLine.Of(new GraphRecord(node, [To(2), To(1)]), Model);
        Assert.Equal(line, CanonicalLine.Of(new GraphRecord(node, [To(1), To(2)]), Model));
        Assert.Equal("""{"kind":"Answer","key":"a#a1","fields":{"text":"Ja – zéér."},"edges":[{"type":"ANSWERS","to":"Question:q#1","properties":{"order":1}},{"type":"ANSWERS","to":"Question:q#2","properties":{"order":2}}]}""", line);
    }

    [Fact]
    public void A_value_that_the_model_does_not_know_is_refused() =>
        Assert.Throws<ArgumentException>(() => CanonicalLine.Of(new GraphRecord(new Node(new("Answer", "a"), new Dictionary<string, object?> { ["colour"] = "red" }), []), Model));

    [Fact]
    public void Choices_are_written_in_upper_case_and_read_back()
    {
        Assert.Equal("FURTHER_ANSWER", Choice.Name(DocumentKind.FurtherAnswer));
        Assert.Equal(DocumentKind.FurtherAnswer, Choice.Parse<DocumentKind>("FURTHER_ANSWER"));
        Assert.Throws<ArgumentException>(() => Choice.Parse<DocumentKind>("FurtherAnswer"));
    }
}
