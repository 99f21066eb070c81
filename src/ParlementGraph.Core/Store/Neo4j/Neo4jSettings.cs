namespace ParlementGraph.Store.Neo4j;

/// <summary>Where Neo4j is and who asks. Made by <see cref="Create"/>, which refuses what cannot work with a word on what to do.</summary>
public sealed record Neo4jSettings
{
    public static readonly Uri DefaultUrl = new("http://127.0.0.1:7474");

    private Neo4jSettings() { }

    public Uri Url { get; private init; } = DefaultUrl;

    /// <summary>Null where the server asks nobody for a password.</summary>
    public string? User { get; private init; }

    public string? Password { get; private init; }

    /// <summary>A token of single sign-on, instead of user and password.</summary>
    public string? BearerToken { get; private init; }

    public string Database { get; private init; } = "neo4j";

    /// <summary>How long a statement may run before it is ended, on the server too.</summary>
    public TimeSpan StatementTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an operation that failed for a passing reason is tried again.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <exception cref="Neo4jException">The address is none, or of a kind that is not spoken here.</exception>
    public static Neo4jSettings Create(string? url = null, string? user = null, string? password = null, string? database = null, string? bearerToken = null) => new()
    {
        Url = string.IsNullOrWhiteSpace(url) ? DefaultUrl : Checked(url),
        User = Given(user) ?? (Given(password) is null ? null : "neo4j"),
        Password = Given(password),
        BearerToken = Given(bearerToken),
        Database = Given(database) ?? "neo4j",
    };

    private static Uri Checked(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var parsed)) throw Wrong($"'{url}' is no address of a Neo4j server");
        if (parsed.Scheme is "http" or "https") return new Uri(parsed.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        if (parsed.Scheme.StartsWith("bolt", StringComparison.Ordinal) || parsed.Scheme.StartsWith("neo4j", StringComparison.Ordinal))
        {
            var secure = parsed.Scheme.EndsWith("+s", StringComparison.Ordinal) || parsed.Scheme.EndsWith("+ssc", StringComparison.Ordinal);
            throw Wrong($"'{url}' is an address of Bolt, and this program speaks HTTP with Neo4j: give {(secure ? "https" : "http")}://{parsed.Host}:{(secure ? "7473 (Aura: no port)" : "7474")}");
        }
        throw Wrong($"'{url}' is no address of a Neo4j server: it begins with {parsed.Scheme}, and should with http or https");
    }

    private static Neo4jException Wrong(string what) => new(Neo4jFailure.Settings, "", what + $"; such as {DefaultUrl.GetLeftPart(UriPartial.Authority)}");

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
