using System.Net;
using System.Text;
using System.Text.Json;

namespace ParlementGraph.Tests.Http;

public sealed class GraphQLEndpointTests(Host host) : IClassFixture<Host>
{
    private const string Response = "application/graphql-response+json";
    private static readonly string Good = Host.Post("{ __typename }");
    private static readonly string Bad = Host.Post("{ nonsense }");

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData(Response, Response)]
    [InlineData(Response + ", application/json", Response)]
    [InlineData("application/json, " + Response, Response)]
    [InlineData(Response + ";q=0.5, application/json", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    public async Task The_media_type_follows_Accept(string? accept, string expected)
    {
        var (status, body, response) = await host.SendAsync(HttpMethod.Post, "/graphql", Good, accept);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal($"{expected}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("""{"data":{"__typename":"Query"}""", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData(Response, 400)]
    public async Task Without_data_the_media_type_decides_the_status(string accept, int status) =>
        Assert.Equal(status, (int)(await host.SendAsync(HttpMethod.Post, "/graphql", Bad, accept)).Status);

    [Fact]
    public async Task Data_beside_an_error_is_a_success() =>
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Post, "/graphql", Host.Post("{ throwing __typename }"), Response)).Status);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json;q=0")]
    public async Task What_is_not_served_gives_406(string accept)
    {
        var (status, body, _) = await host.SendAsync(HttpMethod.Post, "/graphql", Good, accept);
        Assert.Equal((HttpStatusCode.NotAcceptable, "HC0063"), (status, CodeOf(body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task A_body_that_is_not_JSON_in_UTF8_gives_415(string contentType) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.SendAsync(HttpMethod.Post, "/graphql", Good, contentType: contentType)).Status);

    [Fact]
    public async Task A_compressed_body_gives_415() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.SendAsync(HttpMethod.Post, "/graphql", Good, headers: ("Content-Encoding", "gzip"))).Status);

    [Theory]
    [InlineData("HC0011", "{ not json")]
    [InlineData("HC0011", "[{\"query\":\"{ __typename }\"}]")]
    [InlineData("HC0011", "\"text\"")]
    [InlineData("HC0011", "{\"query\":1}")]
    [InlineData("HC0011", "{\"query\":\"{ __typename }\",\"operationName\":{}}")]
    [InlineData("HC0011", "{\"query\":\"{ __typename }\",\"variables\":[]}")]
    [InlineData("HC0011", "{\"query\":\"{ __typename }\",\"extensions\":\"x\"}")]
    [InlineData("HC0011", "{\"query\":\"\\ud800\"}")]
    [InlineData("HC0013", "{}")]
    [InlineData("HC0013", "{\"query\":\"\"}")]
    public async Task A_request_that_is_not_well_formed_gives_400_under_both_media_types(string code, string body)
    {
        foreach (var accept in new[] { "application/json", Response })
        {
            var (status, answer, _) = await host.SendAsync(HttpMethod.Post, "/graphql", body, accept);
            Assert.Equal((HttpStatusCode.BadRequest, code), (status, CodeOf(answer)));
        }
    }

    [Theory]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":{\"unknown\":{\"a\":[1]}},\"other\":true}")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":\"\",\"variables\":null,\"extensions\":null}")]
    public async Task Unknown_and_empty_parts_are_ignored(string body) =>
        Assert.Contains("\"data\"", (await host.SendAsync(HttpMethod.Post, "/graphql", body, Response)).Body, StringComparison.Ordinal);

    [Fact]
    public async Task An_id_without_a_query_is_a_stored_document_that_is_not_found()
    {
        var (status, body, _) = await host.SendAsync(HttpMethod.Post, "/graphql", "{\"id\":\"abc\"}");
        Assert.Equal((HttpStatusCode.OK, "HC0020"), (status, CodeOf(body)));
        Assert.Contains("PersistedQueryNotFound", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_give_405_with_Allow(string method)
    {
        var (status, _, response) = await host.SendAsync(new HttpMethod(method), "/graphql");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, status);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task GET_runs_a_query_with_variables_and_may_be_cached()
    {
        const string Path = "/graphql?query=query($n:Int){writtenQuestions(first:$n){nodes{number}}}&variables=%7B%22n%22:1%7D";
        var (status, body, response) = await host.SendAsync(HttpMethod.Get, Path);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("2019Z00000", body, StringComparison.Ordinal);
        Assert.Equal("public, max-age=60", response.Headers.CacheControl!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);

        var (again, nothing, _) = await host.SendAsync(HttpMethod.Get, Path, headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, ""), (again, nothing));
    }

    [Fact]
    public async Task Errors_are_not_cached() =>
        Assert.True((await host.SendAsync(HttpMethod.Get, "/graphql?query={nonsense}")).Response.Headers.CacheControl!.NoStore);

    [Theory]
    [InlineData("/graphql?query=mutation{x}", 405, "HC0009")]
    [InlineData("/graphql", 400, "HC0013")]
    [InlineData("/graphql?query={__typename}&variables=[]", 400, "HC0011")]
    [InlineData("/graphql?query={__typename}&variables={", 400, "HC0011")]
    [InlineData("/graphql?query={__typename}&query={__typename}", 400, "HC0011")]
    public async Task GET_refuses_what_it_should_not_do(string path, int status, string code)
    {
        var (got, body, _) = await host.SendAsync(HttpMethod.Get, path);
        Assert.Equal((status, code), ((int)got, CodeOf(body)));
    }

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task HEAD_gives_the_headers_of_GET_and_no_body(string path)
    {
        var (_, full, get) = await host.SendAsync(HttpMethod.Get, path);
        var (status, body, head) = await host.SendAsync(HttpMethod.Head, path);
        Assert.Equal((HttpStatusCode.OK, ""), (status, body));
        Assert.NotEmpty(full);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Fact]
    public async Task A_browser_at_the_address_is_sent_to_the_IDE()
    {
        const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        var (status, _, response) = await host.SendAsync(HttpMethod.Get, "/graphql", accept: Browser);
        Assert.Equal((HttpStatusCode.Redirect, "/graphql/ui/"), (status, response.Headers.Location!.ToString()));
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/graphql?query={__typename}", accept: Browser)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/graphql?sdl", accept: Browser)).Status);
    }

    [Fact]
    public async Task Any_origin_may_read_and_a_preflight_is_answered()
    {
        var (status, _, preflight) = await host.SendAsync(HttpMethod.Options, "/graphql", headers: [("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")]);
        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Equal("*", preflight.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("POST", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);

        var (_, _, response) = await host.SendAsync(HttpMethod.Post, "/graphql", Good, headers: ("Origin", "https://example.org"));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("ETag, RateLimit, RateLimit-Policy, Retry-After, Link", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_on_request(string encoding)
    {
        var request = Host.Post("{ writtenQuestions(first: 50) { nodes { number subject } } }");
        var (_, _, response) = await host.SendAsync(HttpMethod.Post, "/graphql", request, Response, headers: ("Accept-Encoding", encoding));
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task The_cost_is_told_on_request()
    {
        var (_, body, _) = await host.SendAsync(HttpMethod.Post, "/graphql", Good, headers: ("GraphQL-Cost", "report"));
        Assert.Contains("""
            "operationCost":{"fieldCost":0,"typeCost":1}
            """, body, StringComparison.Ordinal);
        var (status, only, _) = await host.SendAsync(HttpMethod.Post, "/graphql", Good, Response, headers: ("GraphQL-Cost", "validate"));
        Assert.Equal((HttpStatusCode.OK, """{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}"""), (status, only));
    }

    [Fact]
    public async Task Letters_travel_as_they_are_and_escapes_are_right()
    {
        var (_, body, _) = await host.SendAsync(HttpMethod.Post, "/graphql", Host.Post("{ writtenQuestions(first: 1) { nodes { subject } } }"));
        Assert.Contains("‘Politie – coöperatie’ <script>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_gives_413_with_a_length_and_without()
    {
        var large = Encoding.UTF8.GetBytes(Host.Post("{ __typename } #" + new string('x', 70_000)));
        using var known = new ByteArrayContent(large);
        using var chunked = new StreamContent(new Unseekable(large));
        foreach (HttpContent content in new HttpContent[] { known, chunked })
        {
            content.Headers.ContentType = new("application/json");
            using var client = host.NewClient();
            var response = await client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        }
    }

    private static string? CodeOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    /// <summary>A stream without a length makes a chunked request.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
