namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Text without elements for its parts (PDF, letters, and the XML of some years): headers, <c>Vraag 1</c>, <c>Antwoord 1</c> and texts one after
/// another. It is cut at its headings; where there are none, at the numbers in front of the questions, or a question a paragraph.
/// </summary>
internal static class LooseTexts
{
    public static List<PublicationBlock> Cut(PublicationPage page, IssueList issues)
    {
        List<PublicationBlock> cut = [];
        var numbers = new BareNumbers();
        var romans = RomanHeadings.In([.. page.Blocks.Where(b => b.Role is BlockRole.Question or BlockRole.Answer or BlockRole.Loose).SelectMany(TextsOf)]);
        foreach (var block in page.Blocks)
        {
            if (block.Role == BlockRole.Loose)
            {
                cut.AddRange(new LooseCut(EndNotes.Take(block.Paragraphs, page), numbers, romans, issues).Blocks());
                continue;
            }
            if (block.Role is BlockRole.Header or BlockRole.AnswerHeader && numbers.AwaitsAnswers && HeaderLines.OpensAnswers(block.Text))
            {
                numbers.BeginAnswers();
                // "Antwoord" as a title above it.
                if (cut is [.., { Role: BlockRole.Answer, Paragraphs.Count: 0 } title]) title.Role = BlockRole.Masthead;
            }
            romans?.Number(block);
            cut.Add(block);
        }
        cut = UnheadedAnswers.Split(cut, page.IsLetter, issues);
        AnnexHeading.Split(cut);
        return cut;
    }

    private static IEnumerable<string> TextsOf(PublicationBlock block)
    {
        if (block.Heading is { } heading) yield return heading.Text;
        foreach (var paragraph in block.Paragraphs) yield return paragraph.Text;
    }
}
