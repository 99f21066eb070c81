using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <param name="NewKeys">Keys of seeds that became ids of the Chamber.</param>
internal sealed record MergedPeople(IReadOnlyList<PersonRecord> People, IReadOnlyDictionary<string, string> NewKeys, IReadOnlyList<Assertion> Assertions);

/// <summary>The feed's people and the seeds' as one list; the Chamber's id is the key wherever there is one.</summary>
internal static class FeedPeople
{
    public static MergedPeople Merge(ReferenceData seeds, IReadOnlyList<Read<TkPersoon>> feed, IReadOnlyList<Sitting> sittings, List<Issue> issues)
    {
        var live = feed.Where(p => !p.Fact.IsPlaceholder).ToList();
        var byId = seeds.People.Where(p => p.TweedeKamerId is not null).ToDictionary(p => p.TweedeKamerId!, StringComparer.Ordinal);
        var matches = SamePerson.Pairs(seeds, [.. live.Select(p => p.Fact).Where(p => !byId.ContainsKey(p.Id))], sittings, issues);
        var people = seeds.People.ToDictionary(p => p.Key, StringComparer.Ordinal);
        var newKeys = new Dictionary<string, string>(StringComparer.Ordinal);
        var assertions = new List<Assertion>();
        foreach (var (person, source) in live)
        {
            var seed = byId.GetValueOrDefault(person.Id) ?? matches.GetValueOrDefault(person.Id);
            if (seed is not null)
            {
                people.Remove(seed.Key);
                if (seed.Key != person.Id) newKeys.Add(seed.Key, person.Id);
                if (!SamePerson.SameSurname(seed, person)) issues.Add(new(IssueCode.SourcesDisagree, IssueSeverity.Noted, $"the seeds know {person.Id} as {seed.Name}, the feed as {NameOf(person)}", person.Id));
            }
            people[person.Id] = seed is null ? New(person) : Both(seed, person);
            if (source is not null) assertions.Add(new(new("Person", person.Id), source, Decided(person), seed is null));
        }
        return new([.. people.Values.OrderBy(p => p.Key, StringComparer.Ordinal)], newKeys, assertions);
    }

    private static PersonRecord New(TkPersoon person) =>
        new(person.Id, NameOf(person), person.Initials, person.FirstName, Prefix(person), person.Surname!, [], person.Id, null, []);

    /// <summary>Names by the feed; what it lacks, and every spelling that the seeds know besides, by the seeds.</summary>
    private static PersonRecord Both(PersonRecord seed, TkPersoon person)
    {
        var merged = seed with { Key = person.Id, TweedeKamerId = person.Id, Initials = person.Initials ?? seed.Initials };
        // One name in two ways of splitting it: the seeds' way was looked at by a person.
        if (NameFold.Compact(NameOf(person)) == NameFold.Compact(seed.Name)) return merged;
        var renamed = merged with { FirstName = person.FirstName ?? seed.FirstName, SurnamePrefix = Prefix(person), Surname = person.Surname! };
        renamed = renamed with { Name = Join(renamed.FirstName ?? renamed.Initials, renamed.SurnamePrefix, renamed.Surname) };
        HashSet<string> own = [NameFold.Compact(renamed.Name), NameFold.Compact(Join(renamed.SurnamePrefix, renamed.Surname))];
        string[] spellings = [.. seed.OtherNames, seed.Name, Join(seed.SurnamePrefix, seed.Surname)];
        return renamed with { OtherNames = [.. spellings.Where(s => !own.Contains(NameFold.Compact(s))).DistinctBy(NameFold.Compact, StringComparer.Ordinal)] };
    }

    private static string NameOf(TkPersoon person) => Join(person.FirstName ?? person.Initials, Prefix(person), person.Surname!);

    private static string? Prefix(TkPersoon person) => person.SurnamePrefix?.ToLowerInvariant();

    private static string Join(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));

    private static List<string> Decided(TkPersoon person)
    {
        var fields = new List<string> { "name", "surname", "tweedeKamerId" };
        if (person.Initials is not null) fields.Add("initials");
        if (person.FirstName is not null) fields.Add("firstName");
        if (person.SurnamePrefix is not null) fields.Add("surnamePrefix");
        return fields;
    }
}
