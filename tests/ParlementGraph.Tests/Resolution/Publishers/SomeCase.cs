using ParlementGraph.Model;
using ParlementGraph.Resolution;
using ParlementGraph.Resolution.Publishers;
using static ParlementGraph.Tests.Resolution.Reference;

namespace ParlementGraph.Tests.Resolution.Publishers;

/// <summary>A small case of the feed, to be changed with <c>with</c>, over the people of the checkout.</summary>
internal static class SomeCase
{
    public const string Number = "2019Z19333";
    private const string ZaakId = "2b8d54b0-e468-480f-9ebd-34e025a0c35a";

    public static Resolver People { get; } = new(Data);

    public static CaseEvidence Evidence { get; } = new(Number)
    {
        Case = new(new TkZaak(ZaakId) { Number = Number, Kind = TkZaak.WrittenQuestions, Subject = "Bodycams", StartedOn = Day("2019-10-10") }, Source("Zaak")),
        Actors =
        [
            Actor("1", "Medeindiener", "M.G.W. den Boer"), Actor("2", "Indiener", "C.N. van den Berge"), Actor("3", "Medeindiener", "K.M. Buitenweg"),
            Actor("4", "Gericht aan", "F.B.J. Grapperhaus", "minister van Justitie en Veiligheid"), Actor("5", "Voortouwcommissie", "TK"),
        ],
        Documents = [Question],
    };

    public static Read<TkDocument> Question => Document("vraag", TkZaak.WrittenQuestions, "2019-10-10", number: "2019D40352");

    public static ReadSource Source(string name, string mediaType = "application/xml") =>
        ReadSource.Of(ParlementGraph.Model.Source.TweedeKamer, $"https://x/{name}", name, mediaType, "CC0 1.0", DateTimeOffset.UnixEpoch);

    public static Read<TkZaakActor> Actor(string id, string relation, string? name, string? function = null, string? person = null) =>
        new(new TkZaakActor(id) { Case = ZaakId, Relation = relation, Name = name, Function = function, Person = person }, Source($"ZaakActor/{id}"));

    public static Read<TkDocument> Document(string id, string kind, string date, string? number = null, string? appendix = null, string? subject = null, string? version = null, params string[] cases) =>
        new(new TkDocument(id)
        {
            Cases = cases.Length == 0 ? [ZaakId] : cases,
            Kind = kind,
            Date = Day(date),
            Number = number,
            AppendixNumber = appendix,
            Subject = subject,
            CurrentVersion = version,
        }, Source($"Document/{id}"));

    public static PublicationEvidence Publication(string id, DocumentKind kind) => new(id, Source($"{id}.xml"), 100) { Kind = kind };

    public static MergedCase Merge(CaseEvidence evidence, AcrossCases? across = null)
    {
        var (merged, issues) = CaseMerge.Merge(evidence, People, new Dictionary<string, string>(), across ?? new AcrossCases());
        Assert.Empty(issues);
        return merged!;
    }

    public static List<GraphRecord> Records(CaseEvidence evidence, CoverageTotals? coverage = null)
    {
        var across = new AcrossCases();
        return [.. MergedCaseGraph.Records(Merge(evidence, across), People, across, coverage ?? new CoverageTotals()), .. across.Open.Records()];
    }
}
