namespace ParlementGraph.Resolution;

/// <summary>Parties by what a document writes in brackets, and by the seats of their members.</summary>
internal sealed class PartyFinder
{
    private readonly Dictionary<string, List<(PartyRecord Party, DateOnly? From, DateOnly? Until)>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartyRecord> _byKey;
    private readonly ILookup<string, MembershipRecord> _seats;

    public PartyFinder(ReferenceData data)
    {
        _byKey = data.Parties.ToDictionary(party => party.Key, StringComparer.Ordinal);
        _seats = data.Memberships.ToLookup(seat => seat.Person, StringComparer.Ordinal);
        foreach (var party in data.Parties)
        {
            foreach (var name in (IEnumerable<DatedName>)[new(party.Abbreviation, null, null), new(party.Name, null, null), .. party.Aliases])
            {
                var form = NameFold.Compact(name.Name);
                if (!_forms.TryGetValue(form, out var list)) _forms[form] = list = [];
                list.Add((party, name.From ?? party.From, name.Until ?? party.Until));
            }
        }
    }

    public NameMatch<PartyRecord> Find(string asWritten, DateOnly day)
    {
        var text = asWritten.Trim().TrimStart('(').TrimEnd(')');
        if (!_forms.TryGetValue(NameFold.Compact(text), out var names)) return new NameMatch<PartyRecord>.Unknown();
        var today = Distinct(names.Where(name => Days.Covers(name.From, name.Until, day)));
        if (today.Count > 0) return NameMatch<PartyRecord>.Of(today, $"{text} on {day:yyyy-MM-dd}");
        var near = Distinct(names.Where(name => Days.EndedShortlyBefore(name.Until, day)));
        return NameMatch<PartyRecord>.Of(near, $"{text}, which ended at most {Days.Grace} days before {day:yyyy-MM-dd}");
    }

    public PartyRecord? Of(string person, DateOnly day) =>
        _seats[person].FirstOrDefault(seat => Days.KnownOn(seat.From, seat.Until, seat.KnownUntil, day)) is { } seat ? _byKey[seat.Party] : null;

    /// <summary>The fractie of the day or, where that is not known, of the last seat before it.</summary>
    public PartyRecord? LastOf(string person, DateOnly day) =>
        Of(person, day) ?? (_seats[person].Where(seat => seat.From <= day).MaxBy(seat => seat.From) is { } seat ? _byKey[seat.Party] : null);

    /// <summary>One party, or one that the other merged into or was renamed to.</summary>
    public static bool Same(PartyRecord one, PartyRecord other) => one.Key == other.Key || Became(one, other) || Became(other, one);

    private static bool Became(PartyRecord earlier, PartyRecord later) =>
        earlier.Successors.Any(successor => successor.Party == later.Key && successor.Kind != PartySuccession.SplitOff);

    private static List<PartyRecord> Distinct(IEnumerable<(PartyRecord Party, DateOnly? From, DateOnly? Until)> names) =>
        [.. names.Select(name => name.Party).DistinctBy(party => party.Key).OrderBy(party => party.Key, StringComparer.Ordinal)];
}
