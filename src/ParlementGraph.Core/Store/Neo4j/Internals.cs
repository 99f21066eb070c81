namespace ParlementGraph.Store.Neo4j;

/// <summary>What the store keeps beside the model: labels and properties that begin with an underscore, so that a person in Neo4j Browser can tell them apart.</summary>
internal static class Internals
{
    /// <summary>The one node that says which graph this is: its schema, its dataset, whether it is being written.</summary>
    public const string Graph = "_Graph";

    /// <summary>Who is building.</summary>
    public const string Lease = "_Lease";

    /// <summary>A key that a node had before.</summary>
    public const string Alias = "_Alias";

    /// <summary>A finished build that changed something.</summary>
    public const string Build = "_Build";

    /// <summary>Keys of one kind that one build treated alike.</summary>
    public const string Changes = "_Changes";

    /// <summary>SHA-256 of the record as it stands in the graph, base64.</summary>
    public const string Hash = "_hash";

    /// <summary>SHA-256 of the record as it was given, where that differs: an edge waits for its end.</summary>
    public const string Given = "_given";

    /// <summary>Number of the attempt that wrote the record last; of an unfinished one, the record is written again.</summary>
    public const string WrittenBy = "_by";

    /// <summary>Folded words and stems of the searched texts, see <see cref="SearchStreams"/>.</summary>
    public const string Exact = "_exact";

    public const string Stem = "_stem";

    /// <summary>Folded names, for look-up.</summary>
    public const string Names = "_names";

    /// <summary>Number of the row in the fact table.</summary>
    public const string Row = "_row";

    public static readonly IReadOnlyList<string> Labels = [Graph, Lease, Alias, Build, Changes];

    /// <summary>The property to sort by: nulls have no place in an index, so a field that may be missing has a companion in which null is the lowest value.</summary>
    public static string SortProperty(Model.FieldDef field) => field.Required ? CypherName.Checked(field.Name) : "_sort_" + CypherName.Checked(field.Name);
}
