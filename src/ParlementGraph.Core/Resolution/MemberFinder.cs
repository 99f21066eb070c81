namespace ParlementGraph.Resolution;

/// <summary>Members of the Chamber by name, in circles around the day: who sat then, who was near, and by full name who sat or held office within some years.</summary>
internal sealed class MemberFinder(ReferenceData data, PersonNames names, PartyFinder parties)
{
    private const int YearsAround = 4;

    private readonly ILookup<string, (DateOnly From, DateOnly? Until, DateOnly? KnownUntil)> _seats = data.Memberships
        .Select(seat => (seat.Person, Span: (seat.From, seat.Until, seat.KnownUntil)))
        .Concat(data.SeatsWithoutParty.Select(seat => (seat.Person, Span: (seat.From, seat.Until, seat.KnownUntil))))
        .ToLookup(seat => seat.Person, seat => seat.Span, StringComparer.Ordinal);

    private readonly ILookup<string, HoldingRecord> _offices = data.Holdings.ToLookup(holding => holding.Person, StringComparer.Ordinal);

    /// <summary>After this day members may sit who are in no source: then a surname alone says little.</summary>
    private readonly DateOnly _lastKnown = data.Memberships.Select(seat => seat.KnownUntil).Concat(data.SeatsWithoutParty.Select(seat => seat.KnownUntil)).Min() ?? DateOnly.MaxValue;

    public NameMatch<PersonRecord> Find(string name, string? partyAsWritten, DateOnly day)
    {
        var hits = names.Find(name);
        var party = partyAsWritten is null ? null : parties.Find(partyAsWritten, day).Only;
        var sitting = hits.Where(hit => _seats[hit.Person.Key].Any(seat => Days.KnownOn(seat.From, seat.Until, seat.KnownUntil, day))).ToList();
        if (sitting.Count > 0) return Narrow(sitting, party, day, certain: true, $"sat in the Chamber on {day:yyyy-MM-dd}");
        var leaving = hits.Where(hit => _seats[hit.Person.Key].Any(seat => Days.EndedShortlyBefore(seat.Until, day)) || HeldOffice(hit.Person, day)).ToList();
        if (leaving.Count > 0) return Narrow(leaving, party, day, certain: day <= _lastKnown, $"left the Chamber at most {Days.Grace} days before {day:yyyy-MM-dd}, or held an office then");
        var perhaps = hits.Where(hit => _seats[hit.Person.Key].Any(seat => seat.Until is null && seat.KnownUntil < day)).ToList();
        if (perhaps.Count > 0) return Narrow(perhaps, party, day, certain: false, "had a seat when last seen; no source here tells of the day itself");
        var around = hits.Where(hit => hit.Fit >= NameFit.SurnameAndInitials && WasNear(hit.Person, day)).ToList();
        return Narrow(around, party, day, certain: day <= _lastKnown, $"not a member on {day:yyyy-MM-dd}, but sat or held office within {YearsAround} years of it");
    }

    /// <param name="certain">False when a surname alone is not enough, because newer members are not in the data.</param>
    private NameMatch<PersonRecord> Narrow(List<NameHit> hits, PartyRecord? party, DateOnly day, bool certain, string because)
    {
        if (hits.Count == 0) return new NameMatch<PersonRecord>.Unknown();
        var fit = hits.Max(hit => hit.Fit);
        List<PersonRecord> best = [.. hits.Where(hit => hit.Fit == fit).Select(hit => hit.Person)];
        because = $"{Words(fit)}; {because}";
        if (party is null)
        {
            return certain || fit >= NameFit.SurnameAndInitials ? NameMatch<PersonRecord>.Of(best, because) : new NameMatch<PersonRecord>.Ambiguous(best);
        }
        List<PersonRecord> agree = [.. best.Where(person => parties.LastOf(person.Key, day) is { } own && PartyFinder.Same(own, party))];
        if (agree.Count > 0) return NameMatch<PersonRecord>.Of(agree, $"{because}; of {party.Abbreviation}");
        List<PersonRecord> open = [.. best.Where(person => parties.LastOf(person.Key, day) is null && !_offices[person.Key].Any(holding => holding.Party is not null && holding.From <= day))];
        if (open.Count > 0 && (certain || fit >= NameFit.SurnameAndInitials)) return NameMatch<PersonRecord>.Of(open, $"{because}; the party on that day is not known");
        // a full name is enough beside another party; a surname alone may be somebody who is not in the data
        return fit >= NameFit.SurnameAndInitials ? NameMatch<PersonRecord>.Of(best, $"{because}; but not of {party.Abbreviation}") : new NameMatch<PersonRecord>.Ambiguous(best);
    }

    private bool HeldOffice(PersonRecord person, DateOnly day) =>
        _offices[person.Key].Any(holding => Days.Touches(holding.From, holding.Until, day) || Days.EndedShortlyBefore(holding.Until, day));

    private bool WasNear(PersonRecord person, DateOnly day)
    {
        var (first, last) = (day.AddYears(-YearsAround), day.AddYears(YearsAround));
        return _seats[person.Key].Any(seat => Days.Overlap(seat.From, seat.Until, first, last))
            || _offices[person.Key].Any(holding => Days.Overlap(holding.From, holding.Until, first, last));
    }

    private static string Words(NameFit fit) => fit switch
    {
        NameFit.FullName => "full name",
        NameFit.FullNameOtherInitials => "full name, although the initials differ",
        NameFit.SurnameAndInitials => "surname and initials",
        NameFit.Surname => "surname",
        _ => "part of the surname",
    };
}
