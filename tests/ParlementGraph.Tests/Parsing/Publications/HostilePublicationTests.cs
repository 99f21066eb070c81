using System.Diagnostics;
using System.Text;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

/// <summary>Whatever the bytes are: facts, or an issue with a place; never an exception, never long, never much memory.</summary>
[Collection(nameof(HostilePageTests))]
public sealed class HostilePublicationTests
{
    private const int Mutations = 1_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    [Theory, InlineData("notes"), InlineData("notes-html"), InlineData("lists-and-table"), InlineData("lists-and-table-html")]
    public void A_thousand_mutations_each_give_facts_or_an_issue_with_a_place(string fixture)
    {
        var random = new Random(736);
        var raw = PublicationTestData.Raw(fixture);
        var withFacts = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = raw;
            var names = new List<string>();
            for (var times = random.Next(1, 4); times > 0; times--) bytes = PageMutations.Mutate(bytes, random, names);
            var parsed = Check(bytes, fixture.EndsWith("-html", StringComparison.Ordinal), $"mutation {i}: {string.Join(", ", names)}");
            if (parsed.Facts is not null) withFacts++;
        }
        Assert.True(withFacts > Mutations / 3, $"only {withFacts} of {Mutations} mutations gave facts");
    }

    [Fact]
    public void A_thousand_mutations_of_a_record_hold_the_same()
    {
        var random = new Random(2019);
        foreach (var fixture in new[] { "metadata-answer", "metadata-owms" })
        {
            for (var i = 0; i < Mutations; i++)
            {
                var names = new List<string>();
                var bytes = PageMutations.Mutate(PublicationTestData.Raw(fixture), random, names);
                var parsed = PublicationMetadata.Parse(bytes, ParsingTestData.Lexicon);
                Assert.True(parsed.Metadata is not null || parsed.Issues.Any(issue => issue.Place is not null), $"{fixture} {i}: {string.Join(", ", names)} gave nothing");
            }
        }
    }

    [Theory, InlineData("utf-16"), InlineData("utf-16be"), InlineData("twice"), InlineData("crlf"), InlineData("cr"), InlineData("bom"), InlineData("latin1")]
    public void A_publication_says_the_same_in_other_clothes(string clothes)
    {
        foreach (var fixture in new[] { "namespaces", "wrong-encoding" })
        {
            // A text of Latin-1 letters only, for that is all that Latin-1 can hold.
            var raw = Encoding.UTF8.GetBytes("<kamervragen><vraag><nr>Vraag 1</nr><al>Kent u Reëwijk en de privé-sluis?</al></vraag></kamervragen>");
            if (clothes != "latin1" && fixture == "namespaces") raw = PublicationTestData.Raw(fixture);
            var expected = PublicationTestData.Json(PublicationParser.ParseXml(raw).Facts);
            Assert.Equal(expected, PublicationTestData.Json(PublicationParser.ParseXml(PageMutations.Dress(raw, clothes)).Facts));
        }
    }

    public static TheoryData<string, IssueCode?> Monsters => new()
    {
        { "deep", IssueCode.DocumentTooLarge },
        { "deep html", IssueCode.DocumentTooLarge },
        { "too long", IssueCode.DocumentTooLarge },
        { "empty", IssueCode.EmptyDocument },
        { "blanks", IssueCode.EmptyDocument },
        { "not available", IssueCode.SoftNotFound },
        { "entities", IssueCode.XmlNotWellFormed },
        { "external entity", IssueCode.XmlNotWellFormed },
        { "noise", IssueCode.NotAWrittenQuestion },
        { "many questions", null },
        { "many numbers", null },
        { "many paragraphs", null },
        { "many rows", null },
        { "many notes", null },
        { "many notes html", null },
        { "many unknown elements", null },
        { "many loose paragraphs", null },
        { "many references", null },
        { "one long paragraph", null },
        { "many lines html", null },
    };

    [Theory, MemberData(nameof(Monsters))]
    public void A_monstrous_publication_is_refused_or_read_in_time_and_with_few_issues(string name, IssueCode? code)
    {
        var parsed = Check(Monster(name), name.EndsWith("html", StringComparison.Ordinal), name);
        Assert.True(parsed.Issues.Count < 1_000, $"{parsed.Issues.Count} issues");
        if (code is null) Assert.NotNull(parsed.Facts);
        else
        {
            Assert.Null(parsed.Facts);
            Assert.Contains(parsed.Issues, i => i.Code == code && i.Place is not null);
        }
    }

    private static byte[] Monster(string name)
    {
        static string Times(int count, Func<int, string> one) => string.Concat(Enumerable.Range(1, count).Select(one));
        static string Doc(string body) => $"<kamervragen><kamervraagomschrijving type=\"vraag\">Vragen van het lid A (B) aan de Minister van C over d</kamervraagomschrijving>{body}</kamervragen>";
        var text = name switch
        {
            "deep" => Doc(string.Concat(Enumerable.Repeat("<a>", 200_000))),
            "deep html" => "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)),
            "too long" => Doc(new string('a', 11_000_000)),
            "empty" => "",
            "blanks" => " \n\t\uFEFF\u00A0\n",
            "not available" => "niet beschikbaar",
            "entities" => "<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;&b;&b;\">]><kamervragen><vraag><al>&c;</al></vraag></kamervragen>",
            "external entity" => "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><kamervragen><vraag><al>&b;</al></vraag></kamervragen>",
            "noise" => "\u0001\u0002<<<&&&;;;>>>",
            "many questions" => Doc(Times(60_000, i => $"<vraag><nr>Vraag {i % 500}</nr><al>Wat?</al></vraag><antwoord><nr>Antwoord {i % 500}</nr><al>Dat.</al></antwoord>")),
            "many numbers" => Doc("<vraag><nr>Vraag " + Times(400_000, i => $"{i % 500}, ") + "</nr><al>Wat?</al></vraag>" + Times(2_000, _ => "<vraag><nr>1-200, 300-499, 1-200</nr><al>Wat?</al></vraag>")),
            "many paragraphs" => Doc("<vraag><nr>1</nr>" + Times(400_000, _ => "<al>Wat?</al>") + "</vraag>"),
            "many rows" => Doc("<antwoord><nr>1</nr><table>" + Times(100_000, _ => "<row><entry>a</entry><entry/></row>") + "</table></antwoord>"),
            "many notes" => Doc("<vraag><nr>1</nr>" + Times(60_000, i => $"<al>Wat<noot id=\"n{i}\"><noot.nr>{i}</noot.nr><noot.al>Zo https://a.example/{i}.</noot.al></noot>?</al><noot><noot.al>Los</noot.al></noot>") + "</vraag>"),
            "many notes html" => "<html><body><div class=\"stuk\"><h1>Vragen van het lid A</h1><div class=\"vraag\"><h2>Vraag 1</h2><p>" + Times(15_000, i => $"Wat<a class=\"nootnum\" href=\"#n{i}\">{i}</a> ") + "</p></div></div><div id=\"noten\">" + Times(15_000, i => $"<div class=\"noot\" id=\"n{i}\"><p>Zo.</p></div>") + "</div></body></html>",
            "many unknown elements" => Doc("<vraag><nr>1</nr><al>Wat?</al></vraag>" + Times(200_000, i => $"<x{i}>a</x{i}>")),
            "many loose paragraphs" => Doc(Times(300_000, i => i % 3 == 0 ? $"<al>Vraag {i % 500}</al>" : "<al>12</al>")),
            "many references" => Doc("<vraag><nr>1</nr><al>Wat?</al></vraag><antwoord><nr>1</nr>" + Times(60_000, i => $"<al>Zie het antwoord op vraag {i % 900 + 1} t/m {i % 900 + 60}.</al>") + "</antwoord>"),
            "one long paragraph" => Doc("<vraag><nr>1</nr><al>" + Times(1_500_000, i => i % 2 == 0 ? "a1 " : "20191 ") + "</al></vraag>"),
            _ => "<html><body><div class=\"stuk\"><h1>Vragen van het lid A</h1><div class=\"vraag\"><h2>Vraag 1</h2><p>" + Times(500_000, _ => "Wat?\n") + "</p></div></div></body></html>",
        };
        return Encoding.UTF8.GetBytes(text);
    }

    private static ParsedPublication Check(byte[] bytes, bool isHtml, string name)
    {
        // The machine may be busy with something else: processor time counts where it is less, and the best of three.
        var (parsed, took) = Timed(bytes, isHtml);
        for (var again = 0; took > Limit && again < 2; again++) (parsed, took) = Timed(bytes, isHtml);
        Assert.True(took <= Limit, $"{name} took {took}");
        Assert.True(parsed.Facts is not null || parsed.Issues.Any(i => i.Place is not null), $"{name} gave nothing");
        return parsed;
    }

    private static (ParsedPublication Parsed, TimeSpan Took) Timed(byte[] bytes, bool isHtml)
    {
        using var process = Process.GetCurrentProcess();
        var watch = Stopwatch.StartNew();
        var before = process.TotalProcessorTime;
        var parsed = isHtml ? PublicationParser.ParseHtml(bytes) : PublicationParser.ParseXml(bytes);
        process.Refresh();
        var worked = process.TotalProcessorTime - before;
        return (parsed, worked < watch.Elapsed ? worked : watch.Elapsed);
    }
}
