using Microsoft.AspNetCore.Builder;
using ParlementGraph.Api.Http;

namespace ParlementGraph.BrowserTests;

/// <summary>A build without Node: the address still says something useful.</summary>
public sealed class IdeMissingTests
{
    [Fact]
    public async Task Without_its_files_a_page_says_why_and_that_the_api_works()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapIde(new IdeOptions(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())));
        await app.StartAsync(cancel);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.GetAsync(new Uri("/graphql/ui", UriKind.Relative), cancel);

        var html = await answer.Content.ReadAsStringAsync(cancel);
        Assert.Contains("<html lang=\"en\">", html);
        Assert.Contains("Node.js 20 or newer", html);
        Assert.Contains($"curl {client.BaseAddress}graphql", html);
        Assert.DoesNotContain("<script", html);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", answer.Headers.GetValues("Content-Security-Policy").Single());
    }
}
