using System.Diagnostics;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

public sealed class RequestGuardTests
{
    private static readonly RequestLimits Limits = new();

    [Theory]
    [InlineData("fields", 20)]
    [InlineData("fields", 60)]
    public void Fragments_that_double_at_each_level_are_counted_not_walked(string limit, int levels)
    {
        var refusal = Assert.Throws<RequestException>(() => Guard(Attacks.DoublingFragments(levels)));
        Assert.Equal("COST_LIMIT", refusal.Code);
        Assert.Contains((string)refusal.Extensions!["limit"]!, new[] { limit, "spreads" });
    }

    public static TheoryData<string, string> Beyond => new()
    {
        { "spreads", Attacks.InlineMatrix(20, 15) },
        { "fields", "{ " + Attacks.Repeat("ministers { id name } ", 400) + "}" },
        { "keyRepeats", Attacks.Repeated(51) },
        { "keyRepeats", Attacks.NestedDuplicates(51) },
        { "directives", Attacks.Directives(5) },
        { "rootFields", Attacks.Aliases(31) },
        { "variables", Attacks.ManyVariables(101) },
        { "operations", string.Concat(Enumerable.Range(0, 21).Select(n => $"query Q{n} {{ __typename }} ")) },
        { "fragments", "{ __typename } " + string.Concat(Enumerable.Range(0, 101).Select(n => $"fragment F{n} on Query {{ __typename }} ")) },
        { "tokens", Attacks.Repeated(4001) },
        { "depth", Attacks.Nested(20) },
        { "keyRepeats", "{ __typename } fragment Unused on Query { " + Attacks.Repeat("a ", 51) + "}" },
    };

    [Theory]
    [MemberData(nameof(Beyond))]
    public void One_more_than_a_limit_is_refused_and_the_message_says_which_how_much_and_what_to_do(string limit, string query)
    {
        var refusal = Assert.Throws<RequestException>(() => Guard(query));
        Assert.Equal(limit, refusal.Extensions!["limit"]);
        Assert.Equal(limit == "depth" ? "DEPTH_LIMIT" : "COST_LIMIT", refusal.Code);
        Assert.Contains("the limit is", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ ministers { name } ministers { party { abbreviation } } ministers { name } }")]
    [InlineData("{ a: ministers { ...F } b: ministers { ...F } } fragment F on Person { name }")]
    public void Repeats_and_fragments_as_clients_write_them_are_legal(string query) => Assert.Null(Guard(query));

    [Fact]
    public void At_the_limits_a_document_passes()
    {
        Guard(Attacks.Repeated(50));
        Guard(Attacks.Aliases(30));
        Guard(Attacks.Nested(19));
        Guard(Attacks.Directives(4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Circular_fragments_end_the_guard_and_are_told_by_validation(int fragments)
    {
        Assert.Equal(NoFragmentCycles.Instance, Guard(Attacks.Circular(fragments)));
        using var run = new Run();
        Assert.Equal("NO_FRAGMENT_CYCLES", await run.CodeAsync(Attacks.Circular(fragments)));
    }

    [Fact]
    public void A_tangle_of_circular_fragments_ends_the_guard_as_well() =>
        Assert.Equal("spreads", Assert.Throws<RequestException>(() => Guard(Attacks.Circular(60))).Extensions!["limit"]);

    [Fact]
    public void Rejection_takes_little_memory()
    {
        var document = Tokens.Parse(Attacks.DoublingFragments(60), Limits);
        Assert.Throws<RequestException>(() => RequestGuard.Check(document, Limits));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<RequestException>(() => RequestGuard.Check(document, Limits));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    public static TheoryData<string> Deep => new()
    {
        Attacks.Nested(100_000), Attacks.NestedList(100_000), Attacks.NestedObject(100_000), Attacks.NestedType(100_000), Attacks.NestedList(20_000), Attacks.NestedList(1_500), Attacks.NestedObject(1_000),
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_of_any_depth_stops_in_the_parser(string query)
    {
        // Without the counting of tokens before it, which would hide what is tested here.
        var limits = Limits with { Tokens = int.MaxValue, TextBytes = int.MaxValue };
        var best = TimeSpan.MaxValue;
        for (var tries = 0; tries < 3; tries++)
        {
            var start = Stopwatch.GetTimestamp();
            var refusal = Assert.Throws<RequestException>(() => Tokens.ParseOnly(query, limits));
            var took = Stopwatch.GetElapsedTime(start);
            if (took < best) best = took;
            Assert.Equal("HC0014", refusal.Code);
        }
        // The error's position is looked for in the whole text, which of 400 kB takes longer than the parsing.
        var ceiling = query.Length > 300_000 ? 25 : 2;
        Assert.True(best < TimeSpan.FromMilliseconds(ceiling), $"took {best.TotalMilliseconds} ms");
    }

    [Fact]
    public void A_text_beyond_the_limit_is_not_even_read()
    {
        var refusal = Assert.Throws<RequestException>(() => Tokens.CheckSize("#" + new string('é', 17_000), Limits));
        Assert.Equal("text", refusal.Extensions!["limit"]);
    }

    private static IValidationRule? Guard(string query) => RequestGuard.Check(Tokens.Parse(query, Limits), Limits);
}
