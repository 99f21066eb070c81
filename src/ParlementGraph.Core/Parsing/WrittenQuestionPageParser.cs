using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Reads openkamer's page of a written question (Dutch: kamervraag), as text or as HTML. Pure: bytes in, facts and issues out; it throws for no bytes.</summary>
public static class WrittenQuestionPageParser
{
    /// <summary>Changes when the same bytes may give other facts: facts are cached by it.</summary>
    public const string Version = "openkamer-1";

    private const int MostBytes = 5_000_000;
    private const int MostLines = 200_000;

    public static ParsedPage Parse(ReadOnlyMemory<byte> bytes, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        var issues = new IssueList();
        if (bytes.Length > MostBytes)
        {
            return Refused(IssueCode.DocumentTooLarge, $"found {bytes.Length} bytes, expected a page of at most {MostBytes}", $"byte {MostBytes}");
        }
        var text = PageText.Read(bytes.Span, issues);
        if (Blanks.Trim(text.AsSpan()).IsEmpty) return Refused(IssueCode.EmptyDocument, $"found {bytes.Length} bytes without a word, expected a page", "line 1");

        if (Math.Max(text.AsSpan().Count('\n'), text.AsSpan().Count('\r')) > MostLines)
        {
            return Refused(IssueCode.DocumentTooLarge, $"found more than {MostLines} lines, expected a page", $"line {MostLines}");
        }
        var isHtml = IsHtml(text);
        if (isHtml && HtmlShape.TooLarge(text) is var (what, line)) return Refused(IssueCode.DocumentTooLarge, $"found {what}, expected a page", $"line {line}");
        var lineIssues = new IssueList();
        var page = new OpenkamerPageReader(lineIssues).Read(isHtml ? HtmlLines.Of(text) : TextLines.Of(text));
        if (page.Number is not { } number) return WithoutNumber(page, issues);

        var hasEnd = page.Documents.Any(d => d.Kind == DocumentKind.Question) && page.Questions is not [.., { Text.Count: 0 }]
            || isHtml && text.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase);
        var facts = new OpenkamerPageParser(page, lexicon, lineIssues).Facts(number.Text, hasEnd);
        return new ParsedPage(facts, [.. issues.ToList(), .. lineIssues.ToList()]);
    }

    /// <summary>A page of the right kind whose number is gone has other marks of its kind; anything else is not a page.</summary>
    private static ParsedPage WithoutNumber(OpenkamerPage page, IssueList issues)
    {
        var found = page.First is { } first ? IssueList.Quote(first.Text) : "no words";
        var isPage = page.Fields.Count + page.Questions.Count + page.Documents.Count >= 2;
        issues.Add(
            isPage ? IssueCode.FieldMissing : IssueCode.NotAWrittenQuestion,
            IssueSeverity.Skipped,
            isPage ? $"the page has no number: it begins with {found}, expected 'Kamervraag 2019Z19333'" : $"found {found}, expected 'Kamervraag 2019Z19333'",
            isPage ? "number" : "line 1");
        return new ParsedPage(null, issues.ToList());
    }

    private static ParsedPage Refused(IssueCode code, string message, string place) => new(null, [new Issue(code, IssueSeverity.Skipped, message, place)]);

    private static bool IsHtml(string text)
    {
        var start = Blanks.Trim(text.AsSpan());
        if (start is ['<', var next, ..] && (char.IsAsciiLetter(next) || next is '!' or '?')) return true;
        var head = start[..Math.Min(start.Length, 2_000)];
        return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }
}
