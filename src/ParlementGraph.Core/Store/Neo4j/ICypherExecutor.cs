namespace ParlementGraph.Store.Neo4j;

/// <summary>
/// The only door to the server: what stands behind it knows the transport, nobody else does. Another transport, such as the official driver, is
/// another implementation of this and nothing more. Hence: parameters are null, bool, long, double, string, lists and maps of these, and
/// <see cref="JsonRows"/>; statements return scalars, lists and maps, never nodes, relationships or dates.
/// </summary>
internal interface ICypherExecutor : IAsyncDisposable
{
    /// <summary>One statement in a transaction of its own. Tried again where that is safe and helps.</summary>
    Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken);

    /// <summary>The rows as they come; a failure after the first row is not hidden by trying again.</summary>
    IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(CypherQuery query, CancellationToken cancellationToken);

    /// <summary>Several statements, all or nothing. The work may run more than once, so it must be repeatable as a whole.</summary>
    Task<T> InTransactionAsync<T>(Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Which server it is.</summary>
    /// <exception cref="Neo4jException">There is none, or one that is too old.</exception>
    Task<ServerInfo> GetServerAsync(CancellationToken cancellationToken);
}

/// <summary>Statements within one transaction.</summary>
internal interface ICypherTransaction
{
    Task<CypherTable> RunAsync(CypherQuery query, CancellationToken cancellationToken);
}

internal enum CypherAccess
{
    Read,
    Write,
}

/// <param name="Text">Fixed, or made of names of the model; values are parameters.</param>
internal sealed record CypherQuery(string Text, IReadOnlyDictionary<string, object?> Parameters, CypherAccess Access = CypherAccess.Read)
{
    public static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    /// <summary>True when running it twice leaves what running it once does: then a lost answer is no reason to fail.</summary>
    public bool IsRepeatable { get; init; } = true;
}

/// <summary>A list parameter that is JSON text already, so that nobody parses and writes it again. UTF-8, one array.</summary>
internal sealed record JsonRows(ReadOnlyMemory<byte> Json);

internal sealed record CypherTable(IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The first value of the only row.</summary>
    public object? Scalar => Rows.Count > 0 ? Rows[0][0] : null;

    /// <summary>A result that was collected into one row: large results come so, since rows are dear.</summary>
    public IReadOnlyList<object?> Collected => (IReadOnlyList<object?>?)Scalar ?? [];
}

/// <param name="Version">Such as 5.26.31 or 2026.09.0.</param>
internal sealed record ServerInfo(string Version, string Edition)
{
    public int Major => int.Parse(Version.Split('.', '-')[0], System.Globalization.CultureInfo.InvariantCulture);

    public int Minor => Version.Split('.', '-') is [_, var minor, ..] && int.TryParse(minor, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
