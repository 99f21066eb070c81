using System.Text.Json;

namespace ParlementGraph.Tests.Execution;

public sealed class ErrorCodeTests : IDisposable
{
    private readonly Run _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string, string?> Requests => new()
    {
        { "HC0009", "query A { __typename } query B { __typename }", null },
        { "HC0009", "fragment F on Query { __typename }", null },
        { "HC0009", "mutation { x }", null },
        { "HC0009", "subscription { x }", null },
        { "HC0013", "", null },
        { "HC0014", "{ writtenQuestions(", null },
        { "HC0014", "{ a\0b }", null },
        { "HC0014", "{ \ud800 }", null },
        { "HC0016", "query($n: Int) { writtenQuestions(first: $n) { totalCount } }", """{"n":"many"}""" },
        { "HC0016", "query($n: Int) { writtenQuestions(first: $n) { totalCount } }", """{"n":1e400}""" },
        { "HC0016", "query($n: Int) { writtenQuestions(first: $n) { totalCount } }", """{"n":99999999999999999999999999}""" },
        { "HC0018", "query($id: ID!) { node(id: $id) { id } }", null },
        { "HC0018", "query($id: ID!) { node(id: $id) { id } }", """{"id":null}""" },
        { "HC0018", "{ missing { name } }", null },
        { "HC0047", "{ writtenQuestions(first: 50) { nodes { asker { asked(first: 50) { nodes { number } } } } } }", null },
        { "HC0051", "{ writtenQuestions(first: 51) { totalCount } }", null },
        { "HC0051", "{ writtenQuestions(first: 2147483647) { nodes { number } } }", null },
        { "HC0076", "{ nodes(ids: [" + string.Join(',', Enumerable.Repeat("\"a\"", 51)) + "]) { id } }", null },
        { "HC0078", "{ writtenQuestions(after: \"nonsense\") { totalCount } }", null },
        { "HC0079", "{ writtenQuestions(first: -1) { totalCount } }", null },
        { "HC0086", "{ a: __schema { types { name } } b: __schema { types { name } } }", null },
        { "HC0087", "{ writtenQuestions(first: 1) { nodes { asker { party { members { party { members { party { members { party { abbreviation } } } } } } } } } } }", null },
        { "SEARCH_SYNTAX", "{ writtenQuestions(search: \"\\\"\") { totalCount } }", null },
        { "NOT_FOUND", "{ writtenQuestion(number: \"2019Z1\") { subject } }", null },
        { "DEPTH_LIMIT", Attacks.Nested(25), null },
        { "COST_LIMIT", "{ " + string.Concat(Enumerable.Range(0, 40).Select(n => $"a{n}: __typename ")) + "}", null },
        { "UNEXPECTED", "{ throwing }", null },
        { "FIELDS_ON_CORRECT_TYPE", "{ nonsense }", null },
        { "ARGUMENTS_OF_CORRECT_TYPE", "{ writtenQuestions(first: 99999999999999999999) { totalCount } }", null },
        { "ARGUMENTS_OF_CORRECT_TYPE", "{ writtenQuestions(first: 1e400) { totalCount } }", null },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Each_fault_has_its_code_and_no_words_of_an_exception(string code, string query, string? variables)
    {
        var response = await _run.AskAsync(query, variables);
        var error = response.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("Exception", response.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", response.ToString(), StringComparison.Ordinal);
        Assert.True(error.GetRawText().Length < 900, error.GetRawText());
    }

    [Fact]
    public async Task The_errors_read_as_the_accepted_ones()
    {
        var lines = new List<string>();
        foreach (var row in Requests)
        {
            var (_, query, variables) = row.Data;
            var error = JsonSerializer.Serialize((await _run.AskAsync(query, variables)).GetProperty("errors")[0], JsonOptions);
            lines.Add(System.Text.RegularExpressions.Regex.Replace(error, "(?<=\"traceId\":\")[0-9a-f]+", "..."));
        }
        Golden.Match(string.Join('\n', lines) + "\n", Repo.PathOf("tests", "ParlementGraph.Tests", "Execution", "errors.golden.jsonl"));
    }

    [Fact]
    public async Task A_name_that_is_not_found_gives_null_beside_the_error()
    {
        var response = await _run.AskAsync("{ writtenQuestion(number: \"2019Z1\") { subject } }");
        Assert.Equal(JsonValueKind.Null, response.GetProperty("data").GetProperty("writtenQuestion").ValueKind);
        Assert.Equal("2019Z19333", response.GetProperty("errors")[0].GetProperty("extensions").GetProperty("suggestions")[0].GetString());
    }

    [Fact]
    public async Task A_page_too_large_tells_where_and_how_much()
    {
        var error = (await _run.AskAsync("{ writtenQuestions(first: 51) { totalCount } }")).GetProperty("errors")[0];
        Assert.Equal("""{"code":"HC0051","coordinate":"Query.writtenQuestions","requestedItems":51,"maxAllowedItems":50}""", error.GetProperty("extensions").GetRawText());
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
