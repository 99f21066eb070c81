using System.Globalization;
using ParlementGraph.Model;

namespace ParlementGraph.Parsing;

/// <summary>Recognises what kind of line a line of the page is. All of them take the line with its blanks collapsed.</summary>
internal static class OpenkamerLabels
{
    private const string Bullets = "•*-·–▪●";

    // Longer labels first: "Beantwoord door" also begins with "Beantwoord".
    private static readonly (string Printed, string Label)[] FieldLabels =
    [
        ("Beantwoord door", Labels.BeantwoordDoor), ("Beantwoord", Labels.Beantwoord), ("Ingediend", Labels.Ingediend),
        ("Indieners", Labels.Indieners), ("Indiener", Labels.Indieners), ("Onderwerpen", Labels.Onderwerpen), ("Onderwerp", Labels.Onderwerpen),
        ("Bron vraag", Labels.BronVraag), ("Bron antwoord", Labels.BronAntwoord),
    ];

    private static readonly (string Printed, DocumentKind Kind)[] DocumentLabels =
    [
        ("Kamervraag document nummer", DocumentKind.Question), ("Kamerantwoord document nummer", DocumentKind.Answer),
        ("Kamervraag mededeling document nummer", DocumentKind.Notice), ("Mededeling document nummer", DocumentKind.Notice),
    ];

    public static string? CaseNumber(string line)
    {
        if (!After(line, "Kamervraag", out var value)) return null;
        return IsCaseNumber(value) ? value.ToUpperInvariant() : null;
    }

    /// <summary>Four digits, Z, four to six digits; before 2009 ten digits.</summary>
    public static bool IsCaseNumber(ReadOnlySpan<char> text)
    {
        if (text.Length == 10 && !text.ContainsAnyExceptInRange('0', '9')) return true;
        return text.Length is >= 9 and <= 11 && text[4] is 'Z' or 'z'
            && !text[..4].ContainsAnyExceptInRange('0', '9') && !text[5..].ContainsAnyExceptInRange('0', '9');
    }

    public static bool Field(string line, out string label, out string value)
    {
        foreach (var (printed, name) in FieldLabels)
        {
            if (!After(line, printed, out value)) continue;
            label = name;
            return true;
        }
        label = value = "";
        return false;
    }

    public static bool Document(string line, out DocumentKind kind, out string id)
    {
        foreach (var (printed, named) in DocumentLabels)
        {
            if (!After(line, printed, out id)) continue;
            kind = named;
            return true;
        }
        kind = DocumentKind.Other;
        id = "";
        return false;
    }

    public static bool FullTitle(string line, out string title) => After(line, "Volledige titel", out title);

    /// <summary><c>• Vraag 1</c> or <c>• Mededeling - 1 november 2019</c>. <paramref name="n"/> is null for a notice.</summary>
    public static bool Section(PageLine line, string text, out int? n, out string date, out bool isOdd)
    {
        n = null;
        date = "";
        isOdd = false;
        var bulleted = text.Length > 2 && Bullets.Contains(text[0], StringComparison.Ordinal) && text[1] == ' ';
        var words = bulleted ? text[2..] : text;
        // Without bullet only at the margin: an answer may well begin with "Vraag 3".
        if (!bulleted && !line.Heading && line.Column != 1) return false;
        if (After(words, "Vraag", out var rest))
        {
            var digits = rest.TrimEnd('.', ':');
            if (digits.Length is >= 1 and <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                n = number;
                return true;
            }
            isOdd = line.Heading || text[0] == '•';
            return false;
        }
        if (!After(words, "Mededeling", out rest)) return false;
        date = rest.TrimStart('-', '–', '—', ' ');
        if (bulleted || line.Heading) return true;
        return DutchDate.TryParse(date, out var after) is not null && after.Length == 0;
    }

    /// <summary>The label as whole words, with or without a colon, in any case of letters; the value may be empty.</summary>
    private static bool After(string line, string label, out string value)
    {
        value = "";
        if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = line.AsSpan(label.Length);
        if (!rest.IsEmpty && rest[0] is not (' ' or ':')) return false;
        value = rest.TrimStart(" :").ToString();
        return true;
    }
}
