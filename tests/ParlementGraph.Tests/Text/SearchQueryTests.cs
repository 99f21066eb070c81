using CsCheck;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Text;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Bodycams", "bodycam~")]
    [InlineData("zéér", "zer~")]
    [InlineData("politie bodycams", "(politie~ AND bodycam~)")]
    [InlineData("politie AND bodycams", "(politie~ AND bodycam~)")]
    [InlineData("and or not", "(and~ AND or~ AND not~)")]
    [InlineData("a b OR c", "((a~ AND b~) OR c~)")]
    [InlineData("a OR b c", "(a~ OR (b~ AND c~))")]
    [InlineData("a AND (b OR c)", "(a~ AND (b~ OR c~))")]
    [InlineData("(a b) c", "(a~ AND b~ AND c~)")]
    [InlineData("a OR (b OR c)", "(a~ OR b~ OR c~)")]
    [InlineData("(((a)))", "a~")]
    [InlineData("a -b", "(a~ AND NOT b~)")]
    [InlineData("-b a", "(NOT b~ AND a~)")]
    [InlineData("a NOT b", "(a~ AND NOT b~)")]
    [InlineData("a AND NOT b", "(a~ AND NOT b~)")]
    [InlineData("a -(b c)", "(a~ AND NOT (b~ AND c~))")]
    [InlineData("a -\"b c\"", "(a~ AND NOT \"b c\")")]
    [InlineData("(-a) b", "(NOT a~ AND b~)")]
    [InlineData("(-a -b) c", "(NOT a~ AND NOT b~ AND c~)")]
    [InlineData("a -(b -c)", "(a~ AND NOT (b~ AND NOT c~))")]
    [InlineData("NOT NOT a", "a~")]
    [InlineData("--a", "a~")]
    [InlineData("a -(-b)", "(a~ AND b~)")]
    [InlineData("a -AND", "(a~ AND NOT and~)")]
    [InlineData("\"AND\" AND*", "(\"and\" AND and*)")]
    [InlineData("a - b", "(a~ AND b~)")]
    [InlineData("a -- b", "(a~ AND b~)")]
    [InlineData("a -!! b", "(a~ AND b~)")]
    [InlineData("(a -) b -", "(a~ AND b~)")]
    [InlineData("\"a\"-b", "(\"a\" AND b~)")]
    [InlineData("(a)-b", "(a~ AND b~)")]
    [InlineData("a !! b", "(a~ AND b~)")]
    [InlineData("a NOT !! b", "(a~ AND NOT b~)")]
    [InlineData("a 😀 b, c.", "(a~ AND b~ AND c~)")]
    [InlineData("a\u00A0b\nc", "(a~ AND b~ AND c~)")]
    public void Words_and_operators(string search, string expression) => Assert.Equal(expression, SearchQuery.Parse(search).ToString());

    [Theory]
    [InlineData("\"aanschaf van\"", "\"aanschaf van\"")]
    [InlineData("“aanschaf van”", "\"aanschaf van\"")]
    [InlineData("„aanschaf van‟", "\"aanschaf van\"")]
    [InlineData("“aanschaf van\"", "\"aanschaf van\"")]
    [InlineData("\"Eén (OR) -zin!\"", "\"een or zin\"")]
    [InlineData("\"a\"\"b\"", "(\"a\" AND \"b\")")]
    [InlineData("a\"b\"c", "(a~ AND \"b\" AND c~)")]
    [InlineData("\"a “b” c\"", "(\"a\" AND b~ AND \"c\")")]
    [InlineData("\"body-cam van\"", "\"body cam van\"")]
    [InlineData("\"a * b\"", "\"a b\"")]
    [InlineData("'a b'", "(a~ AND b~)")]
    [InlineData("«a b»", "(a~ AND b~)")]
    public void Phrases(string search, string expression) => Assert.Equal(expression, SearchQuery.Parse(search).ToString());

    [Theory]
    [InlineData("body*", "body*")]
    [InlineData("Één*", "een*")]
    [InlineData("e\u0301e\u0301n*", "een*")]
    [InlineData("body*,", "body*")]
    [InlineData("body**", "body*")]
    [InlineData("*body", "body~")]
    [InlineData("bo*dy", "\"bo dy\"")]
    [InlineData("body.*", "body~")]
    [InlineData("-body* a", "(NOT body* AND a~)")]
    [InlineData("body-cam*", "((\"body\" AND cam*) OR bodycam*)")]
    [InlineData("body-c*", "bodyc*")]
    [InlineData("d'hondt*", "(\"d\" AND hondt*)")]
    public void Prefixes(string search, string expression) => Assert.Equal(expression, SearchQuery.Parse(search).ToString());

    [Theory]
    [InlineData("body-cams", "(\"body cams\" OR bodycam~)")]
    [InlineData("-body-cams a", "(NOT (\"body cams\" OR bodycam~) AND a~)")]
    [InlineData("e-mail", "(\"e mail\" OR email~)")]
    [InlineData("body-", "body~")]
    [InlineData("d'Hondt", "\"d hondt\"")]
    [InlineData("can’t", "\"can t\"")]
    [InlineData("5.000", "\"5 000\"")]
    [InlineData("en/of", "\"en of\"")]
    [InlineData("d'hondt-lijst", "\"d hondt lijst\"")]
    [InlineData("jan@tweedekamer.nl", "\"jan tweedekamer nl\"")]
    [InlineData("body😀cam", "\"body cam\"")]
    [InlineData("@minpres", "minpres~")]
    public void Words_with_signs_inside(string search, string expression) => Assert.Equal(expression, SearchQuery.Parse(search).ToString());

    [Theory]
    [InlineData("", 0, "nothing to search for")]
    [InlineData(" \t", 0, "nothing to search for")]
    [InlineData("-", 0, "nothing to search for")]
    [InlineData("!! 😀", 0, "nothing to search for")]
    [InlineData("a ()", 2, "between these parentheses")]
    [InlineData("(!!)", 0, "between these parentheses")]
    [InlineData("\"\"", 0, "no word between these quotation marks")]
    [InlineData("a “!!”", 2, "no word between these quotation marks")]
    [InlineData("a \"b", 2, "not closed")]
    [InlineData("\"a “b\"", 5, "not closed")]
    [InlineData("a (b", 2, "This ( is not closed")]
    [InlineData("((a)", 0, "This ( is not closed")]
    [InlineData("a) b", 1, "has no (")]
    [InlineData("AND", 0, "AND needs")]
    [InlineData("a AND", 2, "AND needs")]
    [InlineData("OR a", 0, "OR needs")]
    [InlineData("a OR OR b", 2, "OR needs")]
    [InlineData("a AND OR b", 2, "AND needs")]
    [InlineData("a AND !!", 2, "AND needs")]
    [InlineData("a (OR b)", 3, "OR needs")]
    [InlineData("a NOT", 2, "NOT needs")]
    [InlineData("a NOT AND b", 2, "NOT needs")]
    [InlineData("a (b NOT) c", 5, "NOT needs")]
    [InlineData("*", 0, "* on its own")]
    [InlineData("a * b", 2, "* on its own")]
    [InlineData("a !* b", 3, "* on its own")]
    [InlineData("a -*", 3, "* on its own")]
    [InlineData("(a)*", 3, "* on its own")]
    [InlineData("bo*", 0, "at least 3 letters")]
    [InlineData("a e-m*", 2, "at least 3 letters")]
    [InlineData("auto's*", 0, "at least 3 letters")]
    [InlineData("\"a b\"*", 5, "cannot follow a phrase")]
    [InlineData("\"a b*\"", 4, "inside a phrase")]
    [InlineData("-a", 0, "only excludes")]
    [InlineData("NOT a", 0, "only excludes")]
    [InlineData("-a -b", 0, "only excludes")]
    [InlineData("a OR NOT b", 5, "only excludes")]
    [InlineData("a OR -b -c", 5, "only excludes")]
    [InlineData("-a OR b", 0, "only excludes")]
    [InlineData("(-a OR -b) c", 1, "only excludes")]
    [InlineData("a -(-b -c)", 4, "only excludes")]
    [InlineData("a (b OR (-c))", 9, "only excludes")]
    public void What_cannot_be_read_says_where_and_why(string search, int position, string message)
    {
        var error = Assert.Throws<SearchSyntaxException>(() => SearchQuery.Parse(search));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void Ten_thousand_parentheses_are_an_error_and_no_crash() =>
        Assert.Equal(1000, Assert.Throws<SearchSyntaxException>(() => SearchQuery.Parse(new string('(', 10_000) + "a" + new string(')', 10_000))).Position);

    [Fact]
    public void As_many_parentheses_as_fit_are_read() =>
        Assert.Equal("a~", SearchQuery.Parse(new string('(', 499) + "a" + new string(')', 499)).ToString());

    [Fact]
    public void As_many_minuses_as_fit_are_read() => Assert.Equal("a~", SearchQuery.Parse(new string('-', 998) + "a").ToString());

    [Fact]
    public void A_hundred_terms_are_read_and_one_more_is_not()
    {
        Assert.Equal(100, Matching.PositiveLeaves(SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 100)))).Count);
        Assert.Equal(290, Assert.Throws<SearchSyntaxException>(() => SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 101)))).Position);
    }

    [Fact]
    public void Equal_searches_give_equal_expressions()
    {
        const string search = "a -(b OR \"c d\") e-mail* x*x";
        Assert.Equal(SearchQuery.Parse(search), SearchQuery.Parse($"({search.ToUpperInvariant().Replace("\"C D\"", "“c  d”", StringComparison.Ordinal)})"));
        Assert.Equal(SearchQuery.Parse(search).GetHashCode(), SearchQuery.Parse(search).GetHashCode());
        Assert.NotEqual(SearchQuery.Parse("a b"), SearchQuery.Parse("b a"));
        Assert.NotEqual(SearchQuery.Parse("a b"), SearchQuery.Parse("a OR b"));
    }

    [Fact]
    public void Any_text_gives_an_expression_of_tokens_or_a_syntax_error() => TextGen.Search.Sample(search =>
    {
        try
        {
            var expression = SearchQuery.Parse(search);
            Assert.NotEmpty(Matching.PositiveLeaves(expression));
            AssertWellFormed(expression, beside: null);
        }
        catch (SearchSyntaxException error)
        {
            Assert.InRange(error.Position, 0, search.Length);
        }
    }, iter: 5_000);

    private static void AssertWellFormed(SearchExpression expression, SearchExpression? beside)
    {
        switch (expression)
        {
            case SearchExpression.And and:
                Assert.True(and.Items.Count > 1 && and.Items.Any(item => item is not SearchExpression.Not) && !and.Items.Any(item => item is SearchExpression.And));
                foreach (var item in and.Items) AssertWellFormed(item, and);
                break;
            case SearchExpression.Or or:
                Assert.True(or.Items.Count > 1 && !or.Items.Any(item => item is SearchExpression.Or));
                foreach (var item in or.Items) AssertWellFormed(item, or);
                break;
            case SearchExpression.Not not:
                Assert.IsType<SearchExpression.And>(beside);
                AssertWellFormed(not.Item, not);
                break;
            case SearchExpression.Leaf { Term: SearchLeaf.Word word }:
                Assert.True(TextGen.IsToken(word.Stem));
                break;
            case SearchExpression.Leaf { Term: SearchLeaf.Phrase phrase }:
                Assert.True(phrase.Words.Count > 0 && phrase.Words.All(TextGen.IsToken));
                break;
            case SearchExpression.Leaf { Term: SearchLeaf.Prefix prefix }:
                Assert.True(TextGen.IsToken(prefix.Start) && prefix.Start.Length >= 3);
                break;
        }
    }
}
