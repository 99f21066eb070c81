using System.Text.Json;
using ParlementGraph.Resolution;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Import;

/// <summary>Nothing of the sources was lost on the way into the seeds, and nothing was added: counted both ways where the sources are at hand.</summary>
public sealed class SeedSourcesTests
{
    [Fact]
    public void Every_office_holder_of_the_table_is_there_and_no_other()
    {
        var rows = File.ReadLines(Repo.Shared("data", "reference", "officeholders.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var cabinets = Data.Cabinets.ToDictionary(cabinet => cabinet.Key, cabinet => cabinet.Name.Replace("Kabinet-", "", StringComparison.Ordinal));
        var titles = Data.Offices.ToDictionary(office => office.Key, office => office.Title);
        var names = Data.People.ToDictionary(person => person.Key, person => person.Name);
        var expected = rows.Select(row => Row(row[0], row[1], row[2], row[4], row[6])).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(300, expected.Count);

        var actual = new List<string>();
        foreach (var holding in Data.Holdings)
        {
            actual.Add(Row(Iso(holding.From), Iso(holding.Until), cabinets[holding.Cabinet], titles[holding.Office], names[holding.Person]));
            // the table has the prime minister twice, also as minister van Algemene Zaken
            if (holding.Office == "minister-president") actual.Add(Row(Iso(holding.From), Iso(holding.Until), cabinets[holding.Cabinet], "minister van Algemene Zaken", names[holding.Person]));
        }
        actual.AddRange(Data.People.SelectMany(person => person.DeputyPrimeMinister.Select(period => Row(Iso(period.From), Iso(period.Until), cabinets[period.Cabinet], "viceminister-president", person.Name))));
        Assert.Equal(expected, actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_person_and_every_seat_of_openkamer_is_there_or_in_a_judgement()
    {
        var judged = Data.Judgements.Select(judgement => judgement.About).ToHashSet();
        var byWikidata = Data.People.Where(person => person.WikidataId is not null).ToDictionary(person => person.WikidataId!);
        var byName = Data.People.ToLookup(person => NameFold.Compact(person.Name));
        var seats = Data.Memberships.Select(seat => (seat.Person, seat.From, seat.Until)).Concat(Data.SeatsWithoutParty.Select(seat => (seat.Person, seat.From, seat.Until))).ToLookup(seat => seat.Person);
        var people = new Dictionary<int, PersonRecord>();
        var total = 0;
        foreach (var (pk, fields) in Fixtures("person.json", "person.person"))
        {
            total++;
            var name = NameFold.Compact($"{fields.GetProperty("forename")} {fields.GetProperty("surname_prefix")} {fields.GetProperty("surname")}");
            var wikidata = fields.GetProperty("wikidata_id").GetString()!;
            if (byWikidata.TryGetValue(wikidata, out var person) || (person = byName[name].FirstOrDefault()) is not null) people[pk] = person;
            else Assert.Contains($"openkamer/person/{pk}", judged);
        }
        Assert.Equal(812, total);

        var all = 0;
        foreach (var (_, fields) in Fixtures("parliament.json", "parliament.parliamentmember"))
        {
            all++;
            var pk = fields.GetProperty("person").GetInt32();
            if (fields.GetProperty("joined").GetString() is { } joined && people.TryGetValue(pk, out var person) && seats[person.Key].Any(seat => Days.Touches(seat.From, seat.Until, Day(joined)))) continue;
            Assert.Contains($"openkamer/person/{pk}/membership", judged);
        }
        Assert.Equal(994, all);
    }

    [Fact]
    public void The_topics_are_those_of_the_list()
    {
        var expected = File.ReadLines(Repo.Shared("data", "reference", "taxonomie_beleidsagenda.tsv")).Skip(1).Order(StringComparer.Ordinal);
        Assert.Equal(expected, Data.Topics.Select(topic => $"{topic.Theme}\t{topic.Subtheme}").Order(StringComparer.Ordinal));
    }

    private static string Row(string from, string until, string cabinet, string title, string person) => $"{from} {until} {cabinet} {char.ToLowerInvariant(title[0])}{title[1..]} {person}";

    private static string Iso(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : "";

    private static IEnumerable<(int Key, JsonElement Fields)> Fixtures(string file, string model)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repo.Shared("data", "openkamer", file)));
        foreach (var record in json.RootElement.EnumerateArray().Where(record => record.GetProperty("model").GetString() == model))
        {
            yield return (record.GetProperty("pk").GetInt32(), record.GetProperty("fields"));
        }
    }
}
