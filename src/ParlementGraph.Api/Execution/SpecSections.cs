namespace ParlementGraph.Api.Execution;

/// <summary>Where the specification states the rule that a document has broken: GraphQL.NET gives the number of the section, readers want its address.</summary>
internal static class SpecSections
{
    private static readonly Dictionary<string, string> Anchors = new(StringComparer.Ordinal)
    {
        ["5.1.1"] = "Executable-Definitions",
        ["5.2.1.1"] = "Operation-Name-Uniqueness",
        ["5.2.2.1"] = "Lone-Anonymous-Operation",
        ["5.2.3.1"] = "Single-root-field",
        ["5.3.1"] = "Field-Selections",
        ["5.3.2"] = "Field-Selection-Merging",
        ["5.3.3"] = "Leaf-Field-Selections",
        ["5.4.1"] = "Argument-Names",
        ["5.4.2"] = "Argument-Uniqueness",
        ["5.4.2.1"] = "Required-Arguments",
        ["5.5.1.1"] = "Fragment-Name-Uniqueness",
        ["5.5.1.2"] = "Fragment-Spread-Type-Existence",
        ["5.5.1.3"] = "Fragments-On-Composite-Types",
        ["5.5.1.4"] = "Fragments-Must-Be-Used",
        ["5.5.2.1"] = "Fragment-spread-target-defined",
        ["5.5.2.2"] = "Fragment-spreads-must-not-form-cycles",
        ["5.5.2.3"] = "Fragment-spread-is-possible",
        ["5.6.1"] = "Values-of-Correct-Type",
        ["5.6.2"] = "Input-Object-Field-Names",
        ["5.6.3"] = "Input-Object-Field-Uniqueness",
        ["5.6.4"] = "Input-Object-Required-Fields",
        ["5.7.1"] = "Directives-Are-Defined",
        ["5.7.2"] = "Directives-Are-In-Valid-Locations",
        ["5.7.3"] = "Directives-Are-Unique-Per-Location",
        ["5.8.1"] = "Variable-Uniqueness",
        ["5.8.2"] = "Variables-Are-Input-Types",
        ["5.8.3"] = "All-Variable-Uses-Defined",
        ["5.8.4"] = "All-Variables-Used",
        ["5.8.5"] = "All-Variable-Usages-are-Allowed",
    };

    public static string? AddressOf(string? number) =>
        number is not null && Anchors.TryGetValue(number, out var anchor) ? $"https://spec.graphql.org/October2021/#sec-{anchor}" : null;
}
