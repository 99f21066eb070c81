namespace ParlementGraph.Api.Analysis;

/// <summary>A value of a cell that one may order by.</summary>
/// <param name="Name">As in GraphQL's AskCellSortInput.</param>
/// <param name="Type">CLR type of its value in a cursor: long, double, DateOnly or string.</param>
/// <param name="ValueOf">The value in a cursor; null = none.</param>
/// <param name="Compare">The same order without boxing: null lowest, text ordinal.</param>
internal sealed record AskCellField(string Name, Type Type, Func<AskCell, object?> ValueOf, Comparison<AskCell> Compare)
{
    public static readonly AskCellField WrittenQuestionCount = Number("writtenQuestionCount", c => c.WrittenQuestionCount);

    /// <summary>By sort name; of a minister the person's, then the office's.</summary>
    public static readonly AskCellField Asker = Text("asker", c => c.AskerSortName);

    public static readonly AskCellField Addressee = Text("addressee", c => c.AddresseeSortName);

    public static readonly IReadOnlyList<AskCellField> All =
    [
        WrittenQuestionCount,
        Number("answeredCount", c => c.AnsweredCount),
        Number("openCount", c => c.OpenCount),
        new("medianDaysToAnswer", typeof(double), c => c.MedianDaysToAnswer, (a, b) => Nullable.Compare(a.MedianDaysToAnswer, b.MedianDaysToAnswer)),
        Date("firstSubmittedOn", c => c.FirstSubmittedOn),
        Date("lastSubmittedOn", c => c.LastSubmittedOn),
        Asker,
        Addressee,
    ];

    public static AskCellField Named(string name) =>
        All.FirstOrDefault(f => f.Name == name) ?? throw new ArgumentException($"cells have no field '{name}' to order by; there are {string.Join(", ", All.Select(f => f.Name))}", nameof(name));

    /// <summary>Compares a cell's value with one from a cursor, in the order of <see cref="Compare"/>.</summary>
    public int CompareTo(AskCell cell, object? value) => (ValueOf(cell), value) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string mine, string theirs) => string.CompareOrdinal(mine, theirs),
        (IComparable mine, var theirs) when theirs.GetType() == Type => mine.CompareTo(theirs),
        _ => throw new ArgumentException($"the cursor holds a {value.GetType().Name} for {Name}, expected a {Type.Name}", nameof(value)),
    };

    private static AskCellField Number(string name, Func<AskCell, int> of) => new(name, typeof(long), c => (long)of(c), (a, b) => of(a).CompareTo(of(b)));

    private static AskCellField Date(string name, Func<AskCell, DateOnly> of) => new(name, typeof(DateOnly), c => of(c), (a, b) => of(a).CompareTo(of(b)));

    private static AskCellField Text(string name, Func<AskCell, string> of) => new(name, typeof(string), of, (a, b) => string.CompareOrdinal(of(a), of(b)));
}
