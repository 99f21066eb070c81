namespace ParlementGraph.Resolution;

/// <summary>What the reference data must hold, whoever edits them; each fault is one sentence.</summary>
public static class ReferenceChecks
{
    /// <summary>The first day for which the data claim to know every office holder: the first of Balkenende IV.</summary>
    public static readonly DateOnly FirstDay = new(2007, 2, 22);

    private const string PrimeMinister = "minister-president";

    public static IReadOnlyList<string> Faults(ReferenceData data) =>
    [
        .. References(data), .. Spans(data), .. TwoHolders(data), .. GapsInPrimeMinistership(data), .. OutsideCabinet(data), .. TwoSeats(data),
        .. AmbiguousNames("party", PartyNames(data)), .. AmbiguousNames("ministry", MinistryNames(data)), .. AmbiguousNames("office", OfficeNames(data)),
        .. AmbiguousNames("decided", Decisions(data)),
    ];

    private static IEnumerable<string> References(ReferenceData data)
    {
        var cabinets = data.Cabinets.Select(record => record.Key).ToHashSet();
        var ministries = data.Ministries.Select(record => record.Key).ToHashSet();
        var offices = data.Offices.Select(record => record.Key).ToHashSet();
        var people = data.People.Select(record => record.Key).ToHashSet();
        var parties = data.Parties.Select(record => record.Key).ToHashSet();
        IEnumerable<(string From, string Kind, string? Key, HashSet<string> Known)> references =
        [
            .. data.Cabinets.SelectMany(record => record.Parties.Select(party => (record.Key, "party", (string?)party, parties))),
            .. data.Offices.Select(record => (record.Key, "ministry", record.Ministry, ministries)),
            .. data.Offices.SelectMany(record => record.Successors.Select(successor => (record.Key, "office", (string?)successor.Office, offices))),
            .. data.Parties.SelectMany(record => record.Successors.Select(successor => (record.Key, "party", (string?)successor.Party, parties))),
            .. data.People.SelectMany(record => record.DeputyPrimeMinister.Select(period => (record.Key, "cabinet", (string?)period.Cabinet, cabinets))),
            .. data.Holdings.SelectMany(record => new[]
            {
                (record.Office, "office", record.Office, offices), (record.Office, "person", record.Person, people),
                (record.Office, "cabinet", record.Cabinet, cabinets), (record.Office, "party", record.Party, parties),
            }),
            .. data.Memberships.SelectMany(record => new[] { (record.Person, "person", (string?)record.Person, people), (record.Person, "party", record.Party, parties) }),
            .. data.SeatsWithoutParty.Select(record => (record.Person, "person", (string?)record.Person, people)),
            .. data.Judgements.Where(record => record.Decision == JudgementKind.NameIs).Select(record => (record.About, "person", record.To, people)),
        ];
        return references.Where(reference => reference.Key is { } key && !reference.Known.Contains(key))
            .Select(reference => $"{reference.From} points at the {reference.Kind} {reference.Key}, which does not exist");
    }

    private static IEnumerable<string> Spans(ReferenceData data)
    {
        IEnumerable<(string Of, DateOnly? From, DateOnly? Until)> spans =
        [
            .. data.Cabinets.Select(record => (record.Key, (DateOnly?)record.From, record.Until)),
            .. data.Holdings.Select(record => ($"{record.Person} as {record.Office}", (DateOnly?)record.From, record.Until)),
            .. data.Memberships.Select(record => ($"{record.Person} for {record.Party}", (DateOnly?)record.From, record.Until)),
            .. data.Memberships.Select(record => ($"what is known of {record.Person} for {record.Party}", (DateOnly?)record.From, record.KnownUntil?.AddDays(1))),
            .. data.SeatsWithoutParty.Select(record => ($"the seat of {record.Person}", (DateOnly?)record.From, record.Until)),
            .. data.Parties.Select(record => (record.Key, record.From, record.Until)),
            .. data.Parties.SelectMany(record => record.Aliases.Select(alias => ($"{alias.Name} for {record.Key}", alias.From, alias.Until))),
            .. data.Ministries.SelectMany(record => record.Names.Select(name => ($"{name.Name} for {record.Key}", name.From, name.Until))),
            .. data.People.SelectMany(record => record.DeputyPrimeMinister.Select(period => ($"{record.Key} as deputy", (DateOnly?)period.From, period.Until))),
        ];
        var unknownEnd = data.Memberships.Where(record => record.Until is not null && record.KnownUntil is not null).Select(record => $"{record.Person} has both until and knownUntil");
        return spans.Where(span => span.Until <= span.From).Select(span => $"{span.Of} ends on {span.Until:O}, not after its first day {span.From:O}").Concat(unknownEnd);
    }

    private static IEnumerable<string> TwoHolders(ReferenceData data) =>
        from pair in Pairs(data.Holdings, record => record.Office)
        where Days.Overlap(pair.First.From, pair.First.Until, pair.Second.From, pair.Second.Until) && pair.First.Overlap is null && pair.Second.Overlap is null
        select $"{pair.First.Office} has two holders, {pair.First.Person} from {pair.First.From:O} and {pair.Second.Person} from {pair.Second.From:O}, and neither line says why";

    private static IEnumerable<string> GapsInPrimeMinistership(ReferenceData data)
    {
        DateOnly? reached = FirstDay;
        foreach (var holding in data.Holdings.Where(record => record.Office == PrimeMinister).OrderBy(record => record.From))
        {
            if (reached is { } day && holding.From > day) yield return $"nobody is prime minister from {day:O} to {holding.From:O}";
            if (reached is not null && (holding.Until is null || holding.Until > reached)) reached = holding.Until;
        }
        if (reached is { } end) yield return $"nobody is prime minister from {end:O} on";
    }

    private static IEnumerable<string> OutsideCabinet(ReferenceData data) =>
        from record in data.Holdings
        let cabinet = data.Cabinets.FirstOrDefault(cabinet => cabinet.Key == record.Cabinet)
        where cabinet is not null && record.Overlap is null
        where record.From < cabinet.From || (cabinet.Until is not null && (record.Until is null || record.Until > cabinet.Until))
        select $"{record.Person} as {record.Office} from {record.From:O} is not inside {cabinet.Key}";

    private static IEnumerable<string> TwoSeats(ReferenceData data) =>
        from pair in Pairs(
            [
                .. data.Memberships.Select(record => (record.Person, record.From, record.Until)),
                .. data.SeatsWithoutParty.Select(record => (record.Person, record.From, record.Until)),
            ], record => record.Person)
        where Days.Overlap(pair.First.From, pair.First.Until, pair.Second.From, pair.Second.Until)
        select $"{pair.First.Person} has two seats, from {pair.First.From:O} and from {pair.Second.From:O}";

    private static IEnumerable<string> AmbiguousNames(string kind, IEnumerable<(string Name, string Key, DateOnly? From, DateOnly? Until)> names) =>
        from pair in Pairs([.. names.Select(name => (Form: NameFold.Compact(name.Name), name.Name, name.Key, name.From, name.Until))], name => name.Form)
        where pair.First.Key != pair.Second.Key && Days.Overlap(pair.First.From, pair.First.Until, pair.Second.From, pair.Second.Until)
        select $"the {kind} name {pair.First.Name} means both {pair.First.Key} and {pair.Second.Key} on one day";

    private static IEnumerable<(string, string, DateOnly?, DateOnly?)> PartyNames(ReferenceData data) =>
        from party in data.Parties
        from name in (IEnumerable<DatedName>)[new(party.Abbreviation, null, null), new(party.Name, null, null), .. party.Aliases]
        select (name.Name, party.Key, name.From ?? party.From, name.Until ?? party.Until);

    private static IEnumerable<(string, string, DateOnly?, DateOnly?)> MinistryNames(ReferenceData data) =>
        from ministry in data.Ministries
        from name in (IEnumerable<DatedName>)[.. ministry.Names, .. ministry.Aliases.Select(alias => new DatedName(alias, null, null))]
        select (name.Name, ministry.Key, name.From, name.Until);

    private static IEnumerable<(string, string, DateOnly?, DateOnly?)> Decisions(ReferenceData data) =>
        from judgement in data.Judgements
        where judgement.Decision == JudgementKind.NameIs && judgement.To is not null
        select (judgement.About, judgement.To!, judgement.From, judgement.Until);

    /// <summary>Two offices may have one title when nobody holds both on one day.</summary>
    private static IEnumerable<(string, string, DateOnly?, DateOnly?)> OfficeNames(ReferenceData data) =>
        from office in data.Offices
        from title in (IEnumerable<string>)[office.Title, .. office.Aliases]
        from holding in data.Holdings.Where(holding => holding.Office == office.Key)
        select (title, office.Key, (DateOnly?)holding.From, holding.Until);

    private static IEnumerable<(T First, T Second)> Pairs<T>(IEnumerable<T> records, Func<T, string> keyOf)
    {
        foreach (var group in records.GroupBy(keyOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var list = group.ToList();
            for (var first = 0; first < list.Count; first++)
            {
                for (var second = first + 1; second < list.Count; second++) yield return (list[first], list[second]);
            }
        }
    }
}
