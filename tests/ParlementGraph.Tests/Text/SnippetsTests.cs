using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Text;

public sealed class SnippetsTests
{
    [Fact]
    public void A_short_text_is_shown_whole() => Assert.Equal(new Snippet("De bodycams.", [new(3, 11)]), Make("De bodycams.", "bodycam", 50));

    [Fact]
    public void A_line_break_is_shown_as_a_blank_and_other_white_space_as_it_is() =>
        Assert.Equal(new Snippet("De  bodycams\u00A0\tnu", [new(4, 12)]), Make("De\r\nbodycams\u00A0\tnu", "bodycam", 50));

    [Theory]
    [InlineData("een twee drie bodycam vier vijf zes", 20, "…drie [bodycam] vier…")]
    [InlineData("bodycam vier vijf zes zeven", 20, "[bodycam] vier vijf…")]
    [InlineData("een twee drie vier vijf bodycam", 20, "…vier vijf [bodycam]")]
    [InlineData("bodycam een twee drie vier vijf zes bodycam en bodycam zeven acht negen tien", 30, "…zes [bodycam] en [bodycam] zeven…")]
    [InlineData("een twee drie vier vijf zes", 14, "een twee…")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxx-bodycam-xxxxxxxxxxxxxxxxxxx", 17, "…xxx-[bodycam]-xxx…")]
    public void A_long_text_is_cut_between_words_around_the_matches(string text, int length, string shown) => Assert.Equal(shown, Marked(Make(text, "bodycam", length)));

    [Fact]
    public void A_match_that_does_not_fit_is_cut() =>
        Assert.Equal("…[aanschaf van]…", Marked(Make("over de aanschaf van nieuwe bodycams", "\"aanschaf van nieuwe bodycams\"", 14)));

    [Fact]
    public void Overlapping_matches_become_one_and_ranges_outside_are_left_out() =>
        Assert.Equal("[abcd] e[f]", Marked(Snippets.Make("abcd ef", [new(6, 90), new(1, 4), new(0, 3), new(4, 4), new(50, 60), new(-5, 0)])));

    [Fact]
    public void A_match_that_the_window_would_behead_is_not_shown() =>
        Assert.Equal("…bb.cc.[dd].[ee]", Marked(Snippets.Make("aaaaaaaabb.cc.dd.ee", [new(0, 10), new(14, 16), new(17, 19)], 13)));

    [Theory]
    [InlineData("a😀😀😀😀😀😀")]
    [InlineData("ae\u0301e\u0301e\u0301e\u0301e\u0301e\u0301")]
    [InlineData("👩🏽👩🏽👩🏽👩🏽")]
    [InlineData("👮‍♀👮‍♀👮‍♀")]
    public void A_cut_splits_no_character(string text)
    {
        for (var length = 3; length <= text.Length; length++)
        {
            for (var at = 0; at < text.Length; at++)
                AssertWhole(Snippets.Make(text, [new(at, at + 1)], length).Text, text);
        }
    }

    [Fact]
    public void Nothing_is_shown_of_a_character_longer_than_the_snippet() =>
        Assert.Equal("…", Snippets.Make("a" + new string('\u0301', 500), []).Text);

    [Fact]
    public void A_length_under_three_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Snippets.Make("a", [], 2));

    [Fact]
    public void A_long_text_is_cut_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("bodycam ", 100_000));
        Assert.InRange(Make(text, "bodycam", 200).Matches.Count, 20, 25);
    }

    [Fact]
    public void A_snippet_of_any_text_fits_and_shows_what_matched() => Gen.Select(TextGen.Dutch, Gen.Int[3, 60]).Sample((text, length) =>
    {
        var matches = TextGen.MatchesOfEverySecondWord(text);
        var snippet = Snippets.Make(text, matches, length);
        Assert.True(snippet.Text.Length <= length);
        var originals = matches.Select(match => Folding.Fold(text[match.Start..match.End])).ToArray();
        foreach (var shown in snippet.Matches.Select(match => Folding.Fold(snippet.Text[match.Start..match.End])))
            Assert.True(originals.Any(original => original.StartsWith(shown, StringComparison.Ordinal)), $"{shown} of {string.Join('|', originals)}");
        // A joiner ties a word to its neighbour, and a mark or a skin tone belongs to the letter before it: then the whole must fit.
        if (!text.Contains('\u200d') && matches.Any(match => WholeEnd(text, match.End) - match.Start <= length - 2)) Assert.NotEmpty(snippet.Matches);
    }, iter: 1_000);

    private static int WholeEnd(string text, int end)
    {
        while (end < text.Length && Rune.DecodeFromUtf16(text.AsSpan(end), out var rune, out var units) == OperationStatus.Done
            && (rune.Value is >= 0x1F3FB and <= 0x1F3FF || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)) end += units;
        return end;
    }

    [Fact]
    public void A_snippet_of_any_text_is_a_piece_of_it() => Gen.Select(TextGen.Dutch, Gen.Int[3, 60]).Sample((text, length) =>
        AssertWhole(Snippets.Make(text, TextGen.MatchesOfEverySecondWord(text), length).Text, text));

    private static void AssertWhole(string snippet, string text)
    {
        var piece = snippet.TrimStart('…').TrimEnd('…');
        Assert.Contains(piece, text.Replace('\n', ' '), StringComparison.Ordinal);
        if (piece.Length == 0) return;
        Assert.False(snippet[0] == '…' && (piece[0] is '\u0301' or '\u200d'), snippet);
        if (!HasLoneSurrogate(text)) Assert.False(HasLoneSurrogate(piece), snippet);
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar);

    private static Snippet Make(string text, string search, int length)
    {
        var tokens = DutchAnalyser.Analyse(text);
        return Snippets.Make(text, [.. Matching.PositiveLeaves(SearchQuery.Parse(search)).SelectMany(leaf => Matching.Find(leaf, tokens))], length);
    }

    private static string Marked(Snippet snippet)
    {
        var text = snippet.Text;
        foreach (var match in snippet.Matches.Reverse()) text = text.Insert(match.End, "]").Insert(match.Start, "[");
        return text;
    }
}
