using GraphQL.Types;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Schema;

/// <summary>
/// How many items to expect of a list without pages, for the cost of a query: about the mean in the data, so that ordinary queries fit and
/// a walk over all holders of all offices of all cabinets does not.
/// </summary>
internal static class ListSizes
{
    private const int Unknown = 2;

    private static readonly Dictionary<string, int> Expected = new()
    {
        ["Query.members"] = 150,
        ["Query.ministers"] = 30,
        ["Query.cabinets"] = 10,
        ["AskMatrix.rows"] = 50,
        ["AskMatrix.columns"] = 30,
        ["Cabinet.holdings"] = 25,
        ["Cabinet.parties"] = 4,
        ["Party.members"] = 15,
        ["Office.holders"] = 2,
        ["Ministry.offices"] = 8,
        ["Topic.children"] = 8,
        ["WrittenQuestion.questions"] = 6,
        ["WrittenQuestion.answers"] = 6,
        ["WrittenQuestion.documents"] = 3,
        ["WrittenQuestion.citations"] = 5,
        ["WrittenQuestion.addressees"] = 1,
        ["WrittenQuestion.answerers"] = 1,
        ["WrittenQuestion.topics"] = 1,
        ["WrittenQuestion.notices"] = 1,
        ["WrittenQuestion.relatedQuestions"] = 1,
        ["WrittenQuestion.referredToBy"] = 1,
        ["Issue.documents"] = 1,
        ["Question.answers"] = 1,
        ["Question.citations"] = 1,
        ["Answer.questions"] = 1,
        ["Answer.refersTo"] = 1,
        ["Answer.citations"] = 1,
        ["Answer.writtenQuestions"] = 1,
        ["Document.writtenQuestions"] = 1,
        ["Document.forms"] = 1,
        ["Minister.holdings"] = 1,
        ["Person.memberships"] = 1,
        ["Person.holdings"] = 1,
        ["SearchHit.matches"] = 2,
    };

    /// <summary>Notes the size on every list of objects that has no page size of its own.</summary>
    public static void Note(IObjectGraphType type)
    {
        foreach (var field in type.Fields)
        {
            if (Unwrapped(field.ResolvedType!) is ListGraphType) field.Metadata[RequestCost.ListSizeKey] = Expected.GetValueOrDefault($"{type.Name}.{field.Name}", Unknown);
        }
    }

    private static IGraphType Unwrapped(IGraphType type) => type is NonNullGraphType required ? required.ResolvedType! : type;
}
