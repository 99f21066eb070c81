namespace ParlementGraph.Model;

/// <summary>What a field holds, and as which CLR type it travels in <see cref="Node"/> and <see cref="Edge"/>.</summary>
public enum FieldType
{
    /// <summary>string</summary>
    Plain,

    /// <summary>long</summary>
    Number,

    /// <summary>bool</summary>
    Boolean,

    /// <summary>DateOnly: a date of parliament, Europe/Amsterdam.</summary>
    Date,

    /// <summary>DateTimeOffset in UTC.</summary>
    Instant,

    /// <summary>string: an absolute address.</summary>
    Uri,

    /// <summary>string: a UUID in lower case with hyphens.</summary>
    Uuid,

    /// <summary>string: the value's name in upper case with underscores; <see cref="FieldDef.Choices"/> is the enum.</summary>
    Choice,

    /// <summary>IReadOnlyList of string; JSON text in the stores, not filtered on.</summary>
    TextList,

    /// <summary>IReadOnlyList of dictionaries with the fields of <see cref="FieldDef.Parts"/>; JSON text in the stores, not filtered on.</summary>
    Records,

    /// <summary>string: the key of a node of kind <see cref="FieldDef.Refers"/>. On edges only.</summary>
    Ref,

    /// <summary>IReadOnlyList of string: keys of nodes of kind <see cref="FieldDef.Refers"/>. On edges only.</summary>
    RefList,
}

/// <summary>One field of a kind or property of an edge: all that stores, API, dump and documentation need to know of it.</summary>
/// <param name="Name">camelCase, English; the same in model, stores, dump and GraphQL.</param>
/// <param name="Meaning">For a reader of the data: meaning, unit or format, what null means, source.</param>
public sealed record FieldDef(string Name, FieldType Type, string Meaning)
{
    /// <summary>The Dutch word, where there is one.</summary>
    public string? Dutch { get; init; }

    /// <summary>True when it is never null.</summary>
    public bool Required { get; init; }

    /// <summary>True when <c>where</c> offers it.</summary>
    public bool Filtered { get; init; }

    /// <summary>True when <c>order</c> offers it. A sortable text is ASCII, or names its companion in <see cref="SortedBy"/>: engines disagree on every other order.</summary>
    public bool Sorted { get; init; }

    /// <summary>The field that holds the ASCII form to sort by; null when it sorts by itself.</summary>
    public string? SortedBy { get; init; }

    /// <summary>True when its text is an item of the full-text index; for Records, the part that is searched stands in <see cref="SearchedPart"/>.</summary>
    public bool Searched { get; init; }

    /// <summary>Which part of each record is searched; null for plain fields.</summary>
    public string? SearchedPart { get; init; }

    /// <summary>True when it is a name by which a person may type to find the node.</summary>
    public bool IsName { get; init; }

    /// <summary>False for a field that the stores need and readers do not.</summary>
    public bool Exposed { get; init; } = true;

    /// <summary>True for what differs between two builds from equal content (times of retrieval, local paths): not in the dump, not in the hash.</summary>
    public bool Volatile { get; init; }

    /// <summary>The enum behind a Choice.</summary>
    public Type? Choices { get; init; }

    /// <summary>The fields of each record.</summary>
    public IReadOnlyList<FieldDef> Parts { get; init; } = [];

    /// <summary>The kind that a Ref or RefList refers to.</summary>
    public string? Refers { get; init; }

    /// <summary>The name in GraphQL where it differs: <c>holder</c> is the <c>person</c> of an addressee.</summary>
    public string ShownAs { get => field ?? Name; init; }
}
