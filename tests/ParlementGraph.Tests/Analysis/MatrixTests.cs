using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;
using static ParlementGraph.Tests.Analysis.SomeFacts;

namespace ParlementGraph.Tests.Analysis;

public sealed class MatrixTests
{
    private static readonly CabinetSpan Old = new("oud", Day("2015-01-01"), Day("2020-01-10"));
    private static readonly CabinetSpan New = new("nieuw", Day("2020-01-10"), null);

    /// <summary>One mention, and what it counts under as MINISTER, PERSON, OFFICE, MINISTRY and CABINET.</summary>
    public static TheoryData<string, string?, string, string> Mentions => new()
    {
        { "Office:minister-van-a", "piet", "2020-02-01", "Minister:minister-van-a@piet Person:piet Office:minister-van-a Ministry:a Cabinet:nieuw" },
        { "Office:minister-van-a", null, "2020-02-01", "Office:minister-van-a Office:minister-van-a Office:minister-van-a Ministry:a Cabinet:nieuw" },
        { "Office:minister-zonder", "piet", "2020-01-09", "Minister:minister-zonder@piet Person:piet Office:minister-zonder Office:minister-zonder Cabinet:oud" },
        { "Office:minister-van-a", "piet", "2014-12-31", "Minister:minister-van-a@piet Person:piet Office:minister-van-a Ministry:a Office:minister-van-a" },
        { "Person:piet", null, "2020-01-10", "Person:piet Person:piet Person:piet Person:piet Cabinet:nieuw" },
        { "Person:piet", null, "2014-01-01", "Person:piet Person:piet Person:piet Person:piet Person:piet" },
        { "UnresolvedActor:de-minister/addressee", null, "2020-02-01", string.Join(' ', Enumerable.Repeat("UnresolvedActor:de-minister/addressee", 5)) },
    };

    [Theory, MemberData(nameof(Mentions))]
    public void The_addressee_counts_under_what_is_known_of_it(string target, string? holder, string submitted, string expected)
    {
        var names = Names(ministries: new Dictionary<string, string> { ["minister-van-a"] = "a" }, cabinets: [Old, New]);
        var end = new AddresseeEnd(new NodeRef(target.Split(':')[0], target.Split(':')[1]), holder);
        var table = Table(names, Row(1, submitted, [Member("jan")], [end]));
        var keys = Enum.GetValues<AddresseeDimension>().Select(d => table.Matrix(AskerDimension.Person, d).Columns.Single().Key.ToString());
        Assert.Equal(expected, string.Join(' ', keys));
    }

    [Theory]
    [InlineData("Person:jan", "groen", "Person:jan Party:groen")]
    [InlineData("Person:jan", null, "Person:jan Person:jan")]
    [InlineData("UnresolvedActor:j/asker", null, "UnresolvedActor:j/asker UnresolvedActor:j/asker")]
    [InlineData("UnresolvedActor:j/asker", "groen", "UnresolvedActor:j/asker UnresolvedActor:j/asker")]
    public void The_asker_counts_as_a_person_or_for_the_party_of_that_day(string asker, string? party, string expected)
    {
        var end = new AskerEnd(new NodeRef(asker.Split(':')[0], asker.Split(':')[1]), party);
        var table = Table(NoNames, Row(1, "2020-01-01", [end], [Office("o")]));
        var keys = Enum.GetValues<AskerDimension>().Select(d => table.Matrix(d, AddresseeDimension.Office).Rows.Single().Key.ToString());
        Assert.Equal(expected, string.Join(' ', keys));
    }

    [Fact]
    public void A_set_with_two_askers_and_two_addressees_counts_in_four_cells_and_once_in_the_total()
    {
        var matrix = Table(NoNames, Row(1, "2020-01-01", [Member("a"), Member("b")], [Office("x", "p"), Office("y", "q")]))
            .Matrix(AskerDimension.Person, AddresseeDimension.Minister);
        Assert.Equal(1, matrix.WrittenQuestionCount);
        Assert.Equal(["Person:a > Minister:x@p", "Person:a > Minister:y@q", "Person:b > Minister:x@p", "Person:b > Minister:y@q"], matrix.Cells.Select(c => $"{c.Asker} > {c.Addressee}"));
        Assert.All(matrix.Cells, c => Assert.Equal(1, c.WrittenQuestionCount));
        Assert.Equal([1, 1], matrix.Rows.Select(r => r.WrittenQuestionCount));
        Assert.Equal([1, 1], matrix.Columns.Select(c => c.WrittenQuestionCount));
    }

    [Fact]
    public void Two_askers_of_one_party_and_two_mentions_of_one_minister_count_once()
    {
        var matrix = Table(NoNames, Row(1, "2020-01-01", [Member("a", "p"), Member("b", "p")], [Office("x", "q"), Office("x", "q")]))
            .Matrix(AskerDimension.Party, AddresseeDimension.Minister);
        Assert.Equal("Party:p > Minister:x@q: 2020Z00001", Assert.Single(matrix.Cells).Line());
    }

    [Fact]
    public void One_person_in_two_offices_is_two_ministers_and_one_person()
    {
        var table = Table(NoNames, Row(1, "2020-01-01", [Member("a")], [Office("x", "q"), Office("y", "q")]));
        Assert.Equal(2, table.Matrix(AskerDimension.Person, AddresseeDimension.Minister).Cells.Count);
        Assert.Equal("Person:a > Person:q: 2020Z00001", Assert.Single(table.Matrix(AskerDimension.Person, AddresseeDimension.Person).Cells).Line());
    }

    [Fact]
    public void A_set_without_asker_or_addressee_is_in_no_cell_but_in_the_count()
    {
        var matrix = Table(NoNames,
            Row(1, "2020-01-01", [], [Office("x")]),
            Row(2, "2020-01-01", [Member("a")], []),
            Row(3, "2020-01-01", [], []),
            Row(4, "2020-01-01", [Member("a")], [Office("x")])).Matrix(AskerDimension.Person, AddresseeDimension.Office);
        Assert.Equal((4, 3), (matrix.WrittenQuestionCount, matrix.WithoutCell));
        Assert.Equal("Person:a > Office:x: 2020Z00004", Assert.Single(matrix.Cells).Line());
        Assert.Equal(1, Assert.Single(matrix.Rows).WrittenQuestionCount);
        Assert.Equal(1, Assert.Single(matrix.Columns).WrittenQuestionCount);
    }

    [Fact]
    public void The_day_of_the_matrix_decides_what_is_answered_and_open()
    {
        var table = Table(NoNames,
            Row(1, "2020-01-01", [Member("a")], [Office("x")], answered: "2020-01-11"),
            Row(2, "2020-01-03", [Member("a")], [Office("x")], answered: "2020-02-03"),
            Row(3, "2020-01-02", [Member("a")], [Office("x")], answered: "2020-01-06"),
            Row(4, "2020-01-03", [Member("a")], [Office("x")], withdrawn: "2020-01-20"),
            Row(5, "2020-01-04", [Member("a")], [Office("x")], postponed: "2020-01-20"));

        var cell = table.Matrix(AskerDimension.Person, AddresseeDimension.Office, "2020-01-31").Cells.Single();
        Assert.Equal((5, 2, 2, 7.0), (cell.WrittenQuestionCount, cell.AnsweredCount, cell.OpenCount, cell.MedianDaysToAnswer));
        Assert.Equal((Day("2020-01-01"), Day("2020-01-04")), (cell.FirstSubmittedOn, cell.LastSubmittedOn));
        Assert.Equal(["2020Z00005", "2020Z00004", "2020Z00002", "2020Z00003", "2020Z00001"], cell.Keys);

        var later = table.Matrix(AskerDimension.Person, AddresseeDimension.Office, "2020-02-03").Cells.Single();
        Assert.Equal((3, 1, 10.0), (later.AnsweredCount, later.OpenCount, later.MedianDaysToAnswer));

        var early = table.Matrix(AskerDimension.Person, AddresseeDimension.Office, "2020-01-05").Cells.Single();
        Assert.Equal((0, 5, null), (early.AnsweredCount, early.OpenCount, early.MedianDaysToAnswer));
    }

    [Fact]
    public void Only_the_rows_that_match_are_counted_and_a_row_named_twice_counts_once()
    {
        var table = Table(NoNames, [.. Enumerable.Range(1, 5).Select(i => Row(i * 10, "2020-01-01", [Member("a")], [Office("x")]))]);
        var matrix = table.Matrix([50, 20, 20], AskerDimension.Person, AddresseeDimension.Office, Day("2020-01-01"));
        Assert.Equal("Person:a > Office:x: 2020Z00050 2020Z00020", Assert.Single(matrix.Cells).Line());
        Assert.Empty(table.Matrix([], AskerDimension.Person, AddresseeDimension.Office, Day("2020-01-01")).Cells);
        Assert.Equal((1, -1), (table.IndexOf(20), table.IndexOf(21)));
        Assert.Throws<ArgumentException>(() => table.Matrix([21], AskerDimension.Person, AddresseeDimension.Office, Day("2020-01-01")));
    }

    [Fact]
    public void The_seed_alone_gives_the_three_cells_of_the_flagship_query()
    {
        const string office = "minister-van-justitie-en-veiligheid";
        var names = Names(
            new Dictionary<NodeRef, string>
            {
                [new("Person", "kathalijne-buitenweg")] = "buitenweg kathalijne",
                [new("Person", "monica-den-boer")] = "boer monica den",
                [new("Person", "niels-van-den-berge")] = "berge niels van den",
                [new("Person", "ferdinand-grapperhaus")] = "grapperhaus ferdinand",
                [new("Office", office)] = "minister van justitie en veiligheid",
            },
            new Dictionary<string, string> { [office] = "justitie-en-veiligheid" });
        var row = Row(19333, "2019-10-10", [Member("kathalijne-buitenweg", "groenlinks"), Member("niels-van-den-berge", "groenlinks"), Member("monica-den-boer", "d66")],
            [Office(office, "ferdinand-grapperhaus")], answered: "2019-11-15");

        var matrix = Table(names, row).Matrix(AskerDimension.Person, AddresseeDimension.Minister, "2019-11-15");
        Assert.Equal((1, 0), (matrix.WrittenQuestionCount, matrix.WithoutCell));
        Assert.Equal(["niels-van-den-berge", "monica-den-boer", "kathalijne-buitenweg"], matrix.Cells.Select(c => c.Asker.Key));
        Assert.All(matrix.Cells, c =>
        {
            Assert.Equal((new NodeRef("Office", office), new NodeRef("Person", "ferdinand-grapperhaus")), c.Addressee.Pair);
            Assert.Equal((1, 1, 0, 36.0), (c.WrittenQuestionCount, c.AnsweredCount, c.OpenCount, c.MedianDaysToAnswer));
            Assert.Equal((Day("2019-10-10"), Day("2019-10-10")), (c.FirstSubmittedOn, c.LastSubmittedOn));
            Assert.Equal(["2019Z19333"], c.Keys);
        });
        Assert.Equal(["Party:d66", "Party:groenlinks"], Table(names, row).Matrix(AskerDimension.Party, AddresseeDimension.Ministry).Rows.Select(r => r.Key.ToString()));
    }
}
