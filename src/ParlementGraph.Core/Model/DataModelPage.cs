using System.Text;

namespace ParlementGraph.Model;

/// <summary>docs/data-model.md, written from the model; a test keeps the page equal to this.</summary>
internal static class DataModelPage
{
    public static string Of(GraphModel model)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Data model

            This page is derived from `src/ParlementGraph.Core/Model/Kinds`; change it there and run the tests with `UPDATE_GOLDEN=1`.
            Days of parliament are dates in the Netherlands; spans are half-open `[from, until)`. A field without *always* may be missing, and its text says what that means.


            """.ReplaceLineEndings("\n"));
        page.Append("## Nodes\n\n");
        foreach (var kind in model.Kinds) Kind(page, kind);
        page.Append("## Relationships\n\n");
        foreach (var edge in model.Edges) Edge(page, edge);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Kind(StringBuilder page, KindDef kind)
    {
        page.Append($"### {kind.Name}\n\n{kind.Meaning}{(kind.Dutch is { } dutch ? $" Dutch: {dutch}." : "")}\n\nKey: {kind.KeyMeaning}.\n\n");
        page.Append("| field | type | meaning |\n|---|---|---|\n");
        foreach (var field in kind.Fields.Where(f => f.Exposed)) Field(page, field, "");
        page.Append('\n');
    }

    private static void Edge(StringBuilder page, EdgeDef edge)
    {
        page.Append($"### {edge.Type}\n\n`{string.Join(" | ", edge.From)}` → `{string.Join(" | ", edge.To)}`. {edge.Meaning}");
        var names = new[] { edge.NameAtFrom is { } from ? $"`{from}` at its start" : null, edge.NameAtTo is { } to ? $"`{to}` at its end" : null }.OfType<string>().ToList();
        if (names.Count > 0) page.Append($" Seen as {string.Join(", ", names)}.");
        page.Append($" Belongs to the record of the {string.Join(" or ", edge.Ends(edge.Owner))}.\n\n");
        if (edge.Properties.Count == 0) return;
        page.Append("| property | type | meaning |\n|---|---|---|\n");
        foreach (var property in edge.Properties) Field(page, property, "");
        page.Append('\n');
    }

    private static void Field(StringBuilder page, FieldDef field, string prefix)
    {
        var type = field.Type switch
        {
            FieldType.Plain => "text",
            FieldType.Number => "number",
            FieldType.Boolean => "true or false",
            FieldType.Date => "day",
            FieldType.Instant => "moment, UTC",
            FieldType.Uri => "address",
            FieldType.Uuid => "UUID",
            FieldType.Choice => string.Join(", ", Enum.GetNames(field.Choices!).Select(Choice.Name).Select(n => $"`{n}`")),
            FieldType.TextList => "list of texts",
            FieldType.Records => "list of records",
            FieldType.Ref => $"a {field.Refers}",
            FieldType.RefList => $"list of {field.Refers}",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "no name"),
        };
        if (field.Choices == typeof(IssueCode)) type = "see [issues](issues.md)";
        var dutch = field.Dutch is { } word ? $" Dutch: {word}." : "";
        page.Append($"| `{prefix}{field.Name}` | {type}{(field.Required ? ", always" : "")} | {field.Meaning}{dutch} |\n");
        foreach (var part in field.Parts) Field(page, part, $"{prefix}{field.Name}.");
    }
}
