using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.TweedeKamer;

/// <summary>Reads one entity of the SyncFeed. Pure: bytes in, a record and issues out; it throws for no bytes.</summary>
internal static class TkEntityParser
{
    /// <summary>Changes when the same bytes may give other facts.</summary>
    public const string Version = "tk-1";

    private const int MostBytes = 2_000_000;

    private static readonly IReadOnlyList<Issue> NoIssues = [];

    // Names come back millions of times; the table is the reader's and not safe for two threads.
    [ThreadStatic]
    private static XmlReaderSettings? SettingsOfThread;

    public static TkParsed Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes) return Refused(IssueCode.DocumentTooLarge, $"found {bytes.Length} bytes, expected an entity of at most {MostBytes}");
        if (bytes.Length == 0) return Refused(IssueCode.EmptyDocument, "found no bytes, expected an entity");
        TkRecord record;
        try
        {
            var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
            using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
            using var xml = XmlReader.Create(stream, Settings());
            record = TkRecord.Read(xml);
        }
        catch (XmlException e)
        {
            SettingsOfThread = null;
            return Refused(IssueCode.EntityNotUnderstood, e.Message);
        }
        // names that are not known must not pile up in the table
        if (record.Unknown is not null) SettingsOfThread = null;
        if (record.Id is not { } id) return Refused(IssueCode.EntityNotUnderstood, $"found '{record.Root}' without an id, expected a GUID");
        if (TkElements.Of(record.Root) is null) return Refused(IssueCode.EntityNotUnderstood, $"found '{record.Root}', which is not read");
        if (record.IsDeleted) return new(new TkDeleted(id, record.Root), NoIssues);

        var issues = new Reading(record);
        var entity = Entity(record, id, issues);
        foreach (var (name, times) in record.Unknown ?? [])
        {
            issues.Add(IssueCode.ElementUnknown, IssueSeverity.Noted, $"found '{name}' {times} times in '{record.Root}', where it was not known", name);
        }
        return new(entity, issues.Issues ?? NoIssues);
    }

    private static TkEntity Entity(TkRecord record, string id, Reading read) => record.Root switch
    {
        "persoon" => new TkPersoon(id)
        {
            Initials = record.Text("initialen"),
            SurnamePrefix = record.Text("tussenvoegsel"),
            Surname = record.Text("achternaam"),
            FirstName = record.Text("roepnaam") ?? record.Text("voornamen"),
        },
        "fractie" => new TkFractie(id)
        {
            Abbreviation = record.Text("afkorting"),
            Name = record.Text("naamNl"),
            ActiveFrom = read.Date("datumActief"),
            ActiveUpTo = read.Date("datumInactief"),
        },
        "fractieZetel" => new TkFractieZetel(id, record.Ref("fractie")),
        "fractieZetelPersoon" => new TkFractieZetelPersoon(id, record.Ref("fractieZetel"), record.Ref("persoon"), read.Date("van"), read.Date("totEnMet")),
        "zaak" => new TkZaak(id)
        {
            Number = record.Text("nummer"),
            Kind = record.Text("soort"),
            Subject = Line(record.Text("onderwerp")),
            StartedOn = read.Day("gestartOp"),
            Alias = record.Text("alias"),
            Done = record.Text("afgedaan") switch { "true" or "1" => true, "false" or "0" => false, _ => null },
        },
        "zaakActor" => new TkZaakActor(id)
        {
            Case = record.Ref("zaak"),
            Person = record.Ref("persoon"),
            Fractie = record.Ref("fractie"),
            Name = record.Text("actorNaam"),
            Party = record.Text("actorFractie") ?? record.Text("actorAfkorting"),
            Function = record.Text("functie"),
            Relation = record.Text("relatie"),
        },
        "document" => new TkDocument(id)
        {
            Cases = record.Refs("zaak"),
            CurrentVersion = record.Ref("huidigeDocumentVersie"),
            Kind = record.Text("soort"),
            Number = record.Text("documentNummer"),
            Subject = Line(record.Text("onderwerp")),
            Title = Line(record.Text("titel")),
            Date = read.Day("datum"),
            AppendixNumber = record.Text("aanhangselnummer"),
            Alias = record.Text("alias"),
            ContentType = record.ContentType,
        },
        _ => new TkDocumentVersie(id, record.Ref("document"), read.Number("versienummer"), record.Text("externeidentifier")),
    };

    /// <summary>Subjects hold newlines, tabs, runs of blanks and soft hyphens.</summary>
    private static string? Line(string? text) => text is null ? null : Blanks.Collapse(Blanks.Trim(text.Replace("\u00AD", "", StringComparison.Ordinal)));

    private static XmlReaderSettings Settings() => SettingsOfThread ??= new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = MostBytes,
        NameTable = new NameTable(),
    };

    private static TkParsed Refused(IssueCode code, string message) => new(null, [new Issue(code, IssueSeverity.Skipped, message)]);

    /// <summary>Values that may be unreadable, and the issues about them.</summary>
    private sealed class Reading(TkRecord record)
    {
        public List<Issue>? Issues { get; private set; }

        public void Add(IssueCode code, IssueSeverity severity, string message, string place) => (Issues ??= []).Add(new Issue(code, severity, message, place));

        public TkDate? Date(string name)
        {
            if (record.Text(name) is not { } text) return null;
            var date = TkDates.Date(text);
            if (date is null) Unreadable(name, text);
            return date;
        }

        public DateOnly? Day(string name)
        {
            if (record.Text(name) is not { } text) return null;
            var day = TkDates.Day(text);
            if (day is null) Unreadable(name, text);
            return day;
        }

        public int? Number(string name) => int.TryParse(record.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

        private void Unreadable(string name, string text) => Add(IssueCode.DateNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(text)}, expected a date", name);
    }
}
