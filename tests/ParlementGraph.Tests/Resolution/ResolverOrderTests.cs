using ParlementGraph.Resolution;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution;

public sealed class ResolverOrderTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void The_order_of_the_data_never_changes_an_answer(int seed)
    {
        var random = new Random(seed);
        var shuffled = new Resolver(Data with
        {
            Cabinets = Shuffle(Data.Cabinets, random),
            Ministries = Shuffle(Data.Ministries, random),
            Offices = Shuffle(Data.Offices, random),
            Holdings = Shuffle(Data.Holdings, random),
            People = Shuffle(Data.People, random),
            Parties = Shuffle(Data.Parties, random),
            Memberships = Shuffle(Data.Memberships, random),
            SeatsWithoutParty = Shuffle(Data.SeatsWithoutParty, random),
            Judgements = Shuffle(Data.Judgements, random),
        });
        var asRead = new Resolver(Data);
        for (var round = 0; round < 1500; round++)
        {
            var person = Data.People[random.Next(Data.People.Count)];
            var holding = Data.Holdings[random.Next(Data.Holdings.Count)];
            var holder = Data.People.First(other => other.Key == holding.Person);
            var title = Data.Offices.First(office => office.Key == holding.Office).Title;
            var party = Data.Parties[random.Next(Data.Parties.Count)];
            var day = holding.From.AddDays(random.Next(-40, 400));
            Assert.Equal(asRead.Member(person.Surname, party.Name, day), shuffled.Member(person.Surname, party.Name, day));
            Assert.Equal(asRead.Member(person.Name, null, day), shuffled.Member(person.Name, null, day));
            Assert.Equal(asRead.Party(party.Abbreviation, day), shuffled.Party(party.Abbreviation, day));
            Assert.Equal(asRead.PartyOf(person.Key, day), shuffled.PartyOf(person.Key, day));
            Assert.Equal(asRead.Office(title, day), shuffled.Office(title, day));
            Assert.Equal(asRead.Official(null, [title], null, day), shuffled.Official(null, [title], null, day));
            Assert.Equal(asRead.Official(holder.Surname, [title], null, day), shuffled.Official(holder.Surname, [title], null, day));
            Assert.Equal(asRead.HolderOf(holding.Office, day), shuffled.HolderOf(holding.Office, day));
            Assert.Equal(asRead.CabinetOn(day), shuffled.CabinetOn(day));
        }
    }

    private static T[] Shuffle<T>(IReadOnlyList<T> records, Random random)
    {
        T[] shuffled = [.. records];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
