using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Quality;

/// <summary>Whether the office that was asked was held on that day, and by the person who stands beside it.</summary>
internal static class AddresseeChecks
{
    public static IEnumerable<Finding> Of(CheckedCase set, Holders holders)
    {
        if (set.Node.Date("submittedOn") is not { } day) yield break;
        foreach (var addressee in set.Edges.Where(e => e.Type == "ADDRESSED_TO" && e.To.Kind == "Office"))
        {
            var place = $"addressee {addressee["order"]}";
            var holder = (string?)addressee["holder"];
            if (holder is not null && holders.Held(addressee.To.Key, holder, day) || set.Has(IssueCode.HolderDisagrees, place)) continue;
            yield return new(IssueCode.AddresseeNotInOffice, IssueSeverity.Noted,
                holder is null ? $"nobody is known to have held {addressee.To.Key} on {day:yyyy-MM-dd}, or two did ('{addressee["asWritten"]}')" : $"{holder} did not hold {addressee.To.Key} on {day:yyyy-MM-dd} ('{addressee["asWritten"]}')",
                place, set.DocumentsOf(DocumentKind.Question));
        }
    }
}
