using System.Text.RegularExpressions;
using GraphQL.Transport;
using ParlementGraph.Api.Execution;
using ParlementGraph.Api.Schema;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Store.Sqlite;
using ParlementGraph.Tests.Store;

namespace ParlementGraph.Tests.Docs;

/// <summary>Does what docs/adding-a-kind.md says, with the code on that page.</summary>
public sealed class AddingAKindTests
{
    private static readonly string Page = DocsTests.Page("docs", "adding-a-kind.md");

    [Fact]
    public async Task A_motion_is_added_by_one_file_and_can_be_kept_found_and_asked_for()
    {
        var model = GraphModel.Standard.With(MotionKind.File);
        using var folder = new TemporaryFolder();
        await using var store = new SqliteStore(Path.Combine(folder.Path, "graph.db"), model, TimeProvider.System);
        var person = new NodeRef("Person", "jan");
        // snippet: record
        var motion = new NodeRef("Motion", "36045-299");
        var record = new GraphRecord(
            new Node(motion, new Dictionary<string, object?> { ["number"] = "36045-299", ["title"] = "Motie over bodycams", ["proposedOn"] = new DateOnly(2024, 3, 5) }),
            [new Edge("PROPOSED", person, motion, new Dictionary<string, object?> { ["order"] = 1L })]);
        // end
        await store.BuildAsync(Some.Build([Some.Person("jan"), record]), TestContext.Current.CancellationToken);

        await using (var reader = (await store.TryOpenAsync(TestContext.Current.CancellationToken))!)
        {
            Assert.Equal(1, await reader.CountAsync("Motion", new Filter.Text(new ParlementGraph.Text.SearchLeaf.Prefix("body")), TestContext.Current.CancellationToken));
        }

        var contexts = new RequestContexts(store);
        using var runner = new GraphQLRunner(new ParlementGraphSchema(model), (exception, _) => Assert.Fail(exception.ToString()), openScope: contexts.OpenScopeAsync);
        var answer = await runner.RunAsync(new GraphQLRequest { Query = Snippet("graphql", "query") }, RunOptions.Default, TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"data":{"motions":{"totalCount":1,"nodes":[{"number":"36045-299","title":"Motie over bodycams","proposers":[{"name":"jan"}]}]}}""", runner.ToJson(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("motion")]
    [InlineData("record")]
    public void The_code_on_the_page_is_the_code_that_runs_here(string name)
    {
        var source = DocsTests.Page("tests", "ParlementGraph.Tests", "Docs", "AddingAKindTests.cs");
        var start = $"// snippet: {name}\n";
        var from = source.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var lines = source[from..source.IndexOf("// end", from, StringComparison.Ordinal)].TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        Assert.Equal(Snippet("csharp", name), string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..] : l)) + "\n");
    }

    private static string Snippet(string language, string name) =>
        Regex.Match(Page, $"<!-- snippet: {name} -->\n```{language}\n(.*?)```", RegexOptions.Singleline) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"no snippet '{name}' on the page");

    // snippet: motion
    internal static class MotionKind
    {
        public static readonly KindFile File = new(
            new KindDef("Motion", "A proposal that the Chamber votes on (motie).", "number of the document: `36045-299`",
            [
                new("number", FieldType.Plain, "Number of the document, such as 36045-299.") { Dutch = "kamerstuknummer", Required = true, Filtered = true },
                new("title", FieldType.Plain, "Title as published.") { Dutch = "titel", Required = true, Filtered = true, Searched = true },
                new("proposedOn", FieldType.Date, "Day on which it was put forward; null = not known.") { Dutch = "ingediend", Filtered = true, Sorted = true },
            ])
            { Dutch = "motie", KeyField = "number", DefaultOrder = [new("proposedOn", Descending: true)] },
            new EdgeDef("PROPOSED", ["Person"], ["Motion"], EdgeEnd.To, "Who put the motion forward.")
            {
                NameAtFrom = "proposed",
                NameAtTo = "proposers",
                Properties = [new("order", FieldType.Number, "Place among the signatories, from 1.") { Required = true }],
            });
    }
    // end
}
