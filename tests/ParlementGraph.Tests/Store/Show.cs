using System.Globalization;
using System.Text.Json;
using ParlementGraph.Model;
using ParlementGraph.Store;

namespace ParlementGraph.Tests.Store;

/// <summary>Answers of stores as text, complete and in order, so that a difference can be read.</summary>
internal static class Show
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        IReadOnlyDictionary<string, object?> record => "{" + string.Join(", ", record.Where(r => r.Value is not null).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key}: {Of(r.Value)}")) + "}",
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Node node => $"{node.Ref} {Of(node.Values)}",
        Edge edge => $"{edge.From} -{edge.Type} {Of(edge.Properties)}-> {edge.To}",
        EdgeHit hit => $"{Of(hit.Edge)} | {Of(hit.Other)}",
        GraphRecord record => $"{Of(record.Node)}{string.Concat(record.Edges.Select(Of).Order(StringComparer.Ordinal).Select(e => $"\n    {e}"))}",
        Dataset dataset => JsonSerializer.Serialize(dataset),
        BuildResult result => $"{Of(result.Dataset)} +{result.Added} ~{result.Changed} -{result.Removed} ={result.Unchanged} dangling {result.DanglingCount}: {Lines(result.Dangling)}",
        FactRow row => JsonSerializer.Serialize(row with { Row = 0 }),
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items.Select(i => Of(i)));

    public static string Page<T>(Page<T> page) => $"{Lines(page.Items)}\n{(page.HasMore ? "and more" : "the end")}";

    public static string ByKey<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> answers, Func<TValue, string> show) where TKey : notnull =>
        string.Join('\n', answers.Select(a => $"{a.Key}: {show(a.Value)}").Order(StringComparer.Ordinal));

    public static async Task<string> Dump(IGraphStore store)
    {
        await using var reader = (await store.TryOpenAsync(CancellationToken.None))!;
        return await Dump(reader);
    }

    public static async Task<string> Dump(IGraphReader reader) => Lines(await reader.RecordsAsync(CancellationToken.None).ToListAsync());
}
