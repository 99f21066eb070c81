using GraphQL.Types;
using ParlementGraph.Model;

namespace ParlementGraph.Api.Schema;

/// <summary>The GraphQL schema of a model. Made once per process: it is the same for every request.</summary>
public sealed class ParlementGraphSchema : GraphQL.Types.Schema
{
    public ParlementGraphSchema(GraphModel model)
    {
        // Else introspection cannot answer isRepeatable and isDeprecated of arguments, and clients' introspection queries fail.
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Features.AppliedDirectives = false;
        Description = "ParlementGraph: who asks whom in the Dutch parliament, with the documents behind each answer.";
        Directives.Register(new SpecifiedByDirective());
        Query = RootFields.Query(new ApiTypes(model));
    }

    private sealed class SpecifiedByDirective : Directive
    {
        public SpecifiedByDirective() : base("specifiedBy", GraphQLParser.AST.DirectiveLocation.Scalar)
        {
            Description = "Gives the address of the specification of a scalar.";
            Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(new StringGraphType())) { Name = "url", Description = "Address of the specification." });
        }

        // GraphQL.NET hides directives of the type system; the specification lists this one.
        public override bool? Introspectable => true;
    }
}
