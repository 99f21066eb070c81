using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Finds the two header sentences and the days in them; what else they say is the matter of the header's grammar.</summary>
internal sealed class HeaderLines
{
    private static readonly string[] AnswerStarts = ["antwoord", "nader antwoord", "aanvullend antwoord", "herzien antwoord", "mededeling", "nadere mededeling", "antwoorden"];

    public string? Question { get; private set; }
    public string? Answer { get; private set; }
    public string? Subject { get; private set; }
    public DateOnly? SubmittedOn { get; private set; }
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Both sentences, and what stood beside them, as printed.</summary>
    public List<string> Printed { get; } = [];

    public bool IsNotice => Starts(Answer, "mededeling") || Starts(Answer, "nadere mededeling");

    public bool IsAnswer => Answer is not null && !IsNotice;

    public bool IsFurther => Starts(Answer, "nader antwoord") || Starts(Answer, "aanvullend antwoord") || Starts(Answer, "herzien antwoord");

    public bool IsOral => Starts(Question, "mondelinge vra");

    public static bool Looks(string text) => LetterHeader.Looks(text) ||
        AnswerStarts.Any(s => Starts(text, s + " van ")) || Starts(text, "vragen van ") || Starts(text, "nadere vragen van ") || Starts(text, "aanvullende vragen van ") || Starts(text, "vraag van ") || Starts(text, "mondelinge vragen van ") || Starts(text, "mondelinge vraag van ");

    /// <summary>A header of answers as it stands behind the questions. With a capital: inside a sentence a line may begin with the same words.</summary>
    public static bool OpensAnswers(string text) =>
        text.Length > 0 && char.IsUpper(text[0]) && AnswerStarts.FirstOrDefault(s => Starts(text, s + " van ")) is { } start
        && text.AsSpan(start.Length + 5) is var who && (IsTitle(who) || (who.StartsWith("de ", StringComparison.Ordinal) && IsTitle(who[3..])));

    private static bool IsTitle(ReadOnlySpan<char> text) => text.StartsWith("minister", StringComparison.OrdinalIgnoreCase) || text.StartsWith("staatssecretaris", StringComparison.OrdinalIgnoreCase);

    /// <summary>Headers in the order of the document; those left over (a third one) come back as remarks.</summary>
    public List<PublicationBlock> Take(IEnumerable<PublicationBlock> headers, IssueList issues)
    {
        List<PublicationBlock> left = [];
        var all = headers.ToList();
        var letter = LetterSentence(all);
        foreach (var block in all)
        {
            var text = Blanks.Collapse(block.Text);
            if (text.Length == 0) continue;
            if (Starts(text, "(ingezonden ") && Question?.Contains("(ingezonden ", StringComparison.OrdinalIgnoreCase) != true)
            {
                // Letters print it above the sentence.
                Printed.Add(text);
                _submitted = text;
                SubmittedOn = Day(text, "ingezonden ", block, issues);
                continue;
            }
            if (LetterHeader.Read(text) is var (asked, answered))
            {
                if (text != letter || Question is not null || Answer is not null)
                {
                    left.Add(block);
                    continue;
                }
                (Question, Answer) = (asked, answered);
                Printed.Add(text);
                Subject = asked is null ? null : SubjectIn(asked);
                continue;
            }
            var isAnswer = block.Role == BlockRole.AnswerHeader || AnswerStarts.Any(s => Starts(text, s + " "));
            if (isAnswer && Answer is null)
            {
                Answer = text;
                Printed.Add(text);
                ReceivedOn = Day(text, "ontvangen ", block, issues);
            }
            else if (!isAnswer && Question is null)
            {
                Question = text;
                Printed.Add(text);
                SubmittedOn = Day(text, "ingezonden ", block, issues) ?? SubmittedOn;
                Subject = block.Subject ?? SubjectIn(text);
            }
            else left.Add(block);
        }
        if (_submitted is { } submitted)
        {
            if (Question is null) Question = submitted;
            else if (!Question.Contains("(ingezonden ", StringComparison.OrdinalIgnoreCase)) Question = $"{Question.TrimEnd('.')} {submitted}";
        }
        return left;
    }

    /// <summary>A letter says it up to three times, in its subject as well: the one that names who answers says most.</summary>
    private static string? LetterSentence(List<PublicationBlock> headers)
    {
        var found = headers.Select(h => Blanks.Collapse(h.Text)).Where(LetterHeader.Looks).ToList();
        return found.FindLast(t => LetterHeader.Read(t)?.Answer is not null) ?? found.LastOrDefault();
    }

    /// <summary>A letter that has no such sentence names the askers in its subject, or where it says that it answers.</summary>
    public void TakeFromLetter(IEnumerable<string> texts)
    {
        if (Question is not null) return;
        foreach (var text in texts)
        {
            var found = LetterHeader.Read(text)?.Question ?? LetterHeader.InSentence(text);
            if (found is null) continue;
            Question = found;
            Subject ??= SubjectIn(found);
            return;
        }
    }

    private string? _submitted;

    /// <summary>The day behind the word; the attribute <c>isodatum</c> goes before the words, which may have a slip of the pen.</summary>
    private static DateOnly? Day(string text, string word, PublicationBlock block, IssueList issues)
    {
        DateOnly? printed = null;
        // The last one: "(ontvangen (ontvangen 7 juni 2024)" occurs.
        var at = text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            var words = text[(at + word.Length)..].Trim();
            words = words[..DayEnd(words)];
            printed = DutchDate.TryParse(words, out _);
            if (printed is null && words.Length > 0 && char.IsAsciiDigit(words[0]))
            {
                issues.Add(IssueCode.DateNotUnderstood, IssueSeverity.Degraded, $"found {IssueList.Quote(words)} behind '{word.Trim()}', expected a date such as '10 oktober 2019'", block.Place);
            }
        }
        var iso = block.IsoDate is { } value ? IsoDay.TryParse(value) : null;
        if (iso is not null && printed is not null && iso != printed)
        {
            issues.Add(IssueCode.Contradiction, IssueSeverity.Noted, $"the words say {printed:yyyy-MM-dd}, the attribute of the date {iso:yyyy-MM-dd}; the attribute was taken", block.Place);
        }
        return iso ?? printed;
    }

    /// <summary>A dot ends the day behind its year, not behind "jan.".</summary>
    private static int DayEnd(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is ')' or ',' or ';' || (words[i] == '.' && (i == 0 || char.IsAsciiDigit(words[i - 1])))) return i;
        }
        return words.Length;
    }

    /// <summary>For telling notices apart only: a subject may itself be about something late.</summary>
    private static string? SubjectIn(string header)
    {
        var over = header.IndexOf(" over ", StringComparison.OrdinalIgnoreCase);
        if (over < 0) return null;
        var end = header.LastIndexOf("(ingezonden", StringComparison.OrdinalIgnoreCase);
        var subject = end > over + 6 ? header[(over + 6)..end] : header[(over + 6)..];
        return Blanks.Trim(subject) is { Length: > 3 } words ? words : null;
    }

    private static bool Starts(string? text, string start) => text is not null && text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
