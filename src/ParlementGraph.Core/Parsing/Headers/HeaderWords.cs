namespace ParlementGraph.Parsing.Headers;

/// <summary>The words at which a list of people or titles ends because something else begins.</summary>
internal static class HeaderWords
{
    public static bool BeginsClause(HeaderText text, int at) => BeginsSubject(text, at) > 0 || IsAbsence(text, at) || IsOnBehalf(text, at) || IsDateClause(text, at)
        || (text.Word(at) is "zie" && text.Word(at + 1) is "ook" or "aanhangsel");

    /// <summary>How many words introduce the subject and are no part of it; 0 when it does not begin here.</summary>
    public static int BeginsSubject(HeaderText text, int at) => text.Word(at) switch
    {
        "over" or "inzake" or "betreffende" or "omtrent" => 1,
        "naar" when text.Is(at + 1, "aanleiding", "van") => 3,
        "met" when text.Is(at + 1, "betrekking", "tot") => 3,
        "in" when text.Is(at + 1, "verband", "met") => 3,
        _ => 0,
    };

    /// <summary>"bij afwezigheid van", "in afwezigheid van".</summary>
    public static bool IsAbsence(HeaderText text, int at) => text.Word(at) is "bij" or "in" or "wegens" && text.Word(at + 1) is "afwezigheid" or "ontstentenis" or "verhindering";

    /// <summary>"mede namens", "namens".</summary>
    public static bool IsOnBehalf(HeaderText text, int at) => text.Is(at, "namens") || (text.Word(at) is "mede" or "ook" && text.Is(at + 1, "namens")) || text.Is(at, "medenamens");

    /// <summary>"(ingezonden", "(ontvangen", with or without the bracket.</summary>
    public static bool IsDateClause(HeaderText text, int at) => IsDateWord(text.Word(text.Is(at, HeaderTokenKind.Open) ? at + 1 : at));

    private static bool IsDateWord(string word) => word is "ingezonden" or "ontvangen" or "ingediend";
}
