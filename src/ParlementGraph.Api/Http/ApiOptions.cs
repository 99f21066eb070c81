using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using ParlementGraph.Api.Execution;

namespace ParlementGraph.Api.Http;

/// <summary>What a host may say about the API; <c>serve</c> and the tests use the same.</summary>
public sealed class ApiOptions
{
    /// <summary>The limits of requests.</summary>
    public RequestLimits Limits { get; set; } = new();

    /// <summary>Makes the schema, once; null takes <see cref="ISchema"/> from the services.</summary>
    public Func<IServiceProvider, ISchema>? Schema { get; set; }

    /// <summary>Opens the scope (the view of the store) of one request; null gives a scope with loaders only.</summary>
    public Func<IServiceProvider, CancellationToken, ValueTask<RequestScope>>? OpenScope { get; set; }

    /// <summary>The text of the schema; names in ordinal order, so that it is the same on every machine.</summary>
    public Func<ISchema, string> PrintSchema { get; set; } = schema => schema.Print(new PrintOptions { StringComparison = StringComparison.Ordinal });

    /// <summary>Null when requests can be answered, else the reason why not yet.</summary>
    public Func<IServiceProvider, string?> NotReadyBecause { get; set; } = _ => null;

    /// <summary>Where the files of the IDE lie, for <c>/graphql/ui/</c>; null maps no IDE. A folder without them gives a page that says so.</summary>
    public string? IdeFolder { get; set; }

    /// <summary>How long a cache may keep the answer to a GET without asking again.</summary>
    public TimeSpan GetMaxAge { get; set; } = TimeSpan.FromMinutes(1);
}
