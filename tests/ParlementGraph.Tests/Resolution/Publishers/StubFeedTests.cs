using System.Diagnostics;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;

namespace ParlementGraph.Tests.Resolution.Publishers;

/// <summary>The merge over the stand-in's real people and cases: shares as they were measured, so that a change that loses some is seen.</summary>
public sealed class StubFeedTests(ITestOutputHelper output)
{
    private static readonly DateOnly PartiesUntil = new(2021, 3, 31);

    [Fact]
    public void Askers_and_addressees_of_the_feed_are_found()
    {
        var feed = StubFeed.Get();
        var resolver = new Resolver(feed.Reference.Data);
        var across = new AcrossCases();
        var coverage = new CoverageTotals();
        long withParty = 0, partyExpected = 0;
        var watch = Stopwatch.StartNew();
        foreach (var zaak in feed.Zaken)
        {
            var (merged, issues) = CaseMerge.Merge(feed.EvidenceOf(zaak), resolver, feed.Reference.PartyOfFractie, across);
            Assert.Empty(issues);
            var records = MergedCaseGraph.Records(merged!, resolver, across, coverage).ToList();
            foreach (var asked in records[0].Edges.Where(e => e.Type == "ASKED" && e.From.Kind == "Person" && merged!.SubmittedOn < PartiesUntil))
            {
                partyExpected++;
                if (asked["party"] is not null) withParty++;
            }
        }
        var result = coverage.Result;
        var cases = result.Rows.Where(r => r.Kind == CoverageTotals.Case).ToList();
        var askers = cases.Sum(r => r.Askers);
        var addressees = cases.Sum(r => r.Addressees);
        var found = 1 - cases.Sum(r => r.UnresolvedAskers) / (double)askers;
        var addressed = 1 - cases.Sum(r => r.UnresolvedAddressees) / (double)addressees;
        var party = withParty / (double)partyExpected;
        output.WriteLine($"{feed.Zaken.Count} cases in {watch.Elapsed}: askers {found:P2} of {askers}, with a party {party:P2} of {partyExpected}, addressees {addressed:P2} of {addressees}");
        foreach (var name in result.Unresolved.Take(60)) output.WriteLine($"{name.Count} {name.Role} {name.AsWritten} {name.FirstOn:O} {name.LastOn:O}");
        Assert.Equal(feed.Zaken.Count, cases.Sum(r => r.Expected));
        Assert.True(found > 0.999, $"{found:P2}");
        Assert.True(party > 0.98, $"{party:P2}");
        Assert.True(addressed > 0.98, $"{addressed:P2}");
    }

    [Fact]
    public void The_merged_reference_data_have_no_faults()
    {
        var reference = StubFeed.Get().Reference;
        foreach (var group in reference.Issues.GroupBy(i => i.Code))
        {
            output.WriteLine($"{group.Key} {group.Count()}");
            foreach (var issue in group.Take(12)) output.WriteLine($"   {issue.Message}");
        }
        output.WriteLine($"aliases {reference.Aliases.Count}: {string.Join(", ", reference.Aliases.Take(20).Select(a => a.Old.Key))}");
        Assert.Empty(ReferenceChecks.Faults(reference.Data));
    }

    [Fact]
    public void The_seeds_case_from_the_feed_has_the_people_offices_and_days_of_its_page()
    {
        var feed = StubFeed.Get();
        var seed = Tests.Import.TestGraph.Seeds.Documents.Single(d => d.Name.StartsWith("2019Z19333", StringComparison.Ordinal));
        var page = new ReadPage(seed.Name, seed.Source, seed.Bytes.Length, WrittenQuestionPageParser.Parse(seed.Bytes, Tests.Import.TestGraph.Seeds.Lexicon));
        var resolver = new Resolver(feed.Reference.Data);
        var fromPage = Case(new CaseEvidence("2019Z19333") { Pages = [page] });
        var evidence = feed.EvidenceOf(feed.Zaken.Single(z => z.Number == "2019Z19333"));

        var fromFeed = Case(evidence);
        Assert.Equal(Ends(fromPage, "ASKED"), Ends(fromFeed, "ASKED"));
        Assert.Equal(Ends(fromPage, "ADDRESSED_TO"), Ends(fromFeed, "ADDRESSED_TO"));
        foreach (var field in (string[])["submittedOn", "answeredOn", "postponedOn", "withdrawnOn", "dueOn", "daysToAnswer", "parliamentaryYear", "answeredByLetter", "subject"])
        {
            Assert.Equal(fromPage.Node[field], fromFeed.Node[field]);
        }
        Assert.Equal(["kv-tk-2019Z19333", "ah-tk-20192020-736"], fromPage.Edges.Where(e => e.Type == "DOCUMENTED_IN").Select(e => e.To.Key).Where(k => k.Contains("tk", StringComparison.Ordinal)));

        // with the page besides, its texts come in, and its key of the notice leads to the publication
        var across = new AcrossCases();
        var (merged, _) = CaseMerge.Merge(evidence with { Pages = [page] }, resolver, feed.Reference.PartyOfFractie, across);
        var both = MergedCaseGraph.Records(merged!, resolver, across, new()).ToList();
        var notice = merged!.Documents.Single(d => d.IsNotice);
        Assert.StartsWith("ah-tk-20192020-", notice.Key, StringComparison.Ordinal);
        Assert.Contains(new OldKey(new("Document", "2019Z19333/POSTPONEMENT/2019-11-01"), new("Document", notice.Key)), merged.Aliases);
        foreach (var edge in (string[])["ASKED", "ADDRESSED_TO", "ANSWERED", "HAS_QUESTION", "HAS_ANSWER", "ABOUT"]) Assert.Equal(Ends(fromPage, edge), Ends(both[0], edge));

        GraphRecord Case(CaseEvidence of) => MergedCaseGraph.Records(CaseMerge.Merge(of, resolver, feed.Reference.PartyOfFractie, new()).Case!, resolver, new(), new()).First();
    }

    /// <summary>The other ends with what the edge says of them, but for the words and the order, which the page does not have from the header.</summary>
    private static IEnumerable<string> Ends(GraphRecord record, string type) =>
        record.Edges.Where(e => e.Type == type).Select(e => $"{e.From} {e.To} {e["party"]} {e["holder"]} {e["office"]} {e["answeredOn"]}").Order(StringComparer.Ordinal);
}
