using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing.TweedeKamer;
using ParlementGraph.Resolution.Publishers;

namespace ParlementGraph.Import;

/// <summary>The Chamber's feed as it lies in the archive: its people and fracties, and which of its records belong to which case.</summary>
internal sealed class FeedEntities(ArchiveFile archive)
{
    /// <summary>Whether the feed lists any case: then it decides which there are.</summary>
    public bool HasCases { get; private set; }

    public async Task<FeedLists> ReadListsAsync(CancellationToken cancellationToken) => new(
        await ReadAsync<TkPersoon>("Persoon/", cancellationToken),
        await ReadAsync<TkFractie>("Fractie/", cancellationToken),
        await ReadAsync<TkFractieZetel>("FractieZetel/", cancellationToken),
        await ReadAsync<TkFractieZetelPersoon>("FractieZetelPersoon/", cancellationToken));

    /// <summary>Tells the index what refers to what; the records are read again, case by case, when their turn comes.</summary>
    public async Task FillAsync(CaseIndex index, CancellationToken cancellationToken)
    {
        await foreach (var (record, entity) in EntitiesAsync("Zaak/", cancellationToken))
        {
            if (entity is not TkZaak { IsWrittenQuestions: true, Number: { } number } zaak) continue;
            index.AddCase(zaak.Id, number.ToUpperInvariant(), record.Id);
            HasCases = true;
        }
        await foreach (var (record, entity) in EntitiesAsync("ZaakActor/", cancellationToken))
        {
            if (entity is TkZaakActor { Case: { } zaak }) index.AddPart(zaak, record.Id);
        }
        await foreach (var (record, entity) in EntitiesAsync("Document/", cancellationToken))
        {
            if (entity is not TkDocument document) continue;
            index.AddDocument(document.Id, document.Cases, record.Id);
            if (document.Number is { } own) index.AddNumbered(own.ToUpperInvariant(), document.Id, document.Kind == TkZaak.WrittenQuestions);
            if (document.AppendixNumber is { } appendix && PublicationIds.FromAppendix(appendix) is { } publication) index.AddPublished(document.Id, publication);
        }
        await foreach (var (record, entity) in EntitiesAsync("DocumentVersie/", cancellationToken))
        {
            if (entity is not TkDocumentVersie { Document: { } document } version) continue;
            index.AddVersion(document, record.Id);
            if (version.ExternalId is { } publication) index.AddPublished(document, PublicationIds.Split(publication).Id);
        }
        await foreach (var record in archive.ReadCurrentAsync(Source.TweedeKamer, "Resource/", cancellationToken)) index.AddVersion(record.Name["Resource/".Length..], record.Id);
    }

    private async Task<List<Read<T>>> ReadAsync<T>(string prefix, CancellationToken cancellationToken) where T : TkEntity
    {
        var all = new List<Read<T>>();
        await foreach (var (record, entity) in EntitiesAsync(prefix, cancellationToken))
        {
            if (entity is T wanted) all.Add(new Read<T>(wanted, record.AsSource()));
        }
        return all;
    }

    private async IAsyncEnumerable<(ArchivedRecord Record, TkEntity? Entity)> EntitiesAsync(string prefix, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in archive.ReadCurrentAsync(Source.TweedeKamer, prefix, cancellationToken)) yield return (record, TkEntityParser.Parse(record.Bytes).Entity);
    }
}
