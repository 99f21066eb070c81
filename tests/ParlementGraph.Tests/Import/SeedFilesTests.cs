using System.Text.Json;
using ParlementGraph.Import;
using ParlementGraph.Text;

namespace ParlementGraph.Tests.Import;

public sealed class SeedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seeds-").FullName;

    public SeedFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "holdings"));
        foreach (var file in Directory.GetFiles(Repo.PathOf("seeds"), "*.jsonl")) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(Repo.PathOf("seeds", "holdings"))) File.Copy(file, Path.Combine(_folder, "holdings", Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_files_hold_what_they_should()
    {
        var data = SeedFiles.Read(_folder);
        Assert.Equal(7, data.Cabinets.Count);
        Assert.Equal(16, data.Ministries.Count);
        Assert.Equal(126, data.Topics.Count);
        Assert.Equal(273, data.Holdings.Count);
        Assert.Equal(20, data.People.Sum(person => person.DeputyPrimeMinister.Count));
        Assert.Equal("openbare-orde-en-veiligheid-organisatie-en-beleid", data.Topics.Single(topic => topic is { Theme: "Openbare orde en veiligheid", Subtheme: "Organisatie en beleid" }).Key);
        Assert.Equal("justitie-en-veiligheid", data.Offices.Single(office => office.Key == "minister-van-justitie-en-veiligheid").Ministry);
        Assert.Equal("GL", data.Parties.Single(party => party.Key == "groenlinks").Abbreviation);
        Assert.NotNull(data.People.Single(person => person.Name == "Niels van den Berge").TweedeKamerId);
        Assert.Null(data.People.Single(person => person.Key == "ferdinand-grapperhaus").TweedeKamerId);
    }

    [Fact]
    public void Topics_are_told_apart_when_the_pair_is_written_in_one_line() =>
        Assert.Equal(126, SeedFiles.Read(_folder).Topics.Select(topic => Folding.Fold($"{topic.Theme} {topic.Subtheme}")).Distinct().Count());

    [Theory]
    [InlineData("parties.jsonl", "\"abbreviation\": \"GL\"", "\"abreviation\": \"GL\"", "abbreviation")]
    [InlineData("parties.jsonl", "\"abbreviation\": \"GL\"", "\"abbreviation\": \"GL\", \"colour\": \"green\"", "colour")]
    [InlineData("parties.jsonl", "\"abbreviation\": \"GL\"", "\"abbreviation\": \"GL\", \"abbreviation\": \"GL\"", "one JSON object")]
    [InlineData("parties.jsonl", "\"abbreviation\": \"GL\"", "\"abbreviation\": \"\"", "not empty")]
    [InlineData("parties.jsonl", "\"abbreviation\": \"GL\"", "\"abbreviation\": 7", "7 under")]
    [InlineData("parties.jsonl", "\"kind\": \"MERGED_INTO\"", "\"kind\": \"MERGED\"", "MERGED_INTO or SPLIT_OFF or RENAMED")]
    [InlineData("parties.jsonl", "\"key\": \"groenlinks\",", "\"key\": \"d66\",", "a second time")]
    [InlineData("cabinets.jsonl", "\"2017-10-26\"", "\"26-10-2017\"", "a day such as")]
    [InlineData("cabinets.jsonl", "\"2017-10-26\"", "\"2017-02-30\"", "a day such as")]
    [InlineData("cabinets.jsonl", "[\"cda\", \"christenunie\", \"d66\", \"vvd\"]", "[\"cda\", \"cu\"]", "the key cu")]
    [InlineData("cabinets.jsonl", "[\"cda\", \"christenunie\", \"d66\", \"vvd\"]", "\"cda\"", "a list")]
    [InlineData("cabinets.jsonl", "{\"key\": \"kabinet-rutte-iii\"", "[{\"key\": \"kabinet-rutte-iii\"", "one JSON object")]
    [InlineData("offices.jsonl", "\"ministry\": \"defensie\"", "\"ministry\": \"oorlog\"", "the key oorlog")]
    [InlineData("people.jsonl", "{\"cabinet\": \"kabinet-rutte-iii\"", "{\"cabinet\": \"kabinet-rutte-3\"", "the key kabinet-rutte-3")]
    [InlineData("memberships.jsonl", "\"name\": \"Niels van den Berge\"", "\"name\": \"Niels van den Berg\"", "as people.jsonl has it")]
    [InlineData("memberships.jsonl", "\"party\": \"groenlinks\"", "\"party\": \"gl\"", "the key gl")]
    [InlineData("memberships-without-party.jsonl", "\"reason\"", "\"because\"", "no reason")]
    [InlineData("holdings/kabinet-rutte-iii.jsonl", "\"person\": \"ferdinand-grapperhaus\"", "\"person\": \"f-grapperhaus\"", "the key f-grapperhaus")]
    [InlineData("holdings/kabinet-rutte-iii.jsonl", "\"acting\": true", "\"acting\": false", "true, or no such field")]
    [InlineData("topics.jsonl", "{\"key\": \"verkeer-weg\"", "{\"key\": \"verkeer\"", "a second time")]
    [InlineData("judgements.jsonl", "\"decision\": \"MERGED\", \"to\": \"", "\"decision\": \"MERGED\", \"to\": \"x", "a key of people.jsonl")]
    public void A_slip_names_the_file_the_line_and_what_was_expected(string file, string text, string slip, string expected)
    {
        var path = Path.Combine(_folder, file);
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
        Assert.True(at >= 0, $"{text} is not in {file}");
        lines[at] = lines[at].Replace(text, slip, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);
        var exception = Assert.Throws<SeedException>(() => SeedFiles.Read(_folder));
        Assert.Equal(file, exception.File.Replace('\\', '/'));
        Assert.NotNull(exception.Line);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_an_error_and_not_an_empty_list()
    {
        File.Delete(Path.Combine(_folder, "topics.jsonl"));
        Assert.Contains("no such file", Assert.Throws<SeedException>(() => SeedFiles.Read(_folder)).Message, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(_folder, "holdings"), recursive: true);
        Assert.Throws<SeedException>(() => SeedFiles.Read(_folder));
    }

    [Fact]
    public void Data_that_contradict_themselves_are_refused()
    {
        var path = Path.Combine(_folder, "holdings", "kabinet-jetten.jsonl");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.Contains("\"minister-president\"", StringComparison.Ordinal)));
        Assert.Contains("nobody is prime minister", Assert.Throws<SeedException>(() => SeedFiles.Read(_folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cabinets.jsonl", "key"), InlineData("ministries.jsonl", "key"), InlineData("offices.jsonl", "key"), InlineData("people.jsonl", "key"), InlineData("parties.jsonl", "key"), InlineData("topics.jsonl", "key")]
    [InlineData("memberships.jsonl", "person from"), InlineData("memberships-without-party.jsonl", "person from"), InlineData("judgements.jsonl", "about decision because")]
    [InlineData("holdings", "office from name")]
    public void The_lines_are_sorted_and_their_fields_have_one_order(string file, string fields)
    {
        var path = Path.Combine(_folder, file);
        foreach (var name in Directory.Exists(path) ? Directory.GetFiles(path) : [path])
        {
            var before = new Dictionary<string, HashSet<string>>();
            var keys = new List<string>();
            foreach (var line in File.ReadLines(name))
            {
                using var json = JsonDocument.Parse(line);
                keys.Add(string.Join('\u0001', fields.Split(' ').Select(field => json.RootElement.GetProperty(field).GetString())));
                var seen = new List<string>();
                foreach (var property in json.RootElement.EnumerateObject())
                {
                    foreach (var earlier in seen)
                    {
                        Assert.False(before.TryGetValue(earlier, out var fieldsBefore) && fieldsBefore.Contains(property.Name), $"{Path.GetFileName(name)}: {earlier} and {property.Name} stand in both orders");
                        if (!before.TryGetValue(property.Name, out var set)) before[property.Name] = set = [];
                        set.Add(earlier);
                    }
                    seen.Add(property.Name);
                }
            }
            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        }
    }
}
