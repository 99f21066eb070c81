using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>Which person of the seeds, who has no id of the Chamber yet, is clearly one of the feed. In doubt nobody is.</summary>
internal static class SamePerson
{
    /// <summary>The seeds' person by the feed's id.</summary>
    public static IReadOnlyDictionary<string, PersonRecord> Pairs(ReferenceData seeds, IReadOnlyList<TkPersoon> feed, IReadOnlyList<Sitting> sittings, List<Issue> issues)
    {
        var open = seeds.People.Where(p => p.TweedeKamerId is null).SelectMany(p => Surnames(p).Select(s => (Surname: s, Person: p))).ToLookup(p => p.Surname, p => p.Person, StringComparer.Ordinal);
        var known = seeds.People.Where(p => p.TweedeKamerId is not null).ToLookup(p => NameFold.Compact(p.Name), StringComparer.Ordinal);
        var sat = seeds.Memberships.Select(m => (m.Person, m.From, m.Until)).Concat(seeds.SeatsWithoutParty.Select(s => (s.Person, s.From, s.Until))).ToLookup(s => s.Person, StringComparer.Ordinal);
        var feedSat = sittings.ToLookup(s => s.Person, StringComparer.Ordinal);
        var candidates = feed.SelectMany(p => FirstNamesFirst(p, [.. open[Surname(p)].DistinctBy(s => s.Key)
            .Where(s => Clear(s, p, [.. sat[s.Key].Select(x => (x.From, x.Until))], [.. feedSat[p.Id].Select(x => (x.From, x.Until))]))])
            .Select(s => (Seed: s, Feed: p))).ToList();
        var ofFeed = candidates.ToLookup(c => c.Feed.Id, StringComparer.Ordinal);
        var ofSeed = candidates.ToLookup(c => c.Seed.Key, StringComparer.Ordinal);
        foreach (var (seed, person) in candidates.Where(c => ofFeed[c.Feed.Id].Count() > 1 || ofSeed[c.Seed.Key].Count() > 1))
        {
            issues.Add(new(IssueCode.PersonMergeUndecided, IssueSeverity.Noted, $"{seed.Key} of the seeds may be {person.Id}, but is not the only one", person.Id));
        }
        foreach (var person in feed.Where(p => p.FirstName is not null))
        {
            foreach (var other in known[NameFold.Compact($"{person.FirstName}{person.SurnamePrefix}{person.Surname}")])
            {
                issues.Add(new(IssueCode.PersonMergeUndecided, IssueSeverity.Noted, $"{person.Id} of the feed has the name of {other.Key} ({other.Name}): two ids are two people here", person.Id));
            }
        }
        return candidates.Where(c => ofFeed[c.Feed.Id].Count() == 1 && ofSeed[c.Seed.Key].Count() == 1).ToDictionary(c => c.Feed.Id, c => c.Seed, StringComparer.Ordinal);
    }

    public static bool SameSurname(PersonRecord seed, TkPersoon person) =>
        Surnames(seed).Contains(Surname(person)) || NameFold.Compact(seed.Name) == NameFold.Compact($"{person.FirstName}{person.SurnamePrefix}{person.Surname}");

    /// <summary>Jasper and Jan Jacob van Dijk, both J.J., sat together: the first name tells them apart.</summary>
    private static List<PersonRecord> FirstNamesFirst(TkPersoon person, List<PersonRecord> candidates) =>
        candidates.Where(c => SameFirstName(c, person) == true).ToList() is { Count: > 0 } same ? same : candidates;

    private static bool? SameFirstName(PersonRecord seed, TkPersoon person) =>
        seed.FirstName is { } first && person.FirstName is { } other ? NameFold.Compact(first) == NameFold.Compact(other) : null;

    /// <summary>
    /// Of the same surname; the initials agree; and the first name does, or both sat on one day. Two first names that differ (Sander and Suzanne
    /// Dekker, both S.) are two people unless several initials say otherwise, and so are seats that never meet.
    /// </summary>
    private static bool Clear(PersonRecord seed, TkPersoon person, List<(DateOnly From, DateOnly? Until)> seats, List<(DateOnly From, DateOnly? Until)> feedSeats)
    {
        var together = seats.Any(a => feedSeats.Any(b => Days.Overlap(a.From, a.Until, b.From, b.Until)));
        if (seats.Count > 0 && feedSeats.Count > 0 && !together) return false;
        var sameFirst = SameFirstName(seed, person);
        if (seed.Initials is not { } initials || person.Initials is not { } written) return sameFirst == true && together;
        var capitals = WrittenName.Capitals(initials);
        if (capitals.Length == 0 || capitals != WrittenName.Capitals(written)) return false;
        return sameFirst switch
        {
            true => true,
            false => together && capitals.Length > 1,
            _ => together,
        };
    }

    private static HashSet<string> Surnames(PersonRecord person) =>
        [.. person.OtherNames.Append($"{person.SurnamePrefix} {person.Surname}").Select(NameFold.Compact)];

    private static string Surname(TkPersoon person) => NameFold.Compact($"{person.SurnamePrefix} {person.Surname}");
}
