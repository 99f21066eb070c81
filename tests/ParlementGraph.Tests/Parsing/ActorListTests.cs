using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class ActorListTests
{
    [Theory]
    [InlineData("Niels van den Berge (GL), Monica den Boer (D66)", "Niels van den Berge||GL;Monica den Boer||D66")]
    [InlineData("Bruijn", "Bruijn||")]
    [InlineData("A (minister x, staatssecretaris y) (P), B", "A|minister x+staatssecretaris y|P;B||")]
    [InlineData("A (Minister onderwijs, cultuur en wetenschap)", "A|Minister onderwijs, cultuur en wetenschap|")]
    [InlineData("A (minister-president ) (P)", "A|minister-president|P")]
    [InlineData("A () (P)", "A||P")]
    public void Names_positions_and_parties_are_taken_apart(string line, string expected) => Assert.Equal(expected, Read(line, out _));

    [Theory]
    [InlineData("A (P", "A||")]
    [InlineData("A (P) B", "A||P")]
    [InlineData("A (P) (Q)", "A||P")]
    [InlineData("A (P),, B", "A||P;B||")]
    public void What_does_not_fit_is_told_and_the_words_are_kept(string line, string expected)
    {
        Assert.Equal(expected, Read(line, out var issues));
        Assert.NotEqual(0, issues);
    }

    private static string Read(string line, out int issues)
    {
        var list = new IssueList();
        var actors = ActorList.Parse(new PageLine(line, 7, 1), list);
        issues = list.ToList().Count;
        Assert.Equal(Enumerable.Range(1, actors.Count), actors.Select(a => a.Order));
        return string.Join(';', actors.Select(a => $"{a.Name}|{string.Join('+', a.Roles)}|{a.Party}"));
    }
}
