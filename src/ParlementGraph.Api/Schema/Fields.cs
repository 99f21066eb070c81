using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace ParlementGraph.Api.Schema;

/// <summary>Short ways to add fields and arguments, so that the files of types read as lists.</summary>
internal static class Fields
{
    public static FieldType Add(this IComplexGraphType type, string name, IGraphType of, string description, Func<IResolveFieldContext, object?> resolve, params QueryArgument[] arguments) =>
        type.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = of,
            Arguments = arguments.Length == 0 ? null : new QueryArguments(arguments),
            Resolver = new FuncFieldResolver<object>(resolve),
        });

    public static FieldType AddAsync(this IComplexGraphType type, string name, IGraphType of, string description, Func<IResolveFieldContext, ValueTask<object?>> resolve, params QueryArgument[] arguments) =>
        type.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = of,
            Arguments = arguments.Length == 0 ? null : new QueryArguments(arguments),
            Resolver = new FuncFieldResolver<object>(resolve),
        });

    public static void AddInput(this InputObjectGraphType type, string name, IGraphType of, string description) =>
        type.AddField(new FieldType { Name = name, Description = description, ResolvedType = of });

    public static QueryArgument Argument(string name, IGraphType of, string description, object? byDefault = null) =>
        new(of) { Name = name, Description = description, DefaultValue = byDefault };

    /// <summary>The value of an argument; default when it is absent or null.</summary>
    public static T? Given<T>(this IResolveFieldContext context, string name) =>
        context.Arguments is { } all && all.TryGetValue(name, out var argument) && argument.Value is T value ? value : default;

    /// <summary>Whether a field of this name is selected inside the current one, under any alias.</summary>
    public static bool Selects(this IResolveFieldContext context, string name) =>
        context.SubFields?.Values.Any(f => f.FieldType.Name == name) ?? false;

    public static string Pascal(string camel) => char.ToUpperInvariant(camel[0]) + camel[1..];

    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];
}
