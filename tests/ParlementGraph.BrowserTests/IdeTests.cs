using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ParlementGraph.BrowserTests;

/// <summary>What an analyst does first: open the IDE, create the document that is waiting there, press Run.</summary>
public sealed partial class IdeTests(Server server)
{
    [Fact]
    public async Task The_ide_answers_the_flagship_query_without_the_internet()
    {
        await using var chromium = await Chromium.StartAsync();
        var address = await server.AddressAsync(TestContext.Current.CancellationToken);
        var visit = await Visit.StartAsync(chromium.Browser, address);
        var page = visit.Page;

        await OpenAsync(page, address);
        var response = await RunAsync(page);

        var answer = JsonNode.Parse(await response.TextAsync())!;
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Repo.PathOf("tests", "golden", "flagship.json"), TestContext.Current.CancellationToken))!;
        Assert.True(JsonNode.DeepEquals(expected["data"], answer["data"]), $"the answer is not tests/golden/flagship.json:\n{answer}");

        var shown = page.Locator("[data-uri^='inmemory://model/'] .view-lines");
        await Assertions.Expect(shown).ToContainTextAsync("\"writtenQuestionCount\": 1");
        await Assertions.Expect(shown).ToContainTextAsync("\"name\": \"Niels van den Berge\"");
        await Assertions.Expect(shown).ToContainTextAsync("\"name\": \"Ferdinand Grapperhaus\"");
        await Assertions.Expect(shown).ToContainTextAsync("\"title\": \"minister van Justitie en Veiligheid\"");

        await ScreenshotAsync(page, "ide.png");
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task Every_starter_query_can_be_chosen_and_run_in_the_ide()
    {
        await using var chromium = await Chromium.StartAsync();
        var address = await server.AddressAsync(TestContext.Current.CancellationToken);
        var visit = await Visit.StartAsync(chromium.Browser, address);
        var page = visit.Page;
        var names = Directory.EnumerateFiles(Repo.PathOf("docs", "queries"), "*.graphql").Order(StringComparer.Ordinal)
            .Select(file => OperationName().Match(File.ReadAllText(file)).Groups[1].Value).ToList();

        await OpenAsync(page, address);
        var chosen = names[0];
        foreach (var name in names)
        {
            if (name != chosen)
            {
                await page.GetByRole(AriaRole.Button, new() { Name = $"Query: {chosen}", Exact = true }).ClickAsync();
                await page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = name }).ClickAsync();
                chosen = name;
            }
            var response = await RunAsync(page);
            Assert.Equal([name], OperationName().Matches(response.Request.PostDataJSON()!.Value.GetProperty("query").GetString()!).Select(match => match.Groups[1].Value));
            Assert.Null(JsonNode.Parse(await response.TextAsync())!["errors"]);
        }
        visit.AssertNothingWentWrong();
    }

    private static Task<IResponse> RunAsync(IPage page) => page.RunAndWaitForResponseAsync(
        () => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Run Operation") }).ClickAsync(),
        answer => answer.Request.Method == "POST" && new Uri(answer.Url).AbsolutePath == "/graphql");

    private static async Task OpenAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/graphql/ui").ToString());
        // On a first visit the service worker stores the page and loads it once more; after that nothing moves any more.
        await page.WaitForFunctionAsync("navigator.serviceWorker.controller && performance.getEntriesByType('navigation')[0].type === 'reload'");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create Document" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Schema available")).ToBeVisibleAsync();
    }

    private static async Task ScreenshotAsync(IPage page, string name)
    {
        var path = Repo.PathOf("artifacts", "screenshots", name);
        await page.ScreenshotAsync(new() { Path = path });
        // A page of one colour is some 10 kB at this size, the IDE with a query over 100 kB.
        Assert.InRange(new FileInfo(path).Length, 40_000, long.MaxValue);
    }

    [GeneratedRegex(@"^query (\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
