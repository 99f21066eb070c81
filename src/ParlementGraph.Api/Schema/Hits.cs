using GraphQL.DataLoader;
using ParlementGraph.Model;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Api.Schema;

/// <summary>A place where a search matches.</summary>
/// <param name="Document">Key of the document, where the place itself names it.</param>
internal sealed record Hit(HitPlace Place, Snippet Snippet, Node? Question = null, Node? Answer = null, string? Document = null);

/// <summary>The numbered questions of a set, and its answers with the number of the first question each answers.</summary>
internal sealed record CaseTexts(IReadOnlyList<Node> Questions, IReadOnlyList<(Node Answer, long Number)> Answers)
{
    public static readonly CaseTexts Empty = new([], []);
}

/// <summary>Finds where the positive parts of a search match, in the original texts: engines know words, readers want places.</summary>
internal static class Hits
{
    /// <summary>Subject, notices, then questions and answers by number.</summary>
    public static IEnumerable<Hit> InCase(Node writtenQuestion, CaseTexts texts, SearchExpression search)
    {
        var leaves = Matching.PositiveLeaves(search);
        if (Find(writtenQuestion.Text("subject"), leaves) is { } subject) yield return new(HitPlace.Subject, subject);
        foreach (var notice in (IEnumerable<IReadOnlyDictionary<string, object?>>?)writtenQuestion["notices"] ?? [])
        {
            if (Find((string?)notice.GetValueOrDefault("text"), leaves) is { } words) yield return new(HitPlace.Notice, words, Document: (string?)notice.GetValueOrDefault("document"));
        }
        var numbered = texts.Questions.Select(q => (Number: q.Number("n") ?? long.MaxValue, Text: q))
            .Concat(texts.Answers.Select(a => (a.Number, Text: a.Answer)));
        // A stable order: of equal numbers the question comes first, then the answers in theirs.
        foreach (var (_, text) in numbered.OrderBy(n => n.Number))
        {
            if (InText(text, leaves) is { } hit) yield return hit;
        }
    }

    public static IEnumerable<Hit> InQuestion(Node question, IReadOnlyList<Node> answers, SearchExpression search)
    {
        var leaves = Matching.PositiveLeaves(search);
        return answers.Prepend(question).Select(t => InText(t, leaves)).OfType<Hit>();
    }

    /// <summary>The texts of a set, read with those of all others of the level: three statements.</summary>
    public static IDataLoaderResult<CaseTexts> TextsOf(RequestContext request, NodeRef writtenQuestion) => request.Loaders.Get<NodeRef, CaseTexts>(
        "texts of a set", null, (cases, token) => request.ReadAsync(r => ReadAsync(r, cases, token), token)).Load(writtenQuestion).Select(t => t ?? CaseTexts.Empty);

    private static async ValueTask<IReadOnlyDictionary<NodeRef, CaseTexts>> ReadAsync(IGraphReader reader, IReadOnlyList<NodeRef> cases, CancellationToken cancellationToken)
    {
        var questions = await reader.ExpandAsync(reader.Model.Edge("HAS_QUESTION"), EdgeEnd.From, cases, cancellationToken);
        var answers = await reader.ExpandAsync(reader.Model.Edge("HAS_ANSWER"), EdgeEnd.From, cases, cancellationToken);
        var answered = await reader.ExpandAsync(reader.Model.Edge("ANSWERS"), EdgeEnd.From, [.. answers.Values.SelectMany(a => a).Select(a => a.Other.Ref)], cancellationToken);
        return cases.ToDictionary(c => c, c => new CaseTexts(
            [.. Others(questions, c)],
            [.. Others(answers, c).Select(a => (a, Others(answered, a.Ref).Min(q => q.Number("n")) ?? long.MaxValue))]));
    }

    private static IEnumerable<Node> Others(IReadOnlyDictionary<NodeRef, IReadOnlyList<EdgeHit>> expanded, NodeRef node) =>
        expanded.GetValueOrDefault(node, []).Select(h => h.Other);

    private static Hit? InText(Node text, IReadOnlyList<SearchLeaf> leaves)
    {
        if (Find(text.Text("text"), leaves) is not { } words) return null;
        return text.Ref.Kind == "Question" ? new(HitPlace.Question, words, Question: text) : new(HitPlace.Answer, words, Answer: text);
    }

    private static Snippet? Find(string? text, IReadOnlyList<SearchLeaf> leaves)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var tokens = DutchAnalyser.Analyse(text);
        var ranges = leaves.SelectMany(l => Matching.Find(l, tokens)).ToList();
        return ranges.Count == 0 ? null : Snippets.Make(text, ranges);
    }
}
