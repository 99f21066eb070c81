using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ParlementGraph.BrowserTests;

/// <summary>One page in a fresh profile, and everything in it that should not have happened.</summary>
internal sealed class Visit
{
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<Visit> StartAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(await context.NewPageAsync());
        // Of the context, not of the page: service workers reach out too.
        context.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (to.Scheme is "http" or "https" or "ws" or "wss" && to.Authority != address.Authority) visit.Complain("request to another host", request.Url);
        };
        context.RequestFailed += (_, request) =>
        {
            // The IDE loads itself once more on a first visit, which ends whatever was under way.
            if (request.Failure != "net::ERR_ABORTED") visit.Complain("failed request", $"{request.Url}: {request.Failure}");
        };
        context.Console += (_, message) =>
        {
            if (message.Type == "error") visit.Complain("console error", message.Text);
        };
        context.WebError += (_, error) => visit.Complain("uncaught error", error.Error);
        await context.ExposeFunctionAsync<string, bool>("reportViolation", text =>
        {
            visit.Complain("CSP violation", text);
            return true;
        });
        await context.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => reportViolation(`${e.effectiveDirective} ${e.blockedURI}`))");
        return visit;
    }

    public void AssertNothingWentWrong() => Assert.Empty(_complaints);

    private void Complain(string kind, string what) => _complaints.Enqueue($"{kind}: {what}");
}
