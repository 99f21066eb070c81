using GraphQL.Validation;
using GraphQLParser.AST;

namespace ParlementGraph.Api.Execution;

/// <summary>Ends validation once there are as many errors as a response shows: each error of a field is searched for likely names, and a document may have a thousand.</summary>
internal sealed class ErrorCap(int max) : ValidationRuleBase, INodeVisitor
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(this);

    public ValueTask EnterAsync(ASTNode node, ValidationContext context)
    {
        if (!context.HasErrors) return default;
        var errors = context.Errors.ToList();
        return errors.Count < max ? default : throw new Reached(errors);
    }

    public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;

    /// <summary>Carries the errors out of the validator, which has no other way to stop it.</summary>
    internal sealed class Reached(List<ValidationError> errors) : Exception
    {
        public List<ValidationError> Errors => errors;
    }
}
