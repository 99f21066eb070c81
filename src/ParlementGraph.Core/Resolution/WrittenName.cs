using ParlementGraph.Text;
namespace ParlementGraph.Resolution;

/// <summary>A person's name as a document writes it, taken apart: initials (capitals only, <c>Th.J.</c> is <c>TJ</c>) and the other words, folded and in the usual order.</summary>
internal sealed record WrittenName(string Initials, string Words)
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "drs", "dr", "mr", "ir", "ing", "prof", "heer", "mevrouw", "mevr", "mw", "dhr", "lid", "het",
    };

    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "de", "den", "der", "ten", "ter", "te", "von", "'t", "’t", "el", "al", "la", "in", "op", "uit",
    };

    public static WrittenName Of(string text)
    {
        var initials = "";
        text = text.Trim();
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            // "Niels van den Berge (C.N.)", "Hirsch Ballin (EMH)": how the Chamber's feed writes actors
            initials = Capitals(text[(open + 1)..^1]);
            text = text[..open];
        }
        if (text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma) text = text[(comma + 1)..] + " " + text[..comma];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word.TrimEnd('.'))).ToList();
        var shouted = !text.Any(char.IsLower);
        while (words.Count > 1 && IsInitials(words[0], shouted))
        {
            initials += Capitals(words[0]);
            words.RemoveAt(0);
        }
        // "Ham van der B.", "Nispen van": older metadata puts everything behind the surname
        while (words.Count > 1 && words[^1].EndsWith('.') && IsInitials(words[^1], shouted))
        {
            initials += Capitals(words[^1]);
            words.RemoveAt(words.Count - 1);
        }
        var behind = words.Count - 1;
        while (behind > 0 && Prefixes.Contains(words[behind])) behind--;
        return new(initials, Folding.Fold(string.Join(' ', [.. words[(behind + 1)..], .. words[..(behind + 1)]])));
    }

    /// <summary>The capitals, without accents: <c>Ch.</c> and <c>C.</c>, <c>A.Th.B.</c> and <c>A.T.B.</c> are the same.</summary>
    public static string Capitals(string initials) =>
        string.Concat(initials.Where(char.IsUpper).Select(letter => Folding.Fold(letter.ToString()))).ToUpperInvariant();

    private static bool IsInitials(string word, bool shouted)
    {
        if (word.EndsWith('.')) return word.Split('.', StringSplitOptions.RemoveEmptyEntries).All(part => part.Length <= 3 && char.IsUpper(part[0]));
        return !shouted && word.Length <= 5 && word.All(char.IsUpper);
    }
}
