using ParlementGraph.Model;

namespace ParlementGraph.Cli.Commands;

/// <summary>The part of <c>status</c> about what the graph holds of what the publishers list: documents by year and kind, and the names that stay open.</summary>
internal static class CoverageStatus
{
    private const int MostNames = 5;
    private const int Label = 26;
    private const int WidestCount = 6;

    public static object Summary(Coverage coverage) => new
    {
        Years = coverage.Years.Select(y => new { y.Year, Kind = Choice.Name(y.Kind), y.Expected, y.Held, y.Missing, y.Unparsed, y.WithoutAddressee, y.UnresolvedAskers, y.UnresolvedAddressees }),
        UnresolvedAskers = coverage.UnresolvedAskers.Select(Named),
        UnresolvedAddressees = coverage.UnresolvedAddressees.Select(Named),
    };

    public static void Show(Screen screen, Coverage coverage)
    {
        if (coverage.Years.Count == 0) return;
        DocumentKind[] kinds = [.. coverage.Years.Select(y => y.Kind).Distinct().Order()];
        screen.Data("Documents by year: held, or held/listed where the two differ");
        string[] titles = [.. kinds.Select(k => Choice.Name(k).ToLowerInvariant()), "missing", "unparsed", "no addressee", "open asker", "open addressee"];
        screen.Data(Row("", titles, titles));
        // A year of which nothing is listed and nothing held has a document that only a page names.
        foreach (var year in coverage.Years.GroupBy(y => y.Year).Where(y => y.Any(k => k.Expected + k.Held > 0))) screen.Data(Row(year.Key == 0 ? "no date" : $"{year.Key}", titles, Cells([.. year], kinds)));
        screen.Data(Row("all", titles, Cells(coverage.Years, kinds)));
        Names(screen, "Askers that are nobody known", coverage.UnresolvedAskers);
        Names(screen, "Addressees that are no person in an office", coverage.UnresolvedAddressees);
    }

    private static string[] Cells(IReadOnlyList<CoverageYear> years, DocumentKind[] kinds) =>
    [
        .. kinds.Select(k => Held(years.Where(y => y.Kind == k).ToList())),
        .. new[] { years.Sum(y => y.Missing), years.Sum(y => y.Unparsed), years.Sum(y => y.WithoutAddressee), years.Sum(y => y.UnresolvedAskers), years.Sum(y => y.UnresolvedAddressees) }.Select(n => $"{n}"),
    ];

    private static string Held(List<CoverageYear> years) =>
        years.Sum(y => y.Held) is var held && years.Sum(y => y.Expected) is var expected && held == expected ? $"{held}" : $"{held}/{expected}";

    private static string Row(string label, string[] titles, string[] cells) =>
        $"          {label,-8}{string.Concat(cells.Select((c, i) => "  " + c.PadLeft(Math.Max(titles[i].Length, WidestCount))))}";

    private static void Names(Screen screen, string title, IReadOnlyList<UnresolvedCount> names)
    {
        if (names.Count == 0) return;
        screen.Data($"{title}: {names.Sum(n => n.Count)} mentions of {names.Count}");
        foreach (var name in names.Take(MostNames)) screen.Data($"          {name.AsWritten.PadRight(Label)} {name.Count,8}  {name.FirstOn:yyyy-MM-dd} to {name.LastOn:yyyy-MM-dd}");
        if (names.Count > MostNames) screen.Data($"          and {names.Count - MostNames} more: --json has them all");
    }

    private static object Named(UnresolvedCount name) => new { name.AsWritten, name.Count, name.FirstOn, name.LastOn };
}
