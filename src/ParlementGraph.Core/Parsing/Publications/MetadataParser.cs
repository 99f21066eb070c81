using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Decides what the fields mean.</summary>
internal sealed class MetadataParser(Lexicon lexicon, IssueList issues)
{
    private const int LongestCategory = 4_000;

    private ILookup<string, MetadataField> _fields = Array.Empty<MetadataField>().ToLookup(f => f.Name);

    public PublicationMetadata? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > SafeXml.MostBytes) return Refused(IssueCode.DocumentTooLarge, $"found {bytes.Length} bytes, expected a record of at most {SafeXml.MostBytes}");
        var text = SafeXml.WithoutLead(PageText.Read(bytes, issues));
        if (text.Length == 0) return Refused(IssueCode.EmptyDocument, "found nothing, expected a record");
        if (SoftNotFound.IsHtml(text)) return NoRecord(text);
        if (MetadataFields.Read(text, issues) is not { } fields) return NoRecord(text);
        _fields = fields.ToLookup(f => f.Name);
        return Record();
    }

    private PublicationMetadata? NoRecord(string text) => SoftNotFound.Is(text)
        ? Refused(IssueCode.SoftNotFound, "the publisher says that it has no such record, with status 200")
        : Refused(IssueCode.NotAWrittenQuestion, "found no 'metadata_gegevens' and no 'owms-metadata'");

    private PublicationMetadata Record()
    {
        var number = First("vraagnummer");
        var types = _fields["type"].Concat(_fields["aanhangseltype"]).ToList();
        var normalised = number is null ? null : PublicationIds.CaseNumber(number.Value);
        if (number is not null && normalised is null)
        {
            issues.Add(IssueCode.LineNotUnderstood, IssueSeverity.Noted, $"found {IssueList.Quote(number.Value)} as the number of the case, expected one such as '2019Z19333'; it was kept as printed", number.Place);
        }
        var identifier = First("identifier");
        if (identifier is null) issues.Add(IssueCode.FieldMissing, IssueSeverity.Degraded, "expected the identifier; the record has none", "identifier");
        return new PublicationMetadata
        {
            Identifier = identifier?.Value,
            CaseNumberAsPrinted = number?.Value,
            CaseNumber = normalised,
            AnnexNumber = (First("aanhangselnummer") ?? First("aanhangsel"))?.Value,
            Title = (First("title") ?? First("documenttitel"))?.Value,
            Kind = Kind(types),
            Types = [.. types.Select(t => t.Value).Distinct()],
            Topics = Topics(),
            IssuedOn = Day("issued"),
            SubmittedOn = Day("datumindiening"),
            ReceivedOn = Day("datumontvangst"),
            AvailableOn = Day("available"),
            ParliamentaryYear = First("vergaderjaar")?.Value,
            Creator = First("creator")?.Value,
            Publisher = First("publisher")?.Value,
            PublicationName = (First("publicationname") ?? First("publicatienaam"))?.Value,
            Status = First("documentstatus")?.Value,
            Askers = Names("indiener"),
            Answerers = Names("ontvanger"),
            Forms = [.. _fields["itemurl"].Where(f => f.Attribute is { Length: > 0 }).Select(f => new PublicationForm(f.Attribute!, f.Value))],
        };
    }

    private MetadataField? First(string name) => _fields[name].FirstOrDefault(f => f.Value.Length > 0);

    private DocumentKind? Kind(List<MetadataField> types)
    {
        bool Is(string type) => types.Exists(t => t.Value.Equals(type, StringComparison.OrdinalIgnoreCase));
        if (Is("Mededeling")) return DocumentKind.Notice;
        if (Is("Antwoord")) return PublicationIds.IsFurther(First("identifier")?.Value) ? DocumentKind.FurtherAnswer : DocumentKind.Answer;
        var name = (First("publicationname") ?? First("publicatienaam"))?.Value;
        return Is("Kamervragen zonder antwoord") || string.Equals(name, "Kamervragen zonder antwoord", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Question : null;
    }

    /// <summary>A day that does not exist (<c>2010-02-30</c>) or is cut off (<c>20090...</c>) is told and left out.</summary>
    private DateOnly? Day(string name)
    {
        if (First(name) is not { } field) return null;
        var day = IsoDay.TryParse(field.Value);
        if (day is null) issues.Add(IssueCode.DateNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(field.Value)} as '{name}', expected a date such as '2019-10-10'", field.Place);
        return day;
    }

    /// <summary>Some records list them in one field: <c>Ham van der B.|Wit de J.M.A.M.</c>.</summary>
    private string[] Names(string name) => [.. _fields[name].SelectMany(f => f.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    private List<TopicFact> Topics()
    {
        List<TopicFact> topics = [];
        // In owms the category is a subject; other subjects have other schemes.
        foreach (var field in _fields["category"].Concat(_fields["subject"].Where(f => f.Scheme.Contains("TaxonomieBeleidsagenda", StringComparison.OrdinalIgnoreCase))))
        {
            foreach (var topic in Pairs(field))
            {
                if (!topics.Contains(topic)) topics.Add(topic);
            }
        }
        return topics;
    }

    /// <summary>The pairs of a field may be joined by the sign that also stands inside them: <c>Recht | Strafrecht|Recht | Staatsrecht</c>.</summary>
    private IEnumerable<TopicFact> Pairs(MetadataField field)
    {
        if (field.Value.Length > LongestCategory)
        {
            issues.Add(IssueCode.TopicUnknown, IssueSeverity.Degraded, $"found {field.Value.Length} characters of categories, expected at most {LongestCategory}", field.Place);
            yield break;
        }
        var labels = field.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < labels.Length; i++)
        {
            if (i + 1 < labels.Length && Find(labels[i], labels[i + 1]) is { } pair)
            {
                i++;
                yield return pair;
            }
            else if (Find(labels[i], null) is { } theme) yield return theme;
            else issues.Add(IssueCode.TopicUnknown, IssueSeverity.Degraded, $"no label of the taxonomy fits {IssueList.Quote(labels[i])}", field.Place);
        }
    }

    private TopicFact? Find(string theme, string? subtheme) => lexicon.Topics.FirstOrDefault(t =>
        t.Theme.Equals(theme, StringComparison.OrdinalIgnoreCase) && string.Equals(t.Subtheme, subtheme, StringComparison.OrdinalIgnoreCase));

    private PublicationMetadata? Refused(IssueCode code, string message)
    {
        issues.Add(code, IssueSeverity.Skipped, message, "line 1");
        return null;
    }
}
