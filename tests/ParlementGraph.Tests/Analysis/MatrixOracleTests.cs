using ParlementGraph.Api.Analysis;

namespace ParlementGraph.Tests.Analysis;

public sealed class MatrixOracleTests
{
    private const uint Worlds = 150;

    public static MatrixTheoryData<string, string> Dimensions => new(Enum.GetNames<AskerDimension>(), Enum.GetNames<AddresseeDimension>());

    [Theory, MemberData(nameof(Dimensions))]
    public void Any_facts_give_the_cells_that_the_rules_say(string rows, string columns)
    {
        var (askers, addressees) = (Enum.Parse<AskerDimension>(rows), Enum.Parse<AddresseeDimension>(columns));
        for (var seed = 1u; seed <= Worlds; seed++)
        {
            var facts = RandomFacts.Of(seed);
            var matrix = facts.Table().Matrix(facts.Asked, askers, addressees, facts.AsOf);
            var expected = new MatrixOracle(facts, askers, addressees).Cells();
            var actual = matrix.Cells.Select(MatrixOracle.Cell.Of).ToList();
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}: expected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', actual)}");
        }
    }

    [Theory, MemberData(nameof(Dimensions))]
    public void Totals_are_the_distinct_sets_behind_the_cells(string rows, string columns)
    {
        var (askers, addressees) = (Enum.Parse<AskerDimension>(rows), Enum.Parse<AddresseeDimension>(columns));
        for (var seed = 1u; seed <= Worlds; seed++)
        {
            var facts = RandomFacts.Of(seed);
            var matrix = facts.Table().Matrix(facts.Asked, askers, addressees, facts.AsOf);
            var oracle = new MatrixOracle(facts, askers, addressees);
            Assert.Equal(oracle.Sets.Count, matrix.WrittenQuestionCount);
            Assert.Equal(oracle.Sets.Count(s => s.Askers.Count == 0 || s.Addressees.Count == 0), matrix.WithoutCell);
            Assert.Equal(oracle.Rows(), matrix.Rows.ToDictionary(t => t.Key.ToString(), t => t.WrittenQuestionCount));
            Assert.Equal(oracle.Columns(), matrix.Columns.ToDictionary(t => t.Key.ToString(), t => t.WrittenQuestionCount));

            // What the numbers must mean among themselves, whatever the rules are.
            Assert.Equal(matrix.WrittenQuestionCount - matrix.WithoutCell, matrix.Cells.SelectMany(c => c.Keys).Distinct().Count());
            Assert.All(matrix.Rows, t => Assert.Equal(t.WrittenQuestionCount, matrix.Cells.Where(c => c.Asker == t.Key).SelectMany(c => c.Keys).Distinct().Count()));
            Assert.All(matrix.Columns, t => Assert.Equal(t.WrittenQuestionCount, matrix.Cells.Where(c => c.Addressee == t.Key).SelectMany(c => c.Keys).Distinct().Count()));
            Assert.All(matrix.Cells, c => Assert.Equal(c.WrittenQuestionCount, c.Keys.Distinct().Count()));
            Assert.Equal(matrix.Rows.OrderByDescending(t => t.WrittenQuestionCount).Select(t => t.WrittenQuestionCount), matrix.Rows.Select(t => t.WrittenQuestionCount));
        }
    }
}
