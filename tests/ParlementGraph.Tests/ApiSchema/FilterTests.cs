namespace ParlementGraph.Tests.ApiSchema;

public sealed class FilterTests
{
    [Theory]
    [InlineData("""{ number: { eq: "2019Z00001" } }""", "1")]
    [InlineData("""{ number: { in: ["2019Z00001", "2019Z00003"] } }""", "1 3")]
    [InlineData("""{ answeredOn: { eq: null } }""", "2 3 4 6 7")]
    [InlineData("""{ answeredOn: { neq: null } }""", "seed 1 5")]
    [InlineData("""{ answeredOn: { gte: "2019-09-20" } }""", "seed 1")]
    [InlineData("""{ answeredOn: { ngte: "2019-09-20" } }""", "2 3 4 5 6 7")]
    [InlineData("""{ submittedOn: { gt: "2019-10-10", lte: "2019-11-01" } }""", "3 4 6")]
    [InlineData("""{ submittedOn: { nlt: "2019-10-20" }, withdrawnOn: { eq: null } }""", "3 6 7")]
    [InlineData("""{ subject: { contains: "odycam" } }""", "seed 3")]
    [InlineData("""{ subject: { startsWith: "Een", nendsWith: "minister" } }""", "6")]
    [InlineData("""{ subject: { or: [{ startsWith: "Bodycam" }, { endsWith: "hinder" }] } }""", "3 4")]
    [InlineData("""{ or: [{ number: { eq: "2019Z00001" } }, { and: [{ chamber: { eq: TWEEDE_KAMER } }, { daysToAnswer: { gt: 90 } }] }] }""", "1 5")]
    [InlineData("""{ state: { eq: ANSWERED } }""", "seed 1 5")]
    [InlineData("""{ state: { in: [OPEN, POSTPONED] } }""", "2 3 6 7")]
    [InlineData("""{ state: { neq: WITHDRAWN, nin: [ANSWERED] } }""", "2 3 6 7")]
    [InlineData("""{ answeredByLetter: { neq: true } }""", "seed 1 2 3 4 5 6 7")]
    // Lists of mentions.
    [InlineData("""{ askers: { some: { person: { name: { eq: "Monica den Boer" } } } } }""", "seed 2 3")]
    [InlineData("""{ askers: { some: { person: { name: { eq: "Monica den Boer" } }, order: { eq: 1 } } } }""", "3")]
    [InlineData("""{ askers: { none: { party: { key: { eq: "cda" } } } } }""", "seed 3 4 5 6")]
    [InlineData("""{ askers: { all: { party: { key: { in: ["groenlinks", "d66"] } } } } }""", "seed 3 4 5")]
    [InlineData("""{ askers: { some: { unresolved: { asWritten: { contains: "Jansen" } } } } }""", "6")]
    [InlineData("""{ askers: { some: { unresolved: {} } } }""", "6")]
    [InlineData("""{ askers: { all: { person: {} } } }""", "seed 1 2 3 4 5 7")]
    [InlineData("""{ askers: { some: { or: [{ order: { gte: 3 } }, { unresolved: {} }] } } }""", "seed 6")]
    [InlineData("""{ askers: { none: { or: [{ order: { gte: 2 } }, { unresolved: {} }] } } }""", "1 3 4 5 7")]
    [InlineData("""{ askers: { some: { and: [{ or: [{ order: { eq: 1 } }, { order: { eq: 2 } }] }, { party: { abbreviation: { eq: "D66" } } }] } } }""", "seed 2 3 5")]
    [InlineData("""{ askers: { all: { person: { surname: { neq: "Boer" } } } } }""", "1 4 5 7")]
    // An addressee is a person as the holder of the office, or by himself.
    [InlineData("""{ addressees: { some: { person: { key: { eq: "mark-rutte" } } } } }""", "3 5")]
    [InlineData("""{ addressees: { none: { person: { key: { eq: "ferdinand-grapperhaus" } } } } }""", "4 5 7")]
    [InlineData("""{ addressees: { all: { person: { name: { startsWith: "Ferdinand" } } } } }""", "seed 1 2 6")]
    [InlineData("""{ addressees: { some: { office: { ministry: { key: { eq: "justitie-en-veiligheid" } } } } } }""", "seed 1 2 3 4 6")]
    [InlineData("""{ answerers: { any: true } }""", "seed")]
    [InlineData("""{ answerers: { any: false }, topics: { any: true } }""", "1")]
    [InlineData("""{ topics: { some: { parent: { key: { eq: "openbare-orde-en-veiligheid" } } } } }""", "seed")]
    [InlineData("""{ questions: { some: { n: { gte: 7 } } } }""", "seed")]
    [InlineData("""{ relatedQuestions: { some: { kind: { eq: FOLLOW_UP }, writtenQuestion: { number: { eq: "2019Z19333" } } } } }""", "7")]
    [InlineData("""{ issues: { some: { code: { eq: NOTE_TEXT_MISSING } } } }""", "seed")]
    [InlineData("""{ id: { eq: "V3JpdHRlblF1ZXN0aW9uOjIwMTlaMDAwMDE=" } }""", "1")]
    // An old key is known under its new name.
    [InlineData("""{ addressees: { some: { office: { key: { eq: "minister-van-veiligheid-en-justitie" } } } } }""", "seed 1 2 3 4 6")]
    [InlineData("{}", "seed 1 2 3 4 5 6 7")]
    public async Task A_condition_finds_the_sets_that_meet_it(string where, string expected)
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var data = await asking.DataAsync($"{{ writtenQuestions(where: {where}, first: 50) {{ totalCount nodes {{ number }} }} }}");

        var found = data.GetProperty("writtenQuestions").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetString()!).ToHashSet();
        Assert.Equal(expected.Split(' ').Select(Number).ToHashSet(), found);
        Assert.Equal(found.Count, data.GetProperty("writtenQuestions").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("bodycams", "seed 3")]
    [InlineData("bodycam* -boa", "seed")]
    [InlineData("geluidshinder OR waterschappen", "4 5")]
    [InlineData("\"stand van zaken\"", "seed")]
    public async Task A_search_finds_the_sets_in_which_it_matches(string search, string expected)
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var data = await asking.DataAsync("query($s: String) { writtenQuestions(search: $s, first: 50) { nodes { number } } }", System.Text.Json.JsonSerializer.Serialize(new { s = search }));

        var found = data.GetProperty("writtenQuestions").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetString()!).ToHashSet();
        Assert.Equal(expected.Split(' ').Select(Number).ToHashSet(), found);
    }

    [Theory]
    [InlineData("""people(where: { memberships: { some: { party: { key: { eq: "cda" } }, until: { eq: null } } } }) { nodes { key } }""", "jan-de-vries jan-de-vries-2")]
    [InlineData("""people(where: { holdings: { some: { cabinet: { name: { contains: "Rutte" } }, office: { role: { eq: PRIME_MINISTER } } } } }) { nodes { key } }""", "mark-rutte")]
    [InlineData("""people(where: { asked: { some: { subject: { contains: "Geluid" } } } }) { nodes { key } }""", "kathalijne-buitenweg")]
    [InlineData("""parties(where: { members: { some: { person: { name: { eq: "Monica den Boer" } } } } }) { nodes { key } }""", "d66")]
    [InlineData("""offices(where: { holders: { some: { person: { key: { eq: "mark-rutte" } } } } }) { nodes { key } }""", "minister-president")]
    [InlineData("""people(search: "grapperhaus") { nodes { key } }""", "ferdinand-grapperhaus")]
    [InlineData("""people(order: [{ name: ASC }], first: 2) { nodes { key } }""", "niels-van-den-berge monica-den-boer")]
    public async Task Other_kinds_are_filtered_by_the_same_rules(string field, string expected)
    {
        using var asking = await Asking.AboutAsync(SmallGraph.Records, SmallGraph.Aliases);

        var data = await asking.DataAsync($"{{ {field} }}");

        Assert.Equal(expected, string.Join(' ', data.EnumerateObject().Single().Value.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("key").GetString())));
    }

    private static string Number(string name) => name == "seed" ? SeedCase.Number : $"2019Z0000{name}";
}
