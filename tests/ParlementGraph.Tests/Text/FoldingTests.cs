using CsCheck;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  … – !", "")]
    [InlineData("De Minister van Justitie", "de minister van justitie")]
    [InlineData("zéér één coördinatie Curaçao", "zeer een coordinatie curacao")]
    [InlineData("e\u0301e\u0301n co\u0308rdinatie", "een cordinatie")]
    [InlineData("Straße Cæsar œuvre Øst Łódź Đình ısı İş þing eð ẞ", "strasse caesar oeuvre ost lodz dinh isi is thing ed ss")]
    [InlineData("ĲSSEL ĳs ﬁets ﬂits ｆｕｌｌ", "ijssel ijs fiets flits full")]
    [InlineData("\u212A \u212B", "k a")]
    [InlineData("Erdoğan Şahin Çelik Nguyễn", "erdogan sahin celik nguyen")]
    [InlineData("d'Hondt d’Hondt dʼHondt d‘Hondt", "d hondt d hondt d hondt d hondt")]
    [InlineData("5.000 e-mail AH-TK/2019", "5 000 e mail ah tk 2019")]
    [InlineData("a\u00A0b\u2003c\td\r\ne", "a b c d e")]
    [InlineData("kamer\u00ADvragen \uFEFFzin", "kamervragen zin")]
    [InlineData("CO₂ noot¹ m²", "co2 noot m")]
    [InlineData("١٢٣ 1º", "123 1o")]
    [InlineData("body😀cam 👮‍♀️", "body cam")]
    [InlineData("\uD83D a \uDE00b", "a b")]
    [InlineData("α Ω 中 й и\u0306", "u3b1 u3c9 u4e2d u438 u438")]
    [InlineData("ά α\u0301 𐐀", "u3b1 u3b1 u10428")]
    [InlineData("\u0301abc", "abc")]
    public void A_text_folds_to_plain_words(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void A_word_is_cut_at_64_characters() => Assert.Equal(new string('a', 64) + " b", Folding.Fold(new string('Á', 70) + " b"));

    [Fact]
    public void A_slug_has_hyphens() => Assert.Equal("minister-van-financien", Folding.Slug("Minister van Financiën"));

    [Fact]
    public void A_sort_key_is_the_folded_text() => Assert.Equal("ozutok", Folding.SortKey("Özütok"));

    [Fact]
    public void Any_text_folds_to_tokens_and_folding_twice_changes_nothing() => TextGen.Any.Sample(text =>
    {
        var folded = Folding.Fold(text);
        Assert.True(folded.Length == 0 || folded.Split(' ').All(TextGen.IsToken), folded);
        Assert.Equal(folded, Folding.Fold(folded));
    }, iter: 1_000);

    [Fact]
    public void Composed_and_decomposed_letters_fold_the_same()
    {
        foreach (var (composed, decomposed) in new[] { ("é", "e\u0301"), ("Ï", "I\u0308"), ("ǖ", "u\u0308\u0304"), ("ằ", "a\u0306\u0300"), ("ё", "е\u0308"), ("ᾧ", "ω\u0314\u0342\u0345") })
            Assert.Equal(Folding.Fold(composed), Folding.Fold(decomposed));
    }
}
