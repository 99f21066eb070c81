namespace ParlementGraph.Text.References;

/// <summary>Addresses that a note prints without their scheme: <c>www.nos.nl/artikel/12</c>.</summary>
internal static class PrintedAddresses
{
    private const string Start = "www.";
    private const string Scheme = "https://";
    private const int Most = 100;

    /// <summary>The addresses that are known, then those of the text that are not among them, with the scheme that makes them one.</summary>
    public static IReadOnlyList<string> With(IEnumerable<string> known, string text)
    {
        List<string> all = [.. known.Distinct()];
        if (!text.Contains(Start, StringComparison.OrdinalIgnoreCase)) return all;
        foreach (var word in text.Split([' ', '\u00A0', '\n', '\t', '(', ')', '<', '>', '«', '»', '"', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (all.Count >= Most) break;
            var address = word.TrimEnd('.', ',', ';', ':', '\'', '’', '?', '!');
            if (!address.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || address.IndexOf('.', Start.Length) < 0 || !char.IsAsciiLetterOrDigit(address[Start.Length])) continue;
            if (!all.Exists(a => Bare(a).Equals(Bare(address), StringComparison.OrdinalIgnoreCase))) all.Add(Scheme + address);
        }
        return all;
    }

    private static string Bare(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..].TrimEnd('/');
}
