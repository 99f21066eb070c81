using ParlementGraph.Model;
using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

public sealed class TopicWordsTests
{
    [Theory]
    [InlineData("openbare orde en veiligheid organisatie en beleid", "Openbare orde en veiligheid/Organisatie en beleid")]
    [InlineData("Recht Strafrecht Recht Staatsrecht Cultuur en recreatie Cultuur", "Recht/Strafrecht;Recht/Staatsrecht;Cultuur en recreatie/Cultuur")]
    [InlineData("cultuur cultuur en recreatie recht staatsrecht strafrecht", "Cultuur en recreatie/Cultuur;Recht/Staatsrecht;Recht/Strafrecht")]
    [InlineData("burgerlijk recht recht", "Recht/Burgerlijk recht")]
    [InlineData("recht, strafrecht", "Recht/Strafrecht")]
    [InlineData("openbare orde en veiligheid politie, brandweer en hulpdiensten", "Openbare orde en veiligheid/Politie, brandweer en hulpdiensten")]
    [InlineData("verkeer organisatie en beleid recht organisatie en beleid", "Verkeer/Organisatie en beleid;Recht/Organisatie en beleid")]
    [InlineData("verkeer", "Verkeer/")]
    public void Labels_without_separators_become_pairs_again(string line, string expected) =>
        Assert.Equal((expected, ""), Read(line, ParsingTestData.Lexicon));

    [Theory]
    [InlineData("jongeren sociale zekerheid zorg en gezondheid", "Sociale zekerheid/;Zorg en gezondheid/", "TopicAmbiguous")]
    [InlineData("natuur en milieu organisatie en beleid recht strafrecht", "Recht/Strafrecht;Natuur en milieu/", "TopicAmbiguous")]
    [InlineData("recht ruimtevaart", "Recht/", "TopicUnknown")]
    [InlineData("strafrecht", "", "TopicUnknown")]
    public void What_can_be_read_in_two_ways_or_none_is_told(string line, string expected, string code) =>
        Assert.Equal((expected, code), Read(line, ParsingTestData.Lexicon));

    [Fact]
    public void Every_pair_of_the_real_taxonomy_is_found_again_in_both_orders()
    {
        var lines = File.ReadAllLines(Repo.Shared("data", "reference", "taxonomie_beleidsagenda.tsv")).Skip(1).Select(l => l.Split('\t'));
        var lexicon = new Lexicon([.. lines.Select(l => new TopicFact(l[0], l[1].Length == 0 ? null : l[1]))]);
        Assert.Equal(126, lexicon.Topics.Count);
        foreach (var topic in lexicon.Topics)
        {
            var expected = ($"{topic.Theme}/{topic.Subtheme}", "");
            Assert.Equal(expected, Read($"{topic.Theme} {topic.Subtheme}".ToLowerInvariant().Trim(), lexicon));
            if (topic.Subtheme is { } subtheme && string.CompareOrdinal(subtheme.ToLowerInvariant(), topic.Theme.ToLowerInvariant()) < 0)
            {
                Assert.Equal(expected, Read($"{subtheme} {topic.Theme}".ToLowerInvariant(), lexicon));
            }
        }
    }

    private static (string Topics, string Issues) Read(string line, Lexicon lexicon)
    {
        var issues = new IssueList();
        var topics = new TopicWords(lexicon.Topics).Parse(new PageLine(line, 9, 1), issues);
        return (string.Join(';', topics.Select(t => $"{t.Theme}/{t.Subtheme}")), string.Join(';', issues.ToList().Select(i => i.Code)));
    }
}
