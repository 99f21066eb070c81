using ParlementGraph.Model;
using ParlementGraph.Text;

namespace ParlementGraph.Resolution.Publishers;

internal sealed record MergedParties(IReadOnlyList<PartyRecord> Parties, IReadOnlyDictionary<string, string> PartyOfFractie, IReadOnlyList<Assertion> Assertions);

/// <summary>Rows of fracties as parties: a row for each uninterrupted period, by abbreviation or name among those in use at the time.</summary>
internal static class FeedParties
{
    /// <summary>Rows with nothing but an id, and the rows that they stand for: more than 10,000 actors of ChristenUnie point at the first (ODP#32, #46).</summary>
    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["6a3fbc24-6269-4804-9e37-25402a11909a"] = "d720f5af-0516-408a-b830-0b6ffb8a581c",
    };

    private const string ChristenUnie = "christenunie";

    public static MergedParties Merge(IReadOnlyList<PartyRecord> seeds, IReadOnlyList<Read<TkFractie>> fracties, List<Issue> issues)
    {
        var seeded = seeds.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var all = seeds.ToDictionary(p => p.Key, StringComparer.Ordinal);
        var partyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var assertions = new List<Assertion>();
        // in order of their first day, so that a second period finds the party that the first one made
        foreach (var (fractie, source) in fracties.Where(f => !f.Fact.IsPlaceholder).OrderBy(f => f.Fact.ActiveFrom?.First ?? DateOnly.MinValue).ThenBy(f => f.Fact.Id, StringComparer.Ordinal))
        {
            var key = Known(all.Values, fractie, issues) ?? Add(all, fractie, issues);
            all[key] = WithNames(all[key], fractie, all.Values);
            partyOf[fractie.Id] = key;
            if (source is not null) assertions.Add(new(new("Party", key), source, seeded.Contains(key) ? ["aliases"] : ["abbreviation", "aliases", "from", "name", "until"], !seeded.Contains(key)));
        }
        foreach (var (fractie, _) in fracties.Where(f => f.Fact.IsPlaceholder))
        {
            if (Placeholders.TryGetValue(fractie.Id, out var real) && (partyOf.GetValueOrDefault(real) ?? (all.ContainsKey(ChristenUnie) ? ChristenUnie : null)) is { } key) partyOf[fractie.Id] = key;
            else issues.Add(new(IssueCode.PartyMergeUndecided, IssueSeverity.Degraded, $"fractie {fractie.Id} has neither abbreviation nor name", fractie.Id));
        }
        return new([.. all.Values.OrderBy(p => p.Key, StringComparer.Ordinal)], partyOf, assertions);
    }

    private static string? Known(IEnumerable<PartyRecord> parties, TkFractie fractie, List<Issue> issues)
    {
        var candidates = parties.Select(p => (Party: p, Fit: Fit(p, fractie))).Where(p => p.Fit > 0).ToList();
        if (candidates.Count == 0) return null;
        var best = candidates.Max(c => c.Fit);
        var keys = candidates.Where(c => c.Fit == best).Select(c => c.Party.Key).Order(StringComparer.Ordinal).ToList();
        if (keys.Count == 1) return keys[0];
        issues.Add(new(IssueCode.PartyMergeUndecided, IssueSeverity.Degraded, $"fractie {fractie.Abbreviation} ({fractie.Name}) fits {string.Join(" and ", keys)}", fractie.Id));
        return null;
    }

    /// <summary>0: another party. A name counts only where its days and those of the fractie meet; its own name counts more than another spelling.</summary>
    private static int Fit(PartyRecord party, TkFractie fractie)
    {
        var names = NamesOf(party).Where(n => Days.Overlap(n.From, n.Until, From(fractie), Until(fractie))).Select(n => NameFold.Compact(n.Name)).ToHashSet(StringComparer.Ordinal);
        string[] own = [NameFold.Compact(party.Abbreviation), NameFold.Compact(party.Name)];
        return Written(fractie).Select(NameFold.Compact).Where(names.Contains).Sum(name => own.Contains(name) ? 2 : 1);
    }

    private static IEnumerable<DatedName> NamesOf(PartyRecord party) =>
        ((IEnumerable<DatedName>)[new(party.Abbreviation, null, null), new(party.Name, null, null), .. party.Aliases])
            .Select(n => n with { From = n.From ?? party.From, Until = n.Until ?? party.Until });

    private static string Add(Dictionary<string, PartyRecord> all, TkFractie fractie, List<Issue> issues)
    {
        var abbreviation = fractie.Abbreviation ?? fractie.Name!;
        var slug = Folding.Slug(abbreviation) is { Length: > 0 } words ? words : $"fractie-{fractie.Id}";
        var key = slug;
        for (var n = 2; all.ContainsKey(key); n++) key = $"{slug}-{n}";
        all[key] = new(key, abbreviation, fractie.Name ?? abbreviation, [], From(fractie), Until(fractie), null, [], null);
        // A name that another party has on the same days would mean both: then nobody could be found by it.
        if (Written(fractie).Any(n => Taken(n, key, fractie, all.Values)))
        {
            all[key] = all[key] with { Abbreviation = $"{abbreviation} ({fractie.Id[..8]})", Name = $"{all[key].Name} ({fractie.Id[..8]})" };
        }
        issues.Add(new(IssueCode.PartyMergeUndecided, IssueSeverity.Noted, $"fractie {abbreviation} ({fractie.Name}) is in no seed: a party of its own, {key}", fractie.Id));
        return key;
    }

    /// <summary>The names that the feed uses, where no other party has them on these days.</summary>
    private static PartyRecord WithNames(PartyRecord party, TkFractie fractie, IEnumerable<PartyRecord> all)
    {
        var names = Written(fractie)
            .Where(n => NamesOf(party).All(own => NameFold.Compact(own.Name) != NameFold.Compact(n) || !Days.Overlap(own.From, own.Until, From(fractie), Until(fractie))))
            .Where(n => !Taken(n, party.Key, fractie, all)).DistinctBy(NameFold.Compact, StringComparer.Ordinal)
            .Select(n => new DatedName(n, From(fractie), Until(fractie))).ToList();
        return names.Count == 0 ? party : party with { Aliases = [.. party.Aliases, .. names] };
    }

    private static bool Taken(string name, string key, TkFractie fractie, IEnumerable<PartyRecord> all) =>
        all.Any(p => p.Key != key && NamesOf(p).Any(n => NameFold.Compact(n.Name) == NameFold.Compact(name) && Days.Overlap(n.From, n.Until, From(fractie), Until(fractie))));

    private static IEnumerable<string> Written(TkFractie fractie) => new[] { fractie.Abbreviation, fractie.Name }.OfType<string>().Distinct(StringComparer.Ordinal);

    private static DateOnly? From(TkFractie fractie) => fractie.ActiveFrom?.First;

    private static DateOnly? Until(TkFractie fractie) => fractie.ActiveUpTo is { } last && !(last.Last < From(fractie)) ? last.Last.AddDays(1) : null;
}
