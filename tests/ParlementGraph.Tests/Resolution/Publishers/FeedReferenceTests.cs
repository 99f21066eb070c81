using ParlementGraph.Model;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution.Publishers;

public sealed class FeedReferenceTests
{
    private const string BergeId = "aaaaaaaa-0000-4000-8000-000000000001";
    private const string KleinId = "aaaaaaaa-0000-4000-8000-000000000002";
    private const string Empty = "aaaaaaaa-0000-4000-8000-000000000003";
    private const string Gl = "bbbbbbbb-0000-4000-8000-000000000001";
    private const string GlLater = "bbbbbbbb-0000-4000-8000-000000000002";
    private const string Nieuw = "bbbbbbbb-0000-4000-8000-000000000003";
    private const string PlaceholderOfChristenUnie = "6a3fbc24-6269-4804-9e37-25402a11909a";

    [Fact]
    public void A_person_of_the_seeds_who_clearly_is_one_of_the_feed_gets_the_Chambers_id_and_keeps_the_old_key_as_an_alias()
    {
        var merged = FeedReference.Merge(Seeds([Person("niels-van-den-berge", "Niels", "van den", "Berge", "C.N.")]), Feed([Berge()], []));
        Assert.Equal([new OldKey(new("Person", "niels-van-den-berge"), new("Person", BergeId))], merged.Aliases);
        var person = Assert.Single(merged.Data.People);
        Assert.Equal((BergeId, BergeId, "Niels van den Berge"), (person.Key, person.TweedeKamerId, person.Name));
        Assert.Equal(BergeId, Assert.Single(merged.Data.Holdings).Person);
    }

    [Theory]
    [InlineData("Anne", "van den", "Berge", "C.N.")] // another first name, and nothing that says they sat together
    [InlineData("Niels", "van den", "Berge", "A.")] // other initials
    [InlineData("Niels", "van den", "Bergh", "C.N.")] // another surname
    [InlineData("Niels", "van den", "Berge", null)] // no initials, and no seat
    public void In_doubt_the_two_stay_two_people(string first, string prefix, string surname, string? initials)
    {
        var merged = FeedReference.Merge(Seeds([Person("other", first, prefix, surname, initials)]), Feed([Berge()], []));
        Assert.Empty(merged.Aliases);
        Assert.Equal(2, merged.Data.People.Count);
    }

    [Fact]
    public void Two_who_both_may_be_meant_stay_as_they_are_and_are_listed()
    {
        var merged = FeedReference.Merge(Seeds([Person("one", "Niels", "van den", "Berge", "C.N."), Person("two", "Niels", "van den", "Berge", "C.N.")]), Feed([Berge()], []));
        Assert.Equal(3, merged.Data.People.Count);
        Assert.Equal(2, merged.Issues.Count(i => i.Code == IssueCode.PersonMergeUndecided));
    }

    [Fact]
    public void The_first_name_tells_two_with_equal_initials_apart()
    {
        var merged = FeedReference.Merge(Seeds([Person("sander-dekker", "Sander", null, "Dekker", "S."), Person("suzanne-dekker", "Suzanne", null, "Dekker", "S.")]),
            Feed([new TkPersoon(KleinId) { Initials = "S.", FirstName = "Sander", Surname = "Dekker" }], []));
        Assert.Equal([KleinId, "suzanne-dekker"], merged.Data.People.Select(p => p.Key));
    }

    [Fact]
    public void The_feed_decides_the_name_and_the_seeds_spelling_stays_findable()
    {
        var seed = Person(BergeId, "Niels", "van den", "Berg", "N.") with { TweedeKamerId = BergeId, OtherNames = ["Van den Berch"] };
        var person = Assert.Single(FeedReference.Merge(Seeds([seed]), Feed([Berge()], [])).Data.People);
        Assert.Equal(("Niels van den Berge", "C.N."), (person.Name, person.Initials));
        Assert.Equal(["Van den Berch", "Niels van den Berg", "van den Berg"], person.OtherNames);
    }

    [Fact]
    public void A_person_without_a_name_is_nobody_and_a_seat_of_nobody_is_listed()
    {
        var merged = FeedReference.Merge(Seeds([]), Feed([Berge(), new TkPersoon(Empty)], [Sat("1", Empty, Gl, "2019-01-01", null)]));
        Assert.Equal([BergeId], merged.Data.People.Select(p => p.Key));
        Assert.Equal(IssueCode.ReferenceMissing, Assert.Single(merged.Issues, i => i.Code == IssueCode.ReferenceMissing).Code);
    }

    [Fact]
    public void Several_rows_of_a_fractie_are_one_party_and_an_unknown_one_is_a_party_of_its_own()
    {
        var merged = FeedReference.Merge(Data, Feed([], []));
        Assert.Equal("groenlinks", merged.PartyOfFractie[Gl]);
        Assert.Equal("groenlinks", merged.PartyOfFractie[GlLater]);
        Assert.Equal("geheel-nieuw", merged.PartyOfFractie[Nieuw]);
        Assert.Equal("christenunie", merged.PartyOfFractie[PlaceholderOfChristenUnie]);
        Assert.Contains(merged.Data.Parties, p => p.Key == "geheel-nieuw" && p.Name == "De Geheel Nieuwen" && p.From == Day("2026-01-20"));
    }

    [Fact]
    public void The_last_day_of_a_seat_is_a_day_on_it_and_the_day_of_a_transfer_belongs_to_the_new_fractie()
    {
        var merged = FeedReference.Merge(Data, Feed([Berge()], [Sat("1", BergeId, Gl, "2019-05-14", "2020-03-01"), Sat("2", BergeId, Nieuw, "2020-03-01", null)]));
        Assert.Equal([("groenlinks", Day("2019-05-14"), Day("2020-03-01")), ("geheel-nieuw", Day("2020-03-01"), (DateOnly?)null)], SeatsOf(merged, BergeId));
        Assert.DoesNotContain(merged.Issues, i => i.Code == IssueCode.MembershipOverlap);
    }

    [Fact]
    public void Seats_for_one_fractie_that_touch_are_one_and_a_later_one_inside_an_earlier_wins_its_days()
    {
        var merged = FeedReference.Merge(Data, Feed([Berge()],
        [
            Sat("1", BergeId, Gl, "2017-03-23", "2019-12-31"), Sat("2", BergeId, Gl, "2020-01-01", null), Sat("3", BergeId, Nieuw, "2018-01-01", "2018-12-31"),
        ]));
        Assert.Equal(
            [("groenlinks", Day("2017-03-23"), Day("2018-01-01")), ("geheel-nieuw", Day("2018-01-01"), Day("2019-01-01")), ("groenlinks", Day("2019-01-01"), null)], SeatsOf(merged, BergeId));
        Assert.Contains(merged.Issues, i => i.Code == IssueCode.MembershipOverlap);
    }

    [Fact]
    public void The_feed_replaces_the_seeds_for_its_days_and_the_seeds_keep_what_it_lacks()
    {
        var seeds = Seeds([Person(BergeId, "Niels", "van den", "Berge", "C.N.") with { TweedeKamerId = BergeId }]) with
        {
            Memberships =
            [
                new(BergeId, "groenlinks", Day("2010-06-17"), Day("2012-09-20"), null, "openkamer", null),
                new(BergeId, "sp", Day("2019-05-10"), null, Day("2022-08-03"), "wikidata", null),
            ],
        };
        var merged = FeedReference.Merge(seeds, Feed([Berge()], [Sat("1", BergeId, Gl, "2019-05-14", "2021-03-30")]));
        Assert.Equal(
            [("groenlinks", Day("2010-06-17"), Day("2012-09-20")), ("groenlinks", Day("2019-05-14"), Day("2021-03-31")), ("sp", Day("2021-03-31"), (DateOnly?)null)], SeatsOf(merged, BergeId));
        Assert.Equal(Day("2022-08-03"), merged.Data.Memberships[^1].KnownUntil);
        Assert.Equal(2, merged.Issues.Count(i => i.Code == IssueCode.MembershipNotInFeed));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void The_order_of_the_feed_and_of_the_seeds_changes_nothing(int seed)
    {
        var lists = StubFeed.Get().Lists;
        var random = new Random(seed);
        var shuffled = FeedReference.Merge(
            Data with { People = Shuffle(Data.People, random), Parties = Shuffle(Data.Parties, random), Memberships = Shuffle(Data.Memberships, random), SeatsWithoutParty = Shuffle(Data.SeatsWithoutParty, random) },
            new(Shuffle(lists.People, random), Shuffle(lists.Fracties, random), Shuffle(lists.Seats, random), Shuffle(lists.Sittings, random)));
        Assert.Equal(Shown(StubFeed.Get().Reference), Shown(shuffled));
    }

    [Fact]
    public void The_merged_data_and_their_records_name_the_feed_where_it_decided()
    {
        var source = ReadSource.Of(Source.TweedeKamer, "https://x/Persoon/1", "ab", "application/xml", "CC0 1.0", DateTimeOffset.UnixEpoch);
        var feed = Feed([], []) with { People = [new(Berge(), source)] };
        var merged = FeedReference.Merge(Data with { People = [.. Data.People.Where(p => p.Surname != "Berge")] }, feed);
        var seeds = Tests.Import.TestGraph.Seeds;
        var records = ReferenceGraph.Records(merged.Data, seeds.Files, merged.Assertions).ToList();
        var person = Assert.Single(records, r => r.Node.Ref == new NodeRef("Person", BergeId));
        Assert.Equal([source.Ref], person.Edges.Where(e => e.Type == "READ_FROM").Select(e => e.To));
        Assert.Contains(records, r => r.Node.Ref == source.Ref);
        Assert.Equal(records.Count, records.Select(r => r.Node.Ref).Distinct().Count());
    }

    private static string Shown(FeedReferenceResult result) => Tests.Parsing.ParsingTestData.Json(new
    {
        result.Data.People,
        result.Data.Parties,
        result.Data.Memberships,
        result.Data.SeatsWithoutParty,
        Holdings = result.Data.Holdings.OrderBy(h => h.Office).ThenBy(h => h.From).ThenBy(h => h.Person),
        result.Aliases,
        Fracties = result.PartyOfFractie.OrderBy(p => p.Key, StringComparer.Ordinal),
        result.Issues,
    });

    private static (string, DateOnly, DateOnly?)[] SeatsOf(FeedReferenceResult merged, string person) => [.. merged.Data.Memberships.Where(m => m.Person == person).Select(m => (m.Party, m.From, m.Until))];

    private static TkPersoon Berge() => new(BergeId) { Initials = "C.N.", FirstName = "Niels", SurnamePrefix = "van den", Surname = "Berge" };

    private static PersonRecord Person(string key, string first, string? prefix, string surname, string? initials) =>
        new(key, string.Join(' ', new[] { first, prefix, surname }.OfType<string>()), initials, first, prefix, surname, [], null, null, []);

    /// <summary>The offices and parties of the checkout, with other people; one of them holds an office.</summary>
    private static ReferenceData Seeds(PersonRecord[] people) => Data with
    {
        People = people,
        Memberships = [],
        SeatsWithoutParty = [],
        Judgements = [],
        Holdings = people.Length == 0 ? [] : [Data.Holdings[0] with { Person = people[0].Key }],
    };

    private static (TkFractieZetel, TkFractieZetelPersoon) Sat(string id, string person, string fractie, string from, string? upTo) =>
        (new($"seat-{id}", fractie), new($"sat-{id}", $"seat-{id}", person, On(from), upTo is null ? null : On(upTo)));

    private static TkDate On(string iso) => new(Day(iso), Day(iso));

    private static FeedLists Feed(TkPersoon[] people, (TkFractieZetel Seat, TkFractieZetelPersoon Sitting)[] sittings) => new(
        [.. people.Select(p => new Read<TkPersoon>(p))],
        [
            new(new TkFractie(Gl) { Abbreviation = "GL", Name = "GroenLinks", ActiveFrom = On("2006-11-30"), ActiveUpTo = On("2017-03-22") }),
            new(new TkFractie(GlLater) { Abbreviation = "GroenLinks", Name = "GroenLinks", ActiveFrom = On("2017-03-23"), ActiveUpTo = On("2023-10-26") }),
            new(new TkFractie(Nieuw) { Abbreviation = "Geheel Nieuw", Name = "De Geheel Nieuwen", ActiveFrom = On("2026-01-20") }),
            new(new TkFractie(PlaceholderOfChristenUnie)),
        ],
        [.. sittings.Select(s => new Read<TkFractieZetel>(s.Seat))],
        [.. sittings.Select(s => new Read<TkFractieZetelPersoon>(s.Sitting))]);

    private static T[] Shuffle<T>(IReadOnlyList<T> records, Random random)
    {
        T[] shuffled = [.. records];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
