using System.Globalization;
using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Tests.Parsing.Headers;

/// <summary>Writes headers as the Chamber does, with what they say: random people, parties, titles, days and subjects in every form the grammar has. It shares no code with the parser.</summary>
internal sealed class HeaderWriter(int seed, IReadOnlyList<string> subjects)
{
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Names =
        [.. Headers.Seeds.Reference.People.Select(p => p.SurnamePrefix is { Length: > 0 } prefix ? $"{char.ToUpperInvariant(prefix[0])}{prefix[1..]} {p.Surname}" : p.Surname).Distinct()];

    private static readonly string[] FullNames = [.. Headers.Seeds.Reference.People.Select(p => p.Name).Where(n => n.Length > 0).Distinct()];

    private static readonly string[] Parties =
        [.. Headers.Seeds.Reference.Parties.SelectMany(p => p.Aliases.Select(a => a.Name).Prepend(p.Name).Prepend(p.Abbreviation)).Distinct()];

    private static readonly (string Noun, string Preposition, string Portfolio)[] Titles =
        [.. Headers.Seeds.Reference.Offices.Select(o => o.Title.Split(' ', 3)).Where(t => t.Length == 3).Select(t => (t[0], t[1], t[2])).Distinct()];

    private readonly Random _random = new(seed);

    public (string Question, string Answer, HeaderFacts Facts) Next()
    {
        var askers = new List<HeaderAsker>();
        List<string> addressedTo = [], inAbsenceOf = [], onBehalfOf = [], seeAlso = [];
        var answerers = new List<HeaderAnswerer>();
        var lower = Chance(3);
        var oral = Chance(10);
        DateOnly? submitted = Chance(8) ? null : Day();
        var subject = Pick(subjects);

        var question = (oral ? Pick("Mondelinge vragen", "Mondelinge vraag") : Pick("Vragen", "Vragen", "Vragen", "Vraag", "Nadere vragen")) + " van " + Askers(askers) + " aan " + Addressees(addressedTo, lower);
        if (Chance(10)) question += $", {Pick("bij", "in")} afwezigheid van {Addressees(inAbsenceOf, lower, 1)},";
        question += " over " + subject;
        if (submitted is { } day) question += $"{Pick(" ", " ", " ", "")}(ingezonden {Written(day)}{Pick(").", ").", ")", "", ") .")}";
        else if (Chance(2)) question += ".";

        HeaderKind? kind = oral ? HeaderKind.OralQuestion : HeaderKind.Question;
        DateOnly? received = null;
        var answer = "";
        if (!oral && !Chance(3))
        {
            kind = Chance(4) ? HeaderKind.Notice : HeaderKind.Answer;
            received = Day();
            answer = (kind == HeaderKind.Notice ? "Mededeling" : Pick("Antwoord", "Antwoord", "Nader antwoord")) + " van " + Answerers(answerers, lower);
            if (Chance(12) && inAbsenceOf.Count == 0) answer += $", bij afwezigheid van {Addressees(inAbsenceOf, lower, 1)}";
            if (Chance(3)) answer += $"{Pick(",", "")} mede namens {Addressees(onBehalfOf, lower)}";
            answer += $" ({Pick("ontvangen", "ontvangen", "Ontvangen", "ontvangen (ontvangen")} {Written(received.Value)}{Pick(").", ").", ")")}";
            if (Chance(3)) answer += " " + SeeAlso(seeAlso);
        }
        return (question, answer, new HeaderFacts(kind, askers, addressedTo, answerers, onBehalfOf, inAbsenceOf, seeAlso, subject, submitted, received, []));
    }

    private string Askers(List<HeaderAsker> askers)
    {
        var groups = new List<string>();
        for (var i = Few(); i > 0; i--)
        {
            var party = Pick(Parties);
            var names = Many(Few(), () => Chance(12) ? Pick(FullNames) : Pick(Names));
            askers.AddRange(names.Select(n => new HeaderAsker(n, party)));
            var counted = names.Count switch { 1 => "", 2 => Pick("beiden ", "beiden ", "beiden ", ""), _ => Pick("allen ", "allen ", "") };
            groups.Add($"{List(names, Pick(",", ",", " ,"), allowCommaOnly: groups.Count > 0)}{Pick(" ", " ", " ", "")}({counted}{party})");
        }
        var lead = askers.Count == 1 ? Pick("het lid ", "het lid ", "lid ", "het Kamerlid ") : Pick("de leden ", "de leden ", "de leden ", "de leden lid ");
        return lead + List(groups, ",", allowCommaOnly: false);
    }

    private string Addressees(List<string> expected, bool lower, int most = 3)
    {
        var printed = new List<string>();
        var count = 1 + _random.Next(most);
        while (printed.Count < count)
        {
            if (Chance(25))
            {
                var prime = Pick("Minister-President", "minister-president", "Minister-President, Minister van Algemene Zaken", "Minister-president");
                expected.Add(prime);
                printed.Add("de " + prime);
                continue;
            }
            var (noun, preposition, portfolio) = Title(lower);
            if (Chance(15))
            {
                var other = noun[1..] == "inister" ? (lower ? "staatssecretaris" : "Staatssecretaris") : lower ? "minister" : "Minister";
                expected.Add($"{noun} {preposition} {portfolio}");
                expected.Add($"{other} {preposition} {portfolio}");
                printed.Add($"de {noun} en {Pick("", "de ")}{other} {preposition} {portfolio}");
            }
            else if (Chance(3))
            {
                printed.Add("de " + Plural(noun, expected));
            }
            else
            {
                expected.Add($"{noun} {preposition} {portfolio}");
                printed.Add($"de {noun} {preposition} {portfolio}");
            }
        }
        var list = List(printed, ",", allowCommaOnly: false);
        return Chance(20) ? list[3..] : list;
    }

    /// <summary>"Ministers van A, voor B en van C", or, where all have the same preposition, "Ministers van A, B en C".</summary>
    private string Plural(string noun, List<string> expected)
    {
        var all = Titles.Where(t => t.Noun.Equals(noun, StringComparison.OrdinalIgnoreCase)).ToArray();
        var chosen = Many(2 + _random.Next(2), () => Pick(all));
        var repeats = !chosen.All(t => t.Preposition == chosen[0].Preposition && all.Count(o => o.Portfolio == t.Portfolio) == 1) || !Chance(4);
        // "Financiën, Justitie en Veiligheid en Justitie" has two readings.
        repeats |= chosen.Any(t => t.Portfolio.Equals("Justitie", StringComparison.OrdinalIgnoreCase));
        expected.AddRange(chosen.Select(t => $"{noun} {t.Preposition} {t.Portfolio}"));
        var parts = chosen.Select((t, i) => i == 0 || repeats ? $"{t.Preposition} {t.Portfolio}" : t.Portfolio).ToList();
        return $"{noun}{(noun[1..] == "inister" ? "s" : "sen")} {List(parts, ",", allowCommaOnly: false)}";
    }

    private string Answerers(List<HeaderAnswerer> expected, bool lower)
    {
        var printed = "";
        for (var i = Chance(4) ? 2 : 1; i > 0; i--)
        {
            var (noun, _, portfolio) = Title(lower);
            var name = Pick(Names);
            expected.Add(new HeaderAnswerer(noun, name, portfolio));
            printed += (printed.Length == 0 ? "" : Pick(" en ", " en van ", " en antwoord van ", ", ")) + $"{noun} {name} ({portfolio})";
        }
        return printed;
    }

    private string SeeAlso(List<string> expected)
    {
        var year = 2007 + _random.Next(20);
        var numbers = Many(Chance(5) ? 2 : 1, () => _random.Next(1, 5000).ToString(CultureInfo.InvariantCulture));
        expected.AddRange(numbers.Select(n => $"{year}-{year + 1}/{n}"));
        return $"Zie ook Aanhangsel Handelingen, vergaderjaar {year}{Pick("–", "-")}{year + 1}, {(numbers.Count > 1 ? "nrs." : "nr.")} {string.Join(" en ", numbers)}{Pick(".", "")}";
    }

    private (string Noun, string Preposition, string Portfolio) Title(bool lower)
    {
        var (noun, preposition, portfolio) = Pick(Titles);
        return (lower ? noun : char.ToUpperInvariant(noun[0]) + noun[1..], preposition, Chance(25) ? char.ToUpperInvariant(portfolio[0]) + portfolio[1..].ToLowerInvariant() : portfolio);
    }

    private string List(List<string> parts, string comma, bool allowCommaOnly) => parts.Count == 1 ? parts[0]
        : string.Join(comma + " ", parts.Take(parts.Count - 1)) + (allowCommaOnly && Chance(4) ? comma + " " : " en ") + parts[^1];

    private DateOnly Day() => new DateOnly(2007, 1, 1).AddDays(_random.Next(7300));

    private static string Written(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private int Few() => _random.Next(10) switch { < 5 => 1, < 8 => 2, 8 => 3, _ => 5 };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private static List<T> Many<T>(int count, Func<T> one) => [.. Enumerable.Range(0, count).Select(_ => one())];
}
