using GraphQLParser;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>Finding things in a document. Linear, which the guard's limits make cheap.</summary>
internal static class DocumentParts
{
    public static GraphQLFragmentDefinition? FindFragment(this GraphQLDocument document, ROM name)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment && fragment.FragmentName.Name.Value == name) return fragment;
        }
        return null;
    }

    /// <summary>The operation that is to run: the named one, or the only one.</summary>
    public static GraphQLOperationDefinition GetOperation(this GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        if (operations.Count == 0) throw new RequestException(ErrorCodes.BadRequest, "The document has no operation, only fragments or definitions. Send a query.");
        if (string.IsNullOrEmpty(name))
        {
            return operations.Count == 1
                ? operations[0]
                : throw new RequestException(ErrorCodes.BadRequest, $"The document has {operations.Count} operations. Say in operationName which one is to run.");
        }
        return operations.Find(o => o.Name is { } given && given.Value == name)
            ?? throw new RequestException(ErrorCodes.BadRequest, "The document has no operation with the name given in operationName.");
    }

    public static Location LocationOf(this GraphQLDocument document, ASTNode node) => Location.FromLinearPosition(document.Source, node.Location.Start);
}
