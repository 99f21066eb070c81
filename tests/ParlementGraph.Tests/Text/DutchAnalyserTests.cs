using CsCheck;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Text;

public sealed class DutchAnalyserTests
{
    [Theory]
    [InlineData("vraag", "vragen")]
    [InlineData("bodycam", "bodycams")]
    [InlineData("motie", "moties")]
    [InlineData("commissie", "commissies")]
    [InlineData("provincie", "provincies")]
    [InlineData("familie", "families")]
    [InlineData("premie", "premies")]
    [InlineData("industrie", "industrieen")]
    [InlineData("idee", "ideeen")]
    [InlineData("huis", "huizen")]
    [InlineData("prijs", "prijzen")]
    [InlineData("brief", "brieven")]
    [InlineData("bedrijf", "bedrijven")]
    [InlineData("advies", "adviezen")]
    [InlineData("kamerlid", "kamerleden")]
    [InlineData("stad", "steden")]
    [InlineData("man", "mannen")]
    [InlineData("gevangenis", "gevangenissen")]
    [InlineData("geef", "geven")]
    [InlineData("analyse", "analyses")]
    [InlineData("woning", "woningen")]
    [InlineData("gemeente", "gemeenten")]
    [InlineData("gemeente", "gemeentes")]
    public void Two_forms_of_a_word_have_one_stem(string one, string other) => Assert.Equal(DutchAnalyser.Stem(one), DutchAnalyser.Stem(other));

    [Theory]
    [InlineData("motie", "motief")]
    [InlineData("verlies", "verlie")]
    [InlineData("advies", "advie")]
    [InlineData("precies", "precie")]
    [InlineData("minister", "ministerie")]
    [InlineData("pvv", "pvf")]
    [InlineData("uwv", "uwf")]
    public void Two_words_keep_two_stems(string one, string other) => Assert.NotEqual(DutchAnalyser.Stem(one), DutchAnalyser.Stem(other));

    [Fact]
    public void No_word_has_the_empty_stem() => Assert.Equal("", DutchAnalyser.Stem(""));

    [Fact]
    public void The_parts_of_a_hyphenated_word_are_exact_and_the_joined_word_is_a_stem()
    {
        Assert.Equal("de body cams nu", DutchAnalyser.ExactStream("De body-cams nu"));
        Assert.Equal("de body bodycam cam nu", DutchAnalyser.StemStream("De body-cams nu"));
    }

    [Theory]
    [InlineData("A4-tje", "a4 a4tj tje")]
    [InlineData("zwart\u2011wit", "zwart zwartwit wit")]
    [InlineData("a-b-c", "a abc b c")]
    [InlineData("a--b", "a b")]
    [InlineData("a - b", "a b")]
    [InlineData("a–b", "a b")]
    [InlineData("-a b-", "a b")]
    [InlineData("d'hondt-lijst", "d hondt hondtlijst lijst")]
    public void Only_a_single_hyphen_between_letters_joins(string text, string stems) => Assert.Equal(stems, DutchAnalyser.StemStream(text));

    [Fact]
    public void A_token_knows_where_it_stands()
    {
        var tokens = DutchAnalyser.Analyse("😀 Bo\u0301dy-cams,\u00A0één");
        Assert.Equal(
            [
                new Token(0, 3, 8, "body", ["body", "bodycam"], HyphenatedEnd: 13),
                new Token(1, 9, 13, "cams", ["cam"]),
                new Token(2, 15, 18, "een", ["een"]),
            ],
            tokens);
    }

    [Fact]
    public void Offsets_cut_the_words_of_any_text() => TextGen.Any.Sample(text =>
    {
        var tokens = DutchAnalyser.Analyse(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.Equal(i, tokens[i].Position);
            Assert.Equal(tokens[i].Exact, Folding.Fold(text[tokens[i].Start..tokens[i].End]));
            Assert.True(i == 0 || tokens[i - 1].End <= tokens[i].Start);
            if (tokens[i].HyphenatedEnd is { } end)
            {
                var joined = Folding.Fold(text[tokens[i].Start..end]).Replace(" ", "", StringComparison.Ordinal);
                Assert.Equal(DutchAnalyser.Stem(joined.Length > 64 ? joined[..64] : joined), tokens[i].Stems[1]);
            }
        }
        Assert.Equal(string.Join(' ', tokens.Select(token => token.Exact)), DutchAnalyser.ExactStream(text));
    }, iter: 1_000);

    [Fact]
    public void Streams_of_any_text_hold_tokens_only() => TextGen.Any.Sample(text =>
    {
        foreach (var stream in new[] { DutchAnalyser.ExactStream(text), DutchAnalyser.StemStream(text) })
            Assert.True(stream.Length == 0 || stream.Split(' ').All(TextGen.IsToken), stream);
    }, iter: 1_000);

    [Fact]
    public void Any_word_has_a_stem() => Gen.String["abcdefghijklmnopqrstuvwxyz0123456789"].Where(word => word.Length is > 0 and <= 64).Sample(word => TextGen.IsToken(DutchAnalyser.Stem(word)));

    [Fact]
    public void Stems_are_the_same_on_every_thread_and_with_a_full_cache()
    {
        var words = Enumerable.Range(0, 10_000).Select(i => $"vraag{i}en").Append("bodycams").ToArray();
        var expected = words.Select(DutchAnalyser.Stem).ToArray();
        Parallel.For(0, 8, _ => Assert.Equal(expected, words.Select(DutchAnalyser.Stem)));
    }

    [Fact]
    public void A_long_text_takes_linear_time() =>
        Assert.Equal(200_000, DutchAnalyser.Analyse(string.Concat(Enumerable.Repeat("a-", 200_000))).Count);

    [Fact]
    public void Both_streams_in_one_pass_are_the_two_streams() => TextGen.Dutch.Sample(text =>
        Assert.Equal((DutchAnalyser.ExactStream(text), DutchAnalyser.StemStream(text)), DutchAnalyser.Streams(text)), iter: 1_000);
}
