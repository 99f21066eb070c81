using System.Buffers;
using ParlementGraph.Text.References;

namespace ParlementGraph.Parsing.Documents;

/// <summary>What the end of a line is, seen with the beginning of the next.</summary>
internal enum LineEnd
{
    /// <summary>Between two words.</summary>
    Blank,

    /// <summary>Inside a word that the printer broke: the hyphen is his.</summary>
    Hyphenated,

    /// <summary>Inside a word whose hyphen is its own, or inside an address.</summary>
    Glued,
}

/// <summary>Decides about hyphens at the ends of lines by the other words of the document: one that has <c>SAR-capaciteit</c> elsewhere writes it so.</summary>
internal sealed class Hyphens
{
    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase) { "en", "of", "als", "respectievelijk", "dan", "tot", "c.q.", "cq", "maar", "noch" };

    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("-/_.=%");

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public static Hyphens Of(IEnumerable<string> lines)
    {
        var hyphens = new Hyphens();
        foreach (var line in lines)
        {
            foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) hyphens._words.Add(word.Trim(Signs));
        }
        return hyphens;
    }

    public bool Knows(string word) => _words.Contains(word);

    private static readonly char[] Signs = [.. ".,;:!?()[]«»“”‘’\"'"];

    public LineEnd At(string text, string next)
    {
        if (IsBrokenAddress(text, next)) return LineEnd.Glued;
        // A lowered digit begins a line of its own: "CO" and "2-heffing".
        if (next[0] == '2' && text.EndsWith("CO", StringComparison.Ordinal) && (next.Length == 1 || !char.IsAsciiDigit(next[1]))) return LineEnd.Glued;
        if (next[0] is '2' or '3' && EndsWithMetre(text) && (next.Length == 1 || Blanks.Is(next[1]) || IsClosing(next[1]))) return LineEnd.Glued;
        // Words in italics end a line of their own: "Nij Begun" and ". Zo".
        if (IsClosing(next[0]) && (next.Length == 1 || Blanks.Is(next[1]))) return LineEnd.Glued;
        if (text[^1] is '\u00AD') return LineEnd.Hyphenated;
        if (text[^1] is not ('-' or '‐' or '\u2011')) return text[^1] is '/' && text.Length > 1 && !Blanks.Is(text[^2]) && char.IsLetterOrDigit(next[0]) ? LineEnd.Glued : LineEnd.Blank;
        if (text.Length < 2 || !char.IsLetterOrDigit(text[^2]) || !char.IsLetterOrDigit(next[0])) return LineEnd.Blank;
        var left = text[(LastBlank(text) + 1)..^1].TrimStart(Signs);
        var end = 0;
        while (end < next.Length && !Blanks.Is(next[end])) end++;
        var right = next[..end].TrimEnd(Signs);
        if (Conjunctions.Contains(right)) return LineEnd.Blank;
        if (_words.Contains(left + right)) return LineEnd.Hyphenated;
        if (_words.Contains($"{left}-{right}")) return LineEnd.Glued;
        // Abbreviations, numbers and names are joined to a word by a hyphen of their own: "EU-", "3-", "Noord-Holland".
        if (!char.IsLower(next[0]) || !char.IsLower(text[^2]) || left.Length < 2 || IsAbbreviation(left)) return LineEnd.Glued;
        return LineEnd.Hyphenated;
    }

    private static bool IsClosing(char sign) => sign is '.' or ',' or ';' or ':' or ')' or '?' or '!';

    /// <summary>"10 miljard m" and "3 aan gas": a square or a cube.</summary>
    private static bool EndsWithMetre(string text) => text[(LastBlank(text) + 1)..] is "m" or "km" or "cm" or "dm" or "mm";

    private static bool IsAbbreviation(string word)
    {
        var part = word[(word.LastIndexOf('-') + 1)..];
        return part.Length < 2 || part.Skip(1).Any(char.IsUpper) || part.Any(char.IsAsciiDigit);
    }

    private static int LastBlank(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (Blanks.Is(text[i])) return i;
        }
        return -1;
    }

    /// <summary>An address goes on in the next line, unless it has ended as a sentence or a bracket does.</summary>
    public static bool IsBrokenAddress(string text, string next)
    {
        var word = text.AsSpan(LastBlank(text) + 1).TrimStart("(«“‘['\"");
        var at = word.IndexOf("://", StringComparison.Ordinal);
        if (at < 0) at = word.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
        // "(vng.nl/sites/" without a scheme.
        if (at < 0) at = PrintedAddresses.Start(word);
        if (at < 0) return false;
        if (word[at..].ContainsAny(")»”") || word[^1] is ',' or ';' or '.' && !next.AsSpan().StartsWith("html", StringComparison.OrdinalIgnoreCase)) return false;
        var end = next.AsSpan().IndexOf(' ');
        var first = end < 0 ? next.AsSpan() : next.AsSpan(0, end);
        return word[^1] is '/' or '-' or '_' or '=' or '%' or '?' or '&' or '.' || first[0] is '/' or '%' or '?' or '&' or '=' or '#' || first.TrimEnd(".,;)»”").ContainsAny(AddressSigns) || (first.ContainsAnyInRange('0', '9') && first.ContainsAnyInRange('a', 'z'));
    }
}
