using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParlementGraph.Model;
using ParlementGraph.Parsing;

namespace ParlementGraph.Tests.Parsing;

internal static class ParsingTestData
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A few themes of the taxonomy, among them those with labels that contain each other.</summary>
    public static Lexicon Lexicon { get; } = new(
    [
        .. Theme("Openbare orde en veiligheid", "Terrorisme", "Politie, brandweer en hulpdiensten", "Criminaliteit"),
        .. Theme("Recht", "Burgerlijk recht", "Staatsrecht", "Strafrecht"),
        .. Theme("Cultuur en recreatie", "Recreatie", "Sport", "Cultuur"),
        .. Theme("Verkeer", "Water", "Weg"),
        .. Theme("Natuur en milieu", "Lucht", "Energie"),
        .. Theme("Financiën", "Begroting", "Belasting"),
        .. Theme("Zorg en gezondheid", "Jongeren"),
        .. Theme("Sociale zekerheid", "Jongeren", "Ouderen"),
        .. Theme("Onderwijs en wetenschap", "Voortgezet onderwijs"),
    ]);

    public static string Fixtures { get; } = Repo.PathOf("tests", "ParlementGraph.Tests", "Parsing", "fixtures", "openkamer");

    public static byte[] Seed { get; } = File.ReadAllBytes(Repo.PathOf("seeds", "documents", "2019Z19333.txt"));

    public static byte[] Raw(string fixture) => File.ReadAllBytes(Directory.GetFiles(Path.Combine(Fixtures, fixture), "raw.*").Single());

    public static ParsedPage Parse(string fixture) => WrittenQuestionPageParser.Parse(Raw(fixture), Lexicon);

    public static string Json(object? value) => JsonSerializer.Serialize(value, Readable);

    private static IEnumerable<TopicFact> Theme(string theme, params string[] subthemes) =>
        [new(theme, null), .. subthemes.Select(s => new TopicFact(theme, s)), new(theme, "Organisatie en beleid")];
}
