using System.Text.RegularExpressions;

namespace ParlementGraph.Parsing.Publications;

/// <summary>Who signed, under the last answer: <c>De minister van Financiën,</c> and a name. It is no part of that answer.</summary>
internal static partial class Signature
{
    private const int MostLines = 6;
    private const int LongestName = 60;

    /// <summary>Makes it a remark behind the last answer.</summary>
    /// <param name="behind">How many annexes stand behind that answer.</param>
    public static void Part(List<PublicationBlock> blocks, int behind)
    {
        var last = blocks.Count - 1 - behind;
        if (last < 0 || blocks[last] is not { Role: BlockRole.Answer } answer || At(answer.Paragraphs) is not (> 0 and var at)) return;
        var signed = new PublicationBlock(BlockRole.Remark, answer.Paragraphs[at].Line);
        signed.Paragraphs.AddRange(answer.Paragraphs.Skip(at));
        answer.Paragraphs.RemoveRange(at, answer.Paragraphs.Count - at);
        blocks.Insert(last + 1, signed);
    }

    /// <summary>Where it begins; -1 when the text ends without one.</summary>
    private static int At(List<MarkedParagraph> paragraphs)
    {
        var found = -1;
        for (var i = paragraphs.Count - 1; i > 0 && i >= paragraphs.Count - MostLines; i--)
        {
            var text = paragraphs[i].Text.Trim();
            if (Closing().IsMatch(text) && (i + 1 < paragraphs.Count || text.EndsWith(','))) found = i;
            else if (text.Length > LongestName || text.EndsWith('.') || text.Contains('?', StringComparison.Ordinal)) break;
        }
        return found;
    }

    [GeneratedRegex(@"^(?:Hoogachtend|Met vriendelijke groet(?:en)?|(?:(?:mede )?namens )?de (?:minister(?:-president)?|staatssecretaris)\b[^.?!:;]{0,120}?),?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
