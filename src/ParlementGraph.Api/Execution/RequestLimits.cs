namespace ParlementGraph.Api.Execution;

/// <summary>What one request may ask for. The defaults are the documented limits; an operator may change them in configuration.</summary>
public sealed record RequestLimits
{
    /// <summary>Bytes of an HTTP request body.</summary>
    public int BodyBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of the query text in UTF-8.</summary>
    public int TextBytes { get; init; } = 32 * 1024;

    /// <summary>Lexical tokens of the query text, comments included.</summary>
    public int Tokens { get; init; } = 4_000;

    /// <summary>Nesting that the parser itself follows (selections, lists, objects, types) before it gives up.</summary>
    public int ParserDepth { get; init; } = 128;

    /// <summary>Fields after all fragments are written out; fragments that nothing uses count too.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>Fragment spreads, inline fragments included, after all fragments are written out.</summary>
    public int Spreads { get; init; } = 200;

    /// <summary>Nested selection sets after all fragments are written out. Below 15 the usual introspection query fails.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Directives on one field, fragment, spread, variable or operation.</summary>
    public int DirectivesPerLocation { get; init; } = 4;

    /// <summary>Fragment definitions in a document.</summary>
    public int Fragments { get; init; } = 100;

    /// <summary>Variables of one operation.</summary>
    public int Variables { get; init; } = 100;

    /// <summary>Operations in a document.</summary>
    public int Operations { get; init; } = 20;

    /// <summary>How often one response key may be repeated in a merged selection set: repeats are legal, but the overlap rule compares them in pairs.</summary>
    public int KeyRepeats { get; init; } = 50;

    /// <summary>Distinct response keys at the root of an operation.</summary>
    public int RootFields { get; init; } = 30;

    /// <summary>Fields under <c>__schema</c> and <c>__type</c> after expansion; graphql-js asks for 220.</summary>
    public int IntrospectionFields { get; init; } = 300;

    /// <summary>How deep <c>ofType</c> may be nested.</summary>
    public int OfTypeDepth { get; init; } = 16;

    /// <summary>How often one path may pass the same field of the same type.</summary>
    public int FieldCycles { get; init; } = 3;

    /// <summary>The page size where neither <c>first</c> nor <c>last</c> is given.</summary>
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>The largest page; a resolver refuses more with HC0051, so cost never counts more.</summary>
    public int MaxPageSize { get; init; } = 50;

    /// <summary>The largest field cost (HC0047).</summary>
    public double MaxFieldCost { get; init; } = 1_000;

    /// <summary>The largest type cost (HC0047).</summary>
    public double MaxTypeCost { get; init; } = 1_000;

    /// <summary>The most nodes that all pages of a request may hold together, however high the costs are set.</summary>
    public double MaxNodes { get; init; } = 10_000;

    /// <summary>The most scalars that a response may hold: leaves weigh nothing, but a thousand aliases of one in a thousand rows are a million.</summary>
    public double MaxValues { get; init; } = 20_000;

    /// <summary>Characters of one number, in the document or in the variables: reading digits is quadratic.</summary>
    public int NumberLength { get; init; } = 400;

    /// <summary>Errors in one response.</summary>
    public int Errors { get; init; } = 5;

    /// <summary>Locations of one error.</summary>
    public int LocationsPerError { get; init; } = 5;

    /// <summary>How long a request may run (HC0045).</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests that run at the same time; there is no queue behind them.</summary>
    public int ConcurrentExecutions { get; init; } = 64;

    /// <summary>Bytes of one response body before compression.</summary>
    public int ResponseBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes that cached documents may take in memory.</summary>
    public long DocumentCacheBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>What <c>Retry-After</c> says when the server refuses.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);
}
