using System.Diagnostics;
using System.Globalization;
using CsCheck;
using ParlementGraph.Text.References;

namespace ParlementGraph.Tests.Text.References;

/// <summary>References written at random in every style, between words and numbers that are none.</summary>
public sealed class ReferenceLawTests
{
    private static readonly string[] Noise =
    [
        "zoals toegezegd", "op 3 mei 2031", "voor € 36 471,50", "artikel 12, eerste lid,", "bel 070 318 22 11.", "in 2030 en 2031", "(40 000 inwoners)", "van 12% naar 15%", "d.d. 12-03-2031", "Stcrt. 2031, 123", "per 1 januari.",
        "het Aanhangsel", "een kamerstuk", "7 tot 9 dagen", "vraag 3 en 4", "Z", "«2031»", "EU 2016/679", "zaak zeven",
    ];

    private static readonly string[] Dashes = ["-", "–", "/"];
    private static readonly string[] Parts = ["", "02", "VIII", "XII", "A"];

    private static readonly Gen<(string Written, string Id)> Case = Gen.Select(Gen.Int[2008, 2031], Gen.Int[1, 29_999], Gen.Int[0, 3], (year, n, style) =>
    {
        var number = Text($"{year}Z{n:00000}");
        return style switch
        {
            0 => (number, number),
            1 => (number.ToLowerInvariant(), number),
            2 => ($"https://www.tweedekamer.nl/detail?id={number}", number),
            _ => ($"kv-tk-{number}", $"kv-tk-{number}"),
        };
    });

    private static readonly Gen<(string Written, string Id)> Annex = Gen.Select(Gen.Int[1995, 2030], Gen.Int[1, 9999], Gen.Int[0, 9], Gen.Int[0, 2].Select(i => Dashes[i]), (year, n, style, dash) =>
    {
        var (next, two) = (year + 1, (year + 1) % 100);
        return (style switch
        {
            0 => Text($"Aanhangsel Handelingen, vergaderjaar {year}{dash}{next}, nr. {n}"),
            1 => Text($"Aanhangsel van de Handelingen, vergaderjaar {year}{dash}{next}, nr. {n}"),
            2 => Text($"Aanhangsel Handelingen II {year}/{two:00}, {n}"),
            3 => Text($"Aanhangsel Handelingen II {year}{dash}{two:00}, nr {n}"),
            4 => Text($"aanhangsel der Handelingen, {year}{dash}{next}, nummer {n}"),
            5 => Text($"ah-tk-{year}{next}-{n}"),
            6 => Text($"https://zoek.officielebekendmakingen.nl/ah-tk-{year}{next}-{n}.html"),
            7 => Text($"Aanhangsel Handelingen, nr. {n}, vergaderjaar {year}{dash}{next}"),
            8 => Text($"Kamervragen (Aanhangsel) {year}{dash}{next}, nr. {n}"),
            _ => Text($"Handelingen II {year}/{two:00}, Aanhangsel nr. {n}"),
        }, Text($"ah-tk-{year}{next}-{n}"));
    });

    private static readonly Gen<(string Written, string Id)> Paper = Gen.Select(Gen.Int[15_000, 39_999], Gen.Int[1, 4999], Gen.Int[0, 9], Gen.Int[0, 4].Select(i => Parts[i]), (dossier, n, style, part) =>
    {
        var spaced = Text($"{dossier / 1000} {dossier % 1000:000}");
        var withPart = part.Length == 0 ? spaced : part == "02" ? spaced + "-02" : $"{spaced} {part}";
        var joined = part.Length == 0 ? Text($"{dossier}") : Text($"{dossier}-{part}");
        return (style switch
        {
            0 => Text($"Kamerstuk {withPart}, nr. {n}"),
            1 => Text($"Kamerstuk {joined}-{n}"),
            2 => Text($"Kamerstukken II 2020/21, {withPart}, nr. {n}"),
            3 => Text($"Kamerstukken II, vergaderjaar 2020–2021, {withPart}, nr. {n}"),
            4 => Text($"{withPart}, nr. {n}"),
            5 => Text($"kst-{joined}-{n}"),
            6 => Text($"https://zoek.officielebekendmakingen.nl/kst-{joined}-{n}.html"),
            7 => Text($"Kamerstuk {joined}, nr. {n}"),
            8 => Text($"Kamerstukken {withPart} nr. {n}"),
            _ => Text($"kamerstuk {withPart}, nr.{n}"),
        }, Text($"kst-{joined}-{n}"));
    });

    [Fact]
    public void What_is_written_in_any_style_is_read_back_and_nothing_else() =>
        Gen.Select(Gen.OneOf(Case, Annex, Paper), Gen.Int[0, Noise.Length - 1]).Array[0, 6].Sample(parts =>
        {
            // Every reference ends its sentence: what follows one may belong to it ("nrs. 3 en 4").
            var text = string.Concat(parts.Select(p => $"{Noise[p.Item2]} ({p.Item1.Written}) {Noise[(p.Item2 + 5) % Noise.Length]}. "));
            var read = ReferenceReader.Read(text);
            Assert.Equal(parts.Select(p => (p.Item1.Written, p.Item1.Id)), read.Select(r => (Within(text, r, parts), r.Id)));
        }, iter: 20_000);

    [Fact]
    public void Any_text_gives_places_in_order_inside_it()
    {
        string[] pieces = ["Kamerstuk", "ken", " II ", "2020", "/21", "-", "–", ", ", "nr. ", "nrs. ", "36 471", "36471", "64", " en ", "(", ")", "Aanhangsel ", "Handelingen ", "vergaderjaar ", "2024Z", "15585", "kst-", "ah-tk-", "kv-", " ", "€", "XII", "\0", "\ud800", "."];
        Gen.OneOf(Gen.String, Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat)).Sample(text =>
        {
            var end = 0;
            // The numbers of a range share its place.
            foreach (var reference in ReferenceReader.Read(text).DistinctBy(r => (r.Offset, r.Length)))
            {
                Assert.True(reference.Offset >= end && reference.Length > 0, text);
                end = reference.Offset + reference.Length;
            }
            Assert.True(end <= text.Length);
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("Kamerstuk ")]
    [InlineData("36 471, nr. 64 en ")]
    [InlineData("Aanhangsel Handelingen, vergaderjaar 2020-2021, nrs. 1, 2, ")]
    [InlineData("2024Z")]
    [InlineData("1Z")]
    [InlineData("kst-12345-")]
    [InlineData("(12 345-")]
    public void A_megabyte_of_beginnings_is_read_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        ReferenceReader.Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void The_texts_of_all_cases_are_read_in_seconds()
    {
        var paragraphs = Directory.EnumerateFiles(Repo.Shared("data", "kamervragen", "texts"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => File.ReadAllText(f).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)).SelectMany(p => p.Chunk(500).Select(c => new string(c))).ToList();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 760_000; i++) ReferenceReader.Read(paragraphs[i % paragraphs.Count]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(40), $"{watch.Elapsed}");
    }

    /// <summary>The written form that the place is of; in an address the id stands inside it.</summary>
    private static string Within(string text, DocumentReference reference, IReadOnlyList<((string Written, string Id), int)> parts)
    {
        var words = text.Substring(reference.Offset, reference.Length);
        return parts.Select(p => p.Item1).FirstOrDefault(p => p.Id == reference.Id && p.Written.Contains(words, StringComparison.Ordinal)).Written ?? words;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
