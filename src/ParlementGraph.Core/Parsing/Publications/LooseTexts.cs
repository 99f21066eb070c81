namespace ParlementGraph.Parsing.Publications;

/// <summary>
/// Some years have plain paragraphs only: headers, <c>Vraag 1</c>, <c>Antwoord 1</c> and texts one after another. Loose text that holds such
/// headings is cut at them; other loose text stays as it is.
/// </summary>
internal static class LooseTexts
{
    public static List<PublicationBlock> Cut(IReadOnlyList<PublicationBlock> blocks)
    {
        List<PublicationBlock> cut = [];
        foreach (var block in blocks)
        {
            if (block.Role == BlockRole.Loose) Cut(block, cut);
            else cut.Add(block);
        }
        return cut;
    }

    private static void Cut(PublicationBlock loose, List<PublicationBlock> cut)
    {
        PublicationBlock? current = null;
        var last = 0;
        foreach (var paragraph in loose.Paragraphs)
        {
            if (HeaderLines.Looks(paragraph.Text) && current?.Role is not (BlockRole.Question or BlockRole.Answer)) current = Open(BlockRole.Header);
            else if (BlockHeading.TryRead(paragraph.Text) is { } heading && RoleOf(heading) is { } role)
            {
                current = Open(role);
                current.Heading = paragraph;
                if (role == BlockRole.Question) last = heading.Numbers[^1];
                continue;
            }
            else if (current is null or { Role: BlockRole.Header }) current = Open(BlockRole.Loose);
            current.Paragraphs.Add(paragraph);

            PublicationBlock Open(BlockRole role)
            {
                var opened = new PublicationBlock(role, paragraph.Line);
                cut.Add(opened);
                return opened;
            }
        }

        // A bare number opens the question that comes next, and nothing else: a lone "12" may be anything.
        BlockRole? RoleOf(BlockHeading heading) => heading.Word switch
        {
            HeadingWord.Answer => BlockRole.Answer,
            HeadingWord.Question => BlockRole.Question,
            _ => heading.Numbers is [var only] && only == last + 1 ? BlockRole.Question : null,
        };
    }
}
