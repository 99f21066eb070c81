using System.Text.RegularExpressions;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing.Publications;

/// <summary>What the letter around the answers says of them: its day, its subject, and the number of the case, if it gives that one and no other.</summary>
internal sealed partial record Letter(IReadOnlyList<string> Texts, DateOnly? On, string? CaseNumber)
{
    /// <summary>A letter that came as PDF or as text: it says so where it begins.</summary>
    public static bool Looks(PublicationPage page) => page.Blocks.Where(b => b.Role == BlockRole.Loose).SelectMany(b => b.Paragraphs).Take(60).Any(p => LetterHeader.Looks(p.Text) || Opening().IsMatch(p.Text));

    /// <summary>A letter that answers nothing: it says that the answers come later, or that none are wanted.</summary>
    public NoticeFact? Notice()
    {
        var kind = NoticeText.KindOf(string.Join(' ', Texts), null);
        return kind is DocumentKind.Postponement or DocumentKind.Withdrawal ? new NoticeFact(kind, On, Texts) : null;
    }

    public static Letter In(IReadOnlyList<PublicationBlock> blocks)
    {
        List<string> texts = [];
        DateOnly? on = null;
        foreach (var block in blocks)
        {
            if (block.Role is BlockRole.Question or BlockRole.Answer) break;
            if (block.Role is not (BlockRole.Loose or BlockRole.Remark)) continue;
            foreach (var paragraph in block.Paragraphs) texts.Add(Blanks.Collapse(paragraph.Text));
            if (block.Heading is { } heading && heading.Text.StartsWith("datum", StringComparison.OrdinalIgnoreCase) && block.Paragraphs is [var day, ..]) on ??= DutchDate.TryParse(Blanks.Collapse(day.Text), out _);
        }
        // "Datum 7 november 2023" on a line of the letter itself.
        for (var i = 0; i < texts.Count && on is null; i++)
        {
            if (!texts[i].StartsWith("Datum", StringComparison.OrdinalIgnoreCase)) continue;
            var day = texts[i][5..].TrimStart(':', '|', ' ');
            // The label may stand on a line of its own.
            if (day.Length == 0 && i + 1 < texts.Count) day = texts[i + 1];
            on = DutchDate.TryParse(day, out _);
        }
        var numbers = texts.SelectMany(t => Number().Matches(t).Select(m => m.Value.ToUpperInvariant())).Distinct().ToList();
        return new Letter(texts, on, numbers is [var only] && PublicationIds.CaseNumber(only) is { } number ? number : null);
    }

    [GeneratedRegex(@"^(?:In (?:het )?antwoord op uw (?:brief|vragen)|Hierbij (?:bied|zend|stuur|doe) ik u)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b20\d{2}[Zz]\d{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
