using GraphQL;

namespace ParlementGraph.Api.Execution;

/// <summary>An error with a public code. Resolvers throw it: the field becomes null and message, code and extensions reach the client as they are.</summary>
public class RequestException : ExecutionError
{
    /// <param name="code">One of <see cref="ErrorCodes"/> or a documented code of our own.</param>
    /// <param name="message">What was found, what was expected, what to do.</param>
    /// <param name="extensions">Facts beside the code, such as <c>maxAllowedItems</c>.</param>
    public RequestException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (key, value) in extensions ?? new Dictionary<string, object?>()) Extensions[key] = value;
    }
}
