namespace ParlementGraph.Parsing.Headers;

/// <summary>
/// Every portfolio that a title may have. Portfolios have commas and "en" of their own, and only a list of them tells these from those of a list of titles;
/// the comma, the hyphen and "en" themselves do not count when a portfolio is recognised, because they are often misprinted.
/// </summary>
public sealed class HeaderLexicon
{
    private readonly Entry _root = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private HeaderLexicon()
    {
    }

    /// <param name="names">Titles with their noun, and names and abbreviations of ministries.</param>
    public static HeaderLexicon Of(IEnumerable<string> names)
    {
        var lexicon = new HeaderLexicon();
        foreach (var name in names) lexicon.Add(name);
        return lexicon;
    }

    internal bool HasWord(string folded) => _words.Contains(folded);

    internal bool Starts(HeaderText text, int at) => Matches(text, at).Count > 0;

    /// <summary>Where the portfolios that begin here may end, shortest first, each with the preposition its title always has.</summary>
    internal List<(int End, string? Preposition)> Matches(HeaderText text, int at)
    {
        var found = new List<(int, string?)>();
        var entry = _root;
        while (entry.Next.TryGetValue(text.Word(at), out var next))
        {
            entry = next;
            at++;
            if (entry.IsWhole) found.Add((at, entry.Preposition));
            var skipped = at;
            while (skipped < at + 2 && (text.Kind(skipped) is HeaderTokenKind.Comma or HeaderTokenKind.Dash || text.Is(skipped, "en"))) skipped++;
            at = skipped;
        }
        return found;
    }

    private void Add(string name)
    {
        var text = new HeaderText(name, null);
        var at = 0;
        string? preposition = null;
        if (OfficeNoun.At(text, 0) is { } noun)
        {
            at = noun.End;
            if (text.Word(at) is "van" or "voor") preposition = text.Word(at++);
        }
        // "minister-president, minister van ..": two titles in one name
        if (text.Kind(at) is not HeaderTokenKind.Word || OfficeNoun.At(text, at) is not null) return;
        var entry = _root;
        for (; at < text.Count; at++)
        {
            if (text.Word(at) is not { Length: > 0 } word || word == "en") continue;
            _words.Add(word);
            if (!entry.Next.TryGetValue(word, out var next)) entry.Next.Add(word, next = new Entry());
            entry = next;
        }
        if (entry == _root) return;
        entry.Preposition = !entry.IsWhole || entry.Preposition is null ? preposition : preposition is null || preposition == entry.Preposition ? entry.Preposition : Either;
        entry.IsWhole = true;
    }

    // Printed with "van" by one cabinet and "voor" by another.
    private const string Either = "";

    private sealed class Entry
    {
        public Dictionary<string, Entry> Next { get; } = new(StringComparer.Ordinal);
        public bool IsWhole { get; set; }
        public string? Preposition { get; set; }
    }
}
