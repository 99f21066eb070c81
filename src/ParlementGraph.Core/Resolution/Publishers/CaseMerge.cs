using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>
/// What both publishers and openkamer's page say of one case as one account of it, field by field by rank (architecture.md 1): existence, subject, day of
/// submission, who asked and who was asked by the Chamber's feed; printed order, wording, answerers and the day of the answer by the header; texts by XML,
/// HTML, Word or PDF, and the page. A lower one fills only what the higher ones lack.
/// </summary>
internal static class CaseMerge
{
    /// <summary>Null when there is no such case (deleted, or no written questions), or it cannot be placed; then the issues say why.</summary>
    /// <param name="partyOfFractie">From <see cref="FeedReferenceResult"/>.</param>
    public static (MergedCase? Case, IReadOnlyList<Issue> Issues) Merge(CaseEvidence evidence, Resolver resolver, IReadOnlyDictionary<string, string> partyOfFractie, AcrossCases across)
    {
        if (evidence.IsDeleted || evidence.Case is { Fact.IsWrittenQuestions: false }) return (null, []);
        if (OralQuestions.Only(evidence) is { } oral) return (null, [OralQuestions.Issue(oral)]);
        var issues = new List<Issue>();
        var page = evidence.Pages is [.., var newest] ? newest : null;
        var decided = new Decisions();
        var zaak = evidence.Case?.Fact;
        var questionDay = evidence.Publications.Where(p => p.IsParsed).Select(p => (Day: p.Header?.Submitted, p.Source)).Where(d => d.Day is not null).OrderBy(d => d.Source.Key, StringComparer.Ordinal).FirstOrDefault();
        var subject = decided.First("subject", (zaak?.Subject, evidence.Case?.Source), (TitleOfQuestion(evidence)?.Title, TitleOfQuestion(evidence)?.Source), (page?.Parsed.Facts?.Subject, page?.Source));
        var submitted = decided.First("submittedOn", (zaak?.StartedOn, evidence.Case?.Source), (questionDay.Day, questionDay.Source), (page?.Parsed.Facts?.SubmittedOn, page?.Source));
        if (subject is not { Length: > 0 } || submitted is not { } day)
        {
            return (null, [new Issue(IssueCode.FieldMissing, IssueSeverity.Skipped, $"{evidence.Number} has no {(submitted is null ? "day of submission" : "subject")}: it cannot be placed")]);
        }
        decided.Note(evidence.Case?.Source ?? TitleOfQuestion(evidence)?.Source ?? page?.Source, "number");
        if (zaak?.StartedOn is not null && questionDay.Day is { } printed && printed != day)
        {
            issues.Add(new(IssueCode.SourcesDisagree, IssueSeverity.Noted, $"submitted on {day:yyyy-MM-dd} by the feed, on {printed:yyyy-MM-dd} as printed", "submittedOn"));
        }

        var documents = MergedDocuments.Of(evidence, subject, issues);
        var aliases = MergedKeys.Give(evidence, documents, across, issues);
        var actors = new MergedActors(evidence, documents, page, resolver, partyOfFractie, decided, issues);
        var texts = new MergedTexts(documents, page, decided, issues);
        var merged = new MergedCase(evidence.Number, subject, day)
        {
            IsListed = zaak is not null,
            Askers = actors.Askers,
            Addressees = actors.Addressees,
            Answerers = actors.Answerers,
            Dates = Dates(documents, decided),
            Documents = documents,
            Topics = Topics(documents, page, decided),
            Questions = texts.Questions,
            Answers = texts.Answers,
            Notes = texts.Notes,
            References = CaseLinks.Read(evidence.Number, documents, texts, decided),
            Aliases = aliases,
            Issues = [.. issues, .. documents.Where(d => !d.IsShared).SelectMany(d => d.Forms.Take(1)).SelectMany(f => f.Issues), .. PageIssues(page, decided), .. evidence.Pages.SkipLast(1).Select(p => Older(p, page!, evidence.Number))],
            Decided = decided.All,
            OtherSources = [.. evidence.Pages.Select(p => p.Source)],
        };
        return (merged, []);
    }

    private static PublicationEvidence? TitleOfQuestion(CaseEvidence evidence) =>
        evidence.Publications.Where(p => p.IsParsed && p.Title is not null).OrderBy(p => p.Kind != DocumentKind.Question).ThenBy(p => p.Source.Key, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>An answer, or a notice that names the letter which answers: then its day, else the notice's.</summary>
    private static CaseDates Dates(IReadOnlyList<MergedDocument> documents, Decisions decided)
    {
        var answer = documents.Where(d => d.IsAnswer && d.On is not null).MinBy(d => d.On);
        var letter = documents.Where(d => d.Meaning is { ByLetter: true } && (d.Meaning.LetterOn ?? d.On) is not null).MinBy(d => d.Meaning!.LetterOn ?? d.On);
        var byLetter = letter?.Meaning!.LetterOn ?? letter?.On;
        var withdrawn = documents.Where(d => d.Kind == DocumentKind.Withdrawal && d.On is not null).MinBy(d => d.On);
        var postponed = documents.Where(d => d.Kind == DocumentKind.Postponement && d.On is not null).MinBy(d => d.On);
        var first = answer is not null && !(byLetter < answer.On) ? answer : letter;
        if (first is not null) decided.Note(first.DatedBy, "answeredOn");
        if (withdrawn is not null) decided.Note(withdrawn.DatedBy, "withdrawnOn");
        if (postponed is not null) decided.Note(postponed.DatedBy, "postponedOn");
        if (letter is not null) decided.Note(letter.DatedBy, "answeredByLetter");
        foreach (var notice in documents.Where(d => d.IsNotice && d.On is not null)) decided.Note(notice.Best?.Source ?? notice.Page ?? notice.Chamber?.Source, "notices");
        foreach (var document in documents) decided.Note(document.Chamber?.Source ?? document.Best?.Source ?? document.Page, "DOCUMENTED_IN");
        return new(answer?.On is { } on && !(byLetter < on) ? on : byLetter, letter is not null, withdrawn?.On, postponed?.On);
    }

    private static List<TopicFact> Topics(IReadOnlyList<MergedDocument> documents, ReadPage? page, Decisions decided)
    {
        var topics = new List<TopicFact>();
        foreach (var document in documents.Where(d => d.Best is { Topics.Count: > 0 }))
        {
            topics.AddRange(document.Best!.Topics);
            decided.Note(document.Best.Source, "ABOUT");
        }
        if (topics.Count == 0 && page?.Parsed.Facts is { Topics.Count: > 0 } facts)
        {
            topics.AddRange(facts.Topics);
            decided.Note(page.Source, "ABOUT");
        }
        return [.. topics.Distinct()];
    }

    /// <summary>What could not be read on a page matters only where something of the page is used.</summary>
    private static IEnumerable<Issue> PageIssues(ReadPage? page, Decisions decided) => page is not null && decided.Uses(page.Source) ? page.Parsed.Issues : [];

    private static Issue Older(ReadPage older, ReadPage newest, string number) =>
        new(IssueCode.DuplicateNumber, IssueSeverity.Noted, $"{older.Name} says something else of {number}; {newest.Name}, which came later, was taken", older.Name);
}

/// <summary>Which record decided which fields.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, (ReadSource Source, SortedSet<string> Fields)> _all = new(StringComparer.Ordinal);

    public IReadOnlyList<(ReadSource Source, IReadOnlyList<string> Fields)> All =>
        [.. _all.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Value.Source, (IReadOnlyList<string>)[.. d.Value.Fields]))];

    public void Note(ReadSource? source, string field)
    {
        if (source is null) return;
        if (!_all.TryGetValue(source.Key, out var decided)) _all[source.Key] = decided = (source, new SortedSet<string>(StringComparer.Ordinal));
        decided.Fields.Add(field);
    }

    public bool Uses(ReadSource source) => _all.ContainsKey(source.Key);

    /// <summary>The first value that is there, by rank.</summary>
    public string? First(string field, params ReadOnlySpan<(string? Value, ReadSource? Source)> ranked)
    {
        foreach (var (value, source) in ranked)
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            Note(source, field);
            return value;
        }
        return null;
    }

    public DateOnly? First(string field, params ReadOnlySpan<(DateOnly? Value, ReadSource? Source)> ranked)
    {
        foreach (var (value, source) in ranked)
        {
            if (value is null) continue;
            Note(source, field);
            return value;
        }
        return null;
    }
}
