namespace ParlementGraph.Store.Sqlite;

/// <summary>Order and keyset conditions of a page. SQLite, like the contract, holds null lowest, so that turning every direction around turns the list around.</summary>
internal sealed class SqlPage
{
    private readonly List<Step> _steps;
    private readonly PageRequest _page;
    private readonly SqlParameters _parameters;

    /// <param name="start">The column with the start of a span, which tells apart two edges to one node; null where there is none.</param>
    public SqlPage(KindTable kind, string alias, PageRequest page, SqlParameters parameters, string? start = null)
    {
        _page = page;
        _parameters = parameters;
        _steps = [.. page.Order.Select(o => new Step(KindTable.Column(alias, o.Field), o.Descending, FilterCheck.Field(kind.Kind, o.Field).Required)), new(KindTable.Column(alias, "key"), Descending: false, Required: true)];
        if (start is not null) _steps.Add(new(start, Descending: false, Required: false));
        Condition = $"{(page.After is { } after ? Beyond(after, forwards: true) : "1")} AND {(page.Before is { } before ? Beyond(before, forwards: false) : "1")}";
    }

    public string Order => string.Join(", ", _steps.Select(s => s.Column + (s.Descending != _page.FromEnd ? " DESC" : "")));

    /// <summary>That a row is between the cursors.</summary>
    public string Condition { get; }

    private string Beyond(Cursor cursor, bool forwards)
    {
        List<object?> values = [.. cursor.Values.Take(_page.Order.Count), cursor.Key, .. cursor.Values.Skip(_page.Order.Count)];
        var names = values.Select(v => v is null ? "NULL" : _parameters.Add(SqliteValue.Of(v))).ToList();
        var cases = new List<string>();
        var equal = "";
        for (var i = 0; i < values.Count; i++)
        {
            var (step, up) = (_steps[i], _steps[i].Descending != forwards);
            if (Further(step.Column, names[i], up) is { } further) cases.Add(equal + further);
            equal += $"{step.Column} IS {names[i]} AND ";
        }
        var condition = $"({string.Join(" OR ", cases)})";
        // Says nothing new, but lets an index start at the cursor instead of walking up to it.
        var bound = _steps[0].Required && values[0] is not null ? $"{_steps[0].Column} {(_steps[0].Descending != forwards ? ">=" : "<=")} {names[0]} AND " : "";
        return $"{bound}{condition}";
    }

    private static string? Further(string column, string value, bool up) => (up, value == "NULL") switch
    {
        (true, true) => $"{column} IS NOT NULL",
        (true, false) => $"{column} > {value}",
        (false, true) => null,
        (false, false) => $"({column} < {value} OR {column} IS NULL)",
    };

    private sealed record Step(string Column, bool Descending, bool Required);
}
