using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>
/// Seats of the feed in place of those of the seeds, day by day and person by person. What the feed does not have of a person stays as the seeds
/// have it, unless it is only days beside a seat of the feed: then the two sources count a first or last day differently, and the feed decides.
/// </summary>
internal static class FeedMemberships
{
    public const string Source = "tweedekamer";

    public static ReferenceData Merge(ReferenceData seeds, IReadOnlyList<Sitting> sittings, HashSet<string> people, List<Issue> issues)
    {
        var feed = sittings.Where(s => people.Contains(s.Person)).ToLookup(s => s.Person, StringComparer.Ordinal);
        var memberships = new List<MembershipRecord>();
        foreach (var membership in seeds.Memberships)
        {
            foreach (var left in Left(membership.Person, membership.From, membership.Until, feed, issues))
            {
                memberships.Add(membership with { From = left.From, Until = left.Until, KnownUntil = left.Until is null ? membership.KnownUntil : null });
            }
        }
        var seats = seeds.SeatsWithoutParty.SelectMany(seat => Left(seat.Person, seat.From, seat.Until, feed, issues)
            .Select(left => seat with { From = left.From, Until = left.Until, KnownUntil = left.Until is null ? seat.KnownUntil : null }));
        memberships.AddRange(sittings.Where(s => people.Contains(s.Person)).Select(s => new MembershipRecord(s.Person, s.Party, s.From, s.Until, null, Source, null)));
        return seeds with
        {
            Memberships = [.. memberships.Where(Holds).OrderBy(m => m.Person, StringComparer.Ordinal).ThenBy(m => m.From).ThenBy(m => m.Party, StringComparer.Ordinal)],
            SeatsWithoutParty = [.. seats.Where(s => !(s.KnownUntil < s.From)).OrderBy(s => s.Person, StringComparer.Ordinal).ThenBy(s => s.From)],
        };
    }

    /// <summary>A seat without an end of which nothing is known after the feed's last day says nothing any more.</summary>
    private static bool Holds(MembershipRecord membership) => !(membership.KnownUntil < membership.From);

    private static IEnumerable<(DateOnly From, DateOnly? Until)> Left(string person, DateOnly from, DateOnly? until, ILookup<string, Sitting> feed, List<Issue> issues)
    {
        var own = feed[person].ToList();
        IEnumerable<(DateOnly From, DateOnly? Until)> left = [(from, until)];
        foreach (var sitting in own) left = [.. left.SelectMany(span => Spans.Without(span, sitting.From, sitting.Until))];
        foreach (var span in left)
        {
            var beside = own.Any(s => s.Until == span.From || s.From == span.Until);
            if (beside && span.Until is { } end && end.DayNumber - span.From.DayNumber <= Days.Grace) continue;
            if (own.Count > 0)
            {
                issues.Add(new(IssueCode.MembershipNotInFeed, IssueSeverity.Noted, string.Create(CultureInfo.InvariantCulture, $"{person} sat from {span.From:yyyy-MM-dd} until {span.Until:yyyy-MM-dd} by the seeds, not by the feed"), person));
            }
            yield return span;
        }
    }
}
