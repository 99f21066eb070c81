namespace ParlementGraph.Text;

/// <summary>Brings text down to what is compared: lower-case ASCII words, without accents and signs.</summary>
public static class Folding
{
    /// <summary>
    /// The words of a text, each <c>[a-z0-9]{1,64}</c>, with one blank between. Accents are folded (<c>é</c> e, <c>ß</c> ss,
    /// <c>ø</c> o, <c>ĳ</c> ij), a letter without an ASCII form becomes <c>u</c> and its hexadecimal code point (<c>α</c> u3b1),
    /// apostrophes and all other signs separate, soft hyphens vanish, longer words are cut. Empty when there is no word.
    /// Folding what is folded changes nothing.
    /// </summary>
    public static string Fold(string text) => Join(text, ' ');

    /// <summary>The folded words with hyphens between, for keys: <c>minister-van-justitie-en-veiligheid</c>. Empty when there is no word.</summary>
    public static string Slug(string text) => Join(text, '-');

    /// <summary>An ASCII text that sorts the same in every engine when compared byte by byte.</summary>
    public static string SortKey(string text) => Fold(text);

    private static string Join(string text, char between) => string.Join(between, WordScanner.Scan(text).Select(word => word.Folded));
}
