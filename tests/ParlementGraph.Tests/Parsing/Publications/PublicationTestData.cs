using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Tests.Parsing.Publications;

internal static class PublicationTestData
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Fixtures { get; } = Repo.PathOf("tests", "ParlementGraph.Tests", "Parsing", "Publications", "fixtures");

    public static string RawPath(string fixture) => Directory.GetFiles(Path.Combine(Fixtures, fixture), "raw.*").Single();

    public static byte[] Raw(string fixture) => File.ReadAllBytes(RawPath(fixture));

    public static ParsedPublication Parse(string fixture) =>
        RawPath(fixture).EndsWith(".html", StringComparison.Ordinal) ? PublicationParser.ParseHtml(Raw(fixture)) : PublicationParser.ParseXml(Raw(fixture));

    /// <summary>What the parser for this fixture says of it: a folder that begins with <c>metadata</c> holds a record.</summary>
    public static object Read(string fixture) =>
        fixture.StartsWith("metadata", StringComparison.Ordinal) ? PublicationMetadata.Parse(Raw(fixture), ParsingTestData.Lexicon) : Parse(fixture);

    public static string Json(object? value) => JsonSerializer.Serialize(value, Readable);
}
