using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ParlementGraph.Parsing.Documents;
using UglyToad.PdfPig;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>Counts the words of a document that nothing of what was read holds. What the words are is found without the parser.</summary>
internal static partial class LostWords
{
    public static List<string> Of(byte[] bytes, ParsedDocument document)
    {
        var held = Tally(WordsIn(Everything(document)));
        List<string> lost = [];
        foreach (var (word, count) in Tally(WordsIn(Plain(bytes, document.Form))))
        {
            var missing = count - held.GetValueOrDefault(word);
            if (missing > 0) lost.AddRange(Enumerable.Repeat(word, missing));
        }
        return Healed(lost, held);
    }

    /// <summary>A word broken over a page has furniture and notes between its halves in the file: held is the whole word.</summary>
    private static List<string> Healed(List<string> lost, Dictionary<string, int> held)
    {
        foreach (var (left, right) in lost.SelectMany(l => lost, (l, r) => (l, r)).ToList())
        {
            if (held.ContainsKey(left + right) && lost.Contains(left) && lost.Contains(right)) lost = [.. lost.Where(w => w != left && w != right)];
        }
        return lost;
    }

    /// <summary>All fields that hold text.</summary>
    public static string Everything(ParsedDocument document)
    {
        var facts = document.Facts;
        IEnumerable<string> texts = [.. document.Headers, .. document.Remarks, .. document.Unplaced, .. document.Dropped.Select(d => d.Text)];
        if (facts is not null)
        {
            texts = texts.Concat(facts.Questions.SelectMany(q => q.Paragraphs)).Concat(facts.JointQuestions.SelectMany(q => q.Paragraphs)).Concat(facts.Answers.SelectMany(a => a.Paragraphs))
                .Concat(facts.Notes.DistinctBy(n => (n.Mark, n.Text)).SelectMany(n => new[] { n.Mark, n.Text ?? "" }));
        }
        return string.Join('\n', texts);
    }

    /// <summary>
    /// Words of letters alone: marks are glued to words in the files and are not in what is read. A hyphen at the end of a line joins, unless a
    /// word with that hyphen, or an address, is held; so both are written without any.
    /// </summary>
    private static IEnumerable<string> WordsIn(string text) => Words().Matches(Hyphen().Replace(text, "")).Select(m => m.Value.ToUpperInvariant());

    private static Dictionary<string, int> Tally(IEnumerable<string> words) => words.CountBy(w => w).ToDictionary();

    private static string Plain(byte[] bytes, DocumentForm? form) => form switch
    {
        DocumentForm.Word => WordText(bytes),
        DocumentForm.Pdf => PdfText(bytes),
        DocumentForm.Html => HtmlText(Encoding.UTF8.GetString(bytes)),
        DocumentForm.Xml => string.Join(' ', XDocument.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')).DescendantNodes().OfType<XText>().Select(t => t.Value)),
        _ => Encoding.UTF8.GetString(bytes),
    };

    private static string HtmlText(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var element in body.QuerySelectorAll("script, style, noscript, template").ToList()) element.Remove();
        return string.Join(' ', body.GetDescendants().OfType<IText>().Select(t => t.Data));
    }

    private static string PdfText(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages())
        {
            foreach (var line in page.GetWords().GroupBy(w => Math.Round(w.BoundingBox.Bottom / 3)).OrderByDescending(g => g.Key)) text.AppendJoin(' ', line.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text)).Append('\n');
        }
        return text.ToString();
    }

    private static string WordText(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries.Where(e => WordParts().IsMatch(e.FullName)))
        {
            using var stream = entry.Open();
            foreach (var element in XDocument.Load(stream).Descendants().Where(e => !e.Ancestors().Any(a => a.Name.LocalName == "Fallback")))
            {
                if (element.Name.LocalName == "p") text.Append('\n');
                else if (element.Name.LocalName is "tab" or "br") text.Append(' ');
                else if (element.Name.LocalName == "t") text.Append(element.Value);
            }
        }
        return text.ToString();
    }

    [GeneratedRegex(@"[-‐\u00AD](?:(?:\n| \n)(?=\p{Ll})|(?=\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^word/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$", RegexOptions.CultureInvariant)]
    private static partial Regex WordParts();
}
