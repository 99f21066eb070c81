using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;
using ParlementGraph.Store;

namespace ParlementGraph.Import;

/// <summary>What one build learns on the way, beside the records: old keys, days, sources, coverage.</summary>
internal sealed class BuildRun(IProgress<(long Done, long? Total)> progress, long total)
{
    private readonly SortedDictionary<Source, (long Records, DateTimeOffset? FetchedAt)> _sources = [];
    private readonly SortedSet<string> _licenses = new(StringComparer.Ordinal);
    private DateOnly _asOf = DateOnly.MinValue;
    private DateOnly _retrieved = DateOnly.MinValue;
    private long _done;

    public AcrossCases Across { get; } = new();

    public CoverageTotals Coverage { get; } = new();

    /// <summary>Kinds of records that belong to no listed case, and how many.</summary>
    public List<(string Kind, long Count)> Homeless { get; } = [];

    /// <summary>Publications of oral questions, which belong to no case.</summary>
    public List<string> Oral { get; } = [];

    /// <summary>Filled while the records pass; complete with the last one.</summary>
    public AliasList Aliases { get; } = new();

    public void Read(ReadSource source)
    {
        _licenses.Add(source.License);
        var (records, at) = _sources.GetValueOrDefault(source.Source);
        _sources[source.Source] = (records + 1, source.Source == Source.Seed ? null : at > source.RetrievedAt ? at : source.RetrievedAt);
        if (DateOnly.FromDateTime(source.RetrievedAt.UtcDateTime) is var day && day > _retrieved) _retrieved = day;
    }

    public void Read(IReadOnlyList<ArchivedRecord> records, int seeded)
    {
        foreach (var record in records) Read(record.AsSource());
        progress.Report((_done += records.Count + seeded, total));
    }

    /// <summary>The day of the dataset: the latest submission, answer or notice that is not after the day of retrieval.</summary>
    public void Took(MergedCase merged)
    {
        foreach (var alias in merged.Aliases) Aliases.Add(new KeyAlias(alias.Old, alias.Now));
        foreach (var source in merged.OtherSources.Concat(merged.Decided.Select(d => d.Source)).Where(s => s.Source == Source.Openkamer).DistinctBy(s => s.Key))
        {
            // Seeds pass by here only; what is archived was counted when it was read.
            if (DateOnly.FromDateTime(source.RetrievedAt.UtcDateTime) is var day && day > _retrieved) _retrieved = day;
            _licenses.Add(source.License);
        }
        See(merged.SubmittedOn);
        See(merged.Dates.AnsweredOn);
        foreach (var document in merged.Documents.Where(d => d.IsNotice)) See(document.On);
    }

    public DatasetDescription Describe(DateTimeOffset builtAt, ArchiveFile archive) => new(builtAt, _asOf, [.. _licenses],
        [.. _sources.Select(s => new DatasetSource(s.Key, Position(archive, s.Key), s.Value.FetchedAt, s.Value.Records))], Covered());

    /// <summary>Counts of documents by year and kind; what is counted of the sets themselves stands at QUESTION.</summary>
    private Model.Coverage Covered()
    {
        var counted = Coverage.Result;
        var sets = counted.Rows.Where(r => r.Kind == CoverageTotals.Case).ToDictionary(r => r.Year);
        var question = Choice.Name(DocumentKind.Question);
        var years = counted.Rows.Where(r => r.Kind != CoverageTotals.Case)
            .Concat(sets.Keys.Where(y => counted.Rows.All(r => r.Year != y || r.Kind != question)).Select(y => new CoverageRow(y, question, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
            .Select(r => (Row: r, Set: r.Kind == question ? sets.GetValueOrDefault(r.Year) : null))
            .Select(r => new CoverageYear(r.Row.Year, Choice.Parse<DocumentKind>(r.Row.Kind), r.Row.Expected, r.Row.Held, r.Row.Missing, r.Row.Unparsed + (r.Set?.Unparsed ?? 0),
                r.Set?.WithoutAddressee ?? 0, r.Set?.UnresolvedAskers ?? 0, r.Set?.UnresolvedAddressees ?? 0))
            .OrderBy(y => y.Year).ThenBy(y => y.Kind);
        return new Model.Coverage([.. years], Names("asker"), Names("addressee"));

        IReadOnlyList<UnresolvedCount> Names(string role) =>
            [.. counted.Unresolved.Where(n => n.Role == role).Select(n => new UnresolvedCount(n.AsWritten, n.Count, n.FirstOn, n.LastOn))];
    }

    private static string? Position(ArchiveFile archive, Source source) =>
        archive.Positions(source) is { Count: > 0 } positions ? string.Join(' ', positions.Select(p => $"{p.Feed}={p.Value}")) : null;

    private void See(DateOnly? day)
    {
        if (day is { } known && known <= _retrieved && known > _asOf) _asOf = known;
    }
}
