using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>The documents of a case: what the feed lists, what was published, and what openkamer's page names, each document once.</summary>
internal sealed class MergedDocuments
{
    private readonly CaseEvidence _evidence;
    private readonly string _subject;
    private readonly List<Issue> _issues;
    private readonly Dictionary<string, List<PublicationEvidence>> _publications;
    private readonly List<MergedDocument> _all = [];

    private MergedDocuments(CaseEvidence evidence, string subject, List<Issue> issues)
    {
        _evidence = evidence;
        _subject = subject;
        _issues = issues;
        _publications = evidence.Publications.Where(p => p.Id is not null).GroupBy(p => PublicationIds.Split(p.Id!).Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => Ranked(g), StringComparer.OrdinalIgnoreCase);
    }

    public static IReadOnlyList<MergedDocument> Of(CaseEvidence evidence, string subject, List<Issue> issues)
    {
        var documents = new MergedDocuments(evidence, subject, issues);
        documents.FromFeed();
        documents.FromPublications();
        if (evidence.Pages is [.., { Parsed.Facts: { } facts } page]) documents.FromPage(facts, page.Source);
        return Ordered(documents._all);
    }

    private void FromFeed()
    {
        var versions = _evidence.Versions.DistinctBy(v => v.Fact.Id).ToDictionary(v => v.Fact.Id, StringComparer.Ordinal);
        foreach (var read in _evidence.Documents.OrderBy(d => d.Fact.Date ?? DateOnly.MaxValue).ThenBy(d => d.Fact.Id, StringComparer.Ordinal).DistinctBy(d => d.Fact.Id))
        {
            var document = read.Fact;
            Read<TkDocumentVersie>? version = document.CurrentVersion is { } id && versions.TryGetValue(id, out var found) ? found : null;
            if (document.CurrentVersion is { } missing && version is null) Note(IssueCode.ReferenceMissing, $"document {document.Number ?? document.Id} points at the version {missing}, which the feed does not have", "documents");
            var publicationId = PublicationIds.Of(_evidence.Case?.Fact, document, version?.Fact).Where(c => c.Sure || _publications.ContainsKey(c.Id)).Select(c => c.Id).FirstOrDefault();
            if (publicationId is not null) publicationId = PublicationIds.Split(publicationId).Id;
            List<PublicationEvidence> forms = publicationId is not null && _publications.Remove(publicationId, out var published) ? published : [];
            var files = Ranked(_evidence.Publications.Where(p => p.Id is null && p.DocumentId == document.Id));
            // the publication before the ministry's own letter: XML, HTML, PDF or Word
            forms = [.. forms.Concat(files).OrderBy(f => !f.IsParsed).ThenBy(f => f.Quality)];
            if (forms.FirstOrDefault(f => f.Id is not null)?.Id is { } asPublished) publicationId = PublicationIds.Split(asPublished).Id;
            var best = forms.FirstOrDefault(f => f.IsParsed);
            var kind = KindOf(document, best);
            Add(new MergedDocument
            {
                Kind = kind,
                Title = document.Title ?? document.Subject ?? best?.Title ?? _subject,
                On = kind == DocumentKind.Question ? document.Date ?? best?.Header?.Submitted ?? best?.IssuedOn : best?.Header?.Received ?? best?.IssuedOn ?? document.Date,
                PublicationId = publicationId,
                ChamberNumber = document.Number,
                Url = publicationId is null ? AtChamber(document.Number) : Published(publicationId),
                Forms = forms,
                Notice = best?.Notice ?? [],
                Meaning = best?.Meaning,
                Chamber = read,
                Version = version?.Source,
            });
        }
    }

    private void FromPublications()
    {
        foreach (var (id, forms) in _publications.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var best = forms.FirstOrDefault(f => f.IsParsed);
            var kind = best?.Meaning?.Kind ?? best?.Kind ?? KindById(id);
            Add(new MergedDocument
            {
                Kind = kind,
                Title = best?.Title ?? forms[0].Title ?? _subject,
                On = (kind == DocumentKind.Question ? best?.Header?.Submitted : best?.Header?.Received) ?? best?.IssuedOn ?? forms[0].IssuedOn,
                PublicationId = id,
                Url = Published(id),
                Forms = forms,
                Notice = best?.Notice ?? [],
                Meaning = best?.Meaning,
            });
        }
    }

    /// <summary>The page fills what is missing: a text, a day, a document of which nothing else is known. Its keys become old ones.</summary>
    private void FromPage(WrittenQuestionFacts page, ReadSource source)
    {
        FromPage(page, source, DocumentKind.Question, page.SubmittedOn);
        if (page.Answers.Count > 0 || page.AnsweredOn is not null || page.Documents.Any(d => d.Kind == DocumentKind.Answer)) FromPage(page, source, DocumentKind.Answer, page.AnsweredOn);
        foreach (var notice in page.Notices)
        {
            var key = $"{_evidence.Number}/{Choice.Name(notice.Kind)}/{Day(notice.On)}";
            var at = _all.FindIndex(d => d.PageKey is null && d.Kind == notice.Kind && d.On == notice.On);
            if (at < 0) Add(new MergedDocument { Kind = notice.Kind, Title = $"Mededeling: {_subject}", On = notice.On, Notice = notice.Paragraphs, Page = source, PageKey = key });
            else _all[at] = _all[at] with { PageKey = key, Notice = _all[at].Notice.Count > 0 ? _all[at].Notice : notice.Paragraphs, Page = _all[at].Notice.Count > 0 ? _all[at].Page : source };
        }
    }

    private void FromPage(WrittenQuestionFacts page, ReadSource source, DocumentKind kind, DateOnly? on)
    {
        var named = page.Documents.FirstOrDefault(d => d.Kind == kind);
        var pageKey = named?.PublicationId is null ? $"{_evidence.Number}/{Choice.Name(kind)}/{Day(on)}" : null;
        var at = named?.PublicationId is { } id ? _all.FindIndex(d => id.Equals(d.PublicationId, StringComparison.OrdinalIgnoreCase)) : -1;
        if (at < 0) at = _all.FindIndex(d => d.Kind == kind && (d.On == on || on is null));
        if (at < 0 && named?.PublicationId is null) at = _all.FindIndex(d => d.Kind == kind);
        var hasText = kind == DocumentKind.Question ? page.Questions.Count > 0 : page.Answers.Count > 0;
        if (at < 0)
        {
            Add(new MergedDocument
            {
                Kind = kind,
                Title = named?.Title ?? (kind == DocumentKind.Answer ? $"Antwoord: {_subject}" : _subject),
                On = on,
                PublicationId = named?.PublicationId,
                Url = named?.Url,
                Page = source,
                PageKey = pageKey,
            });
            return;
        }
        var known = _all[at];
        _all[at] = known with { On = known.On ?? on, Url = known.Url ?? named?.Url, PageKey = pageKey, Page = hasText && known.Best is null ? source : known.Page };
    }

    private void Add(MergedDocument document) => _all.Add(document);

    private void Note(IssueCode code, string message, string place) => _issues.Add(new Issue(code, IssueSeverity.Noted, message, place));

    /// <summary>The publication's own word on what it is goes before the Soort that it was filed under: "Mededeling (uitstel antwoord)" may be a letter that answers.</summary>
    private static DocumentKind KindOf(TkDocument document, PublicationEvidence? best)
    {
        var kind = document.Kind ?? "";
        var subject = document.Subject ?? "";
        if (best?.Meaning is { } meaning) return meaning.Kind == DocumentKind.Notice && !meaning.ByLetter && Withdraws(subject) ? DocumentKind.Withdrawal : meaning.Kind;
        if (best?.Kind is DocumentKind.Postponement or DocumentKind.Withdrawal) return best.Kind.Value;
        if (kind == TkZaak.WrittenQuestions) return DocumentKind.Question;
        if (kind.StartsWith("Antwoord schriftelijke vragen", StringComparison.Ordinal)) return kind.Contains("nader", StringComparison.OrdinalIgnoreCase) ? DocumentKind.FurtherAnswer : DocumentKind.Answer;
        if (kind.StartsWith("Mededeling", StringComparison.Ordinal))
        {
            if (Withdraws(subject)) return DocumentKind.Withdrawal;
            return kind.Contains("uitstel", StringComparison.OrdinalIgnoreCase) || subject.Contains("uitstel", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Postponement : DocumentKind.Notice;
        }
        if (kind == "Aanhangsel van de Handelingen") return best?.Kind ?? (subject.Contains("uitstel", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Postponement : DocumentKind.Answer);
        return best?.Kind ?? DocumentKind.Other;
    }

    private static bool Withdraws(string subject) => subject.Contains("ingetrokken", StringComparison.OrdinalIgnoreCase) || subject.Contains("intrekk", StringComparison.OrdinalIgnoreCase);

    private static DocumentKind KindById(string id) => id.StartsWith("kv", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Question : id.StartsWith("ah", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Answer : DocumentKind.Other;

    /// <summary>The form that is read comes first: what could be read, the latest version, then by how well.</summary>
    private static List<PublicationEvidence> Ranked(IEnumerable<PublicationEvidence> forms) =>
    [
        .. forms.OrderBy(f => !f.IsParsed).ThenByDescending(f => f.Id is null ? null : PublicationIds.Split(f.Id).Version, StringComparer.Ordinal).ThenBy(f => f.Quality)
            .ThenBy(f => !f.Source.MediaType.Contains("xml", StringComparison.Ordinal)).ThenByDescending(f => f.Source.RetrievedAt).ThenBy(f => f.Source.Key, StringComparer.Ordinal),
    ];

    /// <summary>In order of day; an answer that came after the first is a further answer (Dutch: nader antwoord), whatever it was filed as.</summary>
    private static List<MergedDocument> Ordered(List<MergedDocument> all)
    {
        var first = all.Where(d => d.Kind == DocumentKind.Answer).Min(d => d.On);
        foreach (var later in all.Where(d => d.Kind == DocumentKind.Answer && d.On > first)) later.Kind = DocumentKind.FurtherAnswer;
        return [.. all.OrderBy(d => d.On ?? DateOnly.MaxValue).ThenBy(d => d.Kind).ThenBy(d => d.PublicationId ?? d.ChamberNumber, StringComparer.Ordinal)];
    }

    private static string Published(string id) => $"https://zoek.officielebekendmakingen.nl/{id}.html";

    private static string? AtChamber(string? number) => number is null ? null : $"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id={number}&did={number}";

    private static string Day(DateOnly? on) => on?.ToString("O", CultureInfo.InvariantCulture) ?? "undated";
}
