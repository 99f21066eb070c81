using System.Net;

namespace ParlementGraph.Tests.Http;

public sealed class HealthTests
{
    [Fact]
    public async Task Until_the_graph_is_there_the_API_says_what_it_waits_for()
    {
        string? reason = "building the graph from the archive";
        await using var host = new Host { Configure = options => options.NotReadyBecause = _ => reason };
        await host.InitializeAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/health/live")).Status);
        var (ready, why, _) = await host.SendAsync(HttpMethod.Get, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        Assert.Contains(reason, why, StringComparison.Ordinal);
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var (status, body, response) = await host.SendAsync(HttpMethod.Post, "/graphql", Host.Post("{ __typename }"), accept);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.NotNull(response.Headers.RetryAfter);
            Assert.Contains("UNAVAILABLE", body, StringComparison.Ordinal);
            Assert.Contains(reason, body, StringComparison.Ordinal);
        }

        reason = null;
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Post, "/graphql", Host.Post("{ __typename }"))).Status);
    }

    [Fact]
    public async Task A_timeout_is_503_with_Retry_After_under_both_media_types()
    {
        await using var host = new Host { Configure = options => options.Limits = new() { ExecutionTime = TimeSpan.FromMilliseconds(50) } };
        await host.InitializeAsync();
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var (status, body, response) = await host.SendAsync(HttpMethod.Post, "/graphql", Host.Post("{ slow }"), accept);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("HC0045", body, StringComparison.Ordinal);
            Assert.NotNull(response.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task A_response_that_is_too_large_becomes_an_error_and_never_half_a_body()
    {
        await using var host = new Host { Configure = options => options.Limits = new() { ResponseBytes = 20_000 } };
        await host.InitializeAsync();
        var (status, body, _) = await host.SendAsync(HttpMethod.Post, "/graphql", Host.Post("{ long(characters: 20000) }"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("responseBytes", body, StringComparison.Ordinal);
        Assert.DoesNotContain("ë", body, StringComparison.Ordinal);
    }
}
