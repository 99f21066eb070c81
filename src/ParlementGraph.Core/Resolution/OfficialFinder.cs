namespace ParlementGraph.Resolution;

/// <summary>Who in the government is meant, and in which office.</summary>
/// <param name="Offices">One answer a role, in the order of the mention; without roles one answer: the office that the person held.</param>
/// <param name="HolderDisagrees">The person did not hold the office on that day: both are kept.</param>
public sealed record OfficialMatch(NameMatch<PersonRecord> Person, IReadOnlyList<NameMatch<OfficeRecord>> Offices, bool HolderDisagrees)
{
    public bool Equals(OfficialMatch? other) => other is not null && Person == other.Person && HolderDisagrees == other.HolderDisagrees && Offices.SequenceEqual(other.Offices);
    public override int GetHashCode() => HashCode.Combine(Person, Offices.Count, HolderDisagrees);
}

/// <summary>A person by name among the holders of the day, an office by role; each helps to tell the other.</summary>
internal sealed class OfficialFinder(ReferenceData data, PersonNames names, PartyFinder parties, OfficeFinder offices, MemberFinder members)
{
    private readonly Dictionary<string, PersonRecord> _people = data.People.ToDictionary(person => person.Key, StringComparer.Ordinal);
    private readonly ILookup<string, HoldingRecord> _holdings = data.Holdings.OrderBy(holding => holding.Office, StringComparer.Ordinal).ThenBy(holding => holding.From).ToLookup(holding => holding.Person, StringComparer.Ordinal);

    public OfficialMatch Find(string? name, PersonRecord? decided, IReadOnlyList<string> roles, string? party, DateOnly day)
    {
        if (name is null) return ByRoles(roles, day);
        var person = decided is not null ? new NameMatch<PersonRecord>.Found(decided, "decided in judgements.jsonl") : Named(name, roles, party, day);
        if (person.Only is not { } known)
        {
            return new(person, roles.Count == 0 ? [new NameMatch<OfficeRecord>.Unknown()] : [.. roles.Select(role => offices.Find(role, day))], false);
        }
        var held = HeldBy(known.Key, day);
        if (roles.Count == 0) return new(person, [NameMatch<OfficeRecord>.Of(Distinct(held.Now), $"the only office of {known.Name} on {day:yyyy-MM-dd}")], false);
        var answers = roles.Select(role => InRole(known, held.Possible, role, day)).ToList();
        return new(person, [.. answers.Select(answer => answer.Office)], answers.Any(answer => answer.Disagrees));
    }

    private OfficialMatch ByRoles(IReadOnlyList<string> roles, DateOnly day)
    {
        var found = roles.Select(role => offices.FindWithHoldings(role, day)).ToList();
        List<PersonRecord> holders =
        [
            .. found.Where(answer => answer.Match.Only is not null).SelectMany(answer => answer.Holdings.Concat(ChangedOn(answer, day)))
                .Select(holding => _people[holding.Person]).DistinctBy(person => person.Key).OrderBy(person => person.Key, StringComparer.Ordinal),
        ];
        return new(NameMatch<PersonRecord>.Of(holders, $"the holder on {day:yyyy-MM-dd}"), [.. found.Select(answer => answer.Match)], false);
    }

    /// <summary>Who left the office on this very day: then both are possible.</summary>
    private IEnumerable<HoldingRecord> ChangedOn((NameMatch<OfficeRecord> Match, IReadOnlyList<HoldingRecord> Holdings) answer, DateOnly day) =>
        answer.Match.Only is { } office && answer.Holdings.Count == 1 ? offices.HoldingsOf(office.Key).Where(holding => holding.Until == day) : [];

    private NameMatch<PersonRecord> Named(string name, IReadOnlyList<string> roles, string? party, DateOnly day)
    {
        var hits = names.Find(name);
        foreach (var shortlyAfter in (bool[])[false, true])
        {
            var holders = hits.Where(hit => _holdings[hit.Person.Key].Any(holding => shortlyAfter ? Days.EndedShortlyBefore(holding.Until, day) : Days.Touches(holding.From, holding.Until, day))).ToList();
            if (holders.Count == 0) continue;
            List<PersonRecord> best = [.. holders.Where(hit => hit.Fit == holders.Max(other => other.Fit)).Select(hit => hit.Person)];
            if (best.Count > 1) best = Keep(best, person => roles.Any(role => !InRole(person, HeldBy(person.Key, day).Possible, role, day).Disagrees));
            if (best.Count > 1 && party is not null && parties.Find(party, day).Only is { } found) best = Keep(best, person => _holdings[person.Key].Any(holding => holding.Party == found.Key));
            return NameMatch<PersonRecord>.Of(best, shortlyAfter ? $"in office until at most {Days.Grace} days before {day:yyyy-MM-dd}" : $"in office on {day:yyyy-MM-dd}");
        }
        return members.Find(name, party, day);
    }

    private (NameMatch<OfficeRecord> Office, bool Disagrees) InRole(PersonRecord person, List<HoldingRecord> held, string role, DateOnly day)
    {
        var (match, meant) = offices.FindWithHoldings(role, day);
        // what the person held, before what others hold: on the day of a change, and for weeks after, one title has two holders
        var ofPerson = Distinct(held);
        var title = OfficeTitle.Parse(role);
        var keys = meant.Select(holding => holding.Office).Concat(match.Only is { } only ? [only.Key] : []).ToHashSet(StringComparer.Ordinal);
        if (ofPerson.Where(office => keys.Contains(office.Key)).ToList() is [var common]) return (new NameMatch<OfficeRecord>.Found(common, $"held by {person.Name}"), false);
        if (title is not null)
        {
            if (ofPerson.Where(office => OfficeTitle.Parse(office.Title) is { } own && own.Noun == title.Noun && own.Core == title.Core).ToList() is [var sameTitle])
            {
                return (new NameMatch<OfficeRecord>.Found(sameTitle, $"held by {person.Name}"), false);
            }
            var fitting = ofPerson.Where(office => title.Fits(office.Role)).ToList();
            if (title.Core.Length == 0 && title.Noun != OfficeNoun.PrimeMinister) return (NameMatch<OfficeRecord>.Of(fitting, $"the only such office of {person.Name}"), fitting.Count == 0);
            var lineage = offices.Lineage(title.Core).ToHashSet(StringComparer.Ordinal);
            if (fitting.Where(office => office.Ministry is { } ministry && lineage.Contains(ministry)).ToList() is [var byMinistry])
            {
                return (new NameMatch<OfficeRecord>.Found(byMinistry, $"the only office of {person.Name} at the ministry that is or was called so"), false);
            }
        }
        return (match, match is not NameMatch<OfficeRecord>.Unknown);
    }

    /// <summary>Now: in office on the day, else until that day or shortly before. Possible: also what ended on the day or shortly before.</summary>
    private (List<HoldingRecord> Now, List<HoldingRecord> Possible) HeldBy(string person, DateOnly day)
    {
        var all = _holdings[person].ToList();
        var possible = all.Where(holding => Days.Touches(holding.From, holding.Until, day) || Days.EndedShortlyBefore(holding.Until, day)).ToList();
        foreach (var (held, _) in OfficeFinder.Moments(day))
        {
            if (all.Where(held).ToList() is { Count: > 0 } now) return (now, possible);
        }
        return ([], possible);
    }

    private List<OfficeRecord> Distinct(IEnumerable<HoldingRecord> holdings) =>
        [.. holdings.Select(offices.OfficeOf).DistinctBy(office => office.Key).OrderBy(office => office.Key, StringComparer.Ordinal)];

    private static List<PersonRecord> Keep(List<PersonRecord> people, Func<PersonRecord, bool> condition) => people.Where(condition).ToList() is { Count: > 0 } kept ? kept : people;
}
