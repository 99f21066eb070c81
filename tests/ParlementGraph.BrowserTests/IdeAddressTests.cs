using System.Net;
using System.Text.Json.Nodes;

namespace ParlementGraph.BrowserTests;

/// <summary>The IDE's addresses, without a browser.</summary>
public sealed class IdeAddressTests(Server server)
{
    [Fact]
    public async Task The_address_without_a_slash_leads_to_the_one_with_it()
    {
        using var answer = await GetAsync("/graphql/ui");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/graphql/ui/", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("", "text/html", "no-cache")]
    [InlineData("service-worker.js", "text/javascript", "no-cache")]
    [InlineData("manifest.webmanifest", "application/manifest+json", "no-cache")]
    [InlineData("LICENSE", "text/plain", "no-cache")]
    [InlineData("static/js/main.0349187e.js", "text/javascript", "max-age=31536000")]
    [InlineData("static/js/main.0349187e.js.LICENSE.txt", "text/plain", "max-age=31536000")]
    [InlineData("static/media/FiraCode-Medium.1bc138a84f63b384c3f2.woff2", "font/woff2", "max-age=31536000")]
    public async Task Files_come_with_their_type_their_caching_and_the_policy(string name, string type, string caching)
    {
        using var answer = await GetAsync("/graphql/ui/" + name);
        using var head = await SendAsync(HttpMethod.Head, "/graphql/ui/" + name);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(caching, answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; worker-src 'self' blob:; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(answer.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Scripts_are_compressed_for_whoever_can_read_it(string encoding)
    {
        using var plain = await GetAsync("/graphql/ui/static/js/main.0349187e.js");
        using var small = await SendAsync(HttpMethod.Get, "/graphql/ui/static/js/main.0349187e.js", encoding);

        Assert.Equal([encoding], small.Content.Headers.ContentEncoding);
        Assert.InRange(small.Content.Headers.ContentLength!.Value, 1, plain.Content.Headers.ContentLength!.Value / 2);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("..%2f..%2fparlementgraph.dll")]
    [InlineData("%2e%2e/%2e%2e/parlementgraph.dll")]
    public async Task What_is_not_in_the_folder_is_not_found(string name)
    {
        using var answer = await GetAsync("/graphql/ui/" + name);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_configuration_starts_with_the_flagship_query_and_names_no_other_host()
    {
        using var answer = await GetAsync("/graphql/ui/bcp-config.json");

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var flagship = await File.ReadAllTextAsync(Repo.PathOf("docs", "queries", "01-who-asks-which-minister.graphql"), TestContext.Current.CancellationToken);
        Assert.StartsWith(flagship, (string)JsonNode.Parse(text)!["graphQLDocument"]!);
        Assert.DoesNotContain("://", text);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? encoding = null)
    {
        var address = await server.AddressAsync(TestContext.Current.CancellationToken);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        using var request = new HttpRequestMessage(method, path);
        if (encoding is not null) request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
