using ParlementGraph.Archive;
using ParlementGraph.Model;
using ParlementGraph.Parsing;
using ParlementGraph.Parsing.Documents;
using ParlementGraph.Parsing.Headers;
using ParlementGraph.Parsing.Publications;
using ParlementGraph.Parsing.TweedeKamer;
using ParlementGraph.Resolution.Publishers;
using PublicationIds = ParlementGraph.Resolution.Publishers.PublicationIds;

namespace ParlementGraph.Import;

/// <summary>Files of publications to what they say.</summary>
internal sealed class PublicationFiles(Lexicon lexicon, HeaderLexicon headers)
{
    private const string MetadataEnd = "/metadata.xml";

    /// <summary>The publication that a file belongs to: <c>ah-tk-20192020-736.xml</c> and <c>ah-tk-20192020-736/metadata.xml</c> are of one.</summary>
    public static string IdOf(string name) =>
        name.EndsWith(MetadataEnd, StringComparison.Ordinal) ? name[..^MetadataEnd.Length] : name[..Math.Max(0, name.LastIndexOf('.'))];

    /// <summary>The case that a publication of questions names in its id; null for any other.</summary>
    public static string? CaseOf(string publication) =>
        publication.StartsWith("kv-tk-", StringComparison.Ordinal) && PublicationIds.Split(publication).Id["kv-tk-".Length..] is { Length: > 5 } number && number[4] is 'Z' or 'z'
            ? PublicationIds.Split(publication).Id["kv-tk-".Length..].ToUpperInvariant()
            : null;

    /// <summary>The case that the record beside a publication names; it may be wrong, and is asked only where nothing else ties the two.</summary>
    public string? CaseOf(ArchivedRecord metadata) => PublicationMetadata.Parse(metadata.Bytes, lexicon).Metadata?.CaseNumber;

    /// <param name="files">All files of one case.</param>
    public IEnumerable<PublicationEvidence> Read(IEnumerable<ArchivedRecord> files, string? subject)
    {
        foreach (var publication in files.GroupBy(f => IdOf(f.Name), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var beside = publication.FirstOrDefault(f => f.Name.EndsWith(MetadataEnd, StringComparison.Ordinal));
            var metadata = beside is null ? null : PublicationMetadata.Parse(beside.Bytes, lexicon);
            var forms = publication.Where(f => f != beside).ToList();
            foreach (var form in forms) yield return Read(publication.Key, form, metadata, subject);
            // Known from its record alone: a publication as PDF only, or one that is not held yet.
            if (forms.Count == 0) yield return Fill(new PublicationEvidence(publication.Key, beside!.AsSource(), beside!.Bytes.Length) { IsParsed = false, Quality = TextQuality.None }, metadata);
        }
    }

    /// <summary>Which publications hold oral questions, and how many of the files are theirs.</summary>
    /// <param name="names">In order.</param>
    public static (IReadOnlyList<string> Publications, long Files) Oral(IEnumerable<string> names, ArchiveFile archive)
    {
        var found = new List<string>();
        var files = 0L;
        foreach (var name in names)
        {
            // The texts of a publication come before its record: "." stands before "/".
            var isOral = found.Count > 0 && found[^1] == IdOf(name);
            if (!isOral && !name.EndsWith(MetadataEnd, StringComparison.Ordinal) && archive.FindCurrent(Source.OfficieleBekendmakingen, name) is { } file && IsOral(file.Record))
            {
                found.Add(IdOf(name));
                isOral = true;
            }
            if (isOral) files++;
        }
        return (found, files);
    }

    private static bool IsOral(ArchivedRecord form)
    {
        // Most have no such word at all; parsing them to know it would cost as much as a case.
        if (form.Bytes.Span.IndexOf("ondelinge vra"u8) < 0) return false;
        return Parse(form)?.Facts is { IsOral: true };
    }

    private static ParsedDocument? Parse(ArchivedRecord form) => Path.GetExtension(form.Name) switch
    {
        ".xml" => DocumentParser.Parse(form.Bytes, DocumentForm.Xml),
        ".html" => DocumentParser.Parse(form.Bytes, DocumentForm.Html),
        ".pdf" => DocumentParser.Parse(form.Bytes, DocumentForm.Pdf),
        _ => null,
    };

    /// <summary>The file of a Document of the Chamber: the ministry's own letter, until the publication is there.</summary>
    public PublicationEvidence OfChamber(ArchivedRecord file, string? subject)
    {
        var parsed = DocumentParser.Parse(file.Bytes);
        var evidence = new PublicationEvidence(null, file.AsSource(), file.Bytes.Length)
        {
            DocumentId = file.Name["Resource/".Length..],
            IsParsed = parsed.Facts is not null,
            Quality = QualityOf(parsed),
            Issues = parsed.Issues,
        };
        return parsed.Facts is { } facts ? Said(evidence, facts, subject) : evidence;
    }

    private static TextQuality QualityOf(ParsedDocument document) =>
        document.Facts is null ? TextQuality.None : document.Form is DocumentForm.Xml or DocumentForm.Html ? TextQuality.Structured : TextQuality.Extracted;

    private PublicationEvidence Read(string id, ArchivedRecord form, ParsedMetadata? metadata, string? subject)
    {
        var parsed = Parse(form);
        var evidence = new PublicationEvidence(id, form.AsSource(), form.Bytes.Length) { IsParsed = parsed?.Facts is not null, Quality = parsed is null ? TextQuality.None : QualityOf(parsed), Issues = parsed?.Issues ?? [] };
        return Fill(parsed?.Facts is { } facts ? Said(evidence, facts, subject) : evidence, metadata);
    }

    private PublicationEvidence Said(PublicationEvidence evidence, PublicationFacts facts, string? subject)
    {
        var header = HeaderSentence.Parse(facts.QuestionHeader ?? "", facts.AnswerHeader ?? "", headers);
        var notice = facts.Notices.SelectMany(n => n.Paragraphs).ToList();
        var isNotice = facts.Kind is DocumentKind.Notice or DocumentKind.Postponement or DocumentKind.Withdrawal;
        return evidence with
        {
            IsOral = facts.IsOral,
            Kind = isNotice ? DocumentKind.Notice : facts.Kind,
            Header = new HeaderEvidence
            {
                Askers = [.. header.Askers.Select(a => new Resolution.Publishers.HeaderAsker(a.Name, a.Party))],
                AddressedTo = header.AddressedTo,
                AddressedInAbsenceOf = [.. header.InAbsenceOf.Take(header.InAbsenceOf.Count - header.Clauses.Where(c => c.IsAbsence).Sum(c => c.Titles.Count))],
                AnsweredBy = [.. header.AnsweredBy.Select((a, i) => new Resolution.Publishers.HeaderAnswerer(a.Title ?? "", a.Name, a.Ministry) { OnBehalfOf = Said(i, isAbsence: false), InAbsenceOf = Said(i, isAbsence: true) })],
                SeeAlso = header.SeeAlso,
                SeeAlsoWritten = header.SeeAlso.Count == 0 ? null : SeeAlso(facts.AnswerHeader) ?? SeeAlso(facts.QuestionHeader),
                Submitted = header.Submitted ?? facts.SubmittedOn,
                Received = header.Received ?? facts.ReceivedOn,
            },
            Questions = facts.Questions,
            JointQuestions = [.. facts.JointQuestions.Select(j => new JointQuestions(j.Questions, j.Paragraphs))],
            Remarks = [.. facts.Remarks.SelectMany(r => r.Heading is { } heading ? r.Paragraphs.Prepend(heading) : r.Paragraphs)],
            Answers = facts.Answers,
            Notice = notice,
            Meaning = isNotice ? NoticeReading.Of(string.Join('\n', notice), subject) : null,
            Notes = facts.Notes,
        };

        IReadOnlyList<string> Said(int answerer, bool isAbsence) => [.. header.Clauses.Where(c => c.IsAbsence == isAbsence && c.First <= answerer && answerer < c.Until).SelectMany(c => c.Titles)];
    }

    /// <summary>The words from "Zie ook" on, which end the line.</summary>
    private static string? SeeAlso(string? line) =>
        line?.LastIndexOf("zie ook", StringComparison.OrdinalIgnoreCase) is { } at and >= 0 ? line[at..].Trim().TrimEnd(')') : null;

    private static PublicationEvidence Fill(PublicationEvidence evidence, ParsedMetadata? metadata) => metadata?.Metadata is not { } said
        ? evidence
        : evidence with { Title = said.Title, IssuedOn = said.IssuedOn, Topics = said.Topics, Kind = evidence.Kind ?? said.Kind, Issues = [.. evidence.Issues, .. metadata.Issues] };
}
