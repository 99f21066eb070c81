using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>A span in the Chamber for a party, by the feed: half-open.</summary>
internal sealed record Sitting(string Person, string Party, DateOnly From, DateOnly? Until, IReadOnlyList<ReadSource> Sources);

/// <summary>Who sat for whom, by the feed: no person twice on one day.</summary>
internal static class FeedSittings
{
    public static IReadOnlyList<Sitting> Of(FeedLists feed, IReadOnlyDictionary<string, string> partyOfFractie, List<Issue> issues)
    {
        var people = feed.People.Where(p => !p.Fact.IsPlaceholder).Select(p => p.Fact.Id).ToHashSet(StringComparer.Ordinal);
        var seats = feed.Seats.ToDictionary(s => s.Fact.Id, StringComparer.Ordinal);
        var all = feed.Sittings.Select(s => One(s, people, seats, partyOfFractie, issues)).OfType<Sitting>();
        return [.. all.GroupBy(s => s.Person, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Apart([.. g], issues))];
    }

    private static Sitting? One(Read<TkFractieZetelPersoon> read, HashSet<string> people, Dictionary<string, Read<TkFractieZetel>> seats, IReadOnlyDictionary<string, string> partyOfFractie, List<Issue> issues)
    {
        var sitting = read.Fact;
        Sitting? Missing(string what, string? id)
        {
            issues.Add(new(IssueCode.ReferenceMissing, IssueSeverity.Degraded, $"fractieZetelPersoon {sitting.Id} points at the {what} {id ?? "(none)"}, which the feed does not have", sitting.Id));
            return null;
        }
        if (sitting.Person is not { } person || !people.Contains(person)) return Missing("persoon", sitting.Person);
        if (sitting.Seat is not { } seatId || !seats.TryGetValue(seatId, out var seat)) return Missing("fractieZetel", sitting.Seat);
        if (seat.Fact.Fractie is not { } fractie || !partyOfFractie.TryGetValue(fractie, out var party)) return Missing("fractie", seat.Fact.Fractie);
        if (sitting.From is not { } from)
        {
            issues.Add(new(IssueCode.FieldMissing, IssueSeverity.Degraded, $"fractieZetelPersoon {sitting.Id} does not say since when", sitting.Id));
            return null;
        }
        // totEnMet is the last day, ours is the first day no longer
        var until = sitting.UpTo?.Last.AddDays(1);
        if (until <= from.First)
        {
            issues.Add(new(IssueCode.Contradiction, IssueSeverity.Degraded, $"fractieZetelPersoon {sitting.Id} ends before it begins", sitting.Id));
            return null;
        }
        return new(person, party, from.First, until, read.Source is { } source ? seat.Source is { } of ? [source, of] : [source] : []);
    }

    /// <summary>One party a day: of two, the one that began later. At a transfer the day itself is often in both, which is no news.</summary>
    private static List<Sitting> Apart(List<Sitting> sittings, List<Issue> issues)
    {
        var apart = new List<Sitting>();
        foreach (var next in sittings.OrderBy(s => s.From).ThenBy(s => s.Until is null).ThenByDescending(s => s.Until).ThenBy(s => s.Party, StringComparer.Ordinal))
        {
            foreach (var other in apart.Where(s => s.Party != next.Party && Overlap(s, next) > 1).ToList())
            {
                issues.Add(new(IssueCode.MembershipOverlap, IssueSeverity.Noted, string.Create(CultureInfo.InvariantCulture, $"{next.Person} sat for {other.Party} and {next.Party} at once from {next.From:yyyy-MM-dd}"), next.Person));
            }
            var same = apart.Where(s => s.Party == next.Party && next.From <= (s.Until ?? DateOnly.MaxValue) && s.From <= (next.Until ?? DateOnly.MaxValue)).ToList();
            var joined = same.Aggregate(next, Join);
            apart = [.. apart.Except(same).SelectMany(s => Without(s, joined)), joined];
        }
        return [.. apart.OrderBy(s => s.From)];
    }

    private static Sitting Join(Sitting a, Sitting b) => a with
    {
        From = a.From < b.From ? a.From : b.From,
        Until = a.Until is null || b.Until is null ? null : a.Until > b.Until ? a.Until : b.Until,
        Sources = [.. a.Sources.Concat(b.Sources).DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal)],
    };

    private static IEnumerable<Sitting> Without(Sitting sitting, Sitting cut) =>
        Spans.Without((sitting.From, sitting.Until), cut.From, cut.Until).Select(s => sitting with { From = s.From, Until = s.Until });

    private static int Overlap(Sitting a, Sitting b)
    {
        var from = Math.Max(a.From.DayNumber, b.From.DayNumber);
        return Math.Min((a.Until ?? DateOnly.MaxValue).DayNumber, (b.Until ?? DateOnly.MaxValue).DayNumber) - from;
    }
}

/// <summary>Arithmetic of half-open spans.</summary>
internal static class Spans
{
    /// <summary>What is left of a span when another is taken out: none, one or two.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? Until)> Without((DateOnly From, DateOnly? Until) span, DateOnly from, DateOnly? until)
    {
        if (!Days.Overlap(span.From, span.Until, from, until))
        {
            yield return span;
            yield break;
        }
        if (span.From < from) yield return (span.From, from);
        if (until is { } end && (span.Until is null || span.Until > end)) yield return (end, span.Until);
    }
}
