using ParlementGraph.Api.Execution;
using ParlementGraph.Store;

namespace ParlementGraph.Api.Schema;

/// <summary>
/// Reads an operation input: <c>{ gte: "2019-01-01", neq: null }</c>. The n-operators are exact negations, so that a missing value meets them.
/// </summary>
internal static class OperationReader
{
    /// <param name="field">The field or property as the store knows it.</param>
    public static Filter Read(string field, IDictionary<string, object?> operations, int depth = 1)
    {
        Nesting.Check(depth);
        return new Filter.All([.. operations.Select(o => One(field, o.Key, o.Value, depth))]);
    }

    /// <summary>The values that eq, neq, in and nin name; for inputs whose values must exist.</summary>
    public static IEnumerable<string> Named(IDictionary<string, object?> operations)
    {
        foreach (var (name, value) in operations)
        {
            switch (name, value)
            {
                case ("eq" or "neq", string text):
                    yield return text;
                    break;
                case ("in" or "nin", IEnumerable<object?> list):
                    foreach (var item in list.OfType<string>()) yield return item;
                    break;
                case ("and" or "or", IEnumerable<object?> list):
                    foreach (var item in list.OfType<IDictionary<string, object?>>().SelectMany(Named)) yield return item;
                    break;
            }
        }
    }

    /// <summary>The same operations with the values of eq, neq, in and nin under their new names.</summary>
    public static IDictionary<string, object?> Renamed(IDictionary<string, object?> operations, Func<string, string> rename) => operations.ToDictionary(o => o.Key, o => (o.Key, o.Value) switch
    {
        ("eq" or "neq", string text) => rename(text),
        ("in" or "nin", IEnumerable<object?> list) => list.Select(i => i is string text ? rename(text) : null).ToList(),
        ("and" or "or", IEnumerable<object?> list) => list.OfType<IDictionary<string, object?>>().Select(i => Renamed(i, rename)).ToList(),
        _ => o.Value,
    });

    /// <summary>The values of eq, neq, in or nin as a list.</summary>
    public static IReadOnlyList<object?> Listed(string field, string operation, object? value)
    {
        if (operation is "eq" or "neq") return [Stored(value)];
        var values = value is IEnumerable<object?> list ? list.Select(Stored).ToList() : throw NullGiven(field, operation);
        return values.Count <= Limits.MaxListValues
            ? values
            : throw Coded.Error(Coded.FilterLimit, $"`{operation}` on '{field}' takes at most {Limits.MaxListValues} values, not {values.Count}.", ("limit", Limits.MaxListValues), ("found", values.Count));
    }

    private static Filter One(string field, string operation, object? value, int depth)
    {
        switch (operation)
        {
            case "eq" or "in":
                return new Filter.OneOf(field, Listed(field, operation, value));
            case "neq" or "nin":
                return new Filter.Not(new Filter.OneOf(field, Listed(field, operation, value)));
            case "and" when value is IEnumerable<object?> all:
                return new Filter.All([.. all.Cast<IDictionary<string, object?>>().Select(o => Read(field, o, depth + 1))]);
            case "or" when value is IEnumerable<object?> any:
                return new Filter.Any([.. any.Cast<IDictionary<string, object?>>().Select(o => Read(field, o, depth + 1))]);
        }
        if (value is null) throw NullGiven(field, operation);
        var given = Stored(value)!;
        return operation switch
        {
            "gt" => new Filter.Between(field, given, null, FromInclusive: false),
            "gte" => new Filter.Between(field, given, null),
            "lt" => new Filter.Between(field, null, given, ToInclusive: false),
            "lte" => new Filter.Between(field, null, given),
            "contains" => new Filter.StringMatch(field, StringMatchMode.Contains, LongEnough(field, operation, (string)given)),
            "startsWith" => new Filter.StringMatch(field, StringMatchMode.StartsWith, (string)given),
            "endsWith" => new Filter.StringMatch(field, StringMatchMode.EndsWith, (string)given),
            ['n', .. var positive] => new Filter.Not(One(field, positive, value, depth)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no such operation"),
        };
    }

    private static string LongEnough(string field, string operation, string value) => value.Length >= Limits.MinContains
        ? value
        : throw Coded.Error(Coded.FilterLimit, $"`{operation}` on '{field}' needs at least {Limits.MinContains} characters.", ("limit", Limits.MinContains), ("found", value.Length));

    private static RequestException NullGiven(string field, string operation) => Coded.Error(Coded.FilterInvalid, $"`{operation}` on '{field}' is null; leave it out, or ask for a missing value with `eq: null`.");

    private static object? Stored(object? value) => value is int number ? (long)number : value;
}

/// <summary>The bound on and/or within each other.</summary>
internal static class Nesting
{
    /// <summary>Counts the entries of a <c>where</c> before any of them is read.</summary>
    public static void CheckSize(IDictionary<string, object?> where)
    {
        var found = Size(where);
        if (found > Limits.MaxConditions)
            throw Coded.Error(Coded.FilterLimit, $"`where` has {found} conditions; the limit is {Limits.MaxConditions}. Use `in` for many values of one field.", ("limit", Limits.MaxConditions), ("found", found));
    }

    public static void CheckHops(int hops)
    {
        if (hops > Limits.MaxHops)
            throw Coded.Error(Coded.FilterLimit, $"A condition may follow at most {Limits.MaxHops} edges, one after another.", ("limit", Limits.MaxHops));
    }

    private static int Size(object? value) => value switch
    {
        IDictionary<string, object?> entries => entries.Count + entries.Values.Sum(Size),
        IEnumerable<object?> list => list.Where(i => i is IDictionary<string, object?>).Sum(Size),
        _ => 0,
    };

    public static void Check(int depth)
    {
        if (depth > Limits.MaxNesting + 1)
            throw Coded.Error(Coded.FilterLimit, $"`and` and `or` may be nested at most {Limits.MaxNesting} deep.", ("limit", Limits.MaxNesting));
    }
}
