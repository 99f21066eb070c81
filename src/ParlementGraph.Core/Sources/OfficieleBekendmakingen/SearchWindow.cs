using System.Globalization;

namespace ParlementGraph.Sources.OfficieleBekendmakingen;

/// <summary>A span of days of publication, both inclusive; null = open.</summary>
internal sealed record SearchWindow(DateOnly? From, DateOnly? To)
{
    /// <summary>Publications begin in the nineties; what is older or oddly dated falls in the first window.</summary>
    private const int FirstYear = 2000;

    public string Key => $"{Text(From)}..{Text(To)}";

    public string Condition => string.Join(" and ", new[] { From is null ? null : $"dt.date>={Text(From)}", To is null ? null : $"dt.date<={Text(To)}" }.OfType<string>());

    /// <summary>The years, the first open below and the last open above, because a day may be wrong and our clock too.</summary>
    public static IReadOnlyList<SearchWindow> Years(DateOnly today)
    {
        var windows = new List<SearchWindow> { new(null, new DateOnly(FirstYear - 1, 12, 31)) };
        for (var year = FirstYear; year < today.Year; year++) windows.Add(new SearchWindow(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
        windows.Add(new SearchWindow(new DateOnly(today.Year, 1, 1), null));
        return windows;
    }

    /// <summary>The parts of the years that lie between two days.</summary>
    public static IReadOnlyList<SearchWindow> Between(DateOnly? since, DateOnly? until, DateOnly today) =>
        [.. Years(today).Where(w => (until is null || w.From is null || w.From <= until) && (since is null || w.To is null || w.To >= since))
            .Select(w => new SearchWindow(Latest(w.From, since), Earliest(w.To, until)))];

    /// <summary>Its months, where the search does not page through all of it; empty for a month or an open window.</summary>
    public IReadOnlyList<SearchWindow> Months()
    {
        if (From is not { } from || To is not { } to || (from.Year == to.Year && from.Month == to.Month)) return [];
        var months = new List<SearchWindow>();
        for (var start = from; start <= to; start = new DateOnly(start.Year, start.Month, 1).AddMonths(1))
        {
            var end = new DateOnly(start.Year, start.Month, 1).AddMonths(1).AddDays(-1);
            months.Add(new SearchWindow(start, end < to ? end : to));
        }
        return months;
    }

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
