using GraphQLParser;
using GraphQLParser.AST;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Tests.Execution;

public sealed class DocumentCacheTests
{
    private static readonly GraphQLDocument Document = Parser.Parse("{ a }");

    [Fact]
    public void The_least_recently_used_document_goes_when_the_bytes_are_spent()
    {
        var cache = new DocumentCache(3 * 1100);
        var keys = Enumerable.Range(0, 4).Select(n => DocumentCache.KeyOf($"{n}", null)).ToArray();
        foreach (var key in keys[..3]) cache.Add(key, Document, "x");
        Assert.NotNull(cache.Find(keys[0]));
        cache.Add(keys[3], Document, "x");
        Assert.Equal([true, false, true, true], keys.Select(k => cache.Find(k) is not null));
    }

    [Fact]
    public void Flooding_stays_within_the_bytes()
    {
        var cache = new DocumentCache(100_000);
        for (var n = 0; n < 5_000; n++) cache.Add(DocumentCache.KeyOf($"{{ a{n} }}", null), Document, new string(' ', n % 2_000));
        Assert.InRange(cache.Bytes, 1, 100_000);
        cache.Add(DocumentCache.KeyOf("huge", null), Document, new string(' ', 50_000));
        Assert.Null(cache.Find(DocumentCache.KeyOf("huge", null)));
    }

    [Fact]
    public void Text_and_operation_make_the_key()
    {
        Assert.Equal(DocumentCache.KeyOf("{ a }", ""), DocumentCache.KeyOf("{ a }", null));
        Assert.NotEqual(DocumentCache.KeyOf("{ a }", "A"), DocumentCache.KeyOf("{ a }", "B"));
        Assert.NotEqual(DocumentCache.KeyOf("\ud800", null), DocumentCache.KeyOf("\ud801", null));
    }
}
