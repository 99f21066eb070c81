using ParlementGraph.Api.Analysis;
using ParlementGraph.Model;
using ParlementGraph.Store;
using static ParlementGraph.Tests.Analysis.SomeFacts;

namespace ParlementGraph.Tests.Analysis;

public sealed class AskCellOrderTests
{
    private static readonly IReadOnlyList<IReadOnlyList<Order>> Orders =
    [
        [],
        .. AskCellField.All.SelectMany(f => new IReadOnlyList<Order>[] { [new(f.Name)], [new(f.Name, Descending: true)] }),
        [new("medianDaysToAnswer", Descending: true), new("lastSubmittedOn"), new("addressee", Descending: true)],
        [new("openCount"), new("openCount", Descending: true)],
    ];

    [Fact]
    public void Steps_decide_in_turn_and_the_default_order_breaks_ties()
    {
        foreach (var (seed, order) in from seed in Seeds from order in Orders select (seed, order))
        {
            var matrix = MatrixOf(seed);
            // The default order is stable under LINQ's sort, so sorting the cells by the steps alone must give the same.
            IEnumerable<AskCell> expected = matrix.Cells;
            foreach (var step in order.Reverse()) expected = Sorted(expected, step);
            Assert.Equal(expected.Select(Line), Page(matrix, order, 1000).Items.Select(Line));
        }
    }

    [Fact]
    public void No_median_is_lowest()
    {
        var table = Table(NoNames,
            Row(1, "2020-01-01", [Member("a")], [Office("x")], answered: "2020-01-01"),
            Row(2, "2020-01-01", [Member("b")], [Office("x")]),
            Row(3, "2020-01-01", [Member("c")], [Office("x")], answered: "2020-01-09"));
        var matrix = table.Matrix(AskerDimension.Person, AddresseeDimension.Office);
        Assert.Equal(["b", "a", "c"], Page(matrix, [new("medianDaysToAnswer")], 9).Items.Select(c => c.Asker.Key));
        Assert.Equal(["c", "a", "b"], Page(matrix, [new("medianDaysToAnswer", Descending: true)], 9).Items.Select(c => c.Asker.Key));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void Walking_the_pages_gives_every_cell_once_forwards_and_backwards(int size)
    {
        foreach (var (seed, by) in from seed in Seeds from order in Orders select (seed, order))
        {
            var matrix = MatrixOf(seed);
            var (order, all) = (AskCellOrder.By(by), Page(matrix, by, int.MaxValue).Items);

            var forwards = new List<AskCell>();
            for (Page<AskCell>? page = null; page is null || page.HasMore;)
            {
                page = Page(matrix, by, size, after: forwards.Count == 0 ? null : order.CursorOf(forwards[^1]));
                Assert.True(page.Items.Count == size || !page.HasMore);
                forwards.AddRange(page.Items);
                Assert.True(forwards.Count <= all.Count, "the walk goes in circles");
            }
            Assert.Equal(all, forwards);

            var backwards = new List<AskCell>();
            for (Page<AskCell>? page = null; page is null || page.HasMore;)
            {
                page = matrix.Page(new PageRequest(by, size, Before: backwards.Count == 0 ? null : order.CursorOf(backwards[0]), FromEnd: true));
                backwards.InsertRange(0, page.Items);
                Assert.True(backwards.Count <= all.Count, "the walk goes in circles");
            }
            Assert.Equal(all, backwards);
        }
    }

    [Fact]
    public void A_page_between_two_cursors_has_what_stands_between_them()
    {
        var matrix = MatrixOf(3);
        var order = AskCellOrder.Default;
        var (after, before) = (order.CursorOf(matrix.Cells[1]), order.CursorOf(matrix.Cells[6]));
        Assert.Equal(matrix.Cells.Skip(2).Take(4), matrix.Page(new([], 10, after, before)).Items);
        Assert.Equal(matrix.Cells.Skip(4).Take(2), matrix.Page(new([], 2, after, before, FromEnd: true)).Items);
        Assert.Equal((0, true), (matrix.Page(new([], 0, after)).Items.Count, matrix.Page(new([], 0, after)).HasMore));
        Assert.Equal((0, false), (matrix.Page(new([], 5, before, after)).Items.Count, matrix.Page(new([], 5, before, after)).HasMore));
    }

    [Fact]
    public void A_cursor_keeps_its_place_when_its_cell_is_gone()
    {
        var matrix = MatrixOf(3);
        var cursor = AskCellOrder.Default.CursorOf(matrix.Cells[4]);
        var without = matrix with { Cells = [.. matrix.Cells.Where(c => c != matrix.Cells[4])] };
        Assert.Equal(matrix.Cells[5], without.Page(new([], 1, cursor)).Items.Single());
    }

    [Fact]
    public void Foreign_fields_and_cursors_are_refused()
    {
        var matrix = MatrixOf(3);
        Assert.Throws<ArgumentException>(() => matrix.Page(new([new("colour")], 1)));
        Assert.Throws<ArgumentException>(() => matrix.Page(new([], 1, new Cursor([1L], "k"))));
        Assert.Throws<ArgumentException>(() => matrix.Page(new([], 1, new Cursor(["one", "a", "b"], "k"))));
        Assert.Throws<ArgumentException>(() => matrix.Page(new([], 1, new Cursor([1L, 2L, "b"], "k"))));
    }

    [Fact]
    public void A_cursor_holds_values_of_the_types_its_fields_name()
    {
        foreach (var order in Orders.Select(AskCellOrder.By))
        {
            foreach (var cell in MatrixOf(3).Cells)
            {
                Assert.All(order.Fields.Zip(order.CursorOf(cell).Values), pair => Assert.True(pair.Second is null || pair.Second.GetType() == pair.First.Type));
            }
        }
    }

    private static IEnumerable<uint> Seeds => [1, 2, 3, 4, 5, 6];

    private static AskMatrix MatrixOf(uint seed)
    {
        var facts = RandomFacts.Of(seed);
        var matrix = facts.Table().Matrix(facts.Rows.Select(r => r.Row).ToList(), AskerDimension.Person, AddresseeDimension.Minister, facts.AsOf);
        return matrix;
    }

    private static Page<AskCell> Page(AskMatrix matrix, IReadOnlyList<Order> order, int size, Cursor? after = null) => matrix.Page(new PageRequest(order, size, after));

    private static string Line(AskCell cell) => cell.Line();

    private static IOrderedEnumerable<AskCell> Sorted(IEnumerable<AskCell> cells, Order step)
    {
        var nullLowest = Comparer<object?>.Create((a, b) => (a, b) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (string x, string y) => string.CompareOrdinal(x, y),
            _ => ((IComparable)a).CompareTo(b),
        });
        object? Value(AskCell c) => step.Field switch
        {
            "writtenQuestionCount" => c.WrittenQuestionCount,
            "answeredCount" => c.AnsweredCount,
            "openCount" => c.OpenCount,
            "medianDaysToAnswer" => c.MedianDaysToAnswer,
            "firstSubmittedOn" => c.FirstSubmittedOn,
            "lastSubmittedOn" => c.LastSubmittedOn,
            "asker" => c.AskerSortName,
            _ => c.AddresseeSortName,
        };
        return step.Descending ? cells.OrderByDescending(Value, nullLowest) : cells.OrderBy(Value, nullLowest);
    }
}
