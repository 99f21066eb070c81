using System.Globalization;

namespace ParlementGraph.Tests.Parsing.Documents;

/// <summary>A paragraph, and the note whose mark stands at its end.</summary>
internal sealed record WrittenParagraph(string Text, string? Note = null);

/// <summary>Questions that are answered together, printed under one heading or each under its own.</summary>
internal sealed record WrittenGroup(IReadOnlyList<int> Numbers, bool IsUnderOneHeading, IReadOnlyList<WrittenParagraph> Questions, IReadOnlyList<WrittenParagraph> Answer);

/// <summary>A document made up by chance: it shares no code with the parser, and no words with anybody.</summary>
internal sealed class WrittenDocument(int seed)
{
    private static readonly string[] Words =
    [
        "gras", "nest", "boer", "sloot", "weiland", "vogel", "riet", "molen", "dijk", "polder", "kade", "brug", "water", "wind", "regen", "koe", "melk", "hooi", "schuur", "akker", "tuin", "haag", "pad", "bos",
        "in", "op", "bij", "over", "met", "zonder", "van", "en", "of", "maar", "groen", "lang", "breed", "oud", "nieuw", "stil", "loopt", "staat", "groeit", "blijft", "kost", "helpt", "14", "2031", "D66", "3,5", "12%",
    ];

    private readonly Random _random = new(seed);
    private List<WrittenGroup>? _groups;

    public const string QuestionLine = "Vragen van het lid Vos (P) aan de Minister van Financi\u00EBn over het gras (ingezonden 3 mei 2031).";

    public const string AnswerLine = "Antwoord van Minister Beer (Financi\u00EBn) (ontvangen 4 juni 2031).";

    public IReadOnlyList<WrittenGroup> Groups => _groups ??= Make();

    /// <summary>In the order in which the document prints them.</summary>
    public IReadOnlyList<string> Notes => [.. Groups.SelectMany(g => g.Questions.Concat(g.Answer)).Select(p => p.Note).OfType<string>()];

    private List<WrittenGroup> Make()
    {
        var numbers = Enumerable.Range(1, _random.Next(1, 15)).ToList();
        List<WrittenGroup> groups = [];
        while (numbers.Count > 0)
        {
            // Neighbours, or now and then one that was left for later.
            var size = Math.Min(numbers.Count, _random.Next(4) == 0 ? _random.Next(2, 6) : 1);
            var group = numbers.GetRange(0, size);
            if (size > 1 && numbers.Count > size && _random.Next(4) == 0) group[^1] = numbers[size];
            numbers.RemoveAll(group.Contains);
            groups.Add(new WrittenGroup(group, size > 1 && _random.Next(2) == 0, [.. group.Select(_ => Paragraph('?'))], [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Paragraph('.'))]));
        }
        return groups;
    }

    private WrittenParagraph Paragraph(char end)
    {
        var words = Enumerable.Range(0, _random.Next(3, 40)).Select(_ => Words[_random.Next(Words.Length)]).ToList();
        words[0] = char.ToUpperInvariant("gnbswvrmdp"[_random.Next(10)]) + "oort";
        words[^1] = "nest";
        var text = string.Join(' ', words) + end;
        return new WrittenParagraph(text, _random.Next(5) == 0 ? $"Blad {_random.Next(1, 31).ToString(CultureInfo.InvariantCulture)} mei 2031, nieuws over {Words[_random.Next(24)]}, https://blad.example/{_random.Next(100, 999).ToString(CultureInfo.InvariantCulture)}" : null);
    }

    /// <summary><c>1</c>, <c>2 en 3</c>, <c>2, 3 en 4</c>, <c>2 t/m 6</c>.</summary>
    public static string List(IReadOnlyList<int> numbers)
    {
        var texts = numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        if (texts.Count == 1) return texts[0];
        if (texts.Count > 2 && numbers[^1] - numbers[0] == numbers.Count - 1 && numbers[0] % 2 == 0) return $"{texts[0]} t/m {texts[^1]}";
        return $"{string.Join(", ", texts[..^1])} en {texts[^1]}";
    }

    /// <summary>Every heading with its texts, in the order of print.</summary>
    public IEnumerable<(bool IsAnswer, IReadOnlyList<int> Numbers, IReadOnlyList<WrittenParagraph> Texts)> Parts()
    {
        foreach (var group in Groups)
        {
            if (group.IsUnderOneHeading) yield return (false, group.Numbers, group.Questions);
            else
            {
                for (var i = 0; i < group.Numbers.Count; i++) yield return (false, [group.Numbers[i]], [group.Questions[i]]);
            }
            yield return (true, group.Numbers, group.Answer);
        }
    }

    /// <summary>As before 2010: all questions, then all answers.</summary>
    public IEnumerable<(bool IsAnswer, IReadOnlyList<int> Numbers, IReadOnlyList<WrittenParagraph> Texts)> PartsApart()
    {
        foreach (var (number, question) in Groups.SelectMany(g => g.Numbers.Zip(g.Questions)).OrderBy(q => q.First)) yield return (false, [number], [question]);
        foreach (var group in Groups) yield return (true, group.Numbers, group.Answer);
    }

    /// <summary>In the order of <see cref="PartsApart"/>.</summary>
    public IReadOnlyList<string> NotesApart => [.. PartsApart().SelectMany(p => p.Texts).Select(p => p.Note).OfType<string>()];

    /// <summary>What a reader must get out of it, whatever it was printed as.</summary>
    public string Expected() => Written(Notes);

    public string ExpectedApart() => Written(NotesApart);

    private string Written(IReadOnlyList<string> notes)
    {
        var asked = Groups.SelectMany(g => g.Numbers.Zip(g.Questions)).OrderBy(q => q.First).Select(q => $"Q{q.First.ToString(CultureInfo.InvariantCulture)} {q.Second.Text}");
        var answered = Groups.Select(g => $"A{string.Join('+', g.Numbers)} {string.Join(" / ", g.Answer.Select(p => p.Text))}");
        return string.Join('\n', [.. asked, .. answered, .. notes.Select((n, i) => $"N{(i + 1).ToString(CultureInfo.InvariantCulture)} {n}")]);
    }
}
