using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>What the feed holds of people and fracties: every current entity once, in any order, tombstones left out.</summary>
internal sealed record FeedLists(
    IReadOnlyList<Read<TkPersoon>> People,
    IReadOnlyList<Read<TkFractie>> Fracties,
    IReadOnlyList<Read<TkFractieZetel>> Seats,
    IReadOnlyList<Read<TkFractieZetelPersoon>> Sittings);

/// <param name="Aliases">Keys of the seeds that gave way to the Chamber's ids.</param>
/// <param name="PartyOfFractie">Key of the party by the id of the fractie.</param>
/// <param name="Assertions">The feed's records behind people and parties, for <see cref="ReferenceGraph"/>.</param>
internal sealed record FeedReferenceResult(
    ReferenceData Data,
    IReadOnlyList<OldKey> Aliases,
    IReadOnlyDictionary<string, string> PartyOfFractie,
    IReadOnlyList<Assertion> Assertions,
    IReadOnlyList<Issue> Issues);

/// <summary>
/// The reference data of the seeds and of the Chamber's feed as one: the feed decides who its people are and who sat for whom, the seeds
/// keep what the feed lacks (offices, spellings, people who never were members). Pure, and the same for every order of its input.
/// </summary>
internal static class FeedReference
{
    public static FeedReferenceResult Merge(ReferenceData seeds, FeedLists feed)
    {
        var issues = new List<Issue>();
        var lists = new FeedLists(ById(feed.People), ById(feed.Fracties), ById(feed.Seats), ById(feed.Sittings));
        var parties = FeedParties.Merge(seeds.Parties, lists.Fracties, issues);
        var sittings = FeedSittings.Of(lists, parties.PartyOfFractie, issues);
        var people = FeedPeople.Merge(seeds, [.. lists.People], sittings, issues);
        string Key(string person) => people.NewKeys.GetValueOrDefault(person, person);
        var rekeyed = seeds with
        {
            People = people.People,
            Parties = parties.Parties,
            Holdings = [.. seeds.Holdings.Select(h => h with { Person = Key(h.Person) })],
            Memberships = [.. seeds.Memberships.Select(m => m with { Person = Key(m.Person) })],
            SeatsWithoutParty = [.. seeds.SeatsWithoutParty.Select(s => s with { Person = Key(s.Person) })],
            Judgements = [.. seeds.Judgements.Select(j => j.Decision == JudgementKind.NameIs && j.To is { } to ? j with { To = Key(to) } : j)],
        };
        var data = FeedMemberships.Merge(rekeyed, sittings, people.People.Select(p => p.Key).ToHashSet(StringComparer.Ordinal), issues);
        return new(
            data,
            [.. people.NewKeys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => new OldKey(new("Person", k.Key), new("Person", k.Value)))],
            parties.PartyOfFractie,
            [.. people.Assertions, .. parties.Assertions, .. sittings.SelectMany(s => s.Sources, (s, source) => new Assertion(new("Person", s.Person), source, ["MEMBER_OF"]))],
            [.. issues.OrderBy(i => i.Code).ThenBy(i => i.Place, StringComparer.Ordinal).ThenBy(i => i.Message, StringComparer.Ordinal)]);
    }

    private static List<Read<T>> ById<T>(IEnumerable<Read<T>> all) where T : TkEntity => [.. all.OrderBy(r => r.Fact.Id, StringComparer.Ordinal).DistinctBy(r => r.Fact.Id)];
}
