namespace ParlementGraph.Parsing.Headers;

internal enum OfficeNounKind
{
    Minister,
    StateSecretary,
    PrimeMinister,
    Other,
}

/// <summary>The noun of a title, recognised in spite of one wrong letter.</summary>
/// <param name="End">Behind its last token.</param>
/// <param name="Printed">As printed, but in the singular.</param>
internal sealed record OfficeNoun(int End, OfficeNounKind Kind, bool IsPlural, string Printed)
{
    public static OfficeNoun? At(HeaderText text, int at)
    {
        var word = text.Word(at);
        if (word.Length < 6) return word == "vice" && Behind(text, at) is { } noun ? noun with { Kind = OfficeNounKind.Other, Printed = text.Raw(at, noun.End) } : null;
        if (word is "premier" or "ministerpresident") return Of(text, at, at + 1, OfficeNounKind.PrimeMinister);
        if (word.StartsWith("vice", StringComparison.Ordinal)) return Deputy(text, at, word);
        if (word is "ambtgenoot" or "ambtgenote" or "ambtgenoten") return Of(text, at, at + 1, OfficeNounKind.Other);
        var next = AfterDash(text, at + 1);
        if (word == "staats" && text.Word(next) is "secretaris" or "secretarissen") return Of(text, at, next + 1, OfficeNounKind.StateSecretary);
        if (IsMinister(word)) return text.Is(next, "president") ? Of(text, at, next + 1, OfficeNounKind.PrimeMinister) : Of(text, at, at + 1, OfficeNounKind.Minister);
        return IsStateSecretary(word) ? Of(text, at, at + 1, OfficeNounKind.StateSecretary) : null;
    }

    private static OfficeNoun? Behind(HeaderText text, int at) => At(text, AfterDash(text, at + 1));

    private static int AfterDash(HeaderText text, int at) => text.Is(at, HeaderTokenKind.Dash) ? at + 1 : at;

    private static OfficeNoun? Deputy(HeaderText text, int at, string word)
    {
        if (word is "vicepremier" or "viceministerpresident") return Of(text, at, at + 1, OfficeNounKind.Other);
        var next = AfterDash(text, at + 1);
        return word == "viceminister" && text.Is(next, "president") ? Of(text, at, next + 1, OfficeNounKind.Other) : null;
    }

    private static OfficeNoun Of(HeaderText text, int at, int end, OfficeNounKind kind)
    {
        var printed = text.Raw(at, end);
        var plural = kind switch
        {
            OfficeNounKind.StateSecretary => text.Word(end - 1).EndsWith("sen", StringComparison.Ordinal) ? 3 : 0,
            OfficeNounKind.Minister => text.Word(at).EndsWith("rs", StringComparison.Ordinal) ? 1 : 0,
            _ => 0,
        };
        return new OfficeNoun(end, kind, plural > 0, printed[..^plural]);
    }

    private static bool IsMinister(string word) =>
        word is "minister" or "ministers" || (word[0] == 'm' && word.Length is >= 7 and <= 10 && (Typos.AtMost(word, "minister", 1) || Typos.AtMost(word, "ministers", 1)));

    private static bool IsStateSecretary(string word) =>
        word is "staatssecretaris" or "staatssecretarissen"
        || (word[0] == 's' && word.Length is >= 14 and <= 21 && (Typos.AtMost(word, "staatssecretaris", 2) || Typos.AtMost(word, "staatssecretarissen", 2)));
}
