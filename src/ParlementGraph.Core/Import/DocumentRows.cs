using System.Text.Json;
using System.Text.Json.Nodes;
using ParlementGraph.Model;
using ParlementGraph.Parsing.Documents;
using ParlementGraph.Parsing.Headers;
using ParlementGraph.Parsing.Publications;

namespace ParlementGraph.Import;

/// <summary>Documents read with the titles of the seeds, and written as JSON.</summary>
public sealed class DocumentRows(Seeds seeds)
{
    private static readonly JsonSerializerOptions Options = new(HeaderRows.Json) { WriteIndented = true };

    private readonly HeaderLexicon _lexicon = HeaderRows.LexiconOf(seeds);

    /// <summary>The row of a file, and whether it is a document of a written question at all.</summary>
    public (string Row, bool IsDocument) Read(ReadOnlyMemory<byte> bytes)
    {
        var document = DocumentParser.Parse(bytes);
        return (Row(document), document.Facts is not null);
    }

    public string Row(ParsedDocument document)
    {
        var facts = document.Facts;
        return new JsonObject
        {
            ["kind"] = facts is null ? null : facts.IsOral ? "ORAL_QUESTION" : Choice.Name(facts.Kind),
            ["form"] = document.Form is { } form ? Choice.Name(form) : null,
            ["header"] = Header(document),
            ["questions"] = new JsonArray([.. Questions(facts)]),
            ["answers"] = new JsonArray([.. (facts?.Answers ?? []).Select(a => new JsonObject { ["questions"] = Numbers(a.Questions), ["text"] = Text(a.Paragraphs) })]),
            ["remarks"] = Texts(document.Remarks),
            ["unplaced"] = Texts(document.Unplaced),
            ["notes"] = new JsonArray([.. Notes(facts)]),
            ["dropped"] = new JsonArray([.. document.Dropped.Select(d => new JsonObject { ["rule"] = d.Rule, ["text"] = d.Text })]),
            ["issues"] = new JsonArray([.. document.Issues.Select(i => new JsonObject { ["code"] = Choice.Name(i.Code), ["place"] = i.Place, ["message"] = i.Message })]),
        }.ToJsonString(Options);
    }

    /// <summary>What <c>parse-header</c> says of the sentences, and these as printed.</summary>
    private JsonObject? Header(ParsedDocument document)
    {
        if (document.Facts is not { } facts || (facts.QuestionHeader is null && facts.AnswerHeader is null && document.Headers.Count == 0)) return null;
        var header = HeaderSentence.Parse(facts.QuestionHeader ?? "", facts.AnswerHeader ?? "", _lexicon);
        header = header with { Submitted = header.Submitted ?? facts.SubmittedOn, Received = header.Received ?? facts.ReceivedOn };
        var json = JsonSerializer.SerializeToNode(header, Options)!.AsObject();
        json["lines"] = Texts(document.Headers);
        return json;
    }

    /// <summary>One entry a number, in their order; a wording of several stands at each.</summary>
    private static IEnumerable<JsonNode> Questions(PublicationFacts? facts)
    {
        if (facts is null) yield break;
        var all = facts.Questions.Select(q => (q.N, q.Paragraphs, Shared: (IReadOnlyList<int>)[]))
            .Concat(facts.JointQuestions.SelectMany(j => j.Questions.Select(n => (N: n, j.Paragraphs, Shared: (IReadOnlyList<int>)[.. j.Questions.Where(m => m != n)]))));
        foreach (var (n, paragraphs, shared) in all.OrderBy(q => q.N))
        {
            var entry = new JsonObject { ["n"] = n, ["text"] = Text(paragraphs) };
            if (shared.Count > 0) entry["sharedWith"] = Numbers(shared);
            yield return entry;
        }
    }

    /// <summary>A note that several marks refer to is one.</summary>
    private static IEnumerable<JsonNode> Notes(PublicationFacts? facts) => (facts?.Notes ?? []).DistinctBy(n => (n.Mark, n.Text)).Select(n => new JsonObject
    {
        ["mark"] = n.Mark,
        ["text"] = n.Text,
        ["urls"] = Texts(n.Urls),
    });

    private static string Text(IReadOnlyList<string> paragraphs) => string.Join('\n', paragraphs);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    private static JsonArray Numbers(IEnumerable<int> numbers) => new([.. numbers.Select(n => JsonValue.Create(n))]);
}
