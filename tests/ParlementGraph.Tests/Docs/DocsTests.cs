using ParlementGraph.Model;

namespace ParlementGraph.Tests.Docs;

/// <summary>Pages that list things list all of them.</summary>
public sealed class DocsTests
{
    public static TheoryData<string> IssueCodes => [.. Enum.GetNames<IssueCode>().Select(Choice.Name)];

    public static TheoryData<string> Kinds => [.. GraphModel.Standard.Kinds.Select(k => k.Name)];

    public static TheoryData<string> Edges => [.. GraphModel.Standard.Edges.Select(e => e.Type)];

    [Theory, MemberData(nameof(IssueCodes))]
    public void Every_issue_code_is_explained(string code) => Assert.Contains($"| `{code}` |", Page("docs", "issues.md"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_in_the_glossary(string kind) => Assert.Contains($"| **{kind}** |", Page("docs", "glossary.md"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Edges))]
    public void Every_relationship_is_on_the_page_of_the_data_model(string edge) => Assert.Contains($"### {edge}\n", Page("docs", "data-model.md"), StringComparison.Ordinal);

    public static TheoryData<string> ErrorCodes =>
        [.. new[] { typeof(ParlementGraph.Api.Execution.ErrorCodes), typeof(ParlementGraph.Api.Schema.Coded) }
            .SelectMany(t => t.GetFields()).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Distinct()];

    [Theory, MemberData(nameof(ErrorCodes))]
    public void Every_error_code_is_explained(string code) => Assert.Contains($"`{code}`", Page("docs", "graphql.md"), StringComparison.Ordinal);

    [Fact]
    public void Links_between_the_pages_lead_somewhere()
    {
        var broken = new List<string>();
        foreach (var page in Directory.EnumerateFiles(Repo.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repo.PathOf("README.md")))
        {
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:|#)([^)#\s]+)"))
            {
                var target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value);
                if (!File.Exists(target) && !Directory.Exists(target)) broken.Add($"{Path.GetFileName(page)} -> {link.Groups[1].Value}");
            }
        }
        Assert.Empty(broken);
    }

    internal static string Page(params string[] path) => File.ReadAllText(Repo.PathOf(path)).ReplaceLineEndings("\n");
}
