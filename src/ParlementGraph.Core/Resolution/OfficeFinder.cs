using ParlementGraph.Model;
namespace ParlementGraph.Resolution;

/// <summary>Offices by title, portfolio or ministry, among those held on the day or shortly before it.</summary>
internal sealed class OfficeFinder
{
    private readonly List<OfficeRecord> _offices;
    private readonly Dictionary<string, List<OfficeTitle>> _titles;
    private readonly ILookup<string, string> _ministries;
    private readonly ILookup<string, HoldingRecord> _holdings;

    public OfficeFinder(ReferenceData data)
    {
        _offices = [.. data.Offices.OrderBy(office => office.Key, StringComparer.Ordinal)];
        _titles = _offices.ToDictionary(office => office.Key, office => new[] { office.Title }.Concat(office.Aliases).Select(OfficeTitle.Parse).OfType<OfficeTitle>().ToList(), StringComparer.Ordinal);
        _ministries = data.Ministries
            .SelectMany(ministry => ministry.Names.Select(name => name.Name).Concat(ministry.Aliases).Select(name => (Core: OfficeTitle.CoreOf(name), ministry.Key)).Distinct())
            .ToLookup(name => name.Core, name => name.Key, StringComparer.Ordinal);
        _holdings = data.Holdings.OrderBy(holding => holding.From).ThenBy(holding => holding.Person, StringComparer.Ordinal).ToLookup(holding => holding.Office, StringComparer.Ordinal);
    }

    public NameMatch<OfficeRecord> Find(string titleAsWritten, DateOnly day) => FindWithHoldings(titleAsWritten, day).Match;

    /// <summary>The office, and which of its holdings the title means: all of the day, or one when the title names a portfolio.</summary>
    public (NameMatch<OfficeRecord> Match, IReadOnlyList<HoldingRecord> Holdings) FindWithHoldings(string titleAsWritten, DateOnly day)
    {
        if (OfficeTitle.Parse(titleAsWritten) is not { Core: var core } title || (core.Length == 0 && title.Noun != OfficeNoun.PrimeMinister)) return (new NameMatch<OfficeRecord>.Unknown(), []);
        var byTitle = _offices.Where(office => _titles[office.Key].Any(own => own.Noun == title.Noun && own.Core == core)).ToList();
        var byMinistry = _offices.Where(office => office.Ministry is { } ministry && title.Fits(office.Role) && office.Role != OfficeRole.MinisterWithoutPortfolio && Lineage(core).Contains(ministry)).ToList();
        foreach (var (held, when) in Moments(day))
        {
            if (Held(byTitle, held) is { Count: > 0 } titled) return Answer(Prefer(titled, title), held, $"the title, held {when}");
            if (Portfolios(title, held) is { Count: > 0 } portfolios)
            {
                return (NameMatch<OfficeRecord>.Of([.. portfolios.Select(holding => OfficeOf(holding)).DistinctBy(office => office.Key)], $"the portfolio, held {when}"), portfolios);
            }
            if (Held(byMinistry, held) is { Count: > 0 } ministerial) return Answer(ministerial, held, $"a name or an abbreviation of its ministry, held {when}");
        }
        return (new NameMatch<OfficeRecord>.Unknown(), []);
    }

    /// <summary>Keys of the ministries that had this name or abbreviation at any time.</summary>
    public IEnumerable<string> Lineage(string core) => _ministries[core];

    public OfficeRecord OfficeOf(HoldingRecord holding) => _offices.First(office => office.Key == holding.Office);

    public IEnumerable<HoldingRecord> HoldingsOf(string office) => _holdings[office];

    /// <summary>The day itself, then the day of a change, then the weeks after: a later one counts only when nothing fits an earlier.</summary>
    public static IEnumerable<(Func<HoldingRecord, bool> Held, string When)> Moments(DateOnly day) =>
    [
        (holding => Days.Covers(holding.From, holding.Until, day), $"on {day:yyyy-MM-dd}"),
        (holding => Days.Touches(holding.From, holding.Until, day), $"until {day:yyyy-MM-dd}"),
        (holding => Days.EndedShortlyBefore(holding.Until, day), $"until at most {Days.Grace} days before {day:yyyy-MM-dd}"),
    ];

    private (NameMatch<OfficeRecord>, IReadOnlyList<HoldingRecord>) Answer(List<OfficeRecord> offices, Func<HoldingRecord, bool> held, string because) =>
        (NameMatch<OfficeRecord>.Of(offices, because), [.. offices.SelectMany(office => _holdings[office.Key]).Where(held)]);

    private List<OfficeRecord> Held(List<OfficeRecord> offices, Func<HoldingRecord, bool> held) => [.. offices.Where(office => _holdings[office.Key].Any(held))];

    /// <summary>Under Schoof "van" and "voor" Asiel en Migratie were two offices at once; where there is one, either word means it.</summary>
    private List<OfficeRecord> Prefer(List<OfficeRecord> offices, OfficeTitle title)
    {
        if (offices.Count < 2 || title.Preposition is null) return offices;
        var same = offices.Where(office => _titles[office.Key].Any(own => own == title)).ToList();
        return same.Count > 0 ? same : offices;
    }

    /// <summary>"staatssecretaris Digitale Economie en Soevereiniteit", "staatssecretaris van Economische Zaken en Klimaat – Klimaat en Energie".</summary>
    private List<HoldingRecord> Portfolios(OfficeTitle title, Func<HoldingRecord, bool> held)
    {
        if (title.Noun != OfficeNoun.StateSecretary) return [];
        return
        [
            .. from office in _offices
               where title.Fits(office.Role)
               from holding in _holdings[office.Key].Where(held)
               where holding.Portfolio is not null
               let portfolio = OfficeTitle.CoreOf(holding.Portfolio!)
               let ministry = _titles[office.Key][0].Core
               where $" {portfolio} ".Contains($" {title.Core} ", StringComparison.Ordinal) || $"{ministry} {portfolio}" == title.Core
               select holding,
        ];
    }
}
