using ParlementGraph.Api.Execution;
using ParlementGraph.Store;
using ParlementGraph.Text;

namespace ParlementGraph.Api.Schema;

/// <summary>Reads the argument <c>search</c>.</summary>
internal static class SearchReader
{
    public const string Meaning =
        "Words to look for: AND is implied; OR, NOT, a leading -, parentheses, \"a phrase\" and prefix* from three letters on. Words match their inflections; case and accents do not matter.";

    public static SearchExpression Parse(string search)
    {
        try
        {
            return SearchQuery.Parse(search);
        }
        catch (SearchSyntaxException e)
        {
            throw Coded.Error(ErrorCodes.SearchSyntax, e.Message, ("position", e.Position));
        }
    }

    public static Filter ToFilter(SearchExpression expression) => expression switch
    {
        SearchExpression.And and => new Filter.All([.. and.Items.Select(ToFilter)]),
        SearchExpression.Or or => new Filter.Any([.. or.Items.Select(ToFilter)]),
        SearchExpression.Not not => new Filter.Not(ToFilter(not.Item)),
        SearchExpression.Leaf leaf => new Filter.Text(leaf.Term),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "no condition for it"),
    };
}
