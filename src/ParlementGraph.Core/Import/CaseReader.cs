using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Parsing.TweedeKamer;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;

namespace ParlementGraph.Import;

/// <summary>The archived records of one case to what they say.</summary>
internal sealed class CaseReader(PublicationFiles publications, Lexicon lexicon)
{
    public PublicationFiles Publications => publications;

    public CaseEvidence Read(string number, IReadOnlyList<ArchivedRecord> records, IReadOnlyList<ReadPage> seeded)
    {
        Read<TkZaak>? zaak = null;
        List<Read<TkZaakActor>> actors = [];
        List<Read<TkDocument>> documents = [];
        List<Read<TkDocumentVersie>> versions = [];
        List<ReadPage> pages = [.. seeded];
        List<ArchivedRecord> files = [];
        List<ArchivedRecord> letters = [];
        foreach (var record in records)
        {
            if (record.Source == Source.OfficieleBekendmakingen) files.Add(record);
            else if (record.Url is null)
            {
                // The same bytes may be a seed, and imported by hand besides.
                if (seeded.All(p => p.Source.Key != record.Sha256)) pages.Add(Page(record));
            }
            else if (record.Name.StartsWith("Resource/", StringComparison.Ordinal)) letters.Add(record);
            else
            {
                switch (TkEntityParser.Parse(record.Bytes).Entity)
                {
                    // Two rows of one number: the first by id speaks, in every build.
                    case TkZaak found when zaak is null || string.CompareOrdinal(found.Id, zaak.Value.Fact.Id) < 0:
                        zaak = new(found, record.AsSource());
                        break;
                    case TkZaakActor found:
                        actors.Add(new(found, record.AsSource()));
                        break;
                    case TkDocument found:
                        documents.Add(new(found, record.AsSource()));
                        break;
                    case TkDocumentVersie found:
                        versions.Add(new(found, record.AsSource()));
                        break;
                }
            }
        }
        return new CaseEvidence(number)
        {
            Case = zaak,
            Actors = actors,
            Documents = documents,
            Versions = versions,
            Publications = [.. publications.Read(files, zaak?.Fact.Subject), .. letters.Select(l => publications.OfChamber(l, zaak?.Fact.Subject))],
            Pages = pages,
        };
    }

    public ReadPage Page(ArchivedRecord record) => new(record.Name, record.AsSource(), record.Bytes.Length, WrittenQuestionPageParser.Parse(record.Bytes, lexicon));
}
