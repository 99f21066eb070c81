using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ParlementGraph.Parsing.Headers;

namespace ParlementGraph.Import;

/// <summary>Header sentences read with the titles of the seeds, and written as JSON: a line for a line.</summary>
public sealed class HeaderRows(Seeds seeds)
{
    /// <summary>How the tools write facts: names as in the model, nulls said.</summary>
    internal static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private readonly HeaderLexicon _lexicon = LexiconOf(seeds);

    /// <summary>Every title and every name of a ministry that is or was in use.</summary>
    public static HeaderLexicon LexiconOf(Seeds seeds) => HeaderLexicon.Of(
    [
        .. seeds.Reference.Offices.SelectMany(o => o.Aliases.Prepend(o.Title)),
        .. seeds.Reference.Ministries.SelectMany(m => m.Names.Select(n => n.Name).Concat(m.Aliases)),
    ]);

    /// <param name="line">The line of the question, a tab, the line of the answer; either may be empty.</param>
    public string Row(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var facts = HeaderSentence.Parse(tab < 0 ? line : line[..tab], tab < 0 ? "" : line[(tab + 1)..], _lexicon);
        return JsonSerializer.Serialize(facts, Json);
    }
}
