namespace ParlementGraph.Parsing.Publications;

/// <summary>What an element of the XML is for. Both dialects (op-xsd since 2012, and the older one) stand here by their local names.</summary>
internal enum ElementRole
{
    /// <summary>Not in the list: its text is kept and it is counted.</summary>
    Unknown,

    /// <summary>Holds parts, prints nothing itself.</summary>
    Container,

    /// <summary>Inside a sentence.</summary>
    Inline,
    Paragraph,
    Block,
    Heading,
    List,
    Item,
    ItemMark,
    Row,
    Cell,
    Note,
    NoteMark,
    NoteReference,

    /// <summary>The record's own data: read for the id, not for text.</summary>
    Metadata,
}

internal static class PublicationElements
{
    private static readonly Dictionary<string, ElementRole> Roles = Table(
        (ElementRole.Container, "officiele-publicatie kamervragen vraagdoc vragen reactie antwoorden al-groep groep tekst vrije-tekst algemeen table tgroup thead tbody tfoot colspec spanspec noten tekstregel tuskop.groep lijst.groep kop-groep plaatje illustratie"),
        (ElementRole.Inline, "nadruk sup sub inf b i u em strong cur vet ond extref intref dossierref nadere-ref naam voornaam voorvoegsel achternaam tussenvoegsel achtervoegsel functie organisatie datum kamervraagonderwerp ondw ondernummer dossiernr stuknr regel.nr afkorting citaat aanhaling redactie"),
        (ElementRole.Paragraph, "al tussenkop titel kop subtitel label noot.al noot.lijst regel witregel p datumtekst plaats ondertekening slotformulering dagtekening bron"),
        (ElementRole.Block, "vraag antwoord kamervraagomschrijving omschr kamervraagnummer vraagnummer kamervraagkop kamervraagopmerking toelicht toelichting mededeling kamervraagbijlage bijlage"),
        (ElementRole.Heading, "nr nummer"),
        (ElementRole.List, "lijst"),
        (ElementRole.Item, "li"),
        (ElementRole.ItemMark, "li.nr"),
        (ElementRole.Row, "row tr rij"),
        (ElementRole.Cell, "entry td th cel"),
        (ElementRole.Note, "noot"),
        (ElementRole.NoteMark, "noot.nr"),
        (ElementRole.NoteReference, "nootref"),
        (ElementRole.Metadata, "metadata meta"));

    public static ElementRole RoleOf(string name) => Roles.GetValueOrDefault(name, ElementRole.Unknown);

    /// <param name="type">The attribute of <c>kamervraagomschrijving</c>: <c>vraag</c> or <c>antwoord</c>.</param>
    public static BlockRole BlockOf(string name, string? type, bool inReaction) => name switch
    {
        "vraag" => BlockRole.Question,
        "antwoord" => BlockRole.Answer,
        "kamervraagomschrijving" => string.Equals(type, "antwoord", StringComparison.OrdinalIgnoreCase) ? BlockRole.AnswerHeader : BlockRole.Header,
        "omschr" => inReaction ? BlockRole.AnswerHeader : BlockRole.Header,
        "kamervraagnummer" or "vraagnummer" => BlockRole.Number,
        "kamervraagkop" => BlockRole.Masthead,
        _ => BlockRole.Remark,
    };

    private static Dictionary<string, ElementRole> Table(params (ElementRole Role, string Names)[] rows) =>
        rows.SelectMany(r => r.Names.Split(' '), (r, name) => (name, r.Role)).ToDictionary(p => p.name, p => p.Role, StringComparer.OrdinalIgnoreCase);
}
