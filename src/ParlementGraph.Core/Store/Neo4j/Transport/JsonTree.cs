using System.Text.Json;

namespace ParlementGraph.Store.Neo4j.Transport;

/// <summary>Values out of JSON that comes in pieces: long, double, string, bool, null, lists and maps. The rows of <c>data.values</c> are set aside instead of kept.</summary>
internal sealed class JsonTree
{
    private readonly Stack<Level> _levels = new();

    public Queue<IReadOnlyList<object?>> Rows { get; } = new();

    public IReadOnlyDictionary<string, object?>? Root { get; private set; }

    /// <summary>Takes all whole tokens; returns how many bytes they were.</summary>
    public int Take(ReadOnlySpan<byte> json, bool isLast, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(json, isLast, state);
        while (reader.Read()) Token(ref reader);
        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private void Token(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                _levels.Push(new Level(new Dictionary<string, object?>(), null, false));
                break;
            case JsonTokenType.StartArray:
                _levels.Push(new Level(null, [], IsValues()));
                break;
            case JsonTokenType.EndObject:
                Add(_levels.Pop().Map);
                break;
            case JsonTokenType.EndArray:
                Add(_levels.Pop().List);
                break;
            case JsonTokenType.PropertyName:
                _levels.Peek().Name = reader.GetString();
                break;
            case JsonTokenType.Number:
                Add(reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDouble());
                break;
            case JsonTokenType.String:
                Add(reader.GetString());
                break;
            case JsonTokenType.True or JsonTokenType.False:
                Add(reader.GetBoolean());
                break;
            default:
                Add(null);
                break;
        }
    }

    private bool IsValues() => _levels.Count == 2 && _levels.Peek().Name == "values" && _levels.Last().Name == "data";

    private void Add(object? value)
    {
        if (!_levels.TryPeek(out var level)) Root = value as IReadOnlyDictionary<string, object?> ?? throw new JsonException("the answer is no JSON object");
        else if (level.IsValues) Rows.Enqueue((IReadOnlyList<object?>)value!);
        else if (level.List is { } list) list.Add(value);
        else level.Map![level.Name!] = value;
    }

    private sealed class Level(Dictionary<string, object?>? map, List<object?>? list, bool isValues)
    {
        public Dictionary<string, object?>? Map => map;

        public List<object?>? List => list;

        public bool IsValues => isValues;

        public string? Name { get; set; }
    }
}
