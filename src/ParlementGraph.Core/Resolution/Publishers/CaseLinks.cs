using System.Text.RegularExpressions;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>A reference to another case, as a document of this one makes it.</summary>
/// <param name="Publication">The publication that is named; null when the case itself is.</param>
/// <param name="Number">The case that is named; null when a publication is.</param>
internal sealed record CaseReference(LinkKind Kind, string? Publication, string? Number, string? AsWritten, MergedDocument Document);

/// <summary>
/// Links between cases: "Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 507" above an answer, and "ter aanvulling op eerdere vragen (vraagnummer
/// 2024Z14814)" in a remark. What is named and not held stays visible as an issue, with the words as written.
/// </summary>
internal static partial class CaseLinks
{
    /// <summary>Without those to documents of the case itself: an answer names the notice of its own postponement in the same words.</summary>
    public static IReadOnlyList<CaseReference> Read(string number, IReadOnlyList<MergedDocument> documents, Decisions decided)
    {
        var own = documents.Select(d => d.PublicationId).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<CaseReference>();
        foreach (var document in documents)
        {
            if (document.Best is not { } best) continue;
            var before = found.Count;
            found.AddRange(best.Remarks.SelectMany(r => InRemark(r, document)).Where(r => r.Number != number));
            if (best.Header is { SeeAlso.Count: > 0 } header)
            {
                found.AddRange(header.SeeAlso.Select(PublicationIds.FromAnnex).OfType<string>().Where(id => !own.Contains(id)).Distinct()
                    .Select(id => new CaseReference(LinkKind.SeeAlso, id, null, header.SeeAlsoWritten, document)));
            }
            if (found.Count > before) decided.Note(best.Source, "REFERS_TO");
        }
        return found;
    }

    /// <summary>One link for each other case: that it supplements it says more than that it points at it.</summary>
    public static (IReadOnlyList<Edge> Edges, IReadOnlyList<Issue> Issues) Resolve(MergedCase merged, AcrossCases across)
    {
        if (merged.References.Count == 0) return ([], []);
        var self = new NodeRef("WrittenQuestion", merged.Number);
        var edges = new SortedDictionary<string, Edge>(StringComparer.Ordinal);
        var issues = new List<Issue>();
        foreach (var reference in merged.References.OrderBy(r => r.Kind == LinkKind.SeeAlso))
        {
            var others = reference.Publication is { } publication ? across.CasesOf(publication) : across.HasCase(reference.Number!) ? [reference.Number!] : [];
            if (others.Count == 0)
            {
                issues.Add(new(IssueCode.ReferenceMissing, IssueSeverity.Noted,
                    $"{reference.Document.Key} points at {reference.Publication ?? reference.Number}, which is of no case held here{(reference.AsWritten is { } words ? $": '{words}'" : "")}", Place(reference)));
            }
            foreach (var other in others.Where(o => o != merged.Number))
            {
                edges.TryAdd(other, Draft.Edge("REFERS_TO", self, new NodeRef("WrittenQuestion", other),
                    ("kind", Choice.Name(reference.Kind)), ("asWritten", reference.AsWritten), ("document", reference.Document.Key)));
            }
        }
        return ([.. edges.Values], issues);
    }

    /// <summary>An issue stands at the answer where the answer makes the reference.</summary>
    private static string Place(CaseReference reference) => reference.Document.IsAnswer ? "answer header" : "header";

    private static IEnumerable<CaseReference> InRemark(string remark, MergedDocument document)
    {
        foreach (var number in CaseNumber().Matches(remark).Select(m => m.Value.ToUpperInvariant()).Distinct())
        {
            var kind = Supplements().IsMatch(remark) ? LinkKind.Supplements : Follows().IsMatch(remark) ? LinkKind.FollowUp : LinkKind.SeeAlso;
            yield return new CaseReference(kind, null, number, remark, document);
        }
    }

    [GeneratedRegex(@"\b(19|20)\d{2}Z\d{4,6}\b", RegexOptions.IgnoreCase)]
    private static partial Regex CaseNumber();

    // "ter aanvulling op", "in aanvulling op", "aanvullend aan"
    [GeneratedRegex(@"\b(aanvulling|aanvullende?) (op|aan|van)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supplements();

    // "vervolgvragen op", "als vervolg op", "naar aanleiding van de beantwoording van"
    [GeneratedRegex(@"\bvervolg(vragen)?\b|\bnaar aanleiding van (de|het|uw) (beantwoording|antwoord)", RegexOptions.IgnoreCase)]
    private static partial Regex Follows();
}
