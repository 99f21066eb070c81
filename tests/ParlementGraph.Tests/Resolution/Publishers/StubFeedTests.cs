using System.Diagnostics;
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
        Assert.True(found > 0.98, $"{found:P2}");
        Assert.True(party > 0.9, $"{party:P2}");
        Assert.True(addressed > 0.9, $"{addressed:P2}");
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
}
