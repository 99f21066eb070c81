using System.Text.RegularExpressions;

namespace ParlementGraph.Text.References;

/// <summary>
/// Addresses that a note prints without their scheme, <c>www.nos.nl/artikel/12</c> and <c>nos.nl/artikel/12</c>, or with what is left of it, <c>ttps://</c>.
/// </summary>
internal static partial class PrintedAddresses
{
    private const string Scheme = "https://";
    private const int Most = 100;

    /// <summary>The addresses that are known, then those of the text that are not among them, with the scheme that makes them one.</summary>
    public static IReadOnlyList<string> With(IEnumerable<string> known, string text)
    {
        List<string> all = [.. known.Distinct()];
        if (!text.Contains('.', StringComparison.Ordinal)) return all;
        foreach (var word in text.Split([' ', '\u00A0', '\n', '\t', '(', ')', '<', '>', '«', '»', '"', '“', '”', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (all.Count >= Most) break;
            if (Start(word) is not (>= 0 and var at)) continue;
            var address = word[at..].TrimEnd('.', ',', ';', ':', '\'', '’', '?', '!');
            if (!all.Exists(a => Bare(a).Equals(Bare(address), StringComparison.OrdinalIgnoreCase))) all.Add(Scheme + address);
        }
        return all;
    }

    /// <summary>Where an address without a scheme begins in a word; -1 when there is none.</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        // Most words have no dot inside.
        var dot = word.IndexOf('.');
        if (dot <= 0 || dot == word.Length - 1) return -1;
        if (!Address().IsMatch(word)) return -1;
        return BrokenScheme().IsMatch(word) ? word.IndexOf("://") + 3 : 0;
    }

    private static string Bare(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..].TrimEnd('/');

    /// <summary>"http" has lost a letter or has one twice.</summary>
    [GeneratedRegex("^(?!https?:)[htps]{2,6}://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrokenScheme();

    /// <summary>"www." and a name, or a name under one of the usual domains with a path behind it.</summary>
    [GeneratedRegex(@"^(?:(?!https?:)[htps]{2,6}://)?(?:www\.[a-z0-9-]+\.[a-z0-9]|[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?\.(?:nl|eu|com|org|net|be|de|uk|fr|info|int|gov|edu|frl|amsterdam)/[a-z0-9?#~_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
