namespace ParlementGraph.Parsing.Publications;

/// <summary>Ids of publications (<c>kv-tk-2019Z19333</c>, <c>ah-tk-20192020-736-n1</c>) and numbers of cases, read leniently: odd ones exist and stay as printed.</summary>
internal static class PublicationIds
{
    private const int Longest = 60;
    private static readonly string[] Kinds = ["kv", "ah", "kst", "h", "blg"];

    public static bool Is(string text)
    {
        if (text.Length > Longest) return false;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && dash + 1 < text.Length && Kinds.Contains(text[..dash], StringComparer.OrdinalIgnoreCase)
            && text.AsSpan().ContainsAnyInRange('0', '9') && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
    }

    /// <summary>The part of an address that is an id: <c>/{id}/metadata.xml</c>, <c>/{id}.html</c>.</summary>
    public static string? InAddress(string address)
    {
        if (address.Length > 1_000) return null;
        foreach (var part in address.Split('/', '?', '#'))
        {
            var dot = part.LastIndexOf('.');
            var name = dot > 0 && part[(dot + 1)..] is "xml" or "html" or "pdf" or "odt" ? part[..dot] : part;
            if (Is(name)) return name;
        }
        return null;
    }

    /// <summary>The number of a case in upper case; null when it is none (the number of an annex, a D-number).</summary>
    public static string? CaseNumber(string text)
    {
        var number = Blanks.Trim(text);
        return OpenkamerLabels.IsCaseNumber(number) ? number.ToUpperInvariant() : null;
    }

    /// <summary>The case in the id of a question: <c>kv-tk-2019Z19333</c>, <c>kv-2010z00055</c>.</summary>
    public static string? CaseNumberIn(string? id)
    {
        if (id is null || !id.StartsWith("kv-", StringComparison.OrdinalIgnoreCase)) return null;
        return CaseNumber(id[(id.LastIndexOf('-') + 1)..]);
    }

    public static bool IsAnnex(string? id) => id is not null && id.StartsWith("ah-", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>-n1</c>: a further or corrected answer.</summary>
    public static bool IsFurther(string? id) =>
        id is not null && id.LastIndexOf("-n", StringComparison.OrdinalIgnoreCase) is var at and > 0 && at + 2 < id.Length && id.AsSpan(at + 2).IndexOfAnyExceptInRange('0', '9') < 0;
}
