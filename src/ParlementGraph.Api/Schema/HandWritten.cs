using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>What the contract says that the model does not: fields that are computed, and a few that are shown otherwise.</summary>
internal sealed class HandWritten(ApiTypes types)
{
    /// <summary>True when it has added the field in another form.</summary>
    public bool Replaces(ObjectGraphType type, string kind, FieldDef field)
    {
        switch (kind, field.Name)
        {
            case ("Party", "aliases"):
                type.Add(field.Name, TypeBook.NonNull(TypeBook.ListOf(types.Book.String)), field.Meaning,
                    c => ((IEnumerable<IReadOnlyDictionary<string, object?>>?)KindTypes.Source(c)[field.Name] ?? []).Select(a => a.GetValueOrDefault("name")));
                return true;
            case ("Citation", "urls"):
                type.Add(field.Name, TypeBook.NonNull(TypeBook.ListOf(types.Book.Uri)), Meaning.Of(field), c => KindTypes.Source(c)[field.Name]);
                return true;
            default:
                return false;
        }
    }

    public bool Replaces(ObjectGraphType type, string kind, EdgeView view)
    {
        switch (kind, view.Name)
        {
            case ("Answer", "document") or ("Question", "writtenQuestion"):
                type.Add(view.Name, TypeBook.NonNull(types.Kinds.Of(view.OtherKind)), view.Meaning, c => KindTypes.Others(c, view).Select(Nodes.First));
                return true;
            case ("UnresolvedActor", "candidates"):
                var union = types.Union("UnresolvedCandidate", "Whom the words may mean: a person or an office.", "Person", "Office");
                type.Add(view.Name, TypeBook.NonNull(TypeBook.ListOf(union)), view.Meaning, c => KindTypes.Others(c, view));
                return true;
            default:
                return false;
        }
    }

    public void AddTo(ObjectGraphType type, string kind)
    {
        switch (kind)
        {
            case "WrittenQuestion":
                WrittenQuestionFields.AddTo(type, types);
                break;
            case "Question":
                AddParagraphs(type);
                HitTypes.AddTo(type, types, "Where a search matches in the question and its answers.",
                    (request, node, search, first) => request.Expand(types.Model.Edge("ANSWERS"), EdgeEnd.To, node.Ref)
                        .Select(hits => Hits.InQuestion(node, [.. hits.Select(h => h.Other)], search).Take(first)));
                break;
            case "Answer":
                AddParagraphs(type);
                break;
            case "Person":
                PersonFields.AddTo(type, types);
                break;
            case "Ministry":
                MinistryFields.AddTo(type, types);
                break;
            case "Cabinet":
                CabinetFields.AddTo(type, types);
                break;
            case "Topic":
                type.Add("writtenQuestionCount", TypeBook.NonNull(types.Book.Int), "How many sets of written questions are about this topic itself, subtopics left out.",
                    c => c.Request().CountEdges(types.Model.Edge("ABOUT"), EdgeEnd.To, KindShape.WrittenQuestion, KindTypes.Source(c).Ref));
                break;
        }
    }

    private void AddParagraphs(ObjectGraphType type) => type.Add("paragraphs", TypeBook.NonNull(TypeBook.ListOf(types.Book.String)), "The text, one paragraph each.",
        c => KindTypes.Source(c).Text("text")?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? []);
}
