using System.Runtime.CompilerServices;
using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;
using ParlementGraph.Resolution.Quality;
using ParlementGraph.Store;

namespace ParlementGraph.Import;

/// <summary>Turns archive and seeds into the graph: everything is computed, case by case, and the store writes the difference.</summary>
public sealed class GraphBuilder(ArchiveFile archive, Seeds seeds, TimeProvider time)
{
    /// <summary>Records that wait for the store: enough that neither side stands still, too few to count as memory.</summary>
    private const int Waiting = 4096;

    /// <summary>How names of publications of questions begin.</summary>
    private const string Questions = "kv-";

    private static readonly (Source Source, string Name)[] Kinds =
        [(Source.TweedeKamer, "ZaakActor/"), (Source.TweedeKamer, "Document/"), (Source.TweedeKamer, "DocumentVersie/"), (Source.OfficieleBekendmakingen, "ah-"), (Source.OfficieleBekendmakingen, Questions)];

    private readonly CaseReader _cases = new(new PublicationFiles(seeds.Lexicon, HeaderRows.LexiconOf(seeds)), seeds.Lexicon);

    public async Task<BuildResult> BuildAsync(IGraphStore store, bool full, IProgress<(long Done, long? Total)> progress, CancellationToken cancellationToken)
    {
        archive.RefreshCases(WrittenQuestionPageParser.Version, bytes => WrittenQuestionPageParser.Parse(bytes, seeds.Lexicon).Facts?.Number);
        var run = new BuildRun(progress, archive.Count() + seeds.Documents.Count);
        var records = ReadAhead.Of(token => RecordsAsync(run, token), Waiting, cancellationToken);
        return await store.BuildAsync(new GraphBuild(records, run.Aliases, () => run.Describe(time.GetUtcNow(), archive), full) { Writing = progress }, cancellationToken);
    }

    /// <summary>All records, without a store: for the benchmark.</summary>
    internal IAsyncEnumerable<GraphRecord> RecordsAsync(CancellationToken cancellationToken) => RecordsAsync(new BuildRun(new Progress<(long, long?)>(), 0), cancellationToken);

    /// <summary>Cases read and parsed, without resolution: for the benchmark.</summary>
    internal async Task<long> ParseAsync(CancellationToken cancellationToken)
    {
        var cases = 0L;
        await foreach (var _ in EvidenceAsync(new FeedEntities(archive), new BuildRun(new Progress<(long, long?)>(), 0), cancellationToken)) cases++;
        return cases;
    }

    /// <summary>What belongs to which case, without reading the cases: for the benchmark.</summary>
    internal async Task<long> IndexAsync(CancellationToken cancellationToken)
    {
        var feed = new FeedEntities(archive);
        using var index = await IndexAsync(feed, cancellationToken);
        await foreach (var _ in index.ReadAsync(feed.HasCases, cancellationToken)) break;
        return archive.Count();
    }

    private async IAsyncEnumerable<GraphRecord> RecordsAsync(BuildRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var checks = new QualityChecks();
        await foreach (var record in ComputedAsync(run, cancellationToken))
        {
            foreach (var finding in checks.See(record)) yield return finding;
            yield return record;
        }
        foreach (var finding in checks.End()) yield return finding;
    }

    private async IAsyncEnumerable<GraphRecord> ComputedAsync(BuildRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in seeds.Files.Values)
        {
            run.Read(file);
            yield return file.Record();
        }
        var feed = new FeedEntities(archive);
        var reference = FeedReference.Merge(seeds.Reference, await feed.ReadListsAsync(cancellationToken));
        foreach (var alias in reference.Aliases) run.Aliases.Add(new KeyAlias(alias.Old, alias.Now));
        foreach (var source in reference.Assertions.Select(a => a.Source).DistinctBy(s => s.Key)) run.Read(source);
        foreach (var record in ReferenceGraph.Records(reference.Data, seeds.Files, reference.Assertions)) yield return record;

        var feedIssues = IssueRecords.OfFeed();
        foreach (var issue in reference.Issues) yield return feedIssues.Of(issue);

        var resolver = new Resolver(reference.Data);
        await foreach (var evidence in EvidenceAsync(feed, run, cancellationToken))
        {
            var (merged, issues) = CaseMerge.Merge(evidence, resolver, reference.PartyOfFractie, run.Across);
            if (merged is null)
            {
                foreach (var record in Unplaced(evidence, issues, run)) yield return record;
                continue;
            }
            run.Took(merged);
            foreach (var record in MergedCaseGraph.Records(merged, resolver, run.Across, run.Coverage)) yield return record;
        }
        foreach (var page in UnreadableSeeds()) foreach (var record in UnreadableFile.Records(page)) yield return record;
        await foreach (var record in archive.ReadWithoutCaseAsync(cancellationToken))
        {
            foreach (var made in UnreadableFile.Records(_cases.Page(record))) yield return made;
        }
        foreach (var record in run.Across.Open.Records()) yield return record;
        foreach (var (kind, count) in run.Homeless) yield return IssueRecords.OfArchive(kind, count);
        foreach (var publication in run.Oral) yield return IssueRecords.OfPublication(publication, OralQuestions.Issue(publication));
    }

    /// <summary>All cases in order of number, from the archive and the seeds.</summary>
    private async IAsyncEnumerable<CaseEvidence> EvidenceAsync(FeedEntities feed, BuildRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var index = await IndexAsync(feed, cancellationToken);
        var seeded = new SortedDictionary<string, List<ReadPage>>(StringComparer.Ordinal);
        foreach (var page in SeedPages().Where(p => p.Parsed.Facts is not null))
        {
            if (!seeded.TryGetValue(page.Parsed.Facts!.Number, out var list)) seeded[page.Parsed.Facts.Number] = list = [];
            list.Add(page);
        }
        run.Across.Directory = new CaseDirectory(index, seeded.Keys.ToHashSet(StringComparer.Ordinal));
        await foreach (var (number, records) in index.ReadAsync(feed.HasCases, cancellationToken))
        {
            while (seeded.Count > 0 && string.CompareOrdinal(seeded.First().Key, number) < 0) yield return Seeded(seeded.First().Key);
            seeded.Remove(number, out var pages);
            run.Read(records, pages?.Count ?? 0);
            yield return _cases.Read(number, records, pages ?? []);
        }
        while (seeded.Count > 0) yield return Seeded(seeded.First().Key);
        var (oral, files) = PublicationFiles.Oral(index.Homeless(Source.OfficieleBekendmakingen, Questions), archive);
        run.Oral.AddRange(oral);
        run.Homeless.AddRange(Kinds.Select(k => (k.Name, index.CountHomeless(k.Source, k.Name) - (k.Name == Questions ? files : 0))).Where(k => k.Item2 > 0));

        CaseEvidence Seeded(string number)
        {
            seeded.Remove(number, out var pages);
            return _cases.Read(number, [], pages!);
        }
    }

    private async Task<CaseIndex> IndexAsync(FeedEntities feed, CancellationToken cancellationToken)
    {
        var index = new CaseIndex(archive);
        await feed.FillAsync(index, cancellationToken);
        await foreach (var (id, name) in archive.ReadCurrentNamesAsync(Source.OfficieleBekendmakingen, cancellationToken))
        {
            if (name.StartsWith("sru/", StringComparison.Ordinal)) continue;
            var publication = PublicationFiles.IdOf(name);
            index.AddPublication(PublicationIds.Split(publication).Id, PublicationFiles.CaseOf(publication), id);
        }
        foreach (var publication in index.Untied())
        {
            if (archive.FindCurrent(Source.OfficieleBekendmakingen, publication + "/metadata.xml") is { } found && _cases.Publications.CaseOf(found.Record) is { } number) index.Tie(publication, number);
        }
        return index;
    }

    private IEnumerable<ReadPage> SeedPages() =>
        seeds.Documents.Select(d => new ReadPage(d.Name, d.Source, d.Bytes.Length, WrittenQuestionPageParser.Parse(d.Bytes, seeds.Lexicon)));

    private IEnumerable<ReadPage> UnreadableSeeds() => SeedPages().Where(p => p.Parsed.Facts is null);

    /// <summary>A case that is there and cannot be placed: pages stand as files with their issue; of the rest, the coverage tells.</summary>
    private static IEnumerable<GraphRecord> Unplaced(CaseEvidence evidence, IReadOnlyList<Issue> issues, BuildRun run)
    {
        if (issues is [{ Code: IssueCode.OralQuestions, Place: { } publication } oral]) return [IssueRecords.OfPublication(publication, oral)];
        if (issues.Count > 0) run.Coverage.AddUnplaced(evidence);
        return evidence.Pages.Count == 0 ? [] : UnreadableFile.Records(evidence.Pages[^1], issues);
    }
}
