using System.CommandLine;
using System.Globalization;
using ParlementGraph.Model;
using ParlementGraph.Sources;

namespace ParlementGraph.Cli;

/// <summary>The options of <c>import</c> that say what is fetched, from where, and how politely.</summary>
internal static class FetchOptions
{
    private static readonly Option<string[]> Source = new("--source")
    {
        Description = "Publisher to fetch from: tk (Tweede Kamer) or ob (officielebekendmakingen.nl). Repeatable; without it, both.",
    };

    private static readonly Option<string?> BaseAddress = new("--base-address")
    {
        Description = "Address that replaces every host of the publishers fetched from. Else PARLEMENTGRAPH__Sources__Tk__BaseAddress and ..__Ob__BaseAddress, else the publishers' own.",
    };

    private static readonly Option<string?> Since = new("--since") { Description = "Publications of officielebekendmakingen.nl of this day and later, yyyy-MM-dd." };

    private static readonly Option<string?> Until = new("--until") { Description = "Publications of officielebekendmakingen.nl until this day, yyyy-MM-dd, inclusive." };

    private static readonly Option<bool> Full = new("--full") { Description = "Read the feeds again from their beginning. Documents that are held are not fetched again." };

    private static readonly Option<double> MaxRps = new("--max-rps")
    {
        Description = "Requests a second to one publisher; 0 = no cap.",
        DefaultValueFactory = _ => 5,
    };

    private static readonly Option<int> Concurrency = new("--concurrency")
    {
        Description = "Requests under way to one publisher at a time.",
        DefaultValueFactory = _ => 2,
    };

    public static readonly Option<bool> FetchOnly = new("--fetch-only") { Description = "Fetch into the archive and do not build." };

    public static IEnumerable<Option> All => [Source, BaseAddress, Since, Until, Full, MaxRps, Concurrency, FetchOnly];

    /// <summary>Names of options given that say nothing about files.</summary>
    public static IEnumerable<string> Given(ParseResult arguments) => All.Where(o => arguments.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    public static SourceOptions Read(ParseResult arguments)
    {
        var given = arguments.GetValue(BaseAddress);
        var sources = arguments.GetValue(Source) is { Length: > 0 } names ? names.Select(SourceOf).Distinct().ToArray() : [Model.Source.TweedeKamer, Model.Source.OfficieleBekendmakingen];
        var options = new SourceOptions
        {
            Sources = sources,
            TkBaseAddress = Address(given ?? Environment.GetEnvironmentVariable("PARLEMENTGRAPH__Sources__Tk__BaseAddress")),
            ObBaseAddress = Address(given ?? Environment.GetEnvironmentVariable("PARLEMENTGRAPH__Sources__Ob__BaseAddress")),
            Contact = Environment.GetEnvironmentVariable("PARLEMENTGRAPH__Sources__Contact"),
            Full = arguments.GetValue(Full),
            Since = Day("--since", arguments.GetValue(Since)),
            Until = Day("--until", arguments.GetValue(Until)),
            MaxRequestsPerSecond = arguments.GetValue(MaxRps),
            Concurrency = arguments.GetValue(Concurrency),
        };
        if (options.MaxRequestsPerSecond is < 0 or double.NaN) throw Wrong("--max-rps", "a number of requests a second, 0 for no cap");
        if (options.Concurrency is < 1 or > 64) throw Wrong("--concurrency", "a number from 1 to 64");
        if (options.Since > options.Until) throw Wrong("--since", "a day that is not after --until");
        return options;
    }

    private static Source SourceOf(string name) => name switch
    {
        "tk" => Model.Source.TweedeKamer,
        "ob" => Model.Source.OfficieleBekendmakingen,
        _ => throw Wrong("--source", $"tk or ob, not '{name}'"),
    };

    private static Uri? Address(string? text) => string.IsNullOrEmpty(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw Wrong("--base-address", $"an http or https address, not '{text}'");

    private static DateOnly? Day(string option, string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(option, $"a day such as 2019-10-10, not '{text}'");

    private static CliException Wrong(string option, string expected) => new(ExitCode.Usage, $"{option} expects {expected}", "Nothing was fetched.");
}
