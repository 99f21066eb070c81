namespace ParlementGraph.Api.Execution;

/// <summary>
/// Introspection is free of cost because tools need it, so it has its own bounds (HC0086): per operation each list of the schema once, no list inside another
/// of its kind, <c>ofType</c> so deep and no deeper. The query of graphql-js and the probes of the IDE fit.
/// </summary>
internal sealed class IntrospectionRule(RequestLimits limits)
{
    // "args" stands under fields and under directives in the query of graphql-js; the others once.
    private static readonly Dictionary<string, int> AllowedPerOperation = new(StringComparer.Ordinal)
    {
        ["__schema"] = 1,
        ["__type"] = 1,
        ["types"] = 1,
        ["directives"] = 1,
        ["fields"] = 1,
        ["inputFields"] = 1,
        ["interfaces"] = 1,
        ["possibleTypes"] = 1,
        ["enumValues"] = 1,
        ["args"] = 2,
    };

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private int _fields;
    private int _listsOnPath;
    private int _ofTypesOnPath;

    public void Enter(string field)
    {
        if (++_fields > limits.IntrospectionFields) throw Refusal($"asks for more than {limits.IntrospectionFields} fields");
        if (AllowedPerOperation.TryGetValue(field, out var allowed))
        {
            _seen[field] = _seen.GetValueOrDefault(field) + 1;
            if (_seen[field] > allowed) throw Refusal($"asks for '{field}' more than {(allowed == 1 ? "once" : "twice")}");
        }
        if (IsRecursiveList(field) && ++_listsOnPath > 1) throw Refusal($"goes from one list of types into another at '{field}'");
        if (field == "ofType" && ++_ofTypesOnPath > limits.OfTypeDepth) throw Refusal($"nests 'ofType' more than {limits.OfTypeDepth} deep");
    }

    public void Leave(string field)
    {
        if (IsRecursiveList(field)) _listsOnPath--;
        if (field == "ofType") _ofTypesOnPath--;
    }

    private static bool IsRecursiveList(string field) => field is "fields" or "inputFields" or "interfaces" or "possibleTypes";

    private static RequestException Refusal(string what) =>
        new(ErrorCodes.IntrospectionRecursion, $"The introspection {what}. Use the standard introspection query, or read /graphql/schema.graphql.");
}
