using System.Collections.Frozen;

namespace ParlementGraph.Parsing.TweedeKamer;

/// <summary>
/// The elements that each entity is known to have (XSD v1-0, in its order), read or not: what is not on the list is new, and becomes an issue.
/// </summary>
internal static class TkElements
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = new Dictionary<string, FrozenSet<string>>
    {
        ["persoon"] = Set("nummer titels initialen tussenvoegsel achternaam voornamen roepnaam geslacht functie geboortedatum geboorteplaats geboorteland overlijdensdatum overlijdensplaats woonplaats land fractielabel"),
        ["fractie"] = Set("nummer afkorting naamNl naamEn aantalZetels aantalStemmen datumActief datumInactief"),
        ["fractieZetel"] = Set("fractie gewicht"),
        ["fractieZetelPersoon"] = Set("fractieZetel persoon functie van totEnMet"),
        ["zaak"] = Set("kamerstukdossier activiteit agendapunt gerelateerdVanuit vervangenVanuit nummer soort onderwerp gestartOp organisatie titel citeertitel alias grondslagvoorhang termijn vergaderjaar volgnummer status huidigeBehandelstatus afgedaan grootProject kabinetsappreciatie"),
        ["zaakActor"] = Set("zaak persoon fractie commissie actorNaam actorFractie actorAfkorting functie relatie sidActor"),
        ["document"] = Set("huidigeDocumentVersie bronDocument activiteit agendapunt zaak kamerstukdossier soort documentNummer titel onderwerp datum volgnummer vergaderjaar kamer citeertitel alias datumRegistratie datumOntvangst aanhangselnummer kenmerkAfzender organisatie"),
        ["documentVersie"] = Set("document status versienummer bestandsgrootte extensie datum externeidentifier"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string>? Of(string root) => Known.GetValueOrDefault(root);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
