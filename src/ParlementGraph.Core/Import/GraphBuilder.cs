using System.Runtime.CompilerServices;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Resolution;
using ParlementGraph.Store;

namespace ParlementGraph.Import;

/// <summary>Turns archive and seeds into the graph: everything is computed, case by case, and the store writes the difference.</summary>
public sealed class GraphBuilder(ArchiveFile archive, Seeds seeds, TimeProvider time)
{
    private readonly Resolver _resolver = new(seeds.Reference);

    public Task<BuildResult> BuildAsync(IGraphStore store, bool full, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        archive.RefreshCases(WrittenQuestionPageParser.Version, bytes => WrittenQuestionPageParser.Parse(bytes, seeds.Lexicon).Facts?.Number);
        var span = new DaysSeen();
        var sources = new SourceTotals();
        return store.BuildAsync(
            new GraphBuild(RecordsAsync(span, sources, progress, cancellationToken), [], () => new DatasetDescription(time.GetUtcNow(), span.AsOf, sources.Licenses, sources.All, Coverage.Nothing), full),
            cancellationToken);
    }

    private async IAsyncEnumerable<GraphRecord> RecordsAsync(DaysSeen days, SourceTotals totals, IProgress<(long Done, long? Total)> progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in seeds.Files.Values)
        {
            totals.Add(file);
            yield return file.Record();
        }
        foreach (var record in ReferenceGraph.Records(seeds.Reference, seeds.Files)) yield return record;

        var across = new AcrossCases();
        var all = archive.Count() + seeds.Documents.Count;
        var done = 0L;
        await foreach (var pages in ByCaseAsync(cancellationToken))
        {
            foreach (var page in pages) totals.Add(page.Source);
            foreach (var record in CaseGraph.Records(pages, _resolver, across)) yield return record;
            foreach (var page in pages) days.See(page);
            progress.Report((done += pages.Count, all));
        }
        foreach (var record in across.Open.Records()) yield return record;
    }

    /// <summary>The pages of each case together, oldest first, seeds before the archive; cases in order of number. A page without a readable number is a case of its own.</summary>
    private async IAsyncEnumerable<IReadOnlyList<ReadPage>> ByCaseAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var waiting = new SortedDictionary<string, List<ReadPage>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in seeds.Documents)
        {
            var page = Read(document.Name, document.Source, document.Bytes);
            seen.Add(document.Source.Key);
            if (page.Parsed.Facts is not { } facts) yield return [page];
            else if (waiting.TryGetValue(facts.Number, out var list)) list.Add(page);
            else waiting.Add(facts.Number, [page]);
        }

        List<ReadPage>? current = null;
        string? number = null;
        await foreach (var record in archive.ReadByCaseAsync(cancellationToken))
        {
            var source = ReadSource.Of(record.Source, record.Url, record.Sha256, record.MediaType, record.License, record.RetrievedAt);
            // The same bytes may be a seed, and may have been imported by hand besides.
            if (!seen.Add(source.Key)) continue;
            var page = Read(record.Name, source, record.Bytes);
            if (page.Parsed.Facts is not { } facts)
            {
                yield return [page];
                continue;
            }
            if (current is not null && number != facts.Number)
            {
                yield return current;
                current = null;
            }
            number = facts.Number;
            if (current is null)
            {
                while (waiting.Count > 0 && string.CompareOrdinal(waiting.First().Key, number) < 0) yield return Take(waiting.First().Key);
                current = waiting.ContainsKey(number) ? Take(number) : [];
            }
            current.Add(page);
        }
        if (current is not null) yield return current;
        foreach (var list in waiting.Values) yield return list;

        List<ReadPage> Take(string key)
        {
            waiting.Remove(key, out var list);
            return list!;
        }
    }

    private ReadPage Read(string name, ReadSource source, ReadOnlyMemory<byte> bytes) =>
        new(name, source, bytes.Length, WrittenQuestionPageParser.Parse(bytes, seeds.Lexicon));

    /// <summary>The day of the dataset: the latest submission, answer or notice that is not after the day of retrieval.</summary>
    private sealed class DaysSeen
    {
        public DateOnly AsOf { get; private set; } = DateOnly.MinValue;

        public void See(ReadPage page)
        {
            if (page.Parsed.Facts is not { } facts) return;
            var retrieved = DateOnly.FromDateTime(page.Source.RetrievedAt.UtcDateTime);
            foreach (var day in facts.Notices.Select(n => n.On).Append(facts.SubmittedOn).Append(facts.AnsweredOn))
            {
                if (day is { } known && known <= retrieved && known > AsOf) AsOf = known;
            }
        }
    }

    private sealed class SourceTotals
    {
        private readonly SortedDictionary<Source, (long Records, DateTimeOffset? FetchedAt)> _totals = [];
        private readonly SortedSet<string> _licenses = new(StringComparer.Ordinal);

        public IReadOnlyList<string> Licenses => [.. _licenses];

        public IReadOnlyList<DatasetSource> All => [.. _totals.Select(t => new DatasetSource(t.Key, null, t.Value.FetchedAt, t.Value.Records))];

        public void Add(ReadSource source)
        {
            _licenses.Add(source.License);
            var (records, at) = _totals.GetValueOrDefault(source.Source);
            _totals[source.Source] = (records + 1, source.Source == Source.Seed ? null : at > source.RetrievedAt ? at : source.RetrievedAt);
        }
    }
}
