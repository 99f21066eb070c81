using System.Text;

namespace ParlementGraph.Resolution;

/// <summary>Stands in for <c>ParlementGraph.Text.Folding</c> until that is merged: then <see cref="Fold"/> is one call, and the tables go.</summary>
internal static class NameFold
{
    // string.Normalize does nothing in invariant globalization, so the letters are listed.
    private const string Accented = "àáâãäåāăąçćčďèéêëēėęěğģìíîïīįıķłľñńņňòóôõöøōőŕřśşšșţťțùúûüūůűųýÿźżžđð";
    private const string Plain = "aaaaaaaaacccdeeeeeeeeggiiiiiiikllnnnnoooooooorrsssstttuuuuuuuuyyzzzdd";

    /// <summary>Lower-case ASCII words separated by single blanks; accents folded, every other sign a blank.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant())
        {
            if (character is >= '\u0300' and <= '\u036f' or '\u00ad') continue;
            if (Letter(character) is { } letters) folded.Append(letters);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded words without blanks: <c>Faber – van de Klashorst</c> and <c>Faber-Van de Klashorst</c> are one.</summary>
    public static string Compact(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static string? Letter(char character) => character switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => character.ToString(),
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ĳ' => "ij",
        _ => Accented.IndexOf(character) is >= 0 and var at ? Plain[at].ToString() : null,
    };
}
