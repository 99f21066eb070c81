using System.IO.Compression;
using System.Text.Json;
using ParlementGraph.Resolution;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution;

/// <summary>What share of the names in real data resolves; the floors lie just below what was measured on 24 November 2026.</summary>
public sealed class RealNamesTests
{
    private static readonly Resolver Resolver = new(Data);

    [Fact]
    public void Who_was_asked_resolves_to_a_person_and_an_office()
    {
        int total = 0, people = 0, one = 0, more = 0;
        foreach (var (name, day) in Names("GerichtAan"))
        {
            total++;
            var match = Resolver.Official(name, [], null, day);
            if (match.Person.Only is null) continue;
            people++;
            if (match.Offices[0] is NameMatch<OfficeRecord>.Found) one++;
            if (match.Offices[0] is NameMatch<OfficeRecord>.Ambiguous) more++;
        }
        // measured: 56,158 names, all to a person; 55,155 to one office, 994 to one of two that the person held; 9 slips of the source
        TestContext.Current.TestOutputHelper?.WriteLine($"{total} names: {people} people, {one} with one office, {more} with several");
        Assert.True(people >= 0.9999 * total, $"{people} of {total} resolve to a person");
        Assert.True(one >= 0.98 * total, $"{one} of {total} resolve to one office");
        Assert.True(one + more >= 0.9998 * total, $"{one + more} of {total} resolve to an office that the person held");
    }

    [Fact]
    public void Who_asked_resolves_to_a_person()
    {
        var names = Names("Indiener").Concat(Names("Medeindiener")).ToList();
        var until2022 = names.Where(name => name.Day < Day("2022-08-03")).ToList();
        var all = names.Count(name => Resolver.Member(name.Name, null, name.Day).Only is not null);
        var known = until2022.Count(name => Resolver.Member(name.Name, null, name.Day).Only is not null);
        TestContext.Current.TestOutputHelper?.WriteLine($"{all} of {names.Count}; until August 2022 {known} of {until2022.Count}");
        Assert.True(all >= 0.98 * names.Count, $"{all} of {names.Count} resolve");
        Assert.True(known >= 0.995 * until2022.Count, $"{known} of {until2022.Count} of before the last source resolve");
    }

    [Fact]
    public void Titles_and_holders_in_real_headers_resolve()
    {
        var missed = new List<string>();
        var total = 0;
        foreach (var line in File.ReadLines(Repo.Shared("data", "kamervragen", "headers.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var header = json.RootElement;
            if ((Text(header, "submitted") ?? Text(header, "received")) is not { } submitted) continue;
            var answered = Day(Text(header, "received") ?? submitted);
            foreach (var title in header.GetProperty("addressed_to").EnumerateArray())
            {
                total++;
                if (Resolver.Office(title.GetString()!, Day(submitted)).Only is null) missed.Add($"{title} on {submitted}");
            }
            foreach (var actor in header.GetProperty("answered_by").EnumerateArray().Concat(header.GetProperty("on_behalf_of").EnumerateArray()))
            {
                total++;
                if (!Resolves(actor, answered)) missed.Add($"{actor} on {answered:O}");
            }
        }
        // measured: 87 of 87
        Assert.True(total >= 80 && missed.Count <= 1, $"{missed.Count} of {total} do not resolve: {string.Join("; ", missed)}");
    }

    /// <summary>Its pages name everybody by full name, position and ministry, with ministries that had been renamed.</summary>
    [Fact]
    public void Office_holders_as_openkamer_writes_them_resolve()
    {
        var government = Fixtures("government.json");
        var people = Fixtures("person.json");
        var missed = new List<string>();
        var total = 0;
        foreach (var (_, member) in government.Where(record => record.Key.Model == "government.governmentmember"))
        {
            var position = government[("government.governmentposition", member.GetProperty("position").GetInt32())];
            var start = Day(Text(member, "start_date")!);
            if (Text(position, "position") == "DPM" || start < ReferenceChecks.FirstDay) continue;
            total++;
            var ministry = position.GetProperty("ministry") is { ValueKind: JsonValueKind.Number } key ? Text(government[("government.ministry", key.GetInt32())], "name") : null;
            var noun = Text(position, "position") switch { "PMI" => "minister-president", "SOS" => "staatssecretaris", _ => "minister" };
            var role = $"{noun} {(Text(position, "extra_info") is { Length: > 0 } extra ? extra : ministry)}".TrimEnd();
            var person = people[("person.person", member.GetProperty("person").GetInt32())];
            var name = string.Join(' ', new[] { "forename", "surname_prefix", "surname" }.Select(field => Text(person, field)).Where(part => part!.Length > 0));
            var match = Resolver.Official(name, [role], null, start.AddDays(5));
            if (match.Person.Only is null || match.Offices[0].Only is null || match.HolderDisagrees) missed.Add($"{name} ({role}) on {start.AddDays(5):O}: {match.Offices[0].Only?.Key}");
        }
        Assert.Equal(117, total);
        Assert.Empty(missed);
    }

    private static Dictionary<(string Model, int Key), JsonElement> Fixtures(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repo.Shared("data", "openkamer", file)));
        return json.RootElement.EnumerateArray().ToDictionary(record => (Text(record, "model")!, record.GetProperty("pk").GetInt32()), record => record.GetProperty("fields").Clone());
    }

    private static bool Resolves(JsonElement actor, DateOnly day)
    {
        if (actor.ValueKind == JsonValueKind.String) return Resolver.Office(actor.GetString()!, day).Only is not null;
        var match = Resolver.Official(Text(actor, "name"), [$"{Text(actor, "title")} {Text(actor, "ministry")}"], null, day);
        return match.Person.Only is not null && match.Offices[0].Only is not null && !match.HolderDisagrees;
    }

    private static IEnumerable<(string Name, DateOnly Day)> Names(string field)
    {
        using var stream = new GZipStream(File.OpenRead(Repo.Shared("data", "tweedekamer", "zaken-schriftelijke-vragen.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (Text(json.RootElement, field) is not { } names) continue;
            var day = Day(Text(json.RootElement, "GestartOp")![..10]);
            foreach (var name in names.Split(", ", StringSplitOptions.RemoveEmptyEntries)) yield return (name, day);
        }
    }

    private static string? Text(JsonElement json, string field) => json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
