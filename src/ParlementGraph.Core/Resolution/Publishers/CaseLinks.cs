using System.Text.RegularExpressions;
using ParlementGraph.Model;
using ParlementGraph.Text.References;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>A reference to another case, as a document of this one makes it.</summary>
/// <param name="Publication">The publication that is named; null when the case itself is.</param>
/// <param name="Number">The case that is named; null when a publication is.</param>
internal sealed record CaseReference(LinkKind Kind, string? Publication, string? Number, string? AsWritten, MergedDocument Document)
{
    /// <summary>The document that is named by the Chamber's own number, and nothing else: most are letters and papers, which are not held.</summary>
    public string? ChamberNumber { get; init; }

    public string Named => Publication ?? Number ?? ChamberNumber!;
}

/// <summary>
/// Links between cases: "Zie ook Aanhangsel Handelingen, vergaderjaar 2024-2025, nr. 507" above an answer, "ter aanvulling op eerdere vragen (vraagnummer
/// 2024Z14814)" in a remark, and what questions, answers, notices and notes name. What is named and not held stays visible as an issue, one a document.
/// </summary>
internal static partial class CaseLinks
{
    private const int LongestWords = 300;
    private const int MostMissing = 50;

    /// <summary>Without those to documents of the case itself: an answer names the notice of its own postponement in the same words.</summary>
    public static IReadOnlyList<CaseReference> Read(string number, IReadOnlyList<MergedDocument> documents, MergedTexts texts, Decisions decided)
    {
        var own = documents.Select(d => d.PublicationId).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<CaseReference>();
        foreach (var document in documents)
        {
            if (document.Best is { } best)
            {
                found.AddRange(best.Remarks.SelectMany(r => InRemark(r, document)));
                if (best.Header is { SeeAlso.Count: > 0 } header)
                {
                    found.AddRange(header.SeeAlso.Select(PublicationIds.FromAnnex).OfType<string>().Distinct().Select(id => new CaseReference(LinkKind.SeeAlso, id, null, header.SeeAlsoWritten, document)));
                }
            }
            foreach (var paragraph in document.Notice) found.AddRange(InText(paragraph, document));
        }
        foreach (var (question, document) in texts.Questions) found.AddRange(question.Paragraphs.SelectMany(p => InText(p, document)));
        foreach (var (answer, document) in texts.Answers) found.AddRange(answer.Paragraphs.SelectMany(p => InText(p, document)));
        foreach (var (note, document) in texts.Notes)
        {
            if (note.Text is { } text) found.AddRange(InText(text, document));
            foreach (var url in note.Urls) found.AddRange(InText(url, document));
        }
        if (found.Count == 0) return found;
        own.UnionWith(documents.Select(d => d.ChamberNumber).OfType<string>());
        found.RemoveAll(r => r.Number == number || own.Contains(r.Named));
        foreach (var source in found.Select(r => r.Document.Best?.Source ?? r.Document.Page).Distinct()) decided.Note(source, "REFERS_TO");
        return found;
    }

    /// <summary>One link for each other case: that it supplements it says more than that it points at it.</summary>
    public static (IReadOnlyList<Edge> Edges, IReadOnlyList<(Issue Issue, MergedDocument Document)> Issues) Resolve(MergedCase merged, AcrossCases across)
    {
        if (merged.References.Count == 0) return ([], []);
        var self = new NodeRef("WrittenQuestion", merged.Number);
        var edges = new SortedDictionary<string, Edge>(StringComparer.Ordinal);
        var missing = new List<CaseReference>();
        foreach (var reference in merged.References.OrderBy(r => r.Kind == LinkKind.SeeAlso))
        {
            var others = Others(reference, across);
            if (others.Count == 0 && reference.ChamberNumber is null) missing.Add(reference);
            foreach (var other in others.Where(o => o != merged.Number))
            {
                edges.TryAdd(other, Draft.Edge("REFERS_TO", self, new NodeRef("WrittenQuestion", other),
                    ("kind", Choice.Name(reference.Kind)), ("asWritten", reference.AsWritten), ("document", reference.Document.Key)));
            }
        }
        // A document of several cases tells it at the case that has its record.
        return ([.. edges.Values], [.. missing.Where(r => !r.Document.IsShared).GroupBy(r => r.Document).OrderBy(g => g.Key.Key, StringComparer.Ordinal).Select(g => (Missing([.. g]), g.Key))]);
    }

    private static IReadOnlyList<string> Others(CaseReference reference, AcrossCases across)
    {
        if (reference.Publication is { } publication) return across.CasesOf(publication);
        if (reference.ChamberNumber is { } document) return across.DocumentOf(document)?.Cases ?? [];
        return across.HasCase(reference.Number!) ? [reference.Number!] : [];
    }

    private static Issue Missing(IReadOnlyList<CaseReference> references)
    {
        var named = references.DistinctBy(r => r.Named).OrderBy(r => r.Named, StringComparer.Ordinal).ToList();
        var shown = named.Take(MostMissing).Select(r => $"{r.Named}{(r.AsWritten is { } words ? $" ('{(words.Length > LongestWords ? words[..LongestWords] + "…" : words)}')" : "")}");
        var more = named.Count > MostMissing ? $" and {named.Count - MostMissing} more" : "";
        return new(IssueCode.ReferenceMissing, IssueSeverity.Noted, $"{references[0].Document.Key} points at {string.Join(", ", shown)}{more}: of no case held here", "references");
    }

    private static IEnumerable<CaseReference> InRemark(string remark, MergedDocument document)
    {
        var links = InText(remark, document).ToList();
        if (links.Count == 0) return links;
        var kind = Supplements().IsMatch(remark) ? LinkKind.Supplements : Follows().IsMatch(remark) ? LinkKind.FollowUp : LinkKind.SeeAlso;
        return links.DistinctBy(l => l.Named).Select(l => l with { Kind = kind, AsWritten = remark });
    }

    /// <summary>Papers belong to no case that is held: they link nothing.</summary>
    private static IEnumerable<CaseReference> InText(string text, MergedDocument document)
    {
        foreach (var reference in ReferenceReader.Read(text))
        {
            var written = text.Substring(reference.Offset, reference.Length);
            if (reference.Kind == ReferenceKind.Annex) yield return new CaseReference(LinkKind.SeeAlso, reference.Id, null, written, document);
            else if (reference.Kind == ReferenceKind.ChamberDocument) yield return new CaseReference(LinkKind.SeeAlso, null, null, written, document) { ChamberNumber = reference.Id };
            else if (ReferencedCase.Of(reference) is { } number) yield return new CaseReference(LinkKind.SeeAlso, null, number, written, document);
        }
    }

    // "ter aanvulling op", "in aanvulling op", "aanvullend aan"
    [GeneratedRegex(@"\b(aanvulling|aanvullende?) (op|aan|van)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Supplements();

    // "vervolgvragen op", "als vervolg op", "naar aanleiding van de beantwoording van"
    [GeneratedRegex(@"\bvervolg(vragen)?\b|\bnaar aanleiding van (de|het|uw) (beantwoording|antwoord)", RegexOptions.IgnoreCase)]
    private static partial Regex Follows();
}
