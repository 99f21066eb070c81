using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>The documents that the page names: by their number at its end, by their address at its head, or both.</summary>
internal sealed class PageDocuments(OpenkamerPage page, IReadOnlyList<NoticeFact> notices, IssueList issues)
{
    public List<DocumentFact> Read(string number)
    {
        List<DocumentFact> documents = [];
        var noticesLeft = new Queue<NoticeFact>(notices);
        foreach (var document in page.Documents)
        {
            var kind = document.Kind == DocumentKind.Notice && noticesLeft.TryDequeue(out var notice) ? notice.Kind : document.Kind;
            var id = Id(document);
            var isFirst = documents.All(d => d.Kind != kind);
            documents.Add(new DocumentFact(kind, id, document.Title is { Length: > 0 } title ? title : null, isFirst ? Url(kind, id) : null));
            if (kind == DocumentKind.Question) CompareNumber(document, id, number);
        }
        foreach (var kind in new[] { DocumentKind.Question, DocumentKind.Answer })
        {
            // A page without its end still says in its addresses which documents it was made of.
            if (documents.Any(d => d.Kind == kind) || Url(kind, null) is not { } url) continue;
            documents.Add(new DocumentFact(kind, IdIn(url), null, url));
        }
        return documents;
    }

    private string? Id(PageDocument document)
    {
        if (document.Id.Length > 0 && document.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')) return document.Id;
        issues.Add(
            document.Id.Length == 0 ? IssueCode.FieldMissing : IssueCode.LineNotUnderstood,
            IssueSeverity.Degraded,
            $"found {IssueList.Quote(document.Id)} as a document's number, expected one such as 'kv-tk-2019Z19333'",
            document.Line.Place);
        return null;
    }

    private string? Url(DocumentKind kind, string? id)
    {
        var label = kind switch { DocumentKind.Question => Labels.BronVraag, DocumentKind.Answer => Labels.BronAntwoord, _ => null };
        if (label is null || page.Field(label) is not { Text.Length: > 0 } line) return null;
        var url = IsAddress(line.Text) ? line.Text : line.Link;
        if (url is null || !IsAddress(url))
        {
            issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(line.Text)} behind '{label}', expected an address", line.Place);
            return null;
        }
        if (id is not null && IdIn(url) is { } other && !other.Equals(id, StringComparison.OrdinalIgnoreCase))
        {
            issues.Add(IssueCode.Contradiction, IssueSeverity.Noted, $"'{label}' names the document '{other}', the end of the page '{id}'; both are kept", line.Place);
        }
        return url;
    }

    /// <summary>The number at the head comes from metadata that is sometimes wrong.</summary>
    private void CompareNumber(PageDocument document, string? id, string number)
    {
        if (id is null) return;
        var last = id[(id.LastIndexOf('-') + 1)..];
        if (!OpenkamerLabels.IsCaseNumber(last) || last.Equals(number, StringComparison.OrdinalIgnoreCase)) return;
        issues.Add(IssueCode.Contradiction, IssueSeverity.Degraded, $"the page is headed {number}, but its document is '{id}'", document.Line.Place);
    }

    private static bool IsAddress(string text) =>
        !text.Contains(' ', StringComparison.Ordinal)
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    private static string? IdIn(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) name = name[..^5];
        return name.Contains('-', StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? name : null;
    }
}
