using CsCheck;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Text;

public sealed class MatchingTests
{
    private const string Bodycams = "Vragen aan de politie over de aanschaf van bodycams: één is zéér weinig.";

    [Theory]
    [InlineData("bodycam")]
    [InlineData("bodycams")]
    [InlineData("Bodycams")]
    [InlineData("BODYCAMS")]
    [InlineData("body-cams")]
    [InlineData("body-cam")]
    [InlineData("body*")]
    [InlineData("bodycams*")]
    [InlineData("politie AND bodycam")]
    [InlineData("\"aanschaf van\"")]
    [InlineData("\"bodycams een is\"")]
    [InlineData("vraag")]
    [InlineData("zeer")]
    [InlineData("zéér")]
    [InlineData("een")]
    [InlineData("\"één\"")]
    [InlineData("e\u0301e\u0301n")]
    [InlineData("drone OR bodycam")]
    [InlineData("bodycam -drone")]
    public void A_text_with_bodycams_is_found(string search) => Assert.True(Finds(search, Bodycams));

    [Theory]
    [InlineData("drone")]
    [InlineData("body")]
    [InlineData("cam*")]
    [InlineData("\"bodycam\"")]
    [InlineData("\"van aanschaf\"")]
    [InlineData("\"aanschaf bodycams\"")]
    [InlineData("bodycam -politie")]
    [InlineData("bodycam drone")]
    public void A_text_with_bodycams_is_not_found(string search) => Assert.False(Finds(search, Bodycams));

    [Theory]
    [InlineData("de body-cams", "bodycam", true)]
    [InlineData("de body-cam", "body-cam", true)]
    [InlineData("de body cam", "body-cam", true)]
    [InlineData("de body cam", "bodycam", false)]
    [InlineData("de body-cam", "\"body cam\"", true)]
    [InlineData("een cam, en body", "body cam", true)]
    [InlineData("een cam, en body", "body-cam", false)]
    [InlineData("de wet-d’Hondt", "d'Hondt", true)]
    [InlineData("5 000 euro", "5.000", true)]
    [InlineData("twee moties", "motie", true)]
    [InlineData("het huis", "huizen", true)]
    [InlineData("de body-cams", "body-cam*", true)]
    [InlineData("de bodycams", "body-cam*", true)]
    public void Hyphens_and_forms(string text, string search, bool isFound) => Assert.Equal(isFound, Finds(search, text));

    [Fact]
    public void Body_cam_with_a_hyphen_finds_bodycam() => Assert.True(Finds("body-cam", "een bodycam"));

    [Theory]
    [InlineData("De body-cams en bodycam", "bodycam", "body-cams|bodycam")]
    [InlineData("De body-cams", "body", "body")]
    [InlineData("De body-cams", "body*", "body")]
    [InlineData("e\u0301e\u0301n, één", "een", "e\u0301e\u0301n|één")]
    [InlineData("aanschaf\u00A0van: aanschaf, van", "\"aanschaf van\"", "aanschaf\u00A0van|aanschaf, van")]
    [InlineData("a a a", "\"a a\"", "a a")]
    [InlineData("a-a-a", "a", "a|a|a")]
    [InlineData("niets", "a", "")]
    public void A_match_is_shown_as_it_was_written(string text, string search, string shown)
    {
        var ranges = Matching.PositiveLeaves(SearchQuery.Parse(search)).SelectMany(leaf => Matching.Find(leaf, DutchAnalyser.Analyse(text)));
        Assert.Equal(shown, string.Join('|', ranges.Select(range => text[range.Start..range.End])));
    }

    [Fact]
    public void Only_what_is_looked_for_is_positive()
    {
        var expression = SearchQuery.Parse("a -b (c OR \"d e\") a -(f -g)");
        Assert.Equal(["a~", "c~", "\"d e\"", "g~"], Matching.PositiveLeaves(expression).Select(leaf => leaf.ToString()));
    }

    [Fact]
    public void An_expression_made_by_hand_is_matched_as_it_stands()
    {
        var tokens = DutchAnalyser.Analyse("a");
        Assert.True(Matching.Matches(new SearchExpression.And([]), tokens));
        Assert.False(Matching.Matches(new SearchExpression.Or([]), tokens));
        Assert.Empty(Matching.Find(new SearchLeaf.Phrase([]), tokens));
    }

    [Fact]
    public void A_word_is_found_exactly_where_its_stem_is_in_the_stem_stream() => Gen.Select(TextGen.Dutch, TextGen.Dutch).Sample((text, other) =>
    {
        var stems = DutchAnalyser.StemStream(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var stem in DutchAnalyser.StemStream(text + " " + other).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = new SearchLeaf.Word(stem);
            Assert.Equal(stems.Contains(stem), Matching.Find(word, DutchAnalyser.Analyse(text)).Count > 0);
            Assert.Equal(stems.Contains(stem), Matching.Matches(new SearchExpression.Leaf(word), DutchAnalyser.Analyse(text)));
        }
    }, iter: 1_000);

    [Fact]
    public void A_phrase_is_found_exactly_where_its_words_are_in_the_exact_stream() => Gen.Select(TextGen.Dutch, TextGen.Dutch).Sample((text, other) =>
    {
        var words = DutchAnalyser.ExactStream(other).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).ToArray();
        if (words.Length == 0) return;
        var isThere = $" {DutchAnalyser.ExactStream(text)} ".Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal);
        var tokens = DutchAnalyser.Analyse(text);
        var found = Matching.Find(new SearchLeaf.Phrase(words), tokens);
        Assert.Equal(isThere, found.Count > 0);
        Assert.All(found, range => Assert.Equal(string.Join(' ', words), Folding.Fold(text[range.Start..range.End])));
    }, iter: 1_000);

    private static bool Finds(string search, string text) => Matching.Matches(SearchQuery.Parse(search), DutchAnalyser.Analyse(text));
}
