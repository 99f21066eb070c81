using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Resolution.Publishers;

/// <summary>Keys of the documents: the publication's id, else the Chamber's number, else number, kind and day; and the keys that they had when less was known.</summary>
internal static class MergedKeys
{
    public static IReadOnlyList<OldKey> Give(CaseEvidence evidence, IReadOnlyList<MergedDocument> documents, AcrossCases across, List<Issue> issues)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents) document.Key = Key(evidence.Number, document, across, taken, issues);

        var aliases = new List<OldKey>();
        foreach (var document in documents.Where(d => !d.IsShared))
        {
            if (document.PageKey is { } page && taken.Add(page))
            {
                aliases.Add(Alias("Document", page, document.Key));
                if (document.IsAnswer) Below(evidence.Pages[^1].Parsed.Facts!.Answers, page);
            }
            if (document.ChamberNumber is { } number && number != document.Key && across.TryClaimChamberNumber(number) && taken.Add(number))
            {
                aliases.Add(Alias("Document", number, document.Key));
                // its answers stood under the number while there was nothing but the ministry's letter
                if (document.Forms.FirstOrDefault(f => f.Id is null && f.IsParsed) is { } letter) Below(letter.Answers, number);
            }

            void Below(IReadOnlyList<AnswerFact> answers, string old) => aliases.AddRange(answers.Select(First).Distinct().Select(n => Alias("Answer", $"{old}#a{n}", $"{document.Key}#a{n}")));
        }
        return aliases;
    }

    public static int First(AnswerFact answer) => answer.Questions.Count > 0 ? answer.Questions[0] : 0;

    private static OldKey Alias(string kind, string old, string now) => new(new(kind, old), new(kind, now));

    private static string Key(string number, MergedDocument document, AcrossCases across, HashSet<string> taken, List<Issue> issues)
    {
        if (document.PublicationId is { } id)
        {
            if (across.TryClaim(id, number, out var owner) && taken.Add(id)) return id;
            if (owner != number && document.Chamber is { Fact.Cases.Count: > 1 })
            {
                document.IsShared = true;
                return id;
            }
            document.FilesElsewhere = owner != number;
            issues.Add(new Issue(IssueCode.DocumentClaimedTwice, IssueSeverity.Degraded, $"{id} is already a document of {owner}; here it stands under another key", "documents"));
        }
        if (document.ChamberNumber is { } chamber && across.TryClaimChamberNumber(chamber) && taken.Add(chamber)) return chamber;
        var key = $"{number}/{Choice.Name(document.Kind)}/{document.On?.ToString("O", CultureInfo.InvariantCulture) ?? "undated"}";
        var free = key;
        for (var n = 2; !taken.Add(free); n++) free = $"{key}/{n}";
        return free;
    }
}
