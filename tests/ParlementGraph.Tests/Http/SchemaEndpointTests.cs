using System.Net;

namespace ParlementGraph.Tests.Http;

public sealed class SchemaEndpointTests(Host host) : IClassFixture<Host>
{
    [Theory]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql/sdl")]
    [InlineData("/schema.graphql")]
    public async Task The_schema_is_text_with_a_strong_tag(string path)
    {
        var (status, body, response) = await host.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("type WrittenQuestion implements Node", body, StringComparison.Ordinal);
        Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet);
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, (await host.SendAsync(HttpMethod.Get, path, headers: ("If-None-Match", response.Headers.ETag.ToString()))).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, path, headers: ("If-None-Match", "\"other\""))).Status);
    }
}
