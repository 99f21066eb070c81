namespace ParlementGraph.Parsing.Publications;

/// <summary>The publisher answers a missing document with status 200 and a page that says so. Asked only of what holds no publication: a question may be about such a page.</summary>
internal static class SoftNotFound
{
    private const int Head = 20_000;

    private static readonly string[] Signs =
    [
        "404: pagina niet gevonden", "pagina niet gevonden", "pagina is niet gevonden", "errors/404.htm", "fout404", "document niet gevonden", "niet beschikbaar", "<title>404",
    ];

    public static bool Is(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        foreach (var sign in Signs)
        {
            if (head.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 200)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
