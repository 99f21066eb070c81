namespace ParlementGraph.Tests.ApiSchema;

/// <summary>The number of statements depends on the levels of a query, never on the number of rows.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("""{ writtenQuestions(first: SIZE, where: { number: { startsWith: "2020Z" } }) { nodes { askers { person { memberships { party { abbreviation } } } party { name } } addressees { office { ministry { name } holders { person { name } } } minister { person { name } office { title } } } questions { n answers { text document { title } } } } } }""")]
    [InlineData("""{ writtenQuestions(first: SIZE, where: { number: { startsWith: "2020Z" } }) { nodes { askers { person { asked(first: 3, where: { state: { eq: ANSWERED } }) { totalCount nodes { topics { name parent { name } } } } } } } } }""")]
    [InlineData("""{ writtenQuestions(first: SIZE, where: { number: { startsWith: "2020Z" } }) { nodes { hits(search: "bericht") { question { n } document { key } } citations { mark } documents { sources { source } } } } }""")]
    [InlineData("""{ whoAsksWhom(where: { submittedOn: { gte: "2019-09-01" }, askers: { all: { person: {} } }, addressees: { all: { office: {}, person: {} } } }) { cells(first: SIZE) { nodes { asker { ... on Person { name party { name } } } addressee { ... on Minister { person { name } office { ministry { name } } } } writtenQuestions(first: 2) { nodes { number askers { person { name } } } } } } } }""")]
    [InlineData("""{ whoAsksWhom(where: { submittedOn: { gte: "2019-09-01" } }) { cells(first: SIZE) { nodes { writtenQuestions(first: 2, order: [{ answeredOn: DESC }]) { totalCount nodes { number } } } } } }""")]
    public async Task Twenty_rows_take_as_many_statements_as_one(string query)
    {
        using var asking = await Asking.AboutAsync([.. SmallGraph.Records, .. SmallGraph.Many(40)], SmallGraph.Aliases);

        await asking.DataAsync(query.Replace("SIZE", "20", StringComparison.Ordinal)); // reads the fact table, where one is needed
        await asking.DataAsync(query.Replace("SIZE", "1", StringComparison.Ordinal));
        var one = asking.Statements;
        await asking.DataAsync(query.Replace("SIZE", "20", StringComparison.Ordinal));

        Assert.InRange(one, 2, 20);
        Assert.Equal(one, asking.Statements);
    }
}
