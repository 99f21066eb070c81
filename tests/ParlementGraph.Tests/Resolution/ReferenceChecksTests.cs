using ParlementGraph.Resolution;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution;

/// <summary>Each check is shown to hold on the data and to fail on a copy with one fault planted.</summary>
public sealed class ReferenceChecksTests
{
    [Fact]
    public void The_reference_data_agree_with_themselves() => Assert.Empty(ReferenceChecks.Faults(Data));

    [Fact]
    public void Two_holders_of_one_office_on_one_day_need_a_reason()
    {
        var marked = Data.Holdings.First(holding => holding.Overlap is not null && holding.Office == "minister-van-binnenlandse-zaken-en-koninkrijksrelaties");
        Fails(Data with { Holdings = With(Data.Holdings, marked, marked with { Overlap = null }) }, "has two holders");
    }

    [Fact]
    public void The_day_of_a_change_is_no_overlap_but_one_day_more_is()
    {
        var last = Data.Holdings.First(holding => holding.Office == "minister-van-financien" && holding.Until == Day("2010-02-23"));
        Fails(Data with { Holdings = With(Data.Holdings, last, last with { Until = Day("2010-02-24") }) }, "has two holders");
    }

    [Fact]
    public void There_is_always_a_prime_minister()
    {
        var schoof = Data.Holdings.First(holding => holding.Office == "minister-president" && holding.Cabinet == "kabinet-schoof");
        Fails(Data with { Holdings = With(Data.Holdings, schoof, schoof with { From = schoof.From.AddDays(1) }) }, "nobody is prime minister from 2024-07-02 to 2024-07-03");
        var jetten = Data.Holdings.First(holding => holding.Office == "minister-president" && holding.Until is null);
        Fails(Data with { Holdings = With(Data.Holdings, jetten, jetten with { Until = Day("2026-10-01") }) }, "nobody is prime minister from 2026-10-01 on");
        var first = Data.Holdings.First(holding => holding.Office == "minister-president" && holding.From == ReferenceChecks.FirstDay);
        Fails(Data with { Holdings = With(Data.Holdings, first, first with { From = Day("2007-02-23") }) }, "nobody is prime minister from 2007-02-22");
    }

    [Fact]
    public void An_office_is_held_inside_its_cabinet()
    {
        var holding = Data.Holdings.First(holding => holding.Cabinet == "kabinet-rutte-iii" && holding.Office == "minister-van-justitie-en-veiligheid");
        Fails(Data with { Holdings = With(Data.Holdings, holding, holding with { From = Day("2017-10-25") }) }, "is not inside kabinet-rutte-iii");
        Fails(Data with { Holdings = With(Data.Holdings, holding, holding with { Until = null }) }, "is not inside kabinet-rutte-iii");
    }

    [Fact]
    public void A_span_ends_after_its_first_day()
    {
        var seat = Data.Memberships[0];
        Fails(Data with { Memberships = With(Data.Memberships, seat, seat with { Until = seat.From }) }, "not after its first day");
        var open = Data.Memberships.First(membership => membership.KnownUntil is not null);
        Fails(Data with { Memberships = With(Data.Memberships, open, open with { Until = open.KnownUntil }) }, "both until and knownUntil");
        Fails(Data with { Memberships = With(Data.Memberships, open, open with { KnownUntil = open.From.AddDays(-1) }) }, "not after its first day");
    }

    [Fact]
    public void Nobody_sits_twice_on_one_day()
    {
        var seat = Data.Memberships.First(membership => membership.Until is not null);
        Fails(Data with { SeatsWithoutParty = [.. Data.SeatsWithoutParty, new(seat.Person, seat.From, seat.Until, null, "test", "test")] }, "has two seats");
    }

    [Fact]
    public void A_name_of_a_party_means_one_party_on_each_day()
    {
        var party = Data.Parties.First(party => party.Key == "volt");
        Fails(Data with { Parties = With(Data.Parties, party, party with { Aliases = [new("d-66", null, null)] }) }, "the party name");
        // the alias of another party is free once that has ended
        var group = Data.Parties.First(record => record.Key == "groep-van-haga");
        Fails(Data with { Parties = With(Data.Parties, group, group with { From = Day("2021-03-30"), Aliases = [new("Van Haga", null, null)] }) }, "means both");
    }

    [Fact]
    public void A_name_of_a_ministry_means_one_ministry_on_each_day()
    {
        var ministry = Data.Ministries.First(ministry => ministry.Key == "defensie");
        Fails(Data with { Ministries = With(Data.Ministries, ministry, ministry with { Aliases = ["j & v"] }) }, "the ministry name");
    }

    [Fact]
    public void A_title_means_one_office_on_each_day_on_which_it_is_held()
    {
        var office = Data.Offices.First(office => office.Key == "minister-van-defensie");
        Fails(Data with { Offices = With(Data.Offices, office, office with { Aliases = ["Minister van Financien"] }) }, "the office name");
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        Fails(Data with { People = [.. Data.People.Where(person => person.Key != "ferdinand-grapperhaus")] }, "points at the person ferdinand-grapperhaus");
        Fails(Data with { Parties = [.. Data.Parties.Where(party => party.Key != "groenlinks-pvda")] }, "points at the party groenlinks-pvda");
        Fails(Data with { Offices = [.. Data.Offices.Where(office => office.Key != "minister-van-financien")] }, "points at the office minister-van-financien");
        Fails(Data with { Ministries = [.. Data.Ministries.Where(ministry => ministry.Key != "financien")] }, "points at the ministry financien");
        Fails(Data with { Cabinets = [.. Data.Cabinets.Where(cabinet => cabinet.Key != "kabinet-rutte-ii")] }, "points at the cabinet kabinet-rutte-ii");
    }

    [Fact]
    public void A_name_is_decided_once()
    {
        JudgementRecord first = new("Van Dijk", JudgementKind.NameIs, "ferdinand-grapperhaus", null, null, "test");
        Fails(Data with { Judgements = [first, first with { To = "kajsa-ollongren" }] }, "the decided name");
    }

    [Fact]
    public void The_Chamber_has_150_seats_and_few_of_them_are_vacant()
    {
        var seats = Data.Memberships.Select(seat => (seat.Person, seat.From, seat.Until, seat.KnownUntil))
            .Concat(Data.SeatsWithoutParty.Select(seat => (seat.Person, seat.From, seat.Until, seat.KnownUntil))).Where(seat => seat.Until is null || seat.Until > Day("2007-02-22")).ToList();
        int days = 0, full = 0;
        for (var day = Day("2007-02-22"); day <= Day("2022-08-03"); day = day.AddDays(1), days++)
        {
            var taken = seats.Count(seat => Days.KnownOn(seat.From, seat.Until, seat.KnownUntil, day));
            Assert.InRange(taken, 135, 151); // 135 on the day on which a cabinet takes members along; 151 where two sources differ by days
            if (taken == 150) full++;
        }
        Assert.True(full > 0.85 * days, $"150 seats on {full} of {days} days");
    }

    [Fact]
    public void Nobody_is_said_to_sit_after_the_last_day_on_which_a_source_knew()
    {
        Assert.All(Data.Memberships.Where(seat => seat.Until is null), seat => Assert.NotNull(seat.KnownUntil));
        Assert.All(Data.SeatsWithoutParty.Where(seat => seat.Until is null), seat => Assert.NotNull(seat.KnownUntil));
    }

    private static void Fails(ReferenceData data, string fault) => Assert.Contains(ReferenceChecks.Faults(data), found => found.Contains(fault, StringComparison.Ordinal));

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> records, T old, T replacement) => [.. records.Select(record => ReferenceEquals(record, old) ? replacement : record)];
}
